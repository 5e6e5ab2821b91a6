package org.flexmelder.ui.settings;

import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.flexmelder.ui.FieldHelp;
import org.flexmelder.ui.Icon;
import org.flexmelder.ui.Panes;
import org.flexmelder.ui.Place;
import org.flexmelder.ui.Texts;
import org.flexmelder.ui.Ui;
import org.kordamp.ikonli.feather.Feather;

/** In practice: something to go wrong at the next batch, and the way out. */
final class PracticeCard extends VBox {
    private final Ui ui;
    private final Texts texts;
    private final SettingsOffice office;
    private final ComboBox<String> faults = new ComboBox<>();
    private final VBox armed = new VBox(4);

    PracticeCard(Ui ui, SettingsOffice office) {
        this.ui = ui;
        this.texts = ui.texts();
        this.office = office;
        getStyleClass().add("card");
        List<String> known = office.practiceFaults().stream().filter(name -> texts.has("practice.fault." + name))
                .toList();
        faults.getItems().setAll(known);
        faults.setConverter(words());
        faults.setId("practice-fault");
        faults.setAccessibleText(texts.get("settings.practice.fault"));
        faults.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(faults, Priority.ALWAYS);
        faults.getSelectionModel().selectFirst();
        armed.managedProperty().bind(Bindings.isNotEmpty(armed.getChildren()));
        Button arm = Panes.button(texts.get("settings.practice.arm"), Feather.ZAP, this::arm, Styles.ACCENT);
        arm.setId("arm-fault");
        arm.setDisable(known.isEmpty());
        Button leave = Panes.button(texts.get("practice.leave"), Feather.LOG_OUT, office::leavePractice,
                Styles.BUTTON_OUTLINED);
        leave.setId("settings-leave-practice");
        Label words = Panes.label(texts.get("settings.practice.text"), "muted");
        words.setWrapText(true);
        HBox line = new HBox(12, faults,
                FieldHelp.mark(texts, "practiceFault", texts.get("settings.practice.fault"), faults), arm);
        line.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(Panes.label(texts.get("settings.practice.fault"), "section-title"), words, line, armed,
                new HBox(leave));
        refresh();
    }

    private void arm() {
        office.armFault(faults.getValue());
        refresh();
    }

    /** Shows what is still to come; what a request has met is shown no longer. */
    void refresh() {
        armed.getChildren().setAll(office.armedFaults().stream().filter(name -> texts.has("practice.fault." + name))
                .map(this::line).toList());
    }

    private HBox line(String name) {
        Label done = new Label(texts.get("settings.practice.armed", texts.get("practice.fault." + name)),
                new Icon(Feather.CHECK));
        done.setWrapText(true);
        Button send = new Button(texts.get("settings.practice.send"));
        send.getStyleClass().add(Styles.SMALL);
        send.setOnAction(_ -> ui.navigation().show(Place.SENDING));
        send.setMinWidth(USE_PREF_SIZE);
        HBox line = new HBox(12, done, send);
        line.setId("armed");
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private StringConverter<String> words() {
        return new StringConverter<>() {
            @Override
            public String toString(String name) {
                return name == null ? "" : texts.get("practice.fault." + name);
            }

            @Override
            public String fromString(String text) {
                throw new UnsupportedOperationException(text);
            }
        };
    }
}
