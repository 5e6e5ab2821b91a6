package org.flexmelder.ui;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

/** Brings a node inside a scroll pane into view. */
public final class ScrollTo {
    private static final double MARGIN = 24;

    private ScrollTo() {}

    /** The node must lie inside the pane's content. */
    public static void show(ScrollPane pane, Node node) {
        Node content = pane.getContent();
        double room = content.getBoundsInLocal().getHeight() - pane.getViewportBounds().getHeight();
        if (room <= 0) {
            return;
        }
        Bounds place = content.sceneToLocal(node.localToScene(node.getBoundsInLocal()));
        double top = pane.getVvalue() * room;
        double bottom = top + pane.getViewportBounds().getHeight();
        if (place.getMinY() < top + MARGIN) {
            pane.setVvalue(Math.clamp((place.getMinY() - MARGIN) / room, 0, 1));
        } else if (place.getMaxY() > bottom - MARGIN) {
            pane.setVvalue(
                    Math.clamp((place.getMaxY() + MARGIN - pane.getViewportBounds().getHeight()) / room, 0, 1));
        }
    }
}
