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
import org.flexmelder.ui.Panes;
import org.flexmelder.ui.Texts;
import org.flexmelder.ui.Ui;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** "Was noch fehlt": every finding of the draft with the way to its field. */
final class MissingPane extends VBox {
    private final Texts texts;
    private final IncidentEditor editor;
    private final Consumer<Field> toField;
    private final Label title = Panes.label("", "section-title");
    private final VBox lines = new VBox();

    /**
     * @param toField
     *            goes to the field of a finding
     */
    MissingPane(Ui ui, IncidentEditor editor, Consumer<Field> toField) {
        super(12);
        texts = ui.texts();
        this.editor = editor;
        this.toField = toField;
        setId("incident-findings");
        lines.getStyleClass().add("lines");
        getChildren().addAll(title, lines);
        editor.knownProperty().addListener((_, _, _) -> show());
        show();
    }

    private void show() {
        List<Finding> findings = editor.knownProperty().get().checked().map(draft -> draft.findings())
                .orElse(List.of()).stream().sorted(Comparator.comparing(Finding::severity)).toList();
        boolean ready = findings.stream().noneMatch(Finding::isError);
        title.setText(texts.get(ready ? "incidents.ready.title" : "incidents.missing.title"));
        lines.getChildren().setAll(findings.stream().map(this::line).toList());
        if (ready) {
            Label label = new Label(texts.get("incidents.ready.text"), new FontIcon(Feather.CHECK_CIRCLE));
            label.setWrapText(true);
            label.getStyleClass().add("ready-line");
            lines.getChildren().addFirst(label);
        }
    }

    private HBox line(Finding finding) {
        FontIcon icon = new FontIcon(icon(finding.severity()));
        icon.getStyleClass().add(style(finding.severity()));
        Label field = Panes.label(texts.field(finding.field()), "strong");
        Label sentence = new Label(texts.finding(finding));
        sentence.setWrapText(true);
        VBox words = new VBox(2, field, sentence);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        Button go = new Button(texts.get("incidents.toField"));
        go.getStyleClass().addAll(Styles.SMALL, "to-field");
        go.setId("to-" + finding.field().column());
        go.setAccessibleText(texts.get("incidents.toField.named", texts.field(finding.field())));
        go.setMinWidth(USE_PREF_SIZE);
        go.setOnAction(_ -> toField.accept(finding.field()));
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
