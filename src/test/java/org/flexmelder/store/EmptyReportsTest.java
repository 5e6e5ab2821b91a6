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

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.flexmelder.model.Batch;
import org.flexmelder.model.Company;
import org.flexmelder.model.EmptyReport;
import org.flexmelder.model.Failure;
import org.flexmelder.model.Incident;
import org.flexmelder.model.IncidentState;
import org.flexmelder.store.History.AuditLine;
import org.flexmelder.store.Ledger.BatchResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class EmptyReportsTest extends StoreTest {
    private static final YearMonth MONTH = YearMonth.of(2026, 11);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

    @Test
    void anEmptyReportGoesItsWayWithABatchOfItsOwn() {
        EmptyReport report = enqueue();
        assertEquals(List.of(report), ledger.waitingEmpty());
        Batch batch = ledger.markSending(report, "{\"empty\":1}");
        assertTrue(batch.isEmptyReport());
        assertEquals(0, batch.size());
        ledger.record(batch, result(REPORTED), List.of());
        assertEquals(new EmptyReport(report.id(), COMPANY, MONTH, TODAY, REPORTED, batch.id(), 201, ""), kept());
        assertEquals(List.of(), history.entries(batch.id()));
        assertEquals(REPORTED, history.batch(batch.id()).orElseThrow().state());
    }

    @Test
    void aRefusalKeepsTheAnswerAndAllowsAnother() {
        ledger.record(ledger.markSending(enqueue(), ""), result(REJECTED), List.of());
        assertEquals("{\"refusal\":1}", kept().remark());
        assertEquals(400, kept().httpStatus());
        enqueue();
        assertEquals(2, history.emptyReports(MONTH, MONTH).size());
        assertEquals(WAITING, kept().state());
    }

    @ParameterizedTest
    @EnumSource(value = IncidentState.class, names = {"WAITING", "SENDING", "UNCLEAR", "REPORTED"})
    void aMonthHasNoSecondOneWhileOneIsUnderWayOrDone(IncidentState state) {
        EmptyReport report = enqueue();
        if (state != WAITING) {
            Batch batch = ledger.markSending(report, "");
            if (state != SENDING) {
                ledger.record(batch, result(state), List.of());
            }
        }
        assertThrows(StateConflict.class, this::enqueue);
        ledger.enqueueEmpty(COMPANY, MONTH.plusMonths(1), TODAY);
    }

    @Test
    void oneThatDidNotArriveWaitsAgain() {
        EmptyReport report = enqueue();
        Batch batch = ledger.markSending(report, "");
        assertThrows(StateConflict.class, () -> ledger.markSending(report, ""));
        assertThrows(StateConflict.class, () -> ledger.takeBackEmpty(report.id()));
        ledger.record(batch, result(WAITING), List.of());
        assertEquals(report.id(), ledger.waitingEmpty().getFirst().id());
        ledger.takeBackEmpty(report.id());
        assertEquals(DRAFT, kept().state());
        assertEquals(List.of(), ledger.waitingEmpty());
    }

    @ParameterizedTest
    @CsvSource({"true, REPORTED, REPORTED", "false, DRAFT, WAITING"})
    void theClerkSettlesAnUnclearOne(boolean arrived, IncidentState state, IncidentState ofBatch) {
        EmptyReport report = enqueue();
        assertThrows(StateConflict.class, () -> ledger.settleEmpty(report.id(), arrived));
        Batch batch = ledger.markSending(report, "");
        ledger.record(batch, result(UNCLEAR), List.of());
        ledger.settleEmpty(report.id(), arrived);
        assertEquals(state, kept().state());
        assertEquals(ofBatch, history.batch(batch.id()).orElseThrow().state());
        assertThrows(StateConflict.class, () -> ledger.settleEmpty(report.id(), arrived));
    }

    @Test
    void rowsOfIncidentsDoNotBelongToIt() {
        Batch batch = ledger.markSending(enqueue(), "");
        List<Long> ids = queued(1);
        assertThrows(StateConflict.class, () -> record(batch, REPORTED, ids));
        assertEquals(SENDING, kept().state());
        assertEquals(SENDING, history.batch(batch.id()).orElseThrow().state());
    }

    @Test
    void oneThatWaitsIsTakenBackWhenAnIncidentOfItsMonthIsQueued() {
        EmptyReport report = enqueue();
        queued(2);
        assertEquals(DRAFT, kept().state());
        assertEquals(List.of(), ledger.waitingEmpty());
        List<AuditLine> lines = history.audit(100).stream()
                .filter(line -> line.subject().equals("emptyReport " + report.id())).toList();
        assertEquals("takenBack WAITING DRAFT", lines.getFirst().what() + " " + lines.getFirst().from() + " "
                + lines.getFirst().to());
        assertEquals(2, lines.size());
        reopen();
        assertEquals(DRAFT, kept().state());
    }

    @Test
    void incidentsOfAnotherMonthOrCompanyOrWithoutADateTakeNoneBack() {
        companies.save(new Company("B2", "Andere Erfindung AG"));
        ledger.enqueueEmpty(COMPANY, MONTH.plusMonths(1), TODAY);
        ledger.enqueueEmpty("B2", MONTH, TODAY);
        Incident undated = incidents.save(new Incident(0, COMPANY, person.id(), "", "NEW", "", "bald", "",
                person.data(), Set.of(), 0));
        ledger.enqueue(List.of(undated));
        queued(1);
        assertEquals(2, ledger.waitingEmpty().size());
    }

    @Test
    void oneThatIsQueuedAfterTheIncidentsIsLeftInPeaceAndSoIsOneUnderWay() {
        queued(1);
        EmptyReport report = enqueue();
        assertEquals(List.of(report), ledger.waitingEmpty());
        ledger.markSending(report, "");
        queued(1);
        assertEquals(SENDING, kept().state());
    }

    @Test
    void aQueueingThatFailsTakesNoneBack() {
        List<Incident> queued = drafts(1);
        ledger.enqueue(queued);
        EmptyReport report = enqueue();
        List<Incident> both = List.of(drafts(1).getFirst(), queued.getFirst());
        assertThrows(StateConflict.class, () -> ledger.enqueue(both));
        assertEquals(List.of(report), ledger.waitingEmpty());
    }

    @Test
    void aRefusalOfManyWordsIsCutAndItsAnswerStaysWhole() {
        String words = "x".repeat(Recording.LONGEST_REMARK + 1);
        Batch batch = ledger.markSending(enqueue(), "");
        ledger.record(batch, new BatchResult(REJECTED, 400, "", Failure.REFUSED, words), List.of());
        assertEquals(Recording.LONGEST_REMARK, kept().remark().length());
        assertTrue(kept().remark().endsWith("x …"));
        assertEquals(words, history.documents(batch.id()).answer());
    }

    @Test
    void oneUnderWayIsUnclearAfterARestartAndTheClerkSettlesIt() {
        EmptyReport report = enqueue();
        ledger.markSending(report, "");
        reopen();
        assertEquals(UNCLEAR, kept().state());
        assertThrows(StateConflict.class, this::enqueue);
        ledger.settleEmpty(report.id(), false);
        assertEquals(DRAFT, kept().state());
        enqueue();
        assertEquals(WAITING, kept().state());
    }

    private EmptyReport enqueue() {
        return ledger.enqueueEmpty(COMPANY, MONTH, TODAY);
    }

    private EmptyReport kept() {
        return history.emptyReports(MONTH, MONTH).getFirst();
    }
}
