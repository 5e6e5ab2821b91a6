package org.flexmelder.ui.settings;

import javafx.animation.PauseTransition;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.util.Duration;

/** Saves a short while after the last key, or when the field is left, or at once when told. */
final class Typing {
    private final PauseTransition pause = new PauseTransition(Duration.millis(600));
    private final Runnable save;
    private boolean pending;

    Typing(Runnable save) {
        this.save = save;
        pause.setOnFinished(_ -> flush());
    }

    void watch(Node field, ObservableValue<String> text) {
        text.addListener((_, _, _) -> {
            pending = true;
            pause.playFromStart();
        });
        field.focusWithinProperty().addListener((_, _, inside) -> {
            if (!inside) {
                flush();
            }
        });
    }

    /** Saves what was typed since the last save, if anything was. */
    void flush() {
        pause.stop();
        if (pending) {
            pending = false;
            save.run();
        }
    }
}
