package org.flexmelder.ui.incidents;

import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.flexmelder.model.Entry;
import org.flexmelder.model.IncidentState;
import org.flexmelder.ui.Panes;
import org.flexmelder.ui.TypeTexts;
import org.flexmelder.ui.Ui;

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
    }
}
