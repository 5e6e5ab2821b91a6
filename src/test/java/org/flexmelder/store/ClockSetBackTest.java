package org.flexmelder.store;

import static org.flexmelder.model.IncidentState.REPORTED;
import static org.flexmelder.model.IncidentState.UNCLEAR;
import static org.flexmelder.model.IncidentState.WAITING;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.flexmelder.model.Batch;
import org.flexmelder.model.Employee;
import org.flexmelder.model.Entry;
import org.flexmelder.model.Field;
import org.flexmelder.model.Incident;
import org.flexmelder.store.History.AuditLine;
import org.junit.jupiter.api.Test;

/**
 * The clock ran five days ahead, then it was set right; the order of things is that of their happening all the same.
 */
class ClockSetBackTest extends StoreTest {

    private void theClockWasAhead() {
        Instant ahead = Instant.now().plus(Duration.ofDays(5));
        database.change(session -> session.update("""
                insert into audit (id, at, who, what, subject, from_state, to_state)
                values (?, ?, '', 'created', 'incident 0', '', 'DRAFT')""", ahead.toEpochMilli() << 20, ahead));
        reopen();
    }

    @Test
    void idsTheQueueBatchesAndTheAuditTrailStayInOrder() {
        List<Long> before = queued(2);
        theClockWasAhead();
        List<Long> after = queued(2);
        assertTrue(after.getFirst() > Instant.now().plus(Duration.ofDays(4)).toEpochMilli() << 20);
        List<Long> all = new ArrayList<>(before);
        all.addAll(after);
        assertEquals(all, ids(ledger.waiting(COMPANY, 100).stream().map(Entry::incident).toList()));
        assertEquals(all, ids(incidents.list(Set.of(WAITING)).stream().map(Entry::incident).toList()));
        Batch first = sending(before);
        Batch second = sending(after);
        assertEquals(List.of(second.id(), first.id()), history.batches().stream().map(Batch::id).toList());
        record(first, REPORTED, before);
        reopen();
        assertEquals(Set.of(REPORTED), states(before));
        assertEquals(Set.of(UNCLEAR), states(after));
        assertEquals("interrupted", history.audit(1).getFirst().what());
        List<Instant> times = history.audit(3).stream().map(AuditLine::at).toList();
        assertEquals(times.stream().sorted(Comparator.reverseOrder()).toList(), times);
    }

    @Test
    void aCorrectionIsNewerThanWhatWasQueuedWhileTheClockWasAhead() {
        List<Incident> drafts = drafts(1);
        ledger.enqueue(drafts);
        database.change(session -> session.update("update incidents set position = ?",
                Instant.now().plus(Duration.ofDays(4)).toEpochMilli() << 20));
        theClockWasAhead();
        employees.save(new Employee(person.id(), COMPANY, TAX_ID, named("Neuname", "Zacharias")));
        ledger.takeBack(ids(drafts));
        assertEquals("Neuname", entry(drafts.getFirst().id()).incident().data().get(Field.LAST_NAME));
    }
}
