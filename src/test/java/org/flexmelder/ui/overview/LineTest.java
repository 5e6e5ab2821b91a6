package org.flexmelder.ui.overview;

import static org.flexmelder.ui.Seeded.MUSTER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.flexmelder.model.Company;
import org.flexmelder.model.EmptyReport;
import org.flexmelder.model.IncidentState;
import org.flexmelder.model.ReportingMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LineTest {
    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);

    @ParameterizedTest
    @EnumSource(IncidentState.class)
    void anIncidentInAnyStateClosesTheMonthForAnEmptyReport(IncidentState state) {
        Line line = line(ReportingMonth.State.OPEN, Map.of(state, 1), 0, null);
        assertFalse(line.isOpen());
        assertEquals(Line.Guard.INCIDENTS, line.guard());
    }

    @Test
    void aMonthWithoutAnythingIsOpen() {
        Line line = line(ReportingMonth.State.OPEN, Map.of(), 0, null);
        assertTrue(line.isOpen());
        assertEquals(Line.Guard.NONE, line.guard());
        assertEquals(Optional.empty(), line.refused());
    }

    @ParameterizedTest
    @CsvSource({"EMPTY, REPORTED, EMPTY_REPORTED", "UNCLEAR, UNCLEAR, EMPTY_UNCLEAR", "WAITING, WAITING, EMPTY_WAITING",
            "UNCLEAR, SENDING, EMPTY_SENDING"})
    void theGuardNamesWhereTheEmptyReportStands(ReportingMonth.State month, IncidentState state, Line.Guard guard) {
        assertEquals(guard, line(month, Map.of(), 0, state).guard());
    }

    @Test
    void incidentsWeighMoreThanAnEmptyReport() {
        Line line = line(ReportingMonth.State.REPORTED, Map.of(IncidentState.REPORTED, 2), 0, IncidentState.REPORTED);
        assertEquals(Line.Guard.INCIDENTS, line.guard());
    }

    @Test
    void aRefusedEmptyReportKeepsTheMonthOpen() {
        Line line = line(ReportingMonth.State.OPEN, Map.of(), 0, IncidentState.REJECTED);
        assertTrue(line.isOpen());
        assertEquals("words", line.refused().orElseThrow().remark());
    }

    @Test
    void draftsThatAreNotReadyAreUnfinishedAndNeverLessThanNone() {
        assertEquals(2, line(ReportingMonth.State.OPEN, Map.of(IncidentState.DRAFT, 5), 3, null).unfinished());
        assertEquals(0, line(ReportingMonth.State.OPEN, Map.of(), 3, null).unfinished());
    }

    @Test
    void anIncidentOrAnEmptyReportOnItsWayIsSending() {
        assertTrue(line(ReportingMonth.State.UNCLEAR, Map.of(IncidentState.SENDING, 1), 0, null).isSending());
        assertTrue(line(ReportingMonth.State.UNCLEAR, Map.of(), 0, IncidentState.SENDING).isSending());
        assertFalse(line(ReportingMonth.State.UNCLEAR, Map.of(IncidentState.UNCLEAR, 1), 0, null).isSending());
    }

    @Test
    void theBoardOffersOnlyOpenLines() {
        Line open = line(ReportingMonth.State.OPEN, Map.of(), 0, null);
        Line closed = line(ReportingMonth.State.EMPTY, Map.of(), 0, IncidentState.REPORTED);
        assertEquals(List.of(open),
                new Board(NOVEMBER, List.of(), List.of(open, closed), List.of(), List.of(), 0).open());
    }

    private static Line line(ReportingMonth.State state, Map<IncidentState, Integer> counts, int ready,
            IncidentState empty) {
        Map<IncidentState, Integer> copy = new EnumMap<>(IncidentState.class);
        copy.putAll(counts);
        Optional<EmptyReport> report = Optional.ofNullable(empty).map(each -> new EmptyReport(1, MUSTER.careflexId(),
                NOVEMBER, LocalDate.of(2026, 11, 3), each, 7, 201, each == IncidentState.REJECTED ? "words" : ""));
        return new Line(MUSTER, new ReportingMonth(MUSTER.careflexId(), NOVEMBER, state, copy), ready, 0, report);
    }
}
