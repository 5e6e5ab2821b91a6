package org.flexmelder.ui;

import java.util.function.BooleanSupplier;
import javafx.scene.Node;

/**
 * The focus on what a screen begins with, at once or as soon as that was read, unless something else of the screen has
 * it by then. Used on the UI thread.
 */
public final class Arrival {
    private final Node screen;
    private final BooleanSupplier take;
    private boolean waiting;

    /**
     * @param take
     *            puts the focus on what the screen begins with; false where that is not there yet
     */
    public Arrival(Node screen, BooleanSupplier take) {
        this.screen = screen;
        this.take = take;
    }

    public void begin() {
        waiting = !take.getAsBoolean();
    }

    /** More of the screen is there than before. */
    public void goOn() {
        waiting = waiting && !Focus.isWithin(screen) && !take.getAsBoolean();
    }
}
