package org.flexmelder.ui.sending;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.flexmelder.model.Batch;
import org.flexmelder.model.Failure;
import org.flexmelder.model.IncidentState;
import org.flexmelder.ui.FailureCard;
import org.flexmelder.ui.Icon;
import org.flexmelder.ui.Panes;
import org.flexmelder.ui.Place;
import org.flexmelder.ui.Ui;
import org.kordamp.ikonli.feather.Feather;

/** What came of the run: a banner, a card for each thing that went wrong, and the next step as a button. */
final class ResultPane extends VBox {
    /** Of the portal's words; all of them stand in the table below. */
    private static final int REMARKS = 3;

    private final Ui ui;
    private final SendingModel model;
    private final Finished finished;

    ResultPane(Ui ui, SendingModel model, Finished finished, Words words) {
        this.ui = ui;
        this.model = model;
        this.finished = finished;
        setSpacing(12);
        getChildren().add(banner(words));
        finished.failures().forEach(failure -> getChildren().add(card(failure)));
    }

    /** Whether it names what is missing before anything can be sent. */
    boolean saysWhatIsMissing() {
        return finished.run().stopped() == Failure.NOT_SET_UP || finished.run().stopped() == Failure.NOT_SWITCHED_ON;
    }

    /** The portal decided on everything that was sent. */
    boolean isSettled() {
        return finished.look() == Finished.Look.ALL_ACCEPTED || finished.look() == Finished.Look.REJECTED;
    }

    private VBox banner(Words words) {
        Finished.Look look = finished.look();
        String outcome = words.outcome(finished);
        Label title = Panes.label(outcome.isEmpty() ? ui.texts().get("sending.result.nothing") : outcome + ".",
                "section-title");
        title.setId("result-title");
        title.setGraphic(new Icon(icon(look)));
        title.setWrapText(true);
        Button close = new Button(null, new Icon(Feather.X));
        close.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
        close.setId("close-result");
        close.setAccessibleText(ui.texts().get("sending.result.close"));
        close.setTooltip(new Tooltip(ui.texts().get("sending.result.close")));
        close.setOnAction(_ -> model.closeResult());
        HBox head = new HBox(8, title, Panes.spacer(), close);
        head.setAlignment(Pos.CENTER_LEFT);
        VBox banner = Panes.card(head);
        banner.getStyleClass().addAll("result-banner", style(look));
        sentences().forEach(sentence -> {
            Label line = new Label(sentence);
            line.setWrapText(true);
            banner.getChildren().add(line);
        });
        List<Node> steps = steps();
        if (!steps.isEmpty()) {
            banner.getChildren().add(new HBox(8, steps.toArray(Node[]::new)));
        }
        return banner;
    }

    private List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        if (finished.run().canceled()) {
            sentences.add(ui.texts().get("sending.result.canceled"));
        }
        Desk desk = model.deskProperty().get();
        int waiting = desk.waitingIncidents() + desk.waitingEmptyReports();
        if (waiting > 0) {
            sentences.add(ui.texts().get("sending.result.waiting", waiting));
        }
        if (finished.run().has(IncidentState.REPORTED)) {
            sentences.add(ui.texts().get("sending.result.notImported"));
        }
        return sentences;
    }

    private List<Node> steps() {
        List<Node> steps = new ArrayList<>();
        long unclear = finished.batch(IncidentState.UNCLEAR);
        long rejected = finished.batch(IncidentState.REJECTED);
        if (unclear != 0) {
            steps.add(step("settle", "sending.step.settle", Feather.HELP_CIRCLE,
                    () -> ui.navigation().showBatch(unclear)));
        }
        if (rejected != 0) {
            steps.add(step("see-rejected", "sending.step.rejected", Feather.X_CIRCLE,
                    () -> ui.navigation().showBatch(rejected)));
        }
        switch (finished.run().stopped()) {
            case CREDENTIALS, TOKEN_ADDRESS, TOKEN_REFUSED, ADDRESS, NOT_SET_UP ->
                steps.add(step("to-settings", "sending.step.settings", Feather.SETTINGS,
                        () -> ui.navigation().show(Place.SETTINGS)));
            case NOT_SWITCHED_ON -> steps.add(step("to-switch", "sending.step.switchOn", Feather.POWER,
                    ui.navigation()::showSwitch));
            default -> {
            }
        }
        if (finished.batch(IncidentState.REPORTED) != 0) {
            steps.add(step("to-check", "sending.step.check", Feather.EYE, () -> ui.navigation().showToCheck()));
        }
        Desk desk = model.deskProperty().get();
        if (desk.setUp() && desk.switchedOn() && desk.waitingIncidents() + desk.waitingEmptyReports() > 0) {
            steps.add(step("send-again", "sending.step.again", Feather.REFRESH_CW, model::sendWaiting));
        }
        if (!steps.isEmpty()) {
            steps.getFirst().getStyleClass().add(Styles.ACCENT);
        }
        return steps;
    }

    private Button step(String id, String key, Feather icon, Runnable action) {
        Button button = Panes.button(ui.texts().get(key), icon, action);
        button.setId(id);
        return button;
    }

    private FailureCard card(Failure failure) {
        Batch batch = model.resultsProperty().get().with(failure).orElse(null);
        boolean stopped = failure == finished.run().stopped();
        FailureCard card = new FailureCard(ui.texts(), ui.dialogs(), failure, batch == null ? 0 : batch.httpStatus(),
                stopped ? finished.run().detail() : "", ui.clock().instant());
        if (failure == Failure.REFUSED) {
            card.addPortalWords(model.resultsProperty().get().rows().stream().flatMap(row -> row.remark().lines())
                    .distinct().limit(REMARKS).toList());
        }
        return card;
    }

    private static String style(Finished.Look look) {
        return switch (look) {
            case ALL_ACCEPTED -> "good";
            case REJECTED -> "bad";
            case UNCLEAR -> "attention";
            case STOPPED, CANCELED, NOTHING -> "calm";
        };
    }

    private static Feather icon(Finished.Look look) {
        return switch (look) {
            case ALL_ACCEPTED -> Feather.CHECK_CIRCLE;
            case REJECTED -> Feather.X_CIRCLE;
            case UNCLEAR -> Feather.HELP_CIRCLE;
            case STOPPED, CANCELED, NOTHING -> Feather.PAUSE_CIRCLE;
        };
    }
}
