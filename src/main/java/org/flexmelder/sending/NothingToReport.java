package org.flexmelder.sending;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import org.flexmelder.model.Company;
import org.flexmelder.model.EmptyReport;
import org.flexmelder.model.ReportingMonth;
import org.flexmelder.store.History;
import org.flexmelder.store.Ledger;

/** The empty report of the present month, with its guard against saying so where there is something. */
public final class NothingToReport {
    private final Ledger ledger;
    private final History history;
    private final Clock clock;

    public NothingToReport(Ledger ledger, History history, Clock clock) {
        this.ledger = ledger;
        this.history = history;
        this.clock = clock;
    }

    public YearMonth month() {
        return YearMonth.now(clock);
    }

    /** This month, taken as the present one, of each of these companies. */
    public List<ReportingMonth> months(Collection<Company> companies, YearMonth month) {
        return history.months(companies, month, month, month);
    }

    /** True where this month has neither an incident in any state nor an empty report under way or sent. */
    public static boolean isOpen(ReportingMonth month) {
        return month.state() == ReportingMonth.State.OPEN && month.incidents() == 0;
    }

    /**
     * Queues the empty report of the month that the person saw when deciding.
     *
     * @throws MonthOver
     *             where this is no longer the present month
     * @throws org.flexmelder.store.StateConflict
     *             where one is under way or sent
     */
    public EmptyReport enqueue(String careflexId, YearMonth meant) {
        LocalDate today = LocalDate.now(clock);
        if (!YearMonth.from(today).equals(meant)) {
            throw new MonthOver(meant);
        }
        return ledger.enqueueEmpty(careflexId, meant, today);
    }
}
