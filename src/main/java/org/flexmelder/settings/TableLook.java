package org.flexmelder.settings;

import java.util.List;

/**
 * How a person left a table.
 *
 * @param columns
 *            in their order
 * @param sortedBy
 *            name of a column, or ""
 */
public record TableLook(List<Column> columns, String sortedBy, boolean descending) {
    public TableLook {
        columns = List.copyOf(columns);
    }

    /** Whether a column is shown. */
    public enum Shown {
        /** Where there is room for it, as shipped. */
        BY_ROOM,
        ALWAYS,
        NEVER
    }

    /**
     * @param width
     *            as it was last seen, in pixels
     */
    public record Column(String name, Shown shown, int width) {}
}
