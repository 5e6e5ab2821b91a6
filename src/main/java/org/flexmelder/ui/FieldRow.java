package org.flexmelder.ui;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.flexmelder.check.Finding;
import org.flexmelder.check.Severity;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/**
 * A label, its input, and below it what the checks say of it. Findings show once the field was touched (left after it
 * had the focus), or at once after {@link #touch()}.
 */
public final class FieldRow extends VBox {
    /** Stays in one line with the last word. */
    private static final String STAR = "\u00a0*";
    private static final PseudoClass DANGER = PseudoClass.getPseudoClass("danger");

    private final Texts texts;
    private final Control input;
    private final Label label;
    private final HBox head;
    private final VBox messages = new VBox(2);
    private List<Finding> findings = List.of();
    private @Nullable String hint;
    private boolean touched;
    private boolean reserved;

    public FieldRow(Texts texts, String title, Control input) {
        this.texts = texts;
        this.input = input;
        label = new Label(title);
        label.getStyleClass().add("field-label");
        label.setLabelFor(input);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        if (input instanceof Labeled words) {
            words.setWrapText(true);
            words.setMinHeight(USE_PREF_SIZE);
        }
        input.setAccessibleText(title);
        input.setMaxWidth(Double.MAX_VALUE);
        getStyleClass().add("field-row");
        messages.setManaged(false);
        messages.setVisible(false);
        head = new HBox(2, label);
        head.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(head, input, messages);
        input.focusedProperty().addListener((_, _, inside) -> {
            if (!inside) {
                touch();
            }
        });
    }

    /** Puts a question mark behind the label, which explains the field under this name of {@link FieldHelp}. */
    public FieldRow help(String name) {
        head.getChildren().setAll(label, FieldHelp.mark(texts, name, label.getText(), input));
        if (hint == null) {
            hint = input.getAccessibleHelp();
        }
        return this;
    }

    public Control input() {
        return input;
    }

    /** Marks the field as required, by a star behind its label. */
    public void setRequired(boolean required) {
        String title = label.getText().endsWith(STAR)
                ? label.getText().substring(0, label.getText().length() - STAR.length())
                : label.getText();
        label.setText(required ? required(title) : title);
    }

    /** The label of a field that is required. */
    public static String required(String title) {
        return title + STAR;
    }

    /** A sentence that helps, shown on hover and read out. */
    public void setHint(String sentence) {
        hint = sentence;
        if (input instanceof ComboBox<?> box) {
            Whole.told(box, sentence);
        } else {
            input.setTooltip(new Tooltip(sentence));
        }
        update();
    }

    /**
     * Keeps the room of two lines of findings below the input, so that nothing moves when one comes or goes; a longer
     * one is read whole on hover.
     */
    public FieldRow reserve() {
        reserved = true;
        messages.getStyleClass().add("reserved");
        update();
        return this;
    }

    /** All findings of this field. */
    public void show(List<Finding> all) {
        findings = List.copyOf(all);
        update();
    }

    /** From now on findings show at once. */
    public void touch() {
        touched = true;
        update();
    }

    /** Back to a field that nobody was in yet. */
    public void untouch() {
        touched = false;
        update();
    }

    private void update() {
        List<Finding> shown = touched ? findings : List.of();
        messages.getChildren().setAll(shown.stream().map(this::message).toList());
        messages.setManaged(reserved || !shown.isEmpty());
        messages.setVisible(!shown.isEmpty());
        input.pseudoClassStateChanged(DANGER, shown.stream().anyMatch(Finding::isError));
        input.setAccessibleHelp(shown.isEmpty()
                ? hint
                : String.join(" ", shown.stream().map(texts::finding).toList()));
    }

    private Label message(Finding finding) {
        Label message = new Label(texts.finding(finding), new Icon(icon(finding.severity())));
        message.setAccessibleRole(AccessibleRole.TEXT);
        if (reserved) {
            message.setTooltip(new Tooltip(message.getText()));
        }
        message.getStyleClass().addAll("finding", style(finding.severity()));
        return message;
    }

    private static Feather icon(Severity severity) {
        return switch (severity) {
            case ERROR -> Feather.ALERT_CIRCLE;
            case WARNING -> Feather.ALERT_TRIANGLE;
            case NOTICE -> Feather.INFO;
        };
    }

    private static String style(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case NOTICE -> "notice";
        };
    }
}
