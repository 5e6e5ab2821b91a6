package org.flexmelder.model;

import static org.flexmelder.model.IncidentState.DRAFT;
import static org.flexmelder.model.IncidentState.REJECTED;
import static org.flexmelder.model.IncidentState.REPORTED;
import static org.flexmelder.model.IncidentState.SENDING;
import static org.flexmelder.model.IncidentState.UNCLEAR;
import static org.flexmelder.model.IncidentState.WAITING;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class IncidentStateTest {

    @Test
    void theArrowsAreThoseOfTheArchitecturePage() {
        assertEquals(Set.of(WAITING), DRAFT.next());
        assertEquals(Set.of(SENDING, DRAFT), WAITING.next());
        assertEquals(Set.of(REPORTED, REJECTED, UNCLEAR, WAITING), SENDING.next());
        assertEquals(Set.of(REPORTED, DRAFT), UNCLEAR.next());
    }

    @Test
    void whatIsReportedOrRejectedStaysSo() {
        assertEquals(Set.of(), REPORTED.next());
        assertEquals(Set.of(), REJECTED.next());
    }

    @Test
    void nothingUnclearGoesBackIntoTheQueueByItself() {
        assertFalse(UNCLEAR.mayBecome(WAITING));
        assertFalse(UNCLEAR.mayBecome(SENDING));
    }

    @Test
    void nothingIsSentThatDidNotWait() {
        for (IncidentState state : IncidentState.values()) {
            assertEquals(state == WAITING, state.mayBecome(SENDING), state.name());
        }
    }

    @ParameterizedTest
    @EnumSource
    void noStateFollowsItself(IncidentState state) {
        assertFalse(state.mayBecome(state));
    }

    @Test
    void aDraftMayWait() {
        assertTrue(DRAFT.mayBecome(WAITING));
    }
}
