package org.flexmelder.ui.settings;

import javafx.animation.PauseTransition;
import javafx.scene.control.Label;
import javafx.util.Duration;
import org.flexmelder.ui.Icon;
import org.flexmelder.ui.Texts;
import org.kordamp.ikonli.feather.Feather;

/** A quiet "saved" that goes away by itself. */
final class SavedNote extends Label {
    private final PauseTransition gone = new PauseTransition(Duration.seconds(4));

    SavedNote(Texts texts, SettingsModel model) {
        super(texts.get("settings.saved"), new Icon(Feather.CHECK));
        setId("saved-note");
        getStyleClass().addAll("small", "muted");
        setVisible(false);
        gone.setOnFinished(_ -> setVisible(false));
        model.changesProperty().addListener((_, _, _) -> setVisible(false));
        model.savesProperty().addListener((_, _, _) -> {
            setVisible(true);
            gone.playFromStart();
        });
    }
}
