package org.flexmelder.ui.settings;

import atlantafx.base.theme.Styles;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.flexmelder.settings.Settings.Sending;
import org.flexmelder.ui.Icon;
import org.flexmelder.ui.Panes;
import org.flexmelder.ui.Texts;
import org.flexmelder.ui.Ui;
import org.kordamp.ikonli.feather.Feather;

/** Whether reports may leave for the real portal; switched on after one question. */
final class SendingCard extends VBox {
    static final String SWITCH = "switch-sending";
    private static final String VARIABLE = "FLEXMELDER_SENDING";

    private final Ui ui;
    private final Texts texts;
    private final SettingsModel model;
    private final SettingsOffice office;
    private final Label state = Panes.label("");
    private final Button change = new Button();

    SendingCard(Ui ui, SettingsModel model, SettingsOffice office) {
        this.ui = ui;
        this.texts = ui.texts();
        this.model = model;
        this.office = office;
        getStyleClass().add("card");
        state.setId("sending-state");
        state.setWrapText(true);
        state.setMinHeight(USE_PREF_SIZE);
        change.setId(SWITCH);
        getChildren().addAll(Panes.label(texts.get("settings.sending"), "section-title"), state, new HBox(change));
        boolean decided = office.fromEnvironment().contains(VARIABLE);
        change.setDisable(decided);
        if (decided) {
            getChildren().add(Panes.label(texts.get("settings.sending.environment"), "small", "muted"));
        }
        refresh();
    }

    /** Shows what holds now. */
    void refresh() {
        boolean on = office.sendingOn();
        state.setText(texts.get(on ? "settings.sending.on" : "settings.sending.off"));
        state.setGraphic(new Icon(on ? Feather.CHECK_CIRCLE : Feather.POWER));
        change.setText(texts.get(on ? "settings.sending.switchOff" : "settings.sending.switchOn"));
        change.getStyleClass().removeAll(Styles.ACCENT, Styles.BUTTON_OUTLINED);
        change.getStyleClass().add(on ? Styles.BUTTON_OUTLINED : Styles.ACCENT);
        change.setOnAction(_ -> {
            if (on) {
                save(Sending.OFF);
            } else {
                ui.dialogs().confirm(texts.get("settings.sending.ask.title"), texts.get("settings.sending.ask.text"),
                        texts.get("settings.sending.ask.action"), false, () -> save(Sending.ON));
            }
        });
    }

    private void save(Sending wanted) {
        model.change(settings -> settings.withSending(wanted), this::refresh);
    }
}
