package org.flexmelder.ui.incidents;

import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.flexmelder.model.Entry;
import org.flexmelder.model.Incident;
import org.flexmelder.model.IncidentState;
import org.flexmelder.ui.Icon;
import org.flexmelder.ui.Panes;
import org.flexmelder.ui.TypeTexts;
import org.flexmelder.ui.Ui;
import org.kordamp.ikonli.feather.Feather;

/** What the draft in the form corrects, or replaces, with the way to it. */
final class OriginPane extends VBox {
    private final Ui ui;
    private final IncidentEditor editor;

    OriginPane(Ui ui, IncidentEditor editor) {
        super(4);
        this.ui = ui;
        this.editor = editor;
        setId("incident-origin");
        getStyleClass().add("card");
        editor.knownProperty().addListener((_, _, _) -> show());
        show();
    }

    private void show() {
        boolean present = editor.knownProperty().get().origin().isPresent();
        setVisible(present);
        setManaged(present);
        editor.knownProperty().get().origin().ifPresent(this::show);
    }

    /** Whether the draft would report what was reported. */
    private boolean saysTheSame(Incident reported) {
        Incident draft = editor.incident();
        return draft != null && draft.type().equals(reported.type())
                && draft.employeeId().equals(reported.employeeId()) && draft.createdAt().equals(reported.createdAt())
                && draft.validFrom().equals(reported.validFrom())
                && draft.reported(editor.scope()).equals(reported.data());
    }

    private void show(Entry origin) {
        boolean corrects = origin.state() == IncidentState.REPORTED;
        Label title = Panes.label(ui.texts().get(corrects ? "incidents.origin.corrects" : "incidents.origin.replaces",
                TypeTexts.label(ui, origin.incident().type()), ui.texts().date(origin.incident().validFrom())));
        title.setWrapText(true);
        Label more = Panes.label(origin.incidentId().isEmpty()
                ? ui.texts().get("incidents.origin.reference", origin.incident().externalId())
                : ui.texts().get("incidents.origin.id", origin.incidentId()), "muted", "small");
        more.setWrapText(true);
        Hyperlink link = new Hyperlink(ui.texts().get("incidents.origin.show"));
        link.setId("show-origin");
        link.setOnAction(_ -> ui.navigation().showIncident(origin.incident().id(), null));
        getChildren().setAll(title, more, link);
        if (!corrects && !origin.remark().isBlank()) {
            Label words = Panes.label(ui.texts().get("incidents.origin.words", ui.texts().remark(origin.remark())),
                    "portal-remark");
            words.setId("origin-words");
            words.setGraphic(new Icon(Feather.MESSAGE_SQUARE));
            words.setWrapText(true);
            words.setMinHeight(USE_PREF_SIZE);
            getChildren().add(1, words);
        }
        if (corrects && saysTheSame(origin.incident())) {
            Label same = Panes.label(ui.texts().get("incidents.origin.same"), "strong");
            same.setId("correction-same");
            same.setGraphic(new Icon(Feather.INFO));
            same.setWrapText(true);
            same.setMinHeight(USE_PREF_SIZE);
            getChildren().add(same);
        }
    }
}
