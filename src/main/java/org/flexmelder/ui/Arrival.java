package org.flexmelder.ui;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Scene;

/**
 * The focus on what a screen begins with, at once or as soon as that is part of the window, unless something else of
 * the screen has it by then. Used on the UI thread.
 */
public final class Arrival {
    private final Node screen;
    private final Supplier<Optional<Node>> first;
    private boolean waiting;

    /**
     * @param screen
     *            the whole screen, with the panes that what it begins with lies in
     * @param first
     *            empty where that was not read yet
     */
    public Arrival(Node screen, Supplier<Optional<Node>> first) {
        this.screen = screen;
        this.first = first;
    }

    public void begin() {
        take();
        if (waiting) {
            hold();
        }
    }

    /** More of the screen is there than before. */
    public void goOn() {
        if (waiting && Focus.isBelow(screen)) {
            waiting = false;
        } else if (waiting) {
            take();
        }
    }

    private void take() {
        waiting = first.get().filter(this::takes).isEmpty();
    }

    private boolean takes(Node node) {
        if (node.getScene() == null) {
            screen.applyCss(); // what lies in a pane with a skin is part of the window from then on
        }
        node.requestFocus();
        Scene scene = node.getScene();
        return scene != null && node.equals(scene.getFocusOwner());
    }

    /** Where what had the focus is gone, the window would give it to whatever comes first. */
    private void hold() {
        Scene scene = screen.getScene();
        Node owner = scene == null ? null : scene.getFocusOwner();
        if (owner != null && owner.getScene() == null) {
            screen.requestFocus();
        }
    }
}
