package org.flexmelder.ui.employees;

import atlantafx.base.theme.Styles;
import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.flexmelder.model.Entry;
import org.flexmelder.model.Incident;
import org.flexmelder.ui.Panes;
import org.flexmelder.ui.StateBadge;
import org.flexmelder.ui.Texts;
import org.flexmelder.ui.TypeTexts;
import org.flexmelder.ui.Ui;
import org.kordamp.ikonli.feather.Feather;

/** What was and will be reported of the person in the form. */
final class PersonIncidents extends VBox {
    private final Ui ui;
    private final EmployeesModel model;
    private final VBox lines = new VBox();

    PersonIncidents(Ui ui, EmployeesModel model) {
        super(12);
        this.ui = ui;
        this.model = model;
        setId("person-incidents");
        lines.getStyleClass().add("lines");
        getChildren().addAll(Panes.label(ui.texts().get("employees.incidents"), "section-title"), lines);
        model.incidents().addListener((InvalidationListener) _ -> show());
        show();
    }

    private void show() {
        if (model.incidents().isEmpty()) {
            Label none = Panes.label(ui.texts().get("employees.incidents.none"), "muted");
            none.setWrapText(true);
            lines.getChildren().setAll(none);
        } else {
            lines.getChildren().setAll(model.incidents().stream().map(this::line).toList());
        }
    }

    private HBox line(Entry entry) {
        Texts texts = ui.texts();
        Incident incident = entry.incident();
        String type = TypeTexts.label(ui, incident.type());
        Label title = Panes.label(type, "strong");
        title.setTooltip(new Tooltip(type));
        String from = incident.validFrom().isEmpty()
                ? texts.get("employees.incident.noDate")
                : texts.get("employees.incident.from", texts.date(incident.validFrom()));
        String below = entry.incidentId().isEmpty()
                ? from
                : texts.get("employees.incident.id", from, entry.incidentId());
        Label more = Panes.label(below, "muted", "small");
        more.setTooltip(new Tooltip(below));
        VBox words = new VBox(2, title, more);
        words.setMinWidth(0);
        HBox.setHgrow(words, javafx.scene.layout.Priority.ALWAYS);
        Button open = Panes.button("", Feather.CHEVRON_RIGHT, () -> open(entry), Styles.FLAT, Styles.BUTTON_ICON,
                Styles.SMALL);
        open.setAccessibleText(texts.get("employees.incident.open", type));
        open.setTooltip(new Tooltip(texts.get("employees.incident.open", type)));
        HBox line = new HBox(12, words, new StateBadge(texts, entry.state()), open);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("line");
        return line;
    }

    private void open(Entry entry) {
        if (entry.batch() == 0) {
            ui.navigation().showIncident(entry.incident().id(), null);
        } else {
            ui.navigation().showBatch(entry.batch());
        }
    }
}
