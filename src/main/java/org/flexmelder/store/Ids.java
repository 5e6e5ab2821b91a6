package org.flexmelder.store;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;

/**
 * Makes the numbers of all rows: milliseconds since 1970 and 20 random bits, always greater than any before, so that
 * they sort in the order of their making and none is ever used twice.
 */
final class Ids {
    private static final int RANDOM_BITS = 20;

    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private long last;

    /** Above this one, even where the clock was set back. */
    Ids(Clock clock, long last) {
        this.clock = clock;
        this.last = last;
    }

    long next() {
        return next(1);
    }

    /** The first of so many in a row. */
    synchronized long next(int count) {
        long made = clock.millis() << RANDOM_BITS | random.nextInt(1 << RANDOM_BITS);
        long first = Math.max(made, last + 1);
        last = first + count - 1;
        return first;
    }

    /** When a number was made, to the millisecond. */
    static Instant madeAt(long id) {
        return Instant.ofEpochMilli(id >> RANDOM_BITS);
    }

    /** Our own key of an incident that was given none. */
    static String external(long id) {
        return "FM-" + Long.toString(id, Character.MAX_RADIX).toUpperCase(Locale.ROOT);
    }
}
