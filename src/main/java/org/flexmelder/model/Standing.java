package org.flexmelder.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Whether an employee still works there, by the clerk's word: the portal's interface knows no end of an employment.
 *
 * @param lastDay
 *            the last day of the employment, null while there is none; may lie ahead
 * @param archived
 *            true where the person is kept for what was reported, and gets no new incidents
 */
public record Standing(@Nullable LocalDate lastDay, boolean archived) {
    /** Of everybody of whom nothing else was said. */
    public static final Standing PRESENT = new Standing(null, false);

    /** What a list is filtered by. */
    public enum Kind {
        ACTIVE,
        LEFT,
        ARCHIVED
    }

    /** On the last day the person still works there, and has left from the next day on. */
    public Kind kind(LocalDate today) {
        if (archived) {
            return Kind.ARCHIVED;
        }
        return lastDay == null || !lastDay.isBefore(today) ? Kind.ACTIVE : Kind.LEFT;
    }
}
