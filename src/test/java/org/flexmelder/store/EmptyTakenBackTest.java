package org.flexmelder.store;

import static org.flexmelder.model.IncidentState.DRAFT;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.flexmelder.model.Company;
import org.flexmelder.model.EmptyReport;
import org.flexmelder.model.Incident;
import org.flexmelder.model.IncidentState;
import org.flexmelder.model.MasterData;
import org.junit.jupiter.api.Test;

/** An empty report that waits while an incident of its month is queued. */
class EmptyTakenBackTest extends StoreTest {
    private static final YearMonth MONTH = YearMonth.of(2026, 11);

    @Test
    void thoseOfAnotherMonthOrCompanyStay() {
        companies.save(new Company("B2", "Andere Erfindung AG"));
        EmptyReport before = waiting(COMPANY, MONTH.minusMonths(1));
        EmptyReport yearBefore = waiting(COMPANY, MONTH.minusYears(1));
        EmptyReport ofOther = waiting("B2", MONTH);
        queued(1);
        assertEquals(List.of(before, yearBefore, ofOther), ledger.waitingEmpty());
    }

    @Test
    void everyMonthOfTheQueuedIncidentsCounts() {
        EmptyReport november = waiting(COMPANY, MONTH);
        EmptyReport october = waiting(COMPANY, MONTH.minusMonths(1));
        ledger.enqueue(List.of(createdAt("2026-11-03"), createdAt("2026-10-31"), createdAt("2026-10-01")));
        assertEquals(DRAFT, state(november));
        assertEquals(DRAFT, state(october));
    }

    private EmptyReport waiting(String careflexId, YearMonth month) {
        return ledger.enqueueEmpty(careflexId, month, LocalDate.of(2026, 11, 30));
    }

    private IncidentState state(EmptyReport report) {
        return history.emptyReports(report.month(), report.month()).stream().filter(it -> it.id() == report.id())
                .findFirst().orElseThrow().state();
    }

    private Incident createdAt(String date) {
        return incidents.save(new Incident(0, COMPANY, person.id(), "", "NEW", "", date, "2026-12-01",
                MasterData.EMPTY, Set.of(), 0));
    }
}
