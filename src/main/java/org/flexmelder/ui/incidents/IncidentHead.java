package org.flexmelder.ui.incidents;

import atlantafx.base.theme.Styles;
import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.flexmelder.model.Employee;
import org.flexmelder.model.Incident;
import org.flexmelder.ui.CompanyFinder;
import org.flexmelder.ui.CompanyMark;
import org.flexmelder.ui.Panes;
import org.flexmelder.ui.Place;
import org.flexmelder.ui.Texts;
import org.flexmelder.ui.Ui;
import org.kordamp.ikonli.feather.Feather;

/** Above the form: which draft it is, whether it is saved, and what can be done. */
final class IncidentHead extends HBox {
    private final Ui ui;
    private final Texts texts;
    private final IncidentsModel model;
    private final Label title = Panes.label("", "section-title");
    private final CompanyMark company = new CompanyMark();
    private final Label saved = Panes.label("", "muted", "small");
    private final Button remove;

    IncidentHead(Ui ui, IncidentsModel model) {
        super(8);
        this.ui = ui;
        texts = ui.texts();
        this.model = model;
        remove = Panes.button("", Feather.TRASH_2, this::remove, Styles.BUTTON_ICON, Styles.FLAT);
        remove.setId("remove-incident");
        remove.setAccessibleText(texts.get("incidents.remove"));
        remove.setTooltip(new Tooltip(texts.get("incidents.remove")));
        Button send = Panes.button(texts.get("incidents.send"), Feather.SEND, this::send, Styles.ACCENT,
                Styles.BUTTON_OUTLINED);
        send.setId("go-send");
        send.setTooltip(new Tooltip(texts.get("incidents.send.hint")));
        send.setMinWidth(USE_PREF_SIZE);
        title.setMinWidth(0);
        company.setId("incident-company");
        company.managedProperty().bind(company.visibleProperty());
        VBox words = new VBox(2, title, company, saved);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("form-head");
        getChildren().addAll(words, remove, send);
        model.editor().savedProperty().addListener((_, _, _) -> show());
        model.editor().knownProperty().addListener((_, _, _) -> show());
        model.detailProperty().addListener((_, _, _) -> show());
        model.lists().companies().addListener((InvalidationListener) _ -> show());
        show();
    }

    private void show() {
        Incident draft = model.editor().incident();
        remove.setDisable(draft == null);
        company.setVisible(draft != null);
        if (draft == null) {
            title.setText(texts.get("incidents.new.title"));
            saved.setText(texts.get("incidents.new.text"));
            return;
        }
        String name = model.person().map(Employee::displayName).orElse(draft.data().displayName());
        title.setText(name);
        company.show(model.lists().companyName(draft.careflexId()),
                CompanyFinder.colour(model.lists().companies(), draft.careflexId()));
        title.setTooltip(new Tooltip(title.getText()));
        saved.setText(texts.get(model.editor().savedProperty().get() ? "incidents.saved" : "incidents.saving"));
    }

    private void send() {
        model.editor().flush();
        Incident draft = model.editor().incident();
        if (draft == null) {
            ui.navigation().show(Place.SENDING);
        } else {
            ui.navigation().showReady(draft.careflexId());
        }
    }

    /** Asks, then deletes the draft. */
    void remove() {
        ui.dialogs().confirm(texts.get("incidents.remove.title"), texts.get("incidents.remove.text", title.getText()),
                texts.get("incidents.remove.action"), true, model::remove);
    }
}
