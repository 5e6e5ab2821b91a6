package org.flexmelder.ui.incidents;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.flexmelder.model.Entry;
import org.flexmelder.model.Field;
import org.flexmelder.model.Incident;
import org.flexmelder.model.IncidentState;
import org.flexmelder.ui.Panes;
import org.flexmelder.ui.StateBadge;
import org.flexmelder.ui.Texts;
import org.flexmelder.ui.TypeTexts;
import org.flexmelder.ui.Ui;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A likely double, side by side with the draft. It may be sent all the same: that can be wanted. */
final class DuplicatesPane extends VBox {
    private static final String KEY = "incident.duplicate";

    private final Ui ui;
    private final Texts texts;
    private final IncidentEditor editor;

    DuplicatesPane(Ui ui, IncidentEditor editor) {
        super(12);
        this.ui = ui;
        texts = ui.texts();
        this.editor = editor;
        setId("incident-double");
        getStyleClass().addAll("card", "attention-card");
        editor.knownProperty().addListener((_, _, _) -> show());
        show();
    }

    private void show() {
        Known known = editor.knownProperty().get();
        Incident draft = editor.incident();
        boolean doubled = draft != null && !known.alike().isEmpty() && known.checked().stream()
                .flatMap(checked -> checked.findings().stream()).anyMatch(finding -> finding.key().equals(KEY));
        setVisible(doubled);
        setManaged(doubled);
        if (draft != null && doubled) {
            Label title = new Label(texts.get("incidents.double"), new FontIcon(Feather.ALERT_TRIANGLE));
            title.setWrapText(true);
            title.getStyleClass().add("strong");
            getChildren().setAll(title, grid(draft, known.alike().subList(0, Math.min(3, known.alike().size()))));
        }
    }

    private GridPane grid(Incident draft, List<Entry> others) {
        GridPane grid = new GridPane(12, 6);
        ColumnConstraints titles = new ColumnConstraints();
        titles.setMinWidth(USE_PREF_SIZE);
        grid.getColumnConstraints().add(titles);
        column(grid, 1, draft, Optional.empty());
        for (int i = 0; i < others.size(); i++) {
            column(grid, i + 2, others.get(i).incident(), Optional.of(others.get(i)));
        }
        row(grid, 1, texts.field(Field.TYPE));
        row(grid, 2, texts.field(Field.VALID_FROM));
        row(grid, 3, texts.field(Field.CREATED_AT));
        row(grid, 4, texts.field(Field.EXTERNAL_ID));
        row(grid, 5, texts.get("incidents.incidentId"));
        row(grid, 6, texts.get("incidents.column.state"));
        return grid;
    }

    private static void row(GridPane grid, int row, String title) {
        grid.add(Panes.label(title, "muted", "small"), 0, row);
    }

    private void column(GridPane grid, int column, Incident incident, Optional<Entry> entry) {
        ColumnConstraints width = new ColumnConstraints();
        width.setHgrow(Priority.ALWAYS);
        width.setMinWidth(60);
        grid.getColumnConstraints().add(width);
        if (entry.isPresent()) {
            Hyperlink link = new Hyperlink(texts.get("incidents.double.other"));
            link.setOnAction(_ -> open(entry.get()));
            grid.add(link, column, 0);
        } else {
            grid.add(Panes.label(texts.get("incidents.double.this"), "strong"), column, 0);
        }
        List<String> lines = List.of(TypeTexts.label(ui, incident.type()), texts.date(incident.validFrom()),
                texts.date(incident.createdAt()), incident.externalId(), entry.map(Entry::incidentId).orElse(""));
        for (int i = 0; i < lines.size(); i++) {
            Label line = new Label(lines.get(i).isEmpty() ? "–" : lines.get(i));
            line.setTooltip(new Tooltip(line.getText()));
            grid.add(line, column, i + 1);
        }
        grid.add(new StateBadge(texts, entry.map(Entry::state).orElse(IncidentState.DRAFT)),
                column, 6);
    }

    private void open(Entry entry) {
        if (entry.batch() == 0) {
            ui.navigation().showIncident(entry.incident().id(), null);
        } else {
            ui.navigation().showBatch(entry.batch());
        }
    }
}
