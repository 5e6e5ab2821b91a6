package org.flexmelder.ui;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Above a screen that a person was led to from another one: the way back, as far as they were led. */
final class WayBack extends HBox {
    private final Texts texts;
    private final Deque<From> path = new ArrayDeque<>();
    private final Button button;

    /** A screen, and what had the focus there. */
    record From(Place place, @Nullable Node focus) {}

    WayBack(Texts texts, Runnable back) {
        this.texts = texts;
        button = Panes.button("", Feather.ARROW_LEFT, back, "flat", "small");
        button.setId("way-back");
        button.setAccessibleHelp(Shortcut.WAY_BACK.text(texts));
        Tip.on(button, texts.get("shortcut.WAY_BACK") + "  " + Shortcut.WAY_BACK.text(texts));
        getStyleClass().add("way-back");
        getChildren().add(button);
        managedProperty().bind(visibleProperty());
        show();
    }

    void led(From from) {
        path.push(from);
        show();
    }

    /** The person went elsewhere by themselves. */
    void forget() {
        path.clear();
        show();
    }

    /** Hands over where the person was before, where they were led from somewhere. */
    void back(Consumer<From> to) {
        From from = path.poll();
        show();
        if (from != null) {
            to.accept(from);
        }
    }

    private void show() {
        From from = path.peek();
        setVisible(from != null);
        if (from != null) {
            button.setText(texts.get("window.back", texts.get("place." + from.place())));
            button.setAccessibleText(button.getText());
        }
    }
}
