package org.flexmelder.model;

import org.jspecify.annotations.Nullable;

/**
 * One legal entity that reports. The CareFlex ID is its key (16 hex digits in every example of the interface, but any
 * text is kept). At most one company is the managing one, whose credentials report for all.
 *
 * @param colour
 *            tells it from others at a glance; null asks the store for the one that the fewest have
 */
public record Company(String careflexId, String name, boolean active, boolean managing, @Nullable Colour colour) {
    /** Those that a person can tell apart, in the order in which they are given. */
    public enum Colour {
        BLUE,
        ORANGE,
        GREEN,
        PURPLE,
        TEAL,
        PINK,
        BROWN,
        GREY
    }

    public Company(String careflexId, String name) {
        this(careflexId, name, true, false);
    }

    public Company(String careflexId, String name, boolean active, boolean managing) {
        this(careflexId, name, active, managing, null);
    }
}
