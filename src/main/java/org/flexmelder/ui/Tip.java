package org.flexmelder.ui;

import java.util.function.Supplier;
import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/**
 * The whole text of what may be cut off in a cell. Made when the mouse first comes over the cell: a table fills its
 * cells again with each step that it is scrolled, and a tooltip is a window of its own.
 */
public final class CellTip {
    private CellTip() {}

    /**
     * @param text
     *            the whole text of what the cell shows at that moment; "" for none
     */
    public static void on(Control cell, Supplier<String> text) {
        cell.hoverProperty().addListener((_, _, over) -> {
            if (over) {
                cell.setTooltip(text.get().isEmpty() ? null : tip(cell.getTooltip(), text));
            }
        });
    }

    private static Tooltip tip(@Nullable Tooltip before, Supplier<String> text) {
        Tooltip tip = before == null ? new Tooltip() : before;
        tip.setText(text.get());
        tip.setOnShowing(_ -> tip.setText(text.get()));
        return tip;
    }
}
