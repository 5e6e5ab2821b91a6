package org.flexmelder.ui.overview;

import static org.flexmelder.ui.Seeded.BEISPIEL;
import static org.flexmelder.ui.Seeded.MUSTER;
import static org.flexmelder.ui.Seeded.RUHE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.flexmelder.model.Batch;
import org.flexmelder.model.Company;
import org.flexmelder.model.Employee;
import org.flexmelder.model.Incident;
import org.flexmelder.model.IncidentState;
import org.flexmelder.model.ReportingMonth;
import org.flexmelder.sending.NothingToReport;
import org.flexmelder.ui.SameThreadTasks;
import org.flexmelder.ui.Seeded;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OverviewModelTest {
    private static final java.time.YearMonth NOVEMBER = java.time.YearMonth.of(2026, 11);
    @TempDir
    Path folder;
    private Seeded seeded;
    private OverviewModel model;

    @BeforeEach
    void open() {
        seeded = new Seeded(folder);
        model = model(seeded);
    }

    @AfterEach
    void close() {
        seeded.close();
    }

    @Test
    void anEmptyProgramAsksForTheCompanyFirst() {
        assertEquals(List.of(Step.Kind.COMPANIES), kinds());
        assertTrue(board().lines().isEmpty());
    }

    @Test
    void aCompanyWithoutEmployeesAsksForThemAndIsOpen() {
        seeded.companies(MUSTER);
        assertEquals(List.of(Step.Kind.EMPLOYEES, Step.Kind.OPEN), kinds());
    }

    @Test
    void aCompanyThatIsNotActiveIsNotInTheTable() {
        seeded.companies(MUSTER, new Company("ff00ff00ff00ff00", "Früher AG", false, false));
        assertEquals(List.of("Muster Chemie GmbH"), board().lines().stream().map(l -> l.company().name()).toList());
    }

    @Test
    void theStepsComeInTheOrderOfUrgency() {
        seeded.companies(MUSTER, BEISPIEL, RUHE);
        Employee anna = seeded.employee(MUSTER, "Anna", "Beispiel");
        Employee bert = seeded.employee(BEISPIEL, "Bert", "Erfunden");
        Batch unclear = seeded.unclear(MUSTER, List.of(seeded.draft(anna, "NEW")));
        seeded.rejected(BEISPIEL, List.of(seeded.draft(bert, "NEW")), "birthday missing");
        seeded.draft(anna, "WIK", "");
        seeded.draft(bert, "WIK");
        List<Step> steps = board().steps();
        assertEquals(List.of(Step.Kind.UNCLEAR, Step.Kind.REJECTED, Step.Kind.DRAFTS, Step.Kind.SEND, Step.Kind.OPEN),
                steps.stream().map(Step::kind).toList());
        assertEquals(unclear.id(), steps.getFirst().batch());
        assertEquals(List.of("Muster Chemie GmbH"), steps.getFirst().companies());
        assertEquals(List.of("Ruhe & Söhne OHG"), steps.getLast().companies());
    }

    @Test
    void aRefusalThatWasReplacedIsNoLongerTold() {
        seeded.companies(MUSTER);
        Incident refused = seeded.draft(seeded.employee(MUSTER, "Anna", "Beispiel"), "NEW");
        seeded.rejected(MUSTER, List.of(refused), "no");
        assertTrue(kinds().contains(Step.Kind.REJECTED));
        assertEquals(1, board().lines().getFirst().rejected());
        seeded.books.incidents().save(new Incident(0, refused.careflexId(), refused.employee(), refused.employeeId(),
                refused.type(), "", refused.createdAt(), refused.validFrom(), refused.data(), Set.of(), refused.id()));
        assertEquals(List.of(Step.Kind.SEND), kinds());
        assertEquals(0, board().lines().getFirst().rejected());
    }

    @Test
    void whatWaitsAndWhatIsReadyIsCountedTogether() {
        seeded.companies(MUSTER);
        Employee anna = seeded.employee(MUSTER, "Anna", "Beispiel");
        seeded.draft(anna, "NEW");
        seeded.notSent(MUSTER, List.of(seeded.draft(anna, "WIK")));
        Step step = board().steps().getFirst();
        assertEquals(Step.Kind.SEND, step.kind());
        assertEquals(2, step.count());
        assertEquals(1, board().waiting());
    }

    @Test
    void everythingReportedIsToBeSeenInThePortalAndThenLeavesNoStep() {
        seeded.companies(MUSTER, RUHE);
        seeded.accepted(MUSTER, List.of(seeded.draft(seeded.employee(MUSTER, "Anna", "Beispiel"), "NEW")));
        seeded.empty(RUHE, IncidentState.REPORTED);
        assertEquals(List.of(new Step(Step.Kind.CHECK, 2, List.of(MUSTER.name(), RUHE.name()))), board().steps());
        seeded.seenInThePortal();
        assertTrue(board().steps().isEmpty());
        assertEquals(ReportingMonth.State.REPORTED, line(MUSTER).month().state());
        assertEquals(ReportingMonth.State.EMPTY, line(RUHE).month().state());
    }

    @Test
    void whatIsBeingSentIsNotDone() {
        seeded.companies(MUSTER);
        seeded.sending(MUSTER, List.of(seeded.draft(seeded.employee(MUSTER, "Anna", "Beispiel"), "NEW")));
        assertTrue(line(MUSTER).isSending());
        assertFalse(board().steps().isEmpty());
    }

    @Test
    void aLineCountsReadyAndUnfinishedDraftsApart() {
        seeded.companies(MUSTER);
        Employee anna = seeded.employee(MUSTER, "Anna", "Beispiel");
        Employee nameless = seeded.books.employees().save(new Employee(0, MUSTER.careflexId(), "86095742719",
                org.flexmelder.model.MasterData.EMPTY));
        seeded.draft(anna, "NEW");
        seeded.draft(nameless, "NEW");
        assertEquals(1, line(MUSTER).ready());
        assertEquals(1, line(MUSTER).unfinished());
        assertEquals(Line.Guard.INCIDENTS, line(MUSTER).guard());
    }

    @ParameterizedTest
    @CsvSource({"REPORTED, EMPTY_REPORTED", "UNCLEAR, EMPTY_UNCLEAR", "WAITING, EMPTY_WAITING", "REJECTED, NONE"})
    void anEmptyReportGuardsTheMonthUnlessItWasRefused(IncidentState state, Line.Guard guard) {
        seeded.companies(MUSTER);
        seeded.empty(MUSTER, state);
        assertEquals(guard, line(MUSTER).guard());
        assertEquals(state == IncidentState.REJECTED, line(MUSTER).refused().isPresent());
    }

    @Test
    void nothingToReportIsQueuedForThoseThatAreOpenOnly() {
        seeded.companies(MUSTER, BEISPIEL);
        seeded.draft(seeded.employee(MUSTER, "Anna", "Beispiel"), "NEW");
        AtomicInteger runs = new AtomicInteger();
        model.reportNothing(List.of(MUSTER.careflexId(), BEISPIEL.careflexId()), NOVEMBER, runs::incrementAndGet,
                () -> {
                });
        assertEquals(List.of(BEISPIEL.careflexId()),
                seeded.books.ledger().waitingEmpty().stream().map(report -> report.careflexId()).toList());
        assertEquals(1, runs.get());
        model.reportNothing(List.of(BEISPIEL.careflexId()), NOVEMBER, runs::incrementAndGet, () -> {
        });
        assertEquals(1, runs.get());
        assertEquals(1, seeded.books.ledger().waitingEmpty().size());
    }

    @Test
    void aMissedMonthIsShownOnlyAfterTheFirstReportOfTheCompany() {
        seeded.companies(MUSTER, RUHE);
        seeded.empty(MUSTER, seeded.month.minusMonths(3), IncidentState.REPORTED);
        assertEquals(List.of(new Gap(seeded.month.minusMonths(1), List.of("Muster Chemie GmbH")),
                new Gap(seeded.month.minusMonths(2), List.of("Muster Chemie GmbH"))), board().gaps());
    }

    @Test
    void gapsReachBackTwelveMonthsAlsoWhereTheFirstReportIsOlder() {
        seeded.companies(MUSTER);
        seeded.empty(MUSTER, seeded.month.minusMonths(20), IncidentState.REPORTED);
        assertEquals(12, board().gaps().size());
    }

    @Test
    void anOldRefusalIsNoStepAnyMore() {
        seeded.companies(MUSTER);
        seeded.rejected(MUSTER, List.of(seeded.draft(seeded.employee(MUSTER, "Anna", "Beispiel"), "NEW")), "no");
        Clock later = Clock.offset(seeded.clock, Duration.ofDays(70));
        NothingToReport nothing = new NothingToReport(seeded.books.ledger(), seeded.books.history(), later);
        Board board = new BoardReader(seeded.books, seeded.drafts(), nothing, () -> 0, later).read();
        assertEquals(List.of(Step.Kind.OPEN), board.steps().stream().map(Step::kind).toList());
    }

    @Test
    void aDraftOfAnotherMonthIsAStepButDoesNotCloseThisMonth() {
        seeded.companies(MUSTER);
        Employee anna = seeded.employee(MUSTER, "Anna", "Beispiel");
        seeded.draft(anna, "NEW", seeded.month.minusMonths(1).atDay(5).toString());
        assertEquals(List.of(Step.Kind.SEND, Step.Kind.OPEN), kinds());
        assertEquals(0, line(MUSTER).ready());
        assertTrue(line(MUSTER).isOpen());
    }

    @Test
    void anUnclearEmptyReportOfAPastMonthIsStillToBeSettled() {
        seeded.companies(MUSTER);
        Batch batch = seeded.empty(MUSTER, seeded.month.minusMonths(2), IncidentState.UNCLEAR);
        Step step = board().steps().stream().filter(each -> each.kind() == Step.Kind.UNCLEAR).findFirst().orElseThrow();
        assertEquals(batch.id(), step.batch());
        assertEquals(1, step.count());
    }

    @Test
    void aMonthWithDraftsOnlyIsMissed() {
        seeded.companies(MUSTER);
        Employee anna = seeded.employee(MUSTER, "Anna", "Beispiel");
        seeded.draft(anna, "NEW", seeded.month.minusMonths(2).atDay(5).toString());
        assertEquals(List.of(new Gap(seeded.month.minusMonths(1), List.of("Muster Chemie GmbH")),
                new Gap(seeded.month.minusMonths(2), List.of("Muster Chemie GmbH"))), board().gaps());
    }

    @Test
    void aNewCompanyHasMissedNothing() {
        seeded.companies(MUSTER);
        seeded.employee(MUSTER, "Anna", "Beispiel");
        assertEquals(List.of(), board().gaps());
        List<ReportingMonth.State> states = board().years().getFirst().months().stream().map(ReportingMonth::state)
                .toList();
        assertEquals(12, states.size());
        assertEquals(ReportingMonth.State.OPEN, states.getFirst());
        assertEquals(Set.of(ReportingMonth.State.NONE), Set.copyOf(states.subList(1, 12)));
    }

    @Test
    void nothingToReportIsNotQueuedForACompanyThatIsNotActive() {
        Company closed = new Company("ff00ff00ff00ff00", "Früher AG", false, false);
        seeded.companies(closed);
        AtomicInteger runs = new AtomicInteger();
        model.reportNothing(List.of(closed.careflexId()), NOVEMBER, runs::incrementAndGet, () -> {
        });
        assertEquals(0, runs.get());
        assertTrue(seeded.books.ledger().waitingEmpty().isEmpty());
    }

    @Test
    void theBoardIsNotSetAgainWhereNothingChanged() {
        seeded.companies(MUSTER);
        Board before = board();
        assertSame(before, board());
    }

    @Test
    void aRestartShowsTheSame() {
        seeded.companies(MUSTER, RUHE);
        seeded.unclear(MUSTER, List.of(seeded.draft(seeded.employee(MUSTER, "Anna", "Beispiel"), "NEW")));
        Board before = board();
        seeded.close();
        seeded = new Seeded(folder);
        model = model(seeded);
        assertEquals(before, board());
    }

    @Test
    void whatWasReadAtTheOpeningIsShownOnceWithoutReadingAgain() {
        seeded.companies(MUSTER);
        BoardReader reader = new BoardReader(seeded.books, seeded.drafts(), seeded.nothing(), () -> 0, seeded.clock);
        Board first = reader.read();
        seeded.companies(RUHE);
        model = new OverviewModel(new SameThreadTasks(), reader, Optional.of(first), seeded.nothing(),
                seeded.books.companies());
        assertEquals(first, board());
        assertEquals(2, board().lines().size());
    }

    private static OverviewModel model(Seeded seeded) {
        BoardReader reader = new BoardReader(seeded.books, seeded.drafts(), seeded.nothing(), () -> 0, seeded.clock);
        return new OverviewModel(new SameThreadTasks(), reader, Optional.empty(), seeded.nothing(),
                seeded.books.companies());
    }

    private Board board() {
        model.refresh();
        return model.board().get().orElseThrow();
    }

    private List<Step.Kind> kinds() {
        return board().steps().stream().map(Step::kind).toList();
    }

    private Line line(Company company) {
        return board().lines().stream().filter(line -> line.company().careflexId().equals(company.careflexId()))
                .findFirst().orElseThrow();
    }
}
