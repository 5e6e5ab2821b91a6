package org.flexmelder.ui;

import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import org.jspecify.annotations.Nullable;

/** Puts the focus where it is wanted, also into what only now comes into view. */
public final class Focus {
    private static final double MARGIN = 24;

    private Focus() {}

    /** Puts the focus into the input and brings its row into view, as soon as both are there. */
    public static void into(Ui ui, ScrollPane pane, FieldRow row) {
        ui.tasks().ui(() -> {
            if (row.getScene() != null) {
                take(ui, pane, row);
                return;
            }
            row.sceneProperty().addListener(new ChangeListener<@Nullable Scene>() {
                @Override
                public void changed(ObservableValue<? extends @Nullable Scene> there,
                        @Nullable Scene before, @Nullable Scene now) {
                    there.removeListener(this);
                    take(ui, pane, row);
                }
            });
        });
    }

    private static void take(Ui ui, ScrollPane pane, FieldRow row) {
        ui.tasks().ui(() -> {
            show(pane, row);
            row.input().requestFocus();
        });
    }

    /** Scrolls as far as is needed to see the node. */
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
