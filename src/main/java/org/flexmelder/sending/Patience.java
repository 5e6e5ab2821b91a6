package org.flexmelder.sending;

import java.time.Duration;
import java.util.Optional;

/**
 * How often, and after which pauses, a request that surely did not arrive is tried again.
 *
 * @param tries
 *            in all, the first included
 * @param first
 *            the pause before the second try; each further one is four times as long
 * @param cap
 *            the longest pause; where the portal asks for more, the run stops instead
 */
public record Patience(int tries, Duration first, Duration cap) {
    public static final Patience DEFAULT = new Patience(3, Duration.ofSeconds(2), Duration.ofMinutes(5));

    /** The pause after this try (counted from 1), or empty where there is none and the run stops. */
    Optional<Duration> after(int attempt, Optional<Duration> asked) {
        if (attempt >= tries) {
            return Optional.empty();
        }
        Duration pause = asked.orElseGet(() -> first.multipliedBy(1L << (2 * (attempt - 1))));
        return pause.compareTo(cap) > 0 ? Optional.empty() : Optional.of(pause);
    }
}
