package org.flexmelder.ui.settings;

import atlantafx.base.theme.Styles;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.flexmelder.check.Severity;
import org.flexmelder.model.Network.Proxying;
import org.flexmelder.ui.Chapter;
import org.flexmelder.ui.Icon;
import org.flexmelder.ui.Panes;
import org.flexmelder.ui.Texts;
import org.flexmelder.ui.Ui;
import org.kordamp.ikonli.feather.Feather;

/** Proxy and CA file, folded away: most offices need neither, and IT knows where to look. */
final class NetworkPane extends VBox {
    private final Ui ui;
    private final Texts texts;
    private final NetworkModel model;
    private final Runnable changed;
    private final Typing typing = new Typing(this::save);
    private final VBox box = new VBox(12);
    private final VBox own = new VBox(12);
    private final Button fold;
    private final SettingRow portRow;
    private final SettingRow caRow;

    /**
     * @param changed
     *            told of each change, because what was checked before says nothing any more
     */
    NetworkPane(Ui ui, NetworkModel model, Runnable changed) {
        this.ui = ui;
        this.texts = ui.texts();
        this.model = model;
        this.changed = changed;
        Chapter.NETWORK.explains(this);
        getStyleClass().add("card");
        fold = new Button(texts.get("settings.network"));
        fold.getStyleClass().addAll(Styles.FLAT, "fold-title");
        fold.setId("network");
        fold.setOnAction(_ -> unfold(!box.isVisible()));
        Label words = Panes.label(texts.get("settings.network.text"), "muted");
        words.setWrapText(true);
        portRow = row("proxy-port", "settings.proxyPort", model.portProperty(), "FLEXMELDER_PROXY");
        caRow = caRow();
        fillOwn();
        box.managedProperty().bind(box.visibleProperty());
        box.getChildren().addAll(words, proxies(), own, caRow);
        getChildren().addAll(fold, box);
        unfold(model.isInUse());
        model.caCheckProperty().addListener((_, _, now) -> say(now));
        say(model.caCheckProperty().get());
    }

    /** Opens the pane where it is the one of this id. */
    void reveal(String id) {
        if (id.equals(fold.getId())) {
            unfold(true);
        }
    }

    void flush() {
        typing.flush();
    }

    private void unfold(boolean open) {
        box.setVisible(open);
        fold.setGraphic(new Icon(open ? Feather.CHEVRON_DOWN : Feather.CHEVRON_RIGHT));
    }

    private Node proxies() {
        boolean fixed = model.isFixed("FLEXMELDER_PROXY");
        Proxying now = fixed ? Proxying.OWN : model.saved().proxying();
        HBox choice = Pills.choice(texts, "proxy", List.of(Proxying.values()), now, wanted -> {
            model.proxying(wanted);
            own.setVisible(wanted == Proxying.OWN);
            changed.run();
        });
        choice.setDisable(fixed);
        own.managedProperty().bind(own.visibleProperty());
        own.setVisible(now == Proxying.OWN);
        Label hint = Panes.label(texts.get("settings.proxy.hint"), "small", "muted");
        hint.setWrapText(true);
        return new VBox(4, choice, hint);
    }

    private void fillOwn() {
        SettingRow host = row("proxy-host", "settings.proxyHost", model.hostProperty(), "FLEXMELDER_PROXY");
        host.setPrefWidth(560);
        portRow.setPrefWidth(240);
        SettingRow user = row("proxy-user", "settings.proxyUser", model.userProperty(), "FLEXMELDER_PROXY_USER");
        SecretField field = new SecretField(texts, "proxy-password", texts.get("settings.proxyPassword"));
        field.textProperty().bindBidirectional(model.passwordProperty());
        watch(field, model.passwordProperty(), "FLEXMELDER_PROXY_PASSWORD");
        SettingRow password = new SettingRow(texts.get("settings.proxyPassword"), field,
                hint("settings.proxyPassword", "FLEXMELDER_PROXY_PASSWORD")).help(texts, "proxyPassword");
        user.setPrefWidth(400);
        password.setPrefWidth(400);
        for (HBox pair : List.of(new HBox(16, host, portRow), new HBox(16, user, password))) {
            pair.getChildren().forEach(row -> HBox.setHgrow(row, Priority.ALWAYS));
            own.getChildren().add(pair);
        }
    }

    private SettingRow caRow() {
        TextField field = new TextField();
        field.setId("ca-file");
        field.setAccessibleText(texts.get("settings.caFile"));
        field.getStyleClass().add("mono");
        field.textProperty().bindBidirectional(model.caFileProperty());
        watch(field, model.caFileProperty(), "FLEXMELDER_CA_FILE");
        HBox.setHgrow(field, Priority.ALWAYS);
        Button choose = Panes.button(texts.get("settings.caFile.choose"), Feather.FOLDER, this::choose,
                Styles.BUTTON_OUTLINED);
        choose.setId("choose-ca-file");
        choose.setMinWidth(USE_PREF_SIZE);
        choose.setDisable(model.isFixed("FLEXMELDER_CA_FILE"));
        return new SettingRow(texts.get("settings.caFile"), new HBox(8, field, choose),
                hint("settings.caFile", "FLEXMELDER_CA_FILE")).help(texts, "caFile");
    }

    private void choose() {
        ui.dialogs().openFile(texts.get("settings.caFile"), List.of("*.pem", "*.crt", "*.cer")).ifPresent(path -> {
            model.caFileProperty().set(path.toString());
            typing.flush();
        });
    }

    private SettingRow row(String id, String key, StringProperty value, String environment) {
        TextField field = new TextField();
        field.setId(id);
        field.textProperty().bindBidirectional(value);
        watch(field, value, environment);
        return new SettingRow(texts.get(key), field, hint(key, environment)).help(texts,
                key.substring("settings.".length()));
    }

    private String hint(String key, String environment) {
        return model.isFixed(environment) ? texts.get("settings.fixed", environment) : texts.get(key + ".hint");
    }

    private void watch(Node field, StringProperty value, String environment) {
        field.setDisable(model.isFixed(environment));
        typing.watch(field, value);
        value.addListener((_, _, _) -> changed.run());
    }

    private void save() {
        portRow.say(model.save().map(texts::get), Severity.ERROR);
    }

    private void say(NetworkModel.CaCheck now) {
        switch (now) {
            case NetworkModel.CaCheck.None() -> caRow.say(Optional.empty(), Severity.NOTICE);
            case NetworkModel.CaCheck.Unreadable(String why) ->
                caRow.say(Optional.of(texts.get("settings.caFile.unreadable", why)), Severity.ERROR);
            case NetworkModel.CaCheck.Good(List<CaCertificate> certificates) -> {
                boolean over = certificates.stream().anyMatch(it -> it.until().isBefore(ui.clock().instant()));
                String all = certificates.stream().limit(3).map(this::describe).collect(Collectors.joining("\n"));
                int more = certificates.size() - 3;
                String rest = more > 0 ? "\n" + texts.get("settings.caFile.more", more) : "";
                caRow.say(Optional.of(all + rest), over ? Severity.ERROR : Severity.NOTICE);
            }
        }
    }

    private String describe(CaCertificate certificate) {
        String day = texts.date(LocalDate.ofInstant(certificate.until(), ZoneId.systemDefault()));
        boolean over = certificate.until().isBefore(ui.clock().instant());
        return texts.get(over ? "settings.caFile.over" : "settings.caFile.good", certificate.name(), day);
    }
}
