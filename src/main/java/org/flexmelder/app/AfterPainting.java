package org.flexmelder.app;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.Scene;

/** Work on the UI thread that can wait until a scene was painted. */
final class AfterPainting {
    private static final long PAINTING = 500;

    private AfterPainting() {}

    /**
     * Half a second after it was laid out: the painting that then begins, on a thread of its own, tells nobody its end.
     */
    static void of(Scene scene, Runnable work) {
        scene.addPostLayoutPulseListener(new Runnable() {
            @Override
            public void run() {
                scene.removePostLayoutPulseListener(this);
                CompletableFuture.delayedExecutor(PAINTING, TimeUnit.MILLISECONDS, Platform::runLater).execute(work);
            }
        });
        Platform.requestNextPulse();
    }
}
