package org.flexmelder.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class IdsTest {
    private static final Clock STOPPED = Clock.fixed(Instant.parse("2026-11-23T21:43:00Z"), ZoneOffset.UTC);

    @Test
    void eachIsGreaterThanTheOneBeforeThoughTheClockStandsStill() {
        Ids ids = new Ids(STOPPED, 0);
        long last = 0;
        for (int i = 0; i < 10_000; i++) {
            long next = ids.next();
            assertTrue(next > last);
            last = next;
        }
    }

    @Test
    void theyStartAboveTheLargestInUseThoughTheClockWasSetBack() {
        assertEquals(Long.MAX_VALUE / 2 + 1, new Ids(STOPPED, Long.MAX_VALUE / 2).next());
    }

    @Test
    void severalInARowLeaveTheirPlaceToNoOther() {
        Ids ids = new Ids(STOPPED, 0);
        long first = ids.next(100);
        assertTrue(ids.next() >= first + 100);
    }

    @Test
    void theySayWhenTheyWereMade() {
        assertEquals(STOPPED.millis(), new Ids(STOPPED, 0).next() >> 20);
    }

    @Test
    void anExternalIdIsShortAndInCapitals() {
        assertEquals("FM-ZZ", Ids.external(36 * 36 - 1));
    }
}
