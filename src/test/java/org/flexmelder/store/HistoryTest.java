package org.flexmelder.store;

import static org.flexmelder.model.IncidentState.DRAFT;
import static org.flexmelder.model.IncidentState.REJECTED;
import static org.flexmelder.model.IncidentState.REPORTED;
import static org.flexmelder.model.IncidentState.SENDING;
import static org.flexmelder.model.IncidentState.UNCLEAR;
import static org.flexmelder.model.IncidentState.WAITING;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.flexmelder.model.Batch;
import org.flexmelder.model.Company;
import org.flexmelder.model.Employee;
import org.flexmelder.model.EmptyReport;
import org.flexmelder.model.Entry;
import org.flexmelder.model.Field;
import org.flexmelder.model.Incident;
import org.flexmelder.model.IncidentState;
import org.flexmelder.model.MasterData;
import org.flexmelder.model.ReportingMonth;
import org.flexmelder.model.ReportingMonth.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HistoryTest extends StoreTest {
    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);

    @Test
    void aBatchShowsWhatCameOfItAlsoAfterItsIncidentWasChangedAndSentAgain() {
        long id = inState(UNCLEAR, 1).getFirst();
        Entry before = entry(id);
        ledger.settleNotArrived(List.of(id));
        employees.save(new Employee(person.id(), COMPANY, "26954371827", named("Umbenannt", "Zita")));
        Incident draft = entry(id).incident();
        incidents.save(new Incident(id, COMPANY, person.id(), "", "CHANGE", "own-1", "2026-11-09", "2027-02-01",
                draft.data(), Set.of(Field.CITY), 0));
        ledger.enqueue(List.of(entry(id).incident()));
        Batch second = sending(List.of(id));
        record(second, REPORTED, List.of(id));

        Entry old = history.entries(before.batch()).getFirst();
        assertEquals(before.incident(), old.incident());
        assertEquals(DRAFT, old.state());
        assertEquals("", old.incidentId());
        Entry now = history.entries(second.id()).getFirst();
        assertEquals("CHANGE", now.incident().type());
        assertEquals("Umbenannt", now.incident().data().get(Field.LAST_NAME));
        assertEquals(entry(id), now);
        assertEquals(List.of(second.id(), before.batch()), history.batches().stream().map(Batch::id).toList());
    }

    @Test
    void aBatchThatDidNotArriveKeepsItsRowsWhenTheIncidentIsTakenBackAndRemoved() {
        List<Long> ids = queued(2);
        Batch batch = sending(ids);
        record(batch, WAITING, ids);
        assertEquals(List.of(WAITING, WAITING), rowStates(batch));
        ledger.takeBack(ids.subList(0, 1));
        incidents.remove(ids.getFirst());
        assertEquals(List.of(DRAFT, WAITING), rowStates(batch));
        assertEquals(TAX_ID, history.entries(batch.id()).getFirst().incident().employeeId());
        assertEquals(WAITING, history.batch(batch.id()).orElseThrow().state());
    }

    @Test
    void aRefusalKeepsThePortalsWordsWithItsRow() {
        long id = inState(REJECTED, 1).getFirst();
        Entry row = history.entries(entry(id).batch()).getFirst();
        assertEquals(entry(id), row);
        assertTrue(row.remark().contains("zipCode"));
        assertEquals("{\"refusal\":1}", history.documents(row.batch()).answer());
    }

    @Test
    void theAuditTrailNamesEveryStepNewestFirst() {
        long id = inState(UNCLEAR, 1).getFirst();
        long batch = entry(id).batch();
        ledger.settleArrived(Map.of(id, "i"));
        assertEquals(List.of("arrived batch UNCLEAR REPORTED", "arrived incident UNCLEAR REPORTED",
                "recorded batch SENDING UNCLEAR", "sent batch  SENDING", "queued incident DRAFT WAITING",
                "created incident  DRAFT", "companyKnown company  "),
                history.audit(100).stream().map(l -> String.join(" ", l.what(),
                        l.subject().replace(" " + id, "").replace(" " + batch, "").replace(" " + COMPANY, ""), l.from(),
                        l.to())).toList());
        assertEquals(2, history.audit(2).size());
        assertEquals(System.getProperty("user.name"), history.audit(1).getFirst().who());
    }

    @Test
    void theCountsHoldEveryIncident() {
        inState(DRAFT, 1);
        inState(REPORTED, 3);
        inState(UNCLEAR, 2);
        assertEquals(Map.of(DRAFT, 1, REPORTED, 3, UNCLEAR, 2), history.counts());
    }

    @ParameterizedTest
    @CsvSource({"DRAFT, OPEN", "WAITING, WAITING", "SENDING, UNCLEAR", "UNCLEAR, UNCLEAR", "REPORTED, REPORTED",
            "REJECTED, OPEN"})
    void aMonthStandsWhereItsIncidentStands(IncidentState state, State expected) {
        inState(state, 2);
        ReportingMonth month = month();
        assertEquals(expected, month.state());
        assertEquals(Map.of(state, 2), month.counts());
    }

    @ParameterizedTest
    @CsvSource({"DRAFT, OPEN", "WAITING, WAITING", "SENDING, UNCLEAR", "UNCLEAR, UNCLEAR", "REPORTED, EMPTY",
            "REJECTED, OPEN"})
    void aMonthStandsWhereItsEmptyReportStands(IncidentState state, State expected) {
        emptyReport(state);
        assertEquals(expected, month().state());
        assertEquals(state, history.emptyReports(NOVEMBER, NOVEMBER).getFirst().state());
        assertEquals(0, month().incidents());
    }

    @Test
    void theFirstStateThatAppliesWins() {
        emptyReport(REPORTED);
        inState(REPORTED, 1);
        assertEquals(State.REPORTED, month().state());
        inState(WAITING, 1);
        assertEquals(State.WAITING, month().state());
        inState(UNCLEAR, 1);
        assertEquals(State.UNCLEAR, month().state());
        assertEquals(3, month().incidents());
    }

    @Test
    void aSearchIsGivenTheSameAsEachBatchSaid() {
        List<Long> ids = inState(UNCLEAR, 3);
        Batch first = history.batch(entry(ids.getFirst()).batch()).orElseThrow();
        ledger.settleNotArrived(ids.subList(0, 2));
        employees.save(new Employee(person.id(), COMPANY, "26954371827", named("Umbenannt", "Zita")));
        ledger.enqueue(List.of(entry(ids.getFirst()).incident()));
        Batch second = sending(ids.subList(0, 1));
        record(second, REPORTED, ids.subList(0, 1));
        List<Long> batches = List.of(first.id(), second.id());
        assertEquals(batches.stream().flatMap(each -> history.entries(each).stream())
                .map(each -> new History.Sought(each.batch(), each.state(),
                        each.incidentId(), each.incident()))
                .toList(), history.sought(batches));
        assertEquals(List.of("Wolkenschieber", "Wolkenschieber", "Wolkenschieber", "Umbenannt"),
                history.sought(batches).stream().map(each -> each.incident().data().get(Field.LAST_NAME)).toList());
    }

    @Test
    void theBoardHasALineForEachCompanyAndMonthInTheGivenOrder() {
        Company other = new Company("B2", "Andere Erfindung AG");
        companies.save(other);
        inState(REPORTED, 1);
        List<ReportingMonth> board = history.months(List.of(other, new Company(COMPANY, "")), NOVEMBER.minusMonths(1),
                NOVEMBER.plusMonths(1), NOVEMBER);
        assertEquals(List.of("B2", "B2", "B2", COMPANY, COMPANY, COMPANY),
                board.stream().map(ReportingMonth::careflexId).toList());
        assertEquals(List.of(State.NONE, State.OPEN, State.OPEN, State.NONE, State.REPORTED, State.OPEN),
                board.stream().map(ReportingMonth::state).toList());
    }

    @Test
    void aMonthIsMissedFromTheFirstReportOnAndNotBefore() {
        EmptyReport first = ledger.enqueueEmpty(COMPANY, NOVEMBER.minusMonths(2), LocalDate.of(2026, 9, 30));
        ledger.record(ledger.markSending(first, "{}"), result(REPORTED), List.of());
        assertEquals(List.of(State.NONE, State.EMPTY, State.MISSED, State.OPEN), states(NOVEMBER));
    }

    @Test
    void aMonthIsMissedFromTheMakingOfTheFirstRowOn() {
        YearMonth made = YearMonth.now(ZoneId.systemDefault());
        assertEquals(List.of(State.NONE, State.MISSED, State.MISSED, State.OPEN), states(made.plusMonths(2)));
    }

    private List<State> states(YearMonth present) {
        return history.months(List.of(new Company(COMPANY, "")), present.minusMonths(3), present, present).stream()
                .map(ReportingMonth::state).toList();
    }

    @ParameterizedTest
    @CsvSource({"2025-13-03", "0026-11-03", "zzzz-zz-zz", "2025-00-10"})
    void aSlipInADateDoesNotTellSinceWhenACompanyIsKnown(String slip) {
        incidents.save(dated(slip));
        incidents.save(dated("2025-10-03"));
        YearMonth present = YearMonth.of(2026, 1);
        assertEquals(List.of(YearMonth.of(2025, 10), YearMonth.of(2025, 11), YearMonth.of(2025, 12), present),
                history.months(List.of(new Company(COMPANY, "")), present.minusMonths(11), present, present).stream()
                        .filter(each -> each.state() != State.NONE).map(ReportingMonth::month).toList());
    }

    private Incident dated(String createdAt) {
        return new Incident(0, COMPANY, person.id(), "", "NEW", "", createdAt, "2026-12-01", MasterData.EMPTY,
                Set.of(), 0);
    }

    private List<IncidentState> rowStates(Batch batch) {
        return history.entries(batch.id()).stream().map(Entry::state).toList();
    }

    private ReportingMonth month() {
        return history.months(List.of(new Company(COMPANY, "")), NOVEMBER, NOVEMBER, NOVEMBER).getFirst();
    }

    private void emptyReport(IncidentState state) {
        EmptyReport report = ledger.enqueueEmpty(COMPANY, NOVEMBER, LocalDate.of(2026, 11, 30));
        if (state == DRAFT) {
            ledger.takeBackEmpty(report.id());
        } else if (state != WAITING) {
            Batch batch = ledger.markSending(report, "{}");
            if (state != SENDING) {
                ledger.record(batch, result(state), List.of());
            }
        }
    }
}
