package org.flexmelder.ui.incidents;

import atlantafx.base.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.flexmelder.model.Entry;
import org.flexmelder.model.Field;
import org.flexmelder.model.Incident;
import org.flexmelder.model.IncidentState;
import org.flexmelder.ui.Columns;
import org.flexmelder.ui.CompanyFinder;
import org.flexmelder.ui.CompanyMark;
import org.flexmelder.ui.Panes;
import org.flexmelder.ui.StateBadge;
import org.flexmelder.ui.Texts;
import org.flexmelder.ui.TypeTexts;
import org.flexmelder.ui.Ui;
import org.kordamp.ikonli.feather.Feather;

/** An incident that is no draft any more; for a rejected one the portal's words and the way to a new draft. */
final class LookingPane extends ScrollPane {
    private final Ui ui;
    private final Texts texts;
    private final IncidentsModel model;

    LookingPane(Ui ui, IncidentsModel model, Detail.Looking looking) {
        this.ui = ui;
        texts = ui.texts();
        this.model = model;
        Entry entry = looking.entry();
        String careflexId = entry.incident().careflexId();
        CompanyMark company = new CompanyMark(model.lists().companyName(careflexId),
                CompanyFinder.colour(model.lists().companies(), careflexId));
        VBox content = new VBox(new VBox(2, head(entry), company), facts(entry));
        if (entry.state() == IncidentState.REJECTED) {
            content.getChildren().add(1, words(entry));
            content.getChildren().add(2, next(looking));
        } else {
            content.getChildren().add(1, wrapped(texts.get("incidents.looking." + entry.state().name()), "muted"));
        }
        if (entry.state() == IncidentState.REPORTED) {
            content.getChildren().add(2, correction(looking));
        }
        if (entry.batch() != 0) {
            Button batch = Panes.button(texts.get("incidents.showBatch"), Feather.CLOCK,
                    () -> ui.navigation().showBatch(entry.batch()));
            batch.setId("show-batch");
            content.getChildren().add(batch);
        }
        content.getStyleClass().add("form");
        setContent(content);
        setFitToWidth(true);
        getStyleClass().add("form-scroll");
    }

    private HBox head(Entry entry) {
        Incident incident = entry.incident();
        String name = incident.data().displayName().isEmpty() ? incident.employeeId() : incident.data().displayName();
        Label title = Panes.label(texts.get("incidents.title", name, TypeTexts.label(ui, incident.type())),
                "section-title");
        title.setMinWidth(0);
        title.setTooltip(new Tooltip(title.getText()));
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        HBox head = new HBox(8, title, new StateBadge(texts, entry.state()));
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private VBox words(Entry entry) {
        Label said = wrapped(entry.remark().isEmpty() ? texts.get("incidents.rejected.noWords") : entry.remark());
        said.setId("portal-words");
        VBox card = Panes.card(Panes.label(texts.get("incidents.rejected.words"), "strong"), said);
        card.getStyleClass().add("danger-card");
        return card;
    }

    private Node next(Detail.Looking looking) {
        if (looking.replacement() != 0) {
            Button show = Panes.button(texts.get("incidents.replaced.show"), Feather.CORNER_DOWN_RIGHT,
                    () -> ui.navigation().showIncident(looking.replacement(), null));
            show.setId("show-replacement");
            return new VBox(8, wrapped(texts.get("incidents.replaced.text"), "muted"), show);
        }
        Button take = Panes.button(texts.get("incidents.takeOver"), Feather.COPY,
                () -> model.takeOver(looking.entry()), Styles.ACCENT);
        take.setId("take-over");
        return new VBox(8, wrapped(texts.get("incidents.takeOver.text"), "muted"), take);
    }

    private Node correction(Detail.Looking looking) {
        if (looking.replacement() != 0) {
            Button show = Panes.button(texts.get("incidents.correct.show"), Feather.CORNER_DOWN_RIGHT,
                    () -> ui.navigation().showIncident(looking.replacement(), null));
            show.setId("show-replacement");
            return new VBox(8, wrapped(texts.get("incidents.corrected.text"), "muted"), show);
        }
        Button correct = Panes.button(texts.get("incidents.correct"), Feather.CORNER_UP_LEFT,
                () -> model.takeOver(looking.entry()));
        correct.setId("correct");
        return new VBox(8, wrapped(texts.get("incidents.correct.text"), "muted"), correct);
    }

    private Columns facts(Entry entry) {
        Incident incident = entry.incident();
        return new Columns(190, fact(texts.field(Field.EMPLOYEE_ID), incident.employeeId()),
                fact(texts.field(Field.CREATED_AT), texts.date(incident.createdAt())),
                fact(texts.field(Field.VALID_FROM), texts.date(incident.validFrom())),
                fact(texts.field(Field.EXTERNAL_ID), incident.externalId()),
                fact(texts.get("incidents.incidentId"), entry.incidentId()),
                fact(texts.get("incidents.changedAt"), texts.time(entry.changedAt())));
    }

    private static VBox fact(String title, String value) {
        Label shown = new Label(value.isEmpty() ? "–" : value);
        shown.setTooltip(new Tooltip(shown.getText()));
        return new VBox(2, Panes.label(title, "muted", "small"), shown);
    }

    private static Label wrapped(String text, String... styles) {
        Label label = Panes.label(text, styles);
        label.setWrapText(true);
        return label;
    }
}
