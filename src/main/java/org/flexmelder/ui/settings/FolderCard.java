package org.flexmelder.ui.settings;

import atlantafx.base.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.flexmelder.ui.Panes;
import org.flexmelder.ui.Texts;
import org.flexmelder.ui.Ui;
import org.kordamp.ikonli.feather.Feather;

/** Where the data lies, and, outside of practice, the way into it. */
final class FolderCard extends VBox {
    private final Texts texts;

    FolderCard(Ui ui, SettingsOffice office, Runnable practise) {
        texts = ui.texts();
        getStyleClass().add("card");
        String folder = office.folder().toString();
        TextField path = new TextField(folder);
        path.setId("data-folder");
        path.setEditable(false);
        path.getStyleClass().add("mono");
        path.setAccessibleText(texts.get("settings.folder"));
        HBox.setHgrow(path, Priority.ALWAYS);
        Button copy = Panes.button(texts.get("settings.folder.copy"), Feather.COPY,
                () -> ui.dialogs().copy(folder), Styles.BUTTON_OUTLINED);
        copy.setId("copy-folder");
        copy.setMinWidth(USE_PREF_SIZE);
        HBox line = new HBox(8, path, copy);
        line.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(Panes.label(texts.get("settings.folder"), "section-title"), line,
                words("settings.folder.text"));
        if (!office.practice()) {
            Button practice = Panes.button(texts.get("settings.practice.open"), Feather.PLAY_CIRCLE, practise,
                    Styles.BUTTON_OUTLINED);
            practice.setId("enter-practice");
            getChildren().addAll(Panes.label(texts.get("settings.practice"), "section-title"),
                    words("settings.practice.about"), practice);
        }
    }

    private Label words(String key) {
        Label words = Panes.label(texts.get(key), "muted");
        words.setWrapText(true);
        return words;
    }
}
