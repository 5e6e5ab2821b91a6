package org.flexmelder.ui;

import java.util.List;
import java.util.Optional;
import javafx.event.EventHandler;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/**
 * Where a person is on a page that scrolls. Used on the UI thread.
 *
 * @param id
 *            of what has the focus
 * @param below
 *            so far below the window's upper edge
 */
public record Spot(String id, double below) {
    private static final List<EventType<? extends InputEvent>> ACTS = List.of(MouseEvent.MOUSE_PRESSED,
            ScrollEvent.SCROLL, KeyEvent.KEY_PRESSED);

    /** Empty where the focus is elsewhere, or on something without a name. */
    public static Optional<Spot> in(ScrollPane pane) {
        return Focus.idWithin(pane).map(id -> new Spot(id, top(pane.lookup("#" + id))));
    }

    /**
     * Puts the focus there, and keeps it at that height of the window while the page above it is laid out, until a
     * person does something.
     */
    public void hold(ScrollPane pane) {
        Node node = pane.lookup("#" + id);
        Scene scene = pane.getScene();
        if (node == null || scene == null) {
            return;
        }
        node.requestFocus();
        new Hold(pane, scene, node, below).begin();
    }

    private static double top(Node node) {
        return node.localToScene(node.getLayoutBounds()).getMinY();
    }

    /** Works after each layout, as long as the focus is there. */
    private static final class Hold {
        private final ScrollPane pane;
        private final Scene scene;
        private final Node node;
        private final double below;
        private final Runnable keep = this::keep;
        private final EventHandler<InputEvent> end = _ -> end();

        Hold(ScrollPane pane, Scene scene, Node node, double below) {
            this.pane = pane;
            this.scene = scene;
            this.node = node;
            this.below = below;
        }

        void begin() {
            scene.addPostLayoutPulseListener(keep);
            ACTS.forEach(act -> pane.addEventFilter(act, end));
        }

        private void keep() {
            double room = pane.getContent().getLayoutBounds().getHeight() - pane.getViewportBounds().getHeight();
            if (!node.equals(scene.getFocusOwner())) {
                end();
            } else if (room > 0) {
                pane.setVvalue(Math.clamp(pane.getVvalue() + (top(node) - below) / room, 0, 1));
            }
        }

        private void end() {
            scene.removePostLayoutPulseListener(keep);
            ACTS.forEach(act -> pane.removeEventFilter(act, end));
        }
    }
}
