package org.flexmelder.ui.settings;

import atlantafx.base.theme.Styles;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.flexmelder.check.Severity;
import org.flexmelder.model.Failure;
import org.flexmelder.model.Outcome;
import org.flexmelder.ui.FailureCard;
import org.flexmelder.ui.Icon;
import org.flexmelder.ui.Panes;
import org.flexmelder.ui.Texts;
import org.flexmelder.ui.Ui;
import org.flexmelder.ui.settings.ConnectionModel.Check;
import org.kordamp.ikonli.feather.Feather;

/** Addresses and credentials of the portal, saved as typed, and the check of the connection. */
final class ConnectionCard extends VBox {
    private final Ui ui;
    private final Texts texts;
    private final ConnectionModel model;
    private final Typing typing;
    private final boolean practice;
    private final Consumer<String> goTo;
    private final Button check;
    private final VBox result = new VBox(12);

    /**
     * @param goTo
     *            shows the field of an id, on this card or another
     */
    ConnectionCard(Ui ui, ConnectionModel model, boolean practice, Consumer<String> goTo) {
        this.ui = ui;
        this.goTo = goTo;
        this.texts = ui.texts();
        this.model = model;
        this.practice = practice;
        typing = new Typing(model::save);
        getStyleClass().add("card");
        check = Panes.button(texts.get("settings.check"), Feather.ACTIVITY, this::check, Styles.BUTTON_OUTLINED);
        check.setId("check-connection");
        Label words = Panes.label(texts.get(practice ? "settings.connection.practice" : "settings.connection.text"),
                "muted");
        words.setWrapText(true);
        getChildren().addAll(Panes.label(texts.get("settings.connection"), "section-title"), words);
        addFields();
        HBox foot = new HBox(12, check, Panes.label(texts.get("settings.check.hint"), "small", "muted"));
        foot.setAlignment(Pos.CENTER_LEFT);
        result.setId("check-result");
        result.managedProperty().bind(result.visibleProperty());
        getChildren().addAll(foot, result);
        model.checkProperty().addListener((_, _, now) -> show(now));
        show(model.checkProperty().get());
    }

    void flush() {
        typing.flush();
    }

    private void check() {
        typing.flush();
        model.checkConnection();
    }

    private void addFields() {
        getChildren().addAll(
                address("token-url", "settings.tokenUrl", model.tokenUrlProperty(), "FLEXMELDER_TOKEN_URL", true),
                address("report-url", "settings.reportUrl", model.reportUrlProperty(), "FLEXMELDER_REPORT_URL",
                        false));
        if (practice) {
            return;
        }
        TextField user = new TextField();
        SettingRow userRow = plain("service-user", "settings.user", user, model.userProperty(), "FLEXMELDER_USER");
        SettingRow secretRow = secret("secret", "settings.secret", model.secretProperty(), "FLEXMELDER_SECRET");
        HBox pair = new HBox(16, userRow, secretRow);
        for (SettingRow row : new SettingRow[]{userRow, secretRow}) {
            HBox.setHgrow(row, Priority.ALWAYS);
            row.setPrefWidth(400);
        }
        getChildren().addAll(pair,
                secret("api-token", "settings.apiToken", model.apiTokenProperty(), "FLEXMELDER_API_TOKEN"));
    }

    private SettingRow address(String id, String key, StringProperty value, String environment, boolean query) {
        TextField field = new TextField();
        field.setPromptText("https://…");
        SettingRow row = plain(id, key, field, value, environment);
        value.addListener((_, _, typed) -> row.say(Optional.empty(), Severity.ERROR));
        Runnable judge = () -> row.say(AddressCheck.flaw(value.get(), query).map(texts::get), Severity.ERROR);
        field.focusedProperty().addListener((_, _, inside) -> {
            if (!inside) {
                judge.run();
            }
        });
        model.loadedProperty().addListener((_, _, _) -> judge.run());
        return row;
    }

    private SettingRow plain(String id, String key, TextField field, StringProperty value, String environment) {
        field.setId(id);
        field.textProperty().bindBidirectional(value);
        field.setEditable(!practice);
        if (model.isFixed(environment)) {
            field.setDisable(true);
        }
        watch(field, value);
        return new SettingRow(texts.get(key), field, hint(key, environment)).help(texts,
                key.substring("settings.".length()));
    }

    private SettingRow secret(String id, String key, StringProperty value, String environment) {
        SecretField field = new SecretField(texts, id, texts.get(key));
        field.textProperty().bindBidirectional(value);
        if (model.isFixed(environment)) {
            field.setDisable(true);
            field.setPrompt(texts.get("settings.fixed.prompt"));
        }
        watch(field, value);
        return new SettingRow(texts.get(key), field, hint(key, environment)).help(texts,
                key.substring("settings.".length()));
    }

    private String hint(String key, String environment) {
        if (practice) {
            return "";
        }
        return model.isFixed(environment) ? texts.get("settings.fixed", environment) : texts.get(key + ".hint");
    }

    private void watch(Node field, StringProperty value) {
        typing.watch(field, value);
        value.addListener((_, _, _) -> model.forgetCheck());
    }

    private void show(Check now) {
        check.setDisable(now instanceof Check.Running);
        result.setVisible(!(now instanceof Check.None));
        switch (now) {
            case Check.None() -> result.getChildren().clear();
            case Check.Running() ->
                result.getChildren().setAll(running());
            case Check.Connected(var until) -> result.getChildren().setAll(steps(Failure.NONE, 0),
                    line(new Icon(Feather.CHECK_CIRCLE),
                            until.map(at -> texts.get("settings.check.good.until", texts.time(at)))
                                    .orElse(texts.get("settings.check.good")),
                            "result-banner", "good"));
            case Check.Failed(var why) ->
                result.getChildren().setAll(steps(why.failure(), why.httpStatus()), failed(why));
        }
    }

    private Node steps(Failure failure, int status) {
        return new CheckSteps(texts, failure, status, model.hasOwnProxy());
    }

    private Node failed(Outcome.NotSent why) {
        FailureCard card = new FailureCard(texts, ui.dialogs(), why.failure(), why.httpStatus(), why.detail(),
                ui.clock().instant());
        if (!practice) {
            card.addActions(model.toLookAt(why.failure()).stream().map(this::wayTo).toArray(Node[]::new));
        }
        return card;
    }

    private Node wayTo(Blame.Place place) {
        Button button = Panes.button(texts.get("settings.goTo", texts.get(place.key())), Feather.ARROW_RIGHT,
                () -> goTo.accept(place.id()), Styles.BUTTON_OUTLINED);
        button.setId("to-" + place.id());
        return button;
    }

    private Node running() {
        ProgressIndicator indicator = new ProgressIndicator();
        indicator.setMaxSize(18, 18);
        return line(indicator, texts.get("settings.check.running"));
    }

    private static HBox line(Node graphic, String sentence, String... styles) {
        Label words = Panes.label(sentence, styles.length == 0 ? "muted" : "section-title");
        words.setWrapText(true);
        HBox line = new HBox(10, graphic, words);
        line.setAlignment(Pos.CENTER_LEFT);
        if (styles.length > 0) {
            words.getStyleClass().setAll("label", "strong");
            line.getStyleClass().add("card");
            line.getStyleClass().addAll(styles);
        }
        return line;
    }
}
