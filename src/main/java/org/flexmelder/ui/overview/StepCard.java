package org.flexmelder.ui.overview;

import atlantafx.base.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.flexmelder.ui.Icon;
import org.flexmelder.ui.Panes;
import org.flexmelder.ui.Place;
import org.flexmelder.ui.Ui;
import org.kordamp.ikonli.feather.Feather;

/** One next step: what, why, and the button that leads there. */
final class StepCard extends HBox {

    /**
     * @param first
     *            the most urgent one, with the accent
     */
    StepCard(Ui ui, Step step, Board board, boolean first) {
        String key = "overview.step." + step.kind().name();
        Object[] args = {step.count(), CompanyNames.brief(ui.texts(), step.companies()),
                ui.texts().month(board.month())};
        Label title = Panes.label(ui.texts().get(key + ".title", args), first ? "section-title" : "strong");
        title.setWrapText(true);
        Label text = Panes.label(ui.texts().get(key + ".text", args), "muted");
        text.setWrapText(true);
        VBox words = new VBox(2, title, text);
        HBox.setHgrow(words, Priority.ALWAYS);
        Button go = new Button(ui.texts().get(key + ".action", args));
        go.setId(first ? "next-step" : "step-" + step.kind().name());
        go.getStyleClass().add("step-button");
        go.setOnAction(_ -> go(ui, step));
        go.setAccessibleHelp(title.getText());
        if (first) {
            go.getStyleClass().add(Styles.ACCENT);
            go.setDefaultButton(true);
        }
        getStyleClass().addAll("card", "step-card");
        if (first) {
            getStyleClass().add("emphasis");
        }
        setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(new Icon(icon(step.kind())), words, go);
    }

    private static void go(Ui ui, Step step) {
        switch (step.kind()) {
            case SET_UP, COMPANIES -> ui.navigation().show(Place.SETTINGS);
            case EMPLOYEES -> ui.navigation().show(Place.EMPLOYEES);
            case UNCLEAR, REJECTED -> ui.navigation().showBatch(step.batch());
            case DRAFTS -> ui.navigation().show(Place.INCIDENTS);
            case OPEN -> ui.navigation().newIncident();
            case SEND -> ui.navigation().show(Place.SENDING);
            case CHECK -> ui.navigation().showToCheck();
        }
    }

    private static Feather icon(Step.Kind kind) {
        return switch (kind) {
            case SET_UP -> Feather.LIST;
            case COMPANIES -> Feather.HOME;
            case EMPLOYEES -> Feather.USERS;
            case UNCLEAR -> Feather.HELP_CIRCLE;
            case REJECTED -> Feather.X_CIRCLE;
            case DRAFTS -> Feather.EDIT_2;
            case SEND -> Feather.SEND;
            case OPEN -> Feather.CALENDAR;
            case CHECK -> Feather.EYE;
        };
    }
}
