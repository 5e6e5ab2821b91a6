package org.flexmelder.store;

import static org.flexmelder.model.IncidentState.DRAFT;
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
import org.flexmelder.model.Batch;
import org.flexmelder.model.EmptyReport;
import org.flexmelder.model.Entry;
import org.flexmelder.model.Incident;
import org.flexmelder.model.IncidentState;
import org.flexmelder.model.Mark;
import org.junit.jupiter.api.Test;

class UnsettlingTest extends StoreTest {
    private static final String USER = System.getProperty("user.name");

    private Batch batchOf(long incident) {
        return history.batch(entry(incident).batch()).orElseThrow();
    }

    @Test
    void theClerksWordStandsWithTheReportAndInTheHistory() {
        List<Long> ids = inState(UNCLEAR, 2);
        ledger.settleArrived(Map.of(ids.getFirst(), "V-1"));
        ledger.settleNotArrived(List.of(ids.getLast()));

        Mark word = entry(ids.getFirst()).settled();
        assertNotNull(word);
        assertEquals(USER, word.who());
        assertNull(entry(ids.getLast()).settled());
        List<Entry> rows = history.entries(entry(ids.getFirst()).batch());
        assertEquals(word.who(), rows.getFirst().settled().who());
        assertEquals(word.who(), rows.getLast().settled().who());
        assertNull(entry(inState(REPORTED, 1).getFirst()).settled());
    }

    @Test
    void whatWasSettledAsArrivedIsUnclearAgain() {
        List<Long> ids = inState(UNCLEAR, 2);
        Batch before = batchOf(ids.getFirst());
        Entry unclear = entry(ids.getFirst());
        ledger.settleArrived(Map.of(ids.getFirst(), "V-1", ids.getLast(), ""));
        assertEquals(Set.copyOf(ids), history.undoable(before.id()));

        ledger.undoSettling(ids);

        assertEquals(before, batchOf(ids.getFirst()));
        assertEquals(unclear.incident(), entry(ids.getFirst()).incident());
        assertEquals("", entry(ids.getFirst()).incidentId());
        assertNull(entry(ids.getFirst()).settled());
        assertEquals(List.of(UNCLEAR, UNCLEAR), history.entries(before.id()).stream().map(Entry::state).toList());
        assertEquals(Set.of(), history.undoable(before.id()));
    }

    @Test
    void aDraftThatCameBackIsUnclearAgainAndSaysWhatWasSent() {
        List<Long> ids = inState(UNCLEAR, 1);
        Entry unclear = entry(ids.getFirst());
        ledger.settleNotArrived(ids);
        Incident draft = entry(ids.getFirst()).incident();
        incidents.save(new Incident(draft.id(), COMPANY, draft.employee(), draft.employeeId(), "WIK", "OTHER",
                "2026-01-01", "2026-02-01", draft.data(), Set.of(), 0));

        ledger.undoSettling(ids);

        Entry again = entry(ids.getFirst());
        assertEquals(unclear.incident(), again.incident());
        assertEquals(UNCLEAR, again.state());
        assertEquals(unclear.batch(), again.batch());
    }

    @Test
    void onceSomethingWasSentTheWordStands() {
        List<Long> ids = inState(UNCLEAR, 1);
        long batch = entry(ids.getFirst()).batch();
        ledger.settleArrived(Map.of(ids.getFirst(), ""));
        inState(REPORTED, 1);
        assertEquals(Set.of(), history.undoable(batch));
        assertThrows(StateConflict.class, () -> ledger.undoSettling(ids));
        assertEquals(REPORTED, entry(ids.getFirst()).state());
    }

    @Test
    void onlyTheClerksWordIsTakenBackNeverAnAnswer() {
        for (IncidentState state : IncidentState.values()) {
            List<Long> ids = inState(state, 1);
            assertThrows(StateConflict.class, () -> ledger.undoSettling(ids), state.name());
            assertEquals(Set.of(state), states(ids));
        }
    }

    @Test
    void aDraftThatWasQueuedOrRemovedSinceIsNotTakenBack() {
        List<Long> ids = inState(UNCLEAR, 2);
        ledger.settleNotArrived(ids);
        ledger.enqueue(List.of(entry(ids.getFirst()).incident()));
        incidents.remove(ids.getLast());
        assertEquals(Set.of(), history.undoable(entry(ids.getFirst()).batch()));
        assertThrows(StateConflict.class, () -> ledger.undoSettling(List.of(ids.getFirst())));
        assertThrows(StateConflict.class, () -> ledger.undoSettling(List.of(ids.getLast())));
    }

    @Test
    void anEmptyReportIsUnclearAgainUntilSomethingIsSent() {
        for (boolean arrived : List.of(true, false)) {
            YearMonth month = YearMonth.of(2026, arrived ? 10 : 11);
            EmptyReport report = ledger.enqueueEmpty(COMPANY, month, LocalDate.of(2026, 11, 24));
            Batch batch = ledger.markSending(report, "{}");
            ledger.record(batch, result(UNCLEAR), List.of());
            ledger.settleEmpty(report.id(), arrived);
            EmptyReport settled = history.emptyReports(month, month).getFirst();
            assertEquals(arrived ? REPORTED : DRAFT, settled.state());
            assertNotNull(settled.settled());
            assertEquals(Set.of(report.id()), history.undoable(batch.id()));

            ledger.undoSettlingEmpty(report.id());

            EmptyReport again = history.emptyReports(month, month).getFirst();
            assertEquals(UNCLEAR, again.state());
            assertNull(again.settled());
            assertEquals(UNCLEAR, history.batch(batch.id()).orElseThrow().state());
            ledger.settleEmpty(report.id(), arrived);
            inState(REPORTED, 1);
            assertThrows(StateConflict.class, () -> ledger.undoSettlingEmpty(report.id()));
        }
    }

    @Test
    void anEmptyReportWhosePlaceAnotherTookIsNotUnclearAgain() {
        YearMonth month = YearMonth.of(2026, 11);
        EmptyReport report = ledger.enqueueEmpty(COMPANY, month, LocalDate.of(2026, 11, 24));
        Batch batch = ledger.markSending(report, "{}");
        ledger.record(batch, result(UNCLEAR), List.of());
        ledger.settleEmpty(report.id(), false);
        ledger.enqueueEmpty(COMPANY, month, LocalDate.of(2026, 11, 25));

        assertEquals(Set.of(), history.undoable(batch.id()));
        assertThrows(StateConflict.class, () -> ledger.undoSettlingEmpty(report.id()));
    }
}
