package org.flexmelder.ui.employees;

import atlantafx.base.theme.Styles;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.flexmelder.model.Entry;
import org.flexmelder.model.Incident;
import org.flexmelder.model.IncidentState;
import org.flexmelder.model.Mark;
import org.flexmelder.ui.Panes;
import org.flexmelder.ui.Place;
import org.flexmelder.ui.StateBadge;
import org.flexmelder.ui.Texts;
import org.flexmelder.ui.TypeTexts;
import org.flexmelder.ui.Ui;
import org.kordamp.ikonli.feather.Feather;

/** What was and will be reported of the person in the form, newest first, and what comes next. */
final class PersonIncidents extends VBox {
    private final Ui ui;
    private final EmployeesModel model;
    private final VBox lines = new VBox();
    private final FlowPane steps = new FlowPane(8, 8);

    PersonIncidents(Ui ui, EmployeesModel model) {
        super(12);
        this.ui = ui;
        this.model = model;
        setId("person-incidents");
        lines.getStyleClass().add("lines");
        getChildren().addAll(Panes.label(ui.texts().get("employees.incidents"), "section-title"), steps, lines);
        steps.setId("next-steps");
        model.standingProperty().addListener((_, _, _) -> show());
        model.editor().editProperty().addListener((_, _, _) -> show());
        model.editor().savedProperty().addListener((_, _, _) -> show());
        model.incidents().addListener((InvalidationListener) _ -> show());
        show();
    }

    private void show() {
        List<NextStep> next = model.editor().id() == 0
                ? List.of()
                : NextStep.of(List.copyOf(model.incidents()),
                        model.standingProperty().get().kind(LocalDate.now(ui.clock())));
        steps.getChildren().setAll(next.stream().map(this::button).toList());
        steps.setVisible(!next.isEmpty());
        steps.setManaged(!next.isEmpty());
        if (model.incidents().isEmpty()) {
            Label none = Panes.label(ui.texts().get("employees.incidents.none"), "muted");
            none.setWrapText(true);
            lines.getChildren().setAll(none);
        } else {
            lines.getChildren().setAll(model.incidents().stream().map(this::line).toList());
        }
    }

    private Button button(NextStep step) {
        Button button = Panes.button(ui.texts().get("employees.next." + step.kind()), icon(step.kind()),
                () -> go(step), Styles.SMALL);
        button.setId("next-" + step.kind());
        return button;
    }

    private static Feather icon(NextStep.Kind kind) {
        return switch (kind) {
            case SETTLE -> Feather.HELP_CIRCLE;
            case CORRECT -> Feather.CORNER_UP_LEFT;
            case FINISH -> Feather.EDIT_2;
            case SEND -> Feather.SEND;
            case CHECK -> Feather.EYE;
            case ENROL, REPORT -> Feather.PLUS;
            case ARCHIVE -> Feather.ARCHIVE;
        };
    }

    private void go(NextStep step) {
        switch (step.kind()) {
            case SETTLE, CORRECT, FINISH -> {
                if (step.entry() != null) {
                    open(step.entry());
                }
            }
            case SEND -> ui.navigation().show(Place.SENDING);
            case CHECK -> ui.navigation().showToCheck();
            case ENROL, REPORT -> model.reportIncident();
            case ARCHIVE -> model.archive();
        }
    }

    private String history(Entry entry) {
        Texts texts = ui.texts();
        StringJoiner words = new StringJoiner(" · ");
        words.add(texts.get("employees.incident.since", texts.state(entry.state()), texts.time(entry.changedAt())));
        if (!entry.incident().externalId().isEmpty()) {
            words.add(texts.get("employees.incident.reference", entry.incident().externalId()));
        }
        entry(entry.incident().replaces()).ifPresent(old -> words.add(old.state() == IncidentState.REPORTED
                ? texts.get("employees.incident.corrects", key(old))
                : texts.get("employees.incident.replaces", key(old))));
        model.incidents().stream().filter(each -> each.incident().replaces() == entry.incident().id()).findFirst()
                .ifPresent(next -> words.add(texts.get("employees.incident.corrected", key(next))));
        Mark checked = entry.checked();
        if (checked != null) {
            words.add(texts.get("employees.incident.checked", texts.time(checked.at()), checked.who()));
        }
        return words.toString();
    }

    private Optional<Entry> entry(long id) {
        return model.incidents().stream().filter(each -> each.incident().id() == id).findFirst();
    }

    /** By what a person knows it: the incident ID where the portal gave one, else the reference. */
    private static String key(Entry entry) {
        return entry.incidentId().isEmpty() ? entry.incident().externalId() : entry.incidentId();
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
        more.setWrapText(true);
        more.setMinHeight(USE_PREF_SIZE);
        Label past = Panes.label(history(entry), "muted", "small");
        past.setWrapText(true);
        past.setMinHeight(USE_PREF_SIZE);
        VBox words = new VBox(2, title, more, past);
        words.setMinWidth(0);
        HBox.setHgrow(words, javafx.scene.layout.Priority.ALWAYS);
        Button open = Panes.button("", Feather.CHEVRON_RIGHT, () -> open(entry), Styles.FLAT, Styles.BUTTON_ICON,
                Styles.SMALL);
        open.setAccessibleText(texts.get("employees.incident.open", type));
        open.setTooltip(new Tooltip(texts.get("employees.incident.open", type)));
        HBox line = new HBox(12, words, badge(entry), open);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("line");
        return line;
    }

    private StateBadge badge(Entry entry) {
        Texts texts = ui.texts();
        boolean replaced = entry.state() == IncidentState.REJECTED && model.incidents().stream()
                .anyMatch(each -> each.incident().replaces() == entry.incident().id()
                        && each.state() == IncidentState.REPORTED);
        if (replaced) {
            return StateBadge.replaced(texts);
        }
        return entry.settled() == null || entry.state() != IncidentState.REPORTED
                ? new StateBadge(texts, entry.state())
                : StateBadge.settled(texts, entry.state());
    }

    private void open(Entry entry) {
        if (entry.batch() == 0 || entry.state() == IncidentState.DRAFT) {
            ui.navigation().showIncident(entry.incident().id(), null);
        } else {
            ui.navigation().showBatch(entry.batch());
        }
    }
}
