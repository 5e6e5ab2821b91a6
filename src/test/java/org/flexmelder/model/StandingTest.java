package org.flexmelder.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.flexmelder.model.Standing.Kind;
import org.junit.jupiter.api.Test;

class StandingTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    @Test
    void someoneWhoLeavesLaterIsStillActive() {
        assertEquals(Kind.ACTIVE, new Standing(DAY.plusDays(1), false).kind(DAY));
        assertEquals(Kind.ACTIVE, new Standing(DAY, false).kind(DAY), "still at work on the last day");
        assertEquals(Kind.ACTIVE, Standing.PRESENT.kind(DAY));
    }

    @Test
    void fromTheDayAfterTheLastOneThePersonHasLeft() {
        assertEquals(Kind.LEFT, new Standing(DAY.minusDays(1), false).kind(DAY));
        assertEquals(Kind.LEFT, new Standing(DAY.minusYears(1), false).kind(DAY));
    }

    @Test
    void theArchiveCountsMoreThanTheLastDay() {
        assertEquals(Kind.ARCHIVED, new Standing(null, true).kind(DAY));
        assertEquals(Kind.ARCHIVED, new Standing(DAY.plusDays(1), true).kind(DAY));
    }
}
