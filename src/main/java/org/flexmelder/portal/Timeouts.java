package org.flexmelder.portal;

import java.time.Duration;

/**
 * How long a call may take.
 *
 * @param connect
 *            for the connection, and again for its TLS handshake
 * @param answer
 *            of silence until the answer begins, and again for its whole body
 * @param whole
 *            for one request and its answer in all, however steadily either of them trickles
 */
public record Timeouts(Duration connect, Duration answer, Duration whole) {
    public static final Timeouts DEFAULT = new Timeouts(Duration.ofSeconds(10), Duration.ofSeconds(60),
            Duration.ofMinutes(5));
}
