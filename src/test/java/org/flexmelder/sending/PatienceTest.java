package org.flexmelder.sending;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PatienceTest {
    private static final Patience PATIENCE = new Patience(3, Duration.ofSeconds(2), Duration.ofMinutes(5));

    @Test
    void pausesGrow() {
        assertEquals(Optional.of(Duration.ofSeconds(2)), PATIENCE.after(1, Optional.empty()));
        assertEquals(Optional.of(Duration.ofSeconds(8)), PATIENCE.after(2, Optional.empty()));
    }

    @Test
    void theLastTryIsNotFollowedByAPause() {
        assertEquals(Optional.empty(), PATIENCE.after(3, Optional.empty()));
        assertEquals(Optional.empty(), PATIENCE.after(3, Optional.of(Duration.ofSeconds(1))));
    }

    @Test
    void whatThePortalAsksForIsKept() {
        assertEquals(Optional.of(Duration.ofSeconds(30)), PATIENCE.after(1, Optional.of(Duration.ofSeconds(30))));
    }

    @Test
    void aLongerWaitThanTheCapStopsInsteadOfAskingTooEarly() {
        assertEquals(Optional.empty(), PATIENCE.after(1, Optional.of(Duration.ofHours(1))));
    }
}
