package org.flexmelder.ui.settings;

import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.flexmelder.check.Severity;
import org.flexmelder.ui.FieldHelp;
import org.flexmelder.ui.Icon;
import org.flexmelder.ui.Panes;
import org.flexmelder.ui.Texts;
import org.flexmelder.ui.Theme;
import org.kordamp.ikonli.feather.Feather;

/** A label, its input, where to find the value, and what is to be said of what was typed. */
final class SettingRow extends VBox {
    private static final PseudoClass DANGER = PseudoClass.getPseudoClass("danger");

    private static final double TWO_LINES = 34;

    private final Node input;
    private final String hint;
    private final Label label;
    private final HBox head;
    private final Label message = Panes.label("", "finding");
    private boolean reserved;

    /**
     * @param hint
     *            a sentence below the input, or ""
     */
    SettingRow(String title, Region input, String hint) {
        this.input = input;
        this.hint = hint;
        getStyleClass().add("field-row");
        label = Panes.label(title, "field-label");
        label.setLabelFor(input);
        input.setAccessibleText(title);
        input.setAccessibleHelp(hint);
        input.setMaxWidth(Double.MAX_VALUE);
        head = new HBox(2, label);
        head.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(head, input);
        if (!hint.isEmpty()) {
            Label words = Panes.label(hint, "small", "muted");
            words.setWrapText(true);
            words.setMinHeight(USE_PREF_SIZE);
            getChildren().add(words);
        }
        message.setManaged(false);
        message.setVisible(false);
        message.setMinHeight(USE_PREF_SIZE);
        getChildren().add(message);
    }

    /** Puts a question mark behind the label, which explains the field under this name of {@link FieldHelp}. */
    SettingRow help(Texts texts, String name) {
        head.getChildren().setAll(label, FieldHelp.mark(texts, name, label.getText(), input));
        return this;
    }

    /** Keeps the room of two lines below the input, so that nothing moves when a sentence comes or goes. */
    SettingRow reserve() {
        reserved = true;
        message.setManaged(true);
        message.setWrapText(true);
        message.setAlignment(Pos.TOP_LEFT);
        message.minHeightProperty().bind(Theme.scaled(TWO_LINES));
        return this;
    }

    /** Shows a sentence, or none. */
    void say(Optional<String> sentence, Severity severity) {
        boolean shown = sentence.isPresent();
        message.setText(sentence.orElse(""));
        message.setVisible(shown);
        message.setManaged(reserved || shown);
        message.getStyleClass().setAll("label", "finding", severity == Severity.ERROR ? "error" : "notice");
        message.setGraphic(new Icon(severity == Severity.ERROR ? Feather.ALERT_CIRCLE : Feather.INFO));
        input.pseudoClassStateChanged(DANGER, shown && severity == Severity.ERROR);
        input.setAccessibleHelp(shown ? message.getText() : hint);
    }
}
