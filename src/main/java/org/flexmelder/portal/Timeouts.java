package org.flexmelder.portal;

import java.time.Duration;

/**
 * How long a call may take.
 *
 * @param connect
 *            for the connection, and again for its TLS handshake
 * @param answer
 *            of silence until the answer begins, and again for its whole body
 */
public record Timeouts(Duration connect, Duration answer) {
    public static final Timeouts DEFAULT = new Timeouts(Duration.ofSeconds(10), Duration.ofSeconds(60));
}
