package org.flexmelder.sending;

import static org.flexmelder.sending.Desk.BEISPIEL;
import static org.flexmelder.sending.Desk.MUSTER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import org.flexmelder.model.EmptyReport;
import org.flexmelder.model.ReportingMonth;
import org.flexmelder.practice.Fault;
import org.flexmelder.store.StateConflict;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NothingToReportTest {
    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);

    @TempDir
    private Path folder;
    private Desk desk;
    private NothingToReport nothing;

    @BeforeEach
    void open() throws IOException {
        desk = new Desk(folder);
        nothing = new NothingToReport(desk.books.ledger(), desk.books.history(), Desk.CLOCK);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private ReportingMonth month(String careflexId) {
        return nothing.months(desk.books.companies().list(), NOVEMBER).stream()
                .filter(month -> month.careflexId().equals(careflexId)).findFirst().orElseThrow();
    }

    @Test
    void aMonthWithoutAnythingIsOpen() {
        assertTrue(NothingToReport.isOpen(month(MUSTER)));
    }

    @Test
    void aDraftOfThisMonthCloses() {
        desk.draft(desk.employee(MUSTER, "49239697103"), "2026-12-01");
        assertFalse(NothingToReport.isOpen(month(MUSTER)));
        assertTrue(NothingToReport.isOpen(month(BEISPIEL)));
    }

    @Test
    void theReportIsForThePresentMonthAndDay() {
        EmptyReport report = nothing.enqueue(MUSTER, NOVEMBER);
        assertEquals(YearMonth.of(2026, 11), report.month());
        assertEquals("2026-11-24", report.createdAt().toString());
    }

    @Test
    void aSecondReportOfTheSameMonthIsRefused() {
        nothing.enqueue(MUSTER, NOVEMBER);
        assertThrows(StateConflict.class, () -> nothing.enqueue(MUSTER, NOVEMBER));
        assertFalse(NothingToReport.isOpen(month(MUSTER)));
    }

    @Test
    void aRejectedReportCanBeSentAgain() {
        nothing.enqueue(MUSTER, NOVEMBER);
        desk.practice.arm(Fault.REJECT);
        desk.sender().run(Progress.NONE);
        assertEquals(ReportingMonth.State.OPEN, month(MUSTER).state());

        nothing.enqueue(MUSTER, NOVEMBER);
        desk.sender().run(Progress.NONE);

        assertEquals(ReportingMonth.State.EMPTY, month(MUSTER).state());
        assertEquals(1, desk.practice.received().size());
    }

    @Test
    void anUnclearReportBlocksASecondOne() {
        nothing.enqueue(MUSTER, NOVEMBER);
        desk.practice.arm(Fault.CUT_BEFORE_ANSWER);
        desk.sender().run(Progress.NONE);

        assertEquals(ReportingMonth.State.UNCLEAR, month(MUSTER).state());
        assertThrows(StateConflict.class, () -> nothing.enqueue(MUSTER, NOVEMBER));
        assertEquals(List.of(), desk.books.ledger().waitingEmpty());
    }

    @Test
    void aMonthThatEndedMeanwhileIsNotReportedAsTheNext() {
        assertThrows(MonthOver.class, () -> nothing.enqueue(MUSTER, YearMonth.of(2026, 10)));
        assertEquals(List.of(), desk.books.ledger().waitingEmpty());
    }
}
