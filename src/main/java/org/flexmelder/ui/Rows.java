package org.flexmelder.ui;

import javafx.scene.control.IndexedCell;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;

/** Rows of a table in view. */
public final class Rows {
    private static final int ABOVE = 3;

    private Rows() {}

    /** Scrolls to the selected row, with some above it, unless it is in view as the table stands. */
    public static void showSelected(TableView<?> table) {
        int row = table.getSelectionModel().getSelectedIndex();
        if (row >= 0 && !isInView(table, row)) {
            table.scrollTo(Math.max(0, row - ABOVE));
        }
    }

    private static boolean isInView(TableView<?> table, int row) {
        if (!(table.lookup(".virtual-flow") instanceof VirtualFlow<?> flow)) {
            return false;
        }
        IndexedCell<?> first = flow.getFirstVisibleCell();
        IndexedCell<?> last = flow.getLastVisibleCell();
        return first != null && last != null && row > first.getIndex() && row < last.getIndex();
    }
}
