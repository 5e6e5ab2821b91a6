package org.flexmelder.ui.incidents;

import atlantafx.base.theme.Styles;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.flexmelder.check.Finding;
import org.flexmelder.check.Severity;
import org.flexmelder.model.Field;
import org.flexmelder.sending.Drafts;
import org.flexmelder.ui.Icon;
import org.flexmelder.ui.Panes;
import org.flexmelder.ui.Texts;
import org.flexmelder.ui.Ui;
import org.kordamp.ikonli.feather.Feather;

/** "Was noch fehlt": every finding of the draft with the way to its field. */
final class MissingPane extends VBox {
    private final Texts texts;
    private final IncidentEditor editor;
    private final Consumer<Field> toField;
    private final Runnable toDouble;
    private final Label title = Panes.label("", "section-title");
    private final VBox lines = new VBox();

    /**
     * @param toField
     *            goes to the field of a finding
     * @param toDouble
     *            goes to the question whether a likely double is meant
     */
    MissingPane(Ui ui, IncidentEditor editor, Consumer<Field> toField, Runnable toDouble) {
        super(12);
        texts = ui.texts();
        this.editor = editor;
        this.toField = toField;
        this.toDouble = toDouble;
        setId("incident-findings");
        lines.getStyleClass().add("lines");
        getChildren().addAll(title, lines);
        editor.knownProperty().addListener((_, _, _) -> show());
        show();
    }

    private void show() {
        List<Finding> findings = editor.knownProperty().get().checked().map(draft -> draft.findings())
                .orElse(List.of()).stream().sorted(Comparator.comparing(Finding::severity)).toList();
        boolean missing = findings.stream().anyMatch(Finding::isError);
        boolean doubled = findings.stream().anyMatch(Drafts::isDouble);
        boolean ready = !missing && !doubled;
        title.setText(texts.get(ready
                ? "incidents.ready.title"
                : missing ? "incidents.missing.title" : "incidents.question.title"));
        lines.getChildren().setAll(findings.stream().filter(each -> !Drafts.isDouble(each)).map(this::line).toList());
        if (doubled) {
            lines.getChildren().addFirst(question());
        }
        if (ready) {
            boolean warned = findings.stream().anyMatch(each -> each.severity() == Severity.WARNING);
            Label label = new Label(texts.get(warned ? "incidents.ready.warned" : "incidents.ready.text"),
                    new Icon(warned ? Feather.INFO : Feather.CHECK_CIRCLE));
            label.setWrapText(true);
            label.getStyleClass().add("ready-line");
            lines.getChildren().addFirst(label);
        }
    }

    private HBox line(Finding finding) {
        Button go = new Button(texts.get("incidents.toField"));
        go.setId("to-" + finding.field().column());
        go.setAccessibleText(texts.get("incidents.toField.named", texts.field(finding.field())));
        go.setOnAction(_ -> toField.accept(finding.field()));
        return line(finding.severity(), texts.field(finding.field()), texts.finding(finding), go);
    }

    private HBox question() {
        Button go = new Button(texts.get("incidents.toDouble"));
        go.setId("to-double");
        go.setOnAction(_ -> toDouble.run());
        return line(Severity.WARNING, texts.get("incidents.doubled.title"), texts.get("incidents.doubled.text"), go);
    }

    private static HBox line(Severity severity, String title, String text, Button go) {
        Icon icon = new Icon(icon(severity));
        icon.getStyleClass().add(style(severity));
        Label sentence = new Label(text);
        sentence.setWrapText(true);
        VBox words = new VBox(2, Panes.label(title, "strong"), sentence);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        go.getStyleClass().addAll(Styles.SMALL, "to-field");
        go.setMinWidth(USE_PREF_SIZE);
        HBox line = new HBox(12, icon, words, go);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("line");
        return line;
    }

    private static String style(Severity severity) {
        return switch (severity) {
            case ERROR -> "icon-error";
            case WARNING -> "icon-warning";
            case NOTICE -> "icon-notice";
        };
    }

    private static Feather icon(Severity severity) {
        return switch (severity) {
            case ERROR -> Feather.ALERT_CIRCLE;
            case WARNING -> Feather.ALERT_TRIANGLE;
            case NOTICE -> Feather.INFO;
        };
    }
}
