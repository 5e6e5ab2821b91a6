package org.flexmelder.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.flexmelder.model.IncidentState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExitCodeTest {

    @ParameterizedTest
    @CsvSource({"REPORTED, 0", "REJECTED, 3", "UNCLEAR, 4", "SENDING, 4", "WAITING, 5", "DRAFT, 2"})
    void everyStateHasItsCode(IncidentState state, int number) {
        assertEquals(number, ExitCode.of(state).number());
    }

    @Test
    void theWorstIsFailedThenUnclearThenRefusedThenWaitingThenInput() {
        assertEquals(ExitCode.FAILED, ExitCode.worst(List.of(ExitCode.values())));
        assertEquals(ExitCode.UNCLEAR,
                ExitCode.worst(List.of(ExitCode.INPUT, ExitCode.WAITING, ExitCode.REFUSED, ExitCode.UNCLEAR)));
        assertEquals(ExitCode.REFUSED, ExitCode.worst(List.of(ExitCode.INPUT, ExitCode.WAITING, ExitCode.REFUSED)));
        assertEquals(ExitCode.WAITING, ExitCode.worst(List.of(ExitCode.INPUT, ExitCode.WAITING)));
        assertEquals(ExitCode.OK, ExitCode.worst(List.of()));
    }
}
