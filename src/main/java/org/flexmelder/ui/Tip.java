package org.flexmelder.ui;

import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/**
 * Words on hover, such as the whole text of what may be cut off. The tooltip, a window of its own, is made when the
 * mouse first comes over the node: a table fills its cells again with each step that it is scrolled, and the first
 * screen has dozens of nodes with such words.
 */
public final class Tip {
    private Supplier<String> words;
    private @Nullable Tooltip tooltip;

    private Tip(Supplier<String> words) {
        this.words = words;
    }

    public static void on(Node node, String words) {
        on(node, () -> words);
    }

    /**
     * In the place of words that were given before.
     *
     * @param words
     *            of what the node shows at that moment; "" for none
     */
    public static void on(Node node, Supplier<String> words) {
        if (node.hasProperties() && node.getProperties().get(Tip.class) instanceof Tip earlier) {
            earlier.words = words;
            return;
        }
        Tip tip = new Tip(words);
        node.getProperties().put(Tip.class, tip);
        node.hoverProperty().addListener((_, _, over) -> {
            if (over) {
                tip.install(node);
            }
        });
    }

    /** What is said on hover over this node; "" for nothing. */
    static String said(Node node) {
        Object tip = node.hasProperties() ? node.getProperties().get(Tip.class) : null;
        if (tip instanceof Tip lazy) {
            return lazy.words.get();
        }
        return node instanceof Control control && control.getTooltip() != null ? control.getTooltip().getText() : "";
    }

    private void install(Node node) {
        String text = words.get();
        Tooltip made = tooltip == null ? new Tooltip() : tooltip;
        tooltip = made;
        made.setText(text);
        made.setOnShowing(_ -> made.setText(words.get()));
        if (node instanceof Control control) {
            control.setTooltip(text.isEmpty() ? null : made);
        } else {
            Tooltip.install(node, made);
        }
    }
}
