package org.flexmelder.ui.settings;

import atlantafx.base.theme.Styles;
import java.nio.file.Path;
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

/** Where the data lies. */
final class FolderCard extends VBox {
    FolderCard(Ui ui, Path data) {
        Texts texts = ui.texts();
        getStyleClass().add("card");
        String folder = data.toString();
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
        Label words = Panes.label(texts.get("settings.folder.text"), "muted");
        words.setWrapText(true);
        getChildren().addAll(Panes.label(texts.get("settings.folder"), "section-title"), line,
                words);
    }
}
