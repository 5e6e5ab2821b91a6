package org.flexmelder.ui.settings;

import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import org.flexmelder.model.Failure;
import org.flexmelder.ui.Icon;
import org.flexmelder.ui.Panes;
import org.flexmelder.ui.Texts;
import org.kordamp.ikonli.feather.Feather;

/** What the check of the connection tried, step by step, and how each step ended. */
final class CheckSteps extends GridPane {
    CheckSteps(Texts texts, Failure failure, int status, boolean proxy) {
        super(12, 6);
        setId("check-steps");
        getStyleClass().add("check-steps");
        ColumnConstraints what = new ColumnConstraints();
        what.setMinWidth(USE_PREF_SIZE);
        ColumnConstraints how = new ColumnConstraints();
        how.setHgrow(Priority.ALWAYS);
        getColumnConstraints().setAll(what, how);
        for (CheckStep step : CheckStep.values()) {
            CheckStep.End end = step.end(failure, status, proxy);
            Label name = new Label(texts.get("settings.step." + step), new Icon(icon(end)));
            name.getStyleClass().addAll("check-step", style(end));
            String word = texts.get("settings.step." + end);
            Label words = Panes.label(end == CheckStep.End.FAILED
                    ? texts.get("settings.step.failure", word, texts.failure(failure))
                    : word, style(end));
            words.setId("step-" + step);
            words.setWrapText(true);
            words.setMinHeight(USE_PREF_SIZE);
            GridPane.setValignment(name, VPos.TOP);
            addRow(getRowCount(), name, words);
        }
    }

    private static Feather icon(CheckStep.End end) {
        return switch (end) {
            case OK -> Feather.CHECK_CIRCLE;
            case FAILED -> Feather.X_CIRCLE;
            case NOT_TRIED -> Feather.MINUS_CIRCLE;
        };
    }

    private static String style(CheckStep.End end) {
        return switch (end) {
            case OK -> "step-good";
            case FAILED -> "step-bad";
            case NOT_TRIED -> "muted";
        };
    }
}
