package org.flexmelder.ui.sending;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.flexmelder.model.Batch;
import org.flexmelder.model.Company;
import org.flexmelder.model.Failure;
import org.flexmelder.model.IncidentState;
import org.junit.jupiter.api.Test;

class ResultRowTest {
    @Test
    void aLineIsTheSameWhereBatchAndIncidentAre() {
        ResultRow row = row(1, 7, IncidentState.UNCLEAR);
        assertTrue(row.isSame(row(1, 7, IncidentState.REPORTED)));
        assertFalse(row.isSame(row(1, 8, IncidentState.UNCLEAR)));
        assertFalse(row.isSame(row(2, 7, IncidentState.UNCLEAR)));
    }

    @Test
    void aLineWithoutAnIncidentIsAnEmptyReport() {
        assertTrue(row(1, 0, IncidentState.REPORTED).isEmptyReport());
        assertFalse(row(1, 7, IncidentState.REPORTED).isEmptyReport());
    }

    @Test
    void cellsAreInTheOrderOfTheColumnsWithDateAndStateAsShown() {
        assertEquals(List.of("4", "Muster", "Ampelstern, Ada", "NEW", "01.12.2026", "angenommen", "V-7", "I-1", "gut"),
                row(1, 7, IncidentState.REPORTED).cells("01.12.2026", "angenommen"));
    }

    @Test
    void statesAreCountedAndThoseWithoutAnyAreAbsent() {
        assertEquals(Map.of(IncidentState.REPORTED, 2, IncidentState.REJECTED, 1),
                Results.counts(List.of(row(1, 7, IncidentState.REPORTED), row(1, 8, IncidentState.REJECTED),
                        row(2, 9, IncidentState.REPORTED))));
        assertEquals(Map.of(), Results.counts(List.of()));
    }

    @Test
    void theNewestBatchWithAFailureIsFound() {
        Results results = new Results(Optional.empty(), List.of(batch(1, Failure.REFUSED), batch(2, Failure.REFUSED),
                batch(3, Failure.NONE)), List.of());
        assertEquals(Optional.of(2L), results.with(Failure.REFUSED).map(Batch::id));
        assertEquals(Optional.empty(), results.with(Failure.RIGHTS));
    }

    @Test
    void resultsKeepTheirOwnRows() {
        List<ResultRow> rows = new ArrayList<>(List.of(row(1, 7, IncidentState.REPORTED)));
        Results results = new Results(Optional.empty(), List.of(), rows);
        rows.clear();
        assertEquals(1, results.rows().size());
    }

    @Test
    void aCompanyWithoutAnythingHasNothingToSend() {
        Company company = new Company("00000000000000a1", "Muster", true, false);
        Ready ready = new Ready(company, List.of(), List.of(), List.of());
        assertTrue(ready.isEmpty());
        assertFalse(ready.hasWaiting());
        Desk desk = new Desk(List.of(ready), 0, Map.of(), Map.of(), Optional.empty(), true, true);
        assertTrue(Chosen.of(desk, Set.of(), Set.of()).isEmpty());
    }

    private static Batch batch(long id, Failure failure) {
        return FinishedTest.batch(id, IncidentState.REJECTED, failure);
    }

    private static ResultRow row(long batch, long incident, IncidentState state) {
        return new ResultRow(4, batch, incident, Company.Colour.BLUE, "Muster", 3, "Ampelstern, Ada", "NEW",
                "2026-12-01", state, false, "V-7",
                "I-1", "gut");
    }
}
