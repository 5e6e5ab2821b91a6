package org.flexmelder.store;

import static org.flexmelder.model.IncidentState.REPORTED;
import static org.flexmelder.model.IncidentState.UNCLEAR;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.flexmelder.model.EmptyReport;
import org.flexmelder.model.Mark;
import org.junit.jupiter.api.Test;

class MarksTest extends StoreTest {
    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);

    @Test
    void aReportIsOpenUntilAPersonSawItInThePortal() {
        List<Long> ids = inState(REPORTED, 3);
        inState(UNCLEAR, 1);
        assertEquals(Map.of(COMPANY, 3), history.toCheck());

        ledger.markChecked(ids.subList(0, 2), "Frau Erfunden");

        assertEquals(Map.of(COMPANY, 1), history.toCheck());
        Mark mark = entry(ids.getFirst()).checked();
        assertNotNull(mark);
        assertEquals("Frau Erfunden", mark.who());
        assertEquals(mark, history.entries(entry(ids.getFirst()).batch()).getFirst().checked());
        assertNull(entry(ids.getLast()).checked());

        ledger.unmarkChecked(ids.subList(0, 1));
        assertNull(entry(ids.getFirst()).checked());
        assertEquals(Map.of(COMPANY, 2), history.toCheck());
    }

    @Test
    void onlyWhatIsReportedCanBeTickedOffAndThenAllOrNone() {
        List<Long> reported = inState(REPORTED, 1);
        List<Long> unclear = inState(UNCLEAR, 1);
        assertThrows(StateConflict.class,
                () -> ledger.markChecked(List.of(reported.getFirst(), unclear.getFirst()), "Frau Erfunden"));
        assertNull(entry(reported.getFirst()).checked());
    }

    @Test
    void anEmptyReportIsTickedOffToo() {
        EmptyReport report = ledger.enqueueEmpty(COMPANY, NOVEMBER, LocalDate.of(2026, 11, 24));
        ledger.record(ledger.markSending(report, "{}"), result(REPORTED), List.of());
        assertEquals(Map.of(COMPANY, 1), history.toCheck());

        ledger.markCheckedEmpty(List.of(report.id()), "Frau Erfunden");

        assertEquals(Map.of(), history.toCheck());
        assertNotNull(history.emptyReports(NOVEMBER, NOVEMBER).getFirst().checked());
        ledger.unmarkCheckedEmpty(List.of(report.id()));
        assertNull(history.emptyReports(NOVEMBER, NOVEMBER).getFirst().checked());
    }

    @Test
    void theBatchesWithOpenReportsAndTheLastNameAreKnown() {
        assertEquals("", history.lastChecker());
        List<Long> ids = inState(REPORTED, 2);
        long batch = entry(ids.getFirst()).batch();
        assertEquals(Set.of(batch), history.batchesToCheck());
        ledger.markChecked(ids.subList(0, 1), "Frau Erfunden");
        assertEquals(Set.of(batch), history.batchesToCheck(), "one of two is open");
        ledger.markChecked(ids.subList(1, 2), "Herr Ausgedacht");
        assertEquals(Set.of(), history.batchesToCheck());
        assertEquals("Herr Ausgedacht", history.lastChecker());
    }
}
