package org.flexmelder.ui.settings;

import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.flexmelder.ui.FieldHelp;
import org.flexmelder.ui.Panes;
import org.flexmelder.ui.Texts;

/** Whether it is asked for newer versions, and what is sent for it. */
final class UpdatesCard extends VBox {
    static final String SWITCH = "ask-for-updates";
    private static final String VARIABLE = "FLEXMELDER_UPDATES";

    UpdatesCard(Texts texts, SettingsModel model, SettingsOffice office) {
        getStyleClass().add("card");
        CheckBox ask = new CheckBox(texts.get("settings.updates.ask"));
        ask.setId(SWITCH);
        ask.setSelected(office.asksForUpdates());
        ask.selectedProperty().addListener((_, _, wanted) -> model.askForUpdates(wanted));
        getChildren().addAll(Panes.label(texts.get("settings.updates"), "section-title"),
                FieldHelp.beside(texts, "updates", ask.getText(), ask));
        if (!office.knowsWhomToAsk()) {
            getChildren().add(line(texts.get("settings.updates.nobody")));
        }
        if (office.fromEnvironment().contains(VARIABLE)) {
            ask.setDisable(true);
            getChildren().add(line(texts.get("settings.updates.environment")));
        }
    }

    private static Label line(String words) {
        Label line = Panes.label(words, "small", "muted");
        line.setWrapText(true);
        line.setMinHeight(USE_PREF_SIZE);
        return line;
    }
}
