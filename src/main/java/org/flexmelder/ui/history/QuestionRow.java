package org.flexmelder.ui.history;

import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.flexmelder.ui.Panes;
import org.flexmelder.ui.Texts;

/** One report to look for: what it is recognised by, the two answers, and a field for the portal's ID. */
final class QuestionRow extends VBox {
    private final Texts texts;
    private final Verdicts verdicts;
    private final Question question;
    private final Runnable changed;
    private final ToggleButton arrived;
    private final ToggleButton notArrived;
    private final TextField incidentId = new TextField();

    QuestionRow(Texts texts, Verdicts verdicts, Question question, Runnable changed) {
        super(4);
        this.texts = texts;
        this.verdicts = verdicts;
        this.question = question;
        this.changed = changed;
        arrived = answer("history.settle.arrived", "arrived-", Styles.LEFT_PILL);
        notArrived = answer("history.settle.notArrived", "not-arrived-", Styles.RIGHT_PILL);
        ToggleGroup group = new ToggleGroup();
        group.getToggles().setAll(arrived, notArrived);
        incidentId.setId("incident-id-" + question.id());
        incidentId.setPromptText(texts.get("history.settle.id"));
        incidentId.setAccessibleText(texts.get("history.settle.id") + ": " + question.name());
        incidentId.setMaxWidth(320);
        incidentId.managedProperty().bind(incidentId.visibleProperty());
        verdicts.of(question.id()).ifPresent(verdict -> {
            group.selectToggle(verdict.arrived() ? arrived : notArrived);
            incidentId.setText(verdict.incidentId());
        });
        showId();
        group.selectedToggleProperty().addListener((_, _, _) -> said());
        incidentId.textProperty().addListener((_, _, text) -> verdicts.giveId(question.id(), text));
        Label name = Panes.label(question.name(), "strong");
        name.setMinWidth(0);
        name.setTooltip(new Tooltip(question.name()));
        HBox answers = new HBox(arrived, notArrived);
        answers.setMinWidth(USE_PREF_SIZE);
        HBox.setHgrow(incidentId, Priority.ALWAYS);
        HBox line = new HBox(8, answers, incidentId);
        line.setAlignment(Pos.CENTER_LEFT);
        Label facts = RowPane.facts(question.facts(), "small", "muted");
        getChildren().addAll(name, facts, line);
        getStyleClass().add("line");
    }

    /** As if the answer had been pressed. */
    void say(boolean found) {
        (found ? arrived : notArrived).setSelected(true);
    }

    private ToggleButton answer(String key, String id, String pill) {
        ToggleButton button = new ToggleButton(texts.get(key));
        button.setId(id + question.id());
        button.getStyleClass().addAll(Styles.SMALL, pill);
        button.setMinWidth(USE_PREF_SIZE);
        button.setAccessibleText(texts.get(key) + ": " + question.name());
        return button;
    }

    private void said() {
        if (arrived.isSelected() || notArrived.isSelected()) {
            verdicts.say(question.id(), arrived.isSelected());
        } else {
            verdicts.forget(List.of(question.id()));
        }
        showId();
        changed.run();
    }

    private void showId() {
        incidentId.setVisible(arrived.isSelected() && !question.emptyReport());
    }
}
