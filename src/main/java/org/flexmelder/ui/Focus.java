package org.flexmelder.ui;

import java.util.Optional;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import org.jspecify.annotations.Nullable;

/** Puts the focus where it is wanted, also into what only now comes into view. */
public final class Focus {
    private static final double MARGIN = 24;

    private Focus() {}

    /** Puts the focus into the input and brings its row into view, as soon as both are there. */
    public static void into(Ui ui, ScrollPane pane, FieldRow row) {
        ui.tasks().ui(() -> whenThere(ui, row, () -> {
            show(pane, row);
            row.input().requestFocus();
        }));
    }

    /** Runs it as soon as the node is part of a window: a pane takes in its parts only when it is laid out. */
    private static void whenThere(Ui ui, Node node, Runnable action) {
        if (node.getScene() != null) {
            ui.tasks().ui(action);
            return;
        }
        node.sceneProperty().addListener(new ChangeListener<@Nullable Scene>() {
            @Override
            public void changed(ObservableValue<? extends @Nullable Scene> there, @Nullable Scene before,
                    @Nullable Scene now) {
                there.removeListener(this);
                ui.tasks().ui(action);
            }
        });
    }

    /**
     * In the place of an id, for one of many nodes: with an id of its own each would be matched with the style sheets
     * anew, and these are the most of the work of showing it.
     */
    public static void name(Node node, String name) {
        node.getProperties().put(Focus.class, name);
    }

    /** The {@link #name} of a node, else its id, else empty. */
    public static Optional<String> nameOf(Node node) {
        Object name = node.hasProperties() ? node.getProperties().get(Focus.class) : null;
        return Optional.ofNullable(name instanceof String given ? given : node.getId());
    }

    /** The name or id of what has the focus below this node; empty where that is elsewhere or has none. */
    public static Optional<String> idWithin(Node node) {
        return ownerWithin(node).flatMap(Focus::nameOf);
    }

    /** Whether something below the node has the focus. */
    static boolean isBelow(Node node) {
        return ownerWithin(node).filter(owner -> !owner.equals(node)).isPresent();
    }

    private static Optional<Node> ownerWithin(Node node) {
        Scene scene = node.getScene();
        Node owner = scene == null ? null : scene.getFocusOwner();
        Node each = owner;
        while (each != null && !each.equals(node)) {
            each = each.getParent();
        }
        return each == null ? Optional.empty() : Optional.ofNullable(owner);
    }

    /** Puts the focus into what has this name or id below the node after it was built anew, where it still is. */
    public static void back(Node node, String id) {
        node.applyCss(); // in a window: what lies in a pane with a skin is part of it from then on
        find(node, id).ifPresent(Node::requestFocus);
    }

    private static Optional<Node> find(Node node, String id) {
        if (nameOf(node).filter(id::equals).isPresent()) {
            return Optional.of(node);
        }
        return node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream().flatMap(child -> find(child, id).stream()).findFirst()
                : Optional.empty();
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
