package org.flexmelder.store;

import static org.flexmelder.model.IncidentState.DRAFT;
import static org.flexmelder.model.IncidentState.REJECTED;
import static org.flexmelder.model.IncidentState.REPORTED;
import static org.flexmelder.model.IncidentState.SENDING;
import static org.flexmelder.model.IncidentState.UNCLEAR;
import static org.flexmelder.model.IncidentState.WAITING;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.flexmelder.model.Batch;
import org.flexmelder.model.Company;
import org.flexmelder.model.Employee;
import org.flexmelder.model.Entry;
import org.flexmelder.model.Failure;
import org.flexmelder.model.Field;
import org.flexmelder.model.Incident;
import org.flexmelder.model.IncidentState;
import org.flexmelder.model.MasterData;
import org.flexmelder.store.Ledger.BatchResult;
import org.flexmelder.store.Ledger.RowResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LedgerTest extends StoreTest {

    @ParameterizedTest
    @CsvSource({"DRAFT, WAITING", "WAITING, SENDING", "WAITING, DRAFT", "UNCLEAR, REPORTED", "SENDING, UNCLEAR",
            "SENDING, REJECTED"})
    void anAllowedArrowIsTaken(IncidentState from, IncidentState to) {
        long id = inState(from, 1).getFirst();
        bring(id, to);
        assertEquals(to, entry(id).state());
    }

    @ParameterizedTest
    @EnumSource(IncidentState.class)
    void everyOtherArrowIsRefusedAndChangesNothing(IncidentState from) {
        long id = inState(from, 1).getFirst();
        Entry before = entry(id);
        int lines = history.audit(1000).size();
        for (IncidentState to : IncidentState.values()) {
            boolean byAnotherWay = from == SENDING && to == REPORTED || from == UNCLEAR && to == DRAFT;
            if (!from.mayBecome(to) || byAnotherWay) {
                assertThrows(StateConflict.class, () -> bring(id, to), from + " to " + to);
            }
        }
        if (from != UNCLEAR) {
            assertThrows(StateConflict.class, () -> ledger.settleNotArrived(List.of(id)));
        }
        assertEquals(before, entry(id));
        assertEquals(lines, history.audit(1000).size());
    }

    @ParameterizedTest
    @EnumSource(value = IncidentState.class, names = {"DRAFT", "SENDING"})
    void aSentBatchCannotBeRecordedAsNotSentYet(IncidentState state) {
        List<Long> ids = queued(2);
        Batch batch = sending(ids);
        assertThrows(StateConflict.class, () -> record(batch, state, ids));
        assertThrows(StateConflict.class, () -> ledger.record(batch, result(REPORTED), rows(state, ids)));
        assertEquals(Set.of(SENDING), states(ids));
    }

    @Test
    void oneWrongIncidentAmongManyKeepsTheWholeChangeFromHappening() {
        List<Incident> drafts = drafts(3);
        ledger.enqueue(drafts.subList(2, 3));
        assertThrows(StateConflict.class, () -> ledger.enqueue(drafts));
        assertEquals(Set.of(DRAFT), states(ids(drafts.subList(0, 2))));
        assertThrows(StateConflict.class, () -> sending(ids(drafts)));
        assertEquals(List.of(), history.batches());
        assertEquals(WAITING, entry(drafts.get(2).id()).state());
        assertThrows(StateConflict.class, () -> ledger.takeBack(ids(drafts)));
        assertEquals(WAITING, entry(drafts.get(2).id()).state());
    }

    @Test
    void anIncidentIsNotSentTwiceInOneBatchNorForAnotherCompany() {
        List<Long> ids = queued(1);
        assertThrows(StateConflict.class, () -> sending(List.of(ids.getFirst(), ids.getFirst())));
        companies.save(new Company("B2", "Andere Erfindung AG"));
        assertThrows(StateConflict.class, () -> sending("B2", ids, ""));
        assertEquals(Set.of(WAITING), states(ids));
    }

    @Test
    void theFirstThatWaitAreMarkedWithTheRequestThatIsMadeOfThem() {
        List<Long> ids = queued(3);
        Ledger.Departure<List<Long>> gone = ledger
                .markSending(COMPANY, 2, sent -> sent.stream().map(Incident::id).toList(), List::toString)
                .orElseThrow();
        assertEquals(ids.subList(0, 2), gone.request());
        assertEquals(ids.subList(0, 2), gone.entries().stream().map(entry -> entry.incident().id()).toList());
        assertEquals(ids.subList(0, 2).toString(), history.documents(gone.batch().id()).request());
        assertEquals(2, gone.batch().size());
        assertEquals(Set.of(SENDING), states(ids.subList(0, 2)));
        assertEquals(WAITING, entry(ids.getLast()).state());
        assertTrue(ledger.markSending("B2", 2, _ -> "", Function.identity()).isEmpty());
    }

    @Test
    void aRequestThatCannotBeMadeMarksNothing() {
        List<Long> ids = queued(1);
        assertThrows(ArithmeticException.class, () -> ledger.markSending(COMPANY, 1, _ -> {
            throw new ArithmeticException();
        }, Object::toString));
        assertEquals(Set.of(WAITING), states(ids));
        assertEquals(List.of(), history.batches());
    }

    @Test
    void theQueueKeepsTheGivenOrderAlsoAfterABatchDidNotArrive() {
        List<Incident> drafts = drafts(5);
        List<Incident> turned = new ArrayList<>(drafts.reversed());
        ledger.enqueue(turned);
        assertEquals(ids(turned), waitingIds(9));
        List<Long> firstTwo = waitingIds(2);
        record(sending(firstTwo), WAITING, firstTwo);
        assertEquals(ids(turned), waitingIds(9));
        ledger.takeBack(firstTwo.subList(0, 1));
        ledger.enqueue(List.of(entry(firstTwo.getFirst()).incident()));
        assertEquals(firstTwo.getFirst(), waitingIds(9).getLast());
    }

    @Test
    void theCompanyThatHasWaitedLongestComesFirst() {
        companies.save(new Company("B2", "Andere Erfindung AG"));
        Employee other = employees.save(new Employee(0, "B2", "", MasterData.EMPTY));
        Incident ofOther = incidents.save(new Incident(0, "B2", other.id(), "", "NEW", "", "", "", MasterData.EMPTY,
                Set.of(), 0));
        ledger.enqueue(List.of(ofOther));
        queued(2);
        assertEquals(List.of("B2", COMPANY), List.copyOf(ledger.waiting().keySet()));
        assertEquals(Map.of("B2", 1, COMPANY, 2), ledger.waiting());
    }

    @Test
    void whatWaitsIsFrozenAndADraftFollowsTheEmployee() {
        Incident draft = incidents.save(blank());
        Incident frozen = new Incident(draft.id(), COMPANY, person.id(), TAX_ID, "CHANGE", "", "2026-11-05",
                "2027-01-01", MasterData.EMPTY.with(Field.CITY, "Nirgendwo"), Set.of(Field.CITY, Field.TITLE), 0);
        ledger.enqueue(List.of(frozen));
        employees.save(new Employee(person.id(), COMPANY, "26954371827", named("Umbenannt", "Zita")));
        Incident kept = entry(draft.id()).incident();
        assertEquals(new Incident(draft.id(), COMPANY, person.id(), TAX_ID, "CHANGE", draft.externalId(), "2026-11-05",
                "2027-01-01", frozen.data(), frozen.chosen(), 0), kept);
        ledger.takeBack(List.of(draft.id()));
        assertEquals("26954371827", entry(draft.id()).incident().employeeId());
        assertEquals("Umbenannt", entry(draft.id()).incident().data().get(Field.LAST_NAME));
    }

    @Test
    void anAnswerGivesEachIncidentWhatCameOfIt() {
        List<Long> ids = queued(4);
        Batch batch = sending(ids);
        ledger.record(batch, new BatchResult(UNCLEAR, 201, "import-7", Failure.CONTRADICTION, "raw"),
                List.of(new RowResult(ids.get(0), REPORTED, "i-0", ""), new RowResult(ids.get(1), UNCLEAR, "", ""),
                        new RowResult(ids.get(2), REJECTED, "", "wrong"), new RowResult(ids.get(3), WAITING, "", "")));
        assertEquals(List.of(REPORTED, UNCLEAR, REJECTED, WAITING), ids.stream().map(id -> entry(id).state()).toList());
        Entry reported = entry(ids.get(0));
        assertEquals("i-0", reported.incidentId());
        assertEquals("import-7", reported.importId());
        assertEquals(batch.id(), reported.batch());
        assertEquals(2, entry(ids.get(2)).row());
        assertEquals("wrong", entry(ids.get(2)).remark());
        Batch kept = history.batch(batch.id()).orElseThrow();
        assertEquals(201, kept.httpStatus());
        assertEquals(Failure.CONTRADICTION, kept.failure());
        assertTrue(kept.answeredAt() != null);
        assertEquals(new History.Documents("{\"request\":1}", "raw"), history.documents(batch.id()));
    }

    @ParameterizedTest
    @CsvSource({"3999, 3999", "4000, 4000", "4001, 4000", "100000, 4000"})
    void aRemarkOfManyWordsIsCutInTheLedgerAndInTheBatch(int length, int kept) {
        List<Long> ids = queued(1);
        Batch batch = sending(ids);
        RowResult row = new RowResult(ids.getFirst(), REJECTED, "", "x".repeat(length));
        ledger.record(batch, result(REJECTED), List.of(row));
        String remark = entry(ids.getFirst()).remark();
        assertEquals(kept, remark.length());
        assertEquals(length > kept, remark.endsWith("x …"));
        assertEquals(remark, history.entries(batch.id()).getFirst().remark());
    }

    @Test
    void aCutRemarkHoldsNoHalfCharacter() {
        for (String start : List.of("", "x")) {
            List<Long> ids = queued(1);
            ledger.record(sending(ids), result(REJECTED),
                    List.of(new RowResult(ids.getFirst(), REJECTED, "", start + "😀".repeat(3000))));
            assertTrue(entry(ids.getFirst()).remark().endsWith("😀 …"));
        }
    }

    @Test
    void aResultMustCoverExactlyTheIncidentsOfItsBatch() {
        List<Long> ids = queued(3);
        List<Long> sent = ids.subList(0, 2);
        Batch batch = sending(sent);
        assertThrows(StateConflict.class, () -> record(batch, REPORTED, ids.subList(0, 1)));
        assertThrows(StateConflict.class, () -> record(batch, REPORTED, ids));
        assertThrows(StateConflict.class, () -> record(batch, REPORTED, List.of(ids.get(0), ids.get(0))));
        assertThrows(StateConflict.class, () -> record(batch, REPORTED, List.of(ids.get(0), ids.get(2))));
        assertEquals(SENDING, history.batch(batch.id()).orElseThrow().state());
        record(batch, REPORTED, sent);
        assertThrows(StateConflict.class, () -> record(batch, UNCLEAR, sent));
        assertEquals(Set.of(REPORTED), states(sent));
    }

    @Test
    void theClerksWordSettlesTheIncidentsTheirRowsAndAtLastTheBatch() {
        List<Long> ids = inState(UNCLEAR, 3);
        long batch = entry(ids.getFirst()).batch();
        ledger.settleArrived(Map.of(ids.get(0), "i-0"));
        assertEquals("i-0", entry(ids.get(0)).incidentId());
        ledger.settleNotArrived(List.of(ids.get(1)));
        assertEquals(UNCLEAR, history.batch(batch).orElseThrow().state());
        ledger.settleArrived(Map.of(ids.get(2), ""));
        assertEquals(REPORTED, history.batch(batch).orElseThrow().state());
        assertEquals(List.of(REPORTED, DRAFT, REPORTED), history.entries(batch).stream().map(Entry::state).toList());
        assertEquals("i-0", history.entries(batch).getFirst().incidentId());
    }

    @Test
    void aBatchOfWhichNothingArrivedIsWaiting() {
        List<Long> ids = inState(UNCLEAR, 2);
        ledger.settleNotArrived(ids);
        Entry draft = entry(ids.getFirst());
        assertEquals(DRAFT, draft.state());
        assertEquals(WAITING, history.batch(draft.batch()).orElseThrow().state());
    }

    @Test
    void settlingOneThatIsNotUnclearLeavesTheOthersUnclear() {
        List<Long> unclear = inState(UNCLEAR, 1);
        List<Long> reported = inState(REPORTED, 1);
        List<Long> both = List.of(unclear.getFirst(), reported.getFirst());
        assertThrows(StateConflict.class, () -> ledger.settleNotArrived(both));
        assertThrows(StateConflict.class, () -> ledger.settleArrived(Map.of(both.get(0), "a", both.get(1), "b")));
        assertEquals(UNCLEAR, entry(unclear.getFirst()).state());
        assertEquals("portal-" + both.get(1), entry(both.get(1)).incidentId());
    }

    @Test
    void listenersAreToldOfCommittedChangesAloneAndMayRead() {
        AtomicInteger told = new AtomicInteger();
        List<Long> ids = ids(drafts(1));
        database.onChange(() -> {
            told.incrementAndGet();
            everything();
        });
        assertThrows(StateConflict.class, () -> ledger.takeBack(ids));
        assertEquals(0, told.get());
        ledger.enqueue(List.of(entry(ids.getFirst()).incident()));
        assertEquals(1, told.get());
    }

    private List<Long> waitingIds(int limit) {
        return ledger.waiting(COMPANY, limit).stream().map(e -> e.incident().id()).toList();
    }
}
