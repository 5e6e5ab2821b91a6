package org.flexmelder.practice;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** How long a report takes. Safe for use from several threads. */
final class Pace {
    private final CountDownLatch closing;
    private volatile Duration time = Duration.ZERO;

    /** Nobody waits once this is at zero. */
    Pace(CountDownLatch closing) {
        this.closing = closing;
    }

    void set(Duration wanted) {
        time = wanted;
    }

    /** Waits half the time that a report takes. */
    void half() {
        try {
            if (closing.await(time.toMillis() / 2, TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
