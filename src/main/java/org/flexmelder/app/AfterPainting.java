package org.flexmelder.app;

import javafx.application.Platform;
import javafx.scene.Scene;

/** Work on the UI thread that can wait until a scene was painted. */
final class AfterPainting {
    private AfterPainting() {}

    /** In the second pulse from now: it begins when the picture of the first is done. */
    static void of(Scene scene, Runnable work) {
        nextPulse(scene, () -> nextPulse(scene, () -> Platform.runLater(work)));
    }

    private static void nextPulse(Scene scene, Runnable work) {
        scene.addPostLayoutPulseListener(new Runnable() {
            @Override
            public void run() {
                scene.removePostLayoutPulseListener(this);
                work.run();
            }
        });
        Platform.requestNextPulse();
    }
}
