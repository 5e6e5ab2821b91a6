package org.flexmelder.ui.sending;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.flexmelder.model.Incident;
import org.flexmelder.ui.SameThreadTasks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChosenTest {
    @TempDir
    Path folder;

    private Desktop desktop;
    private List<Incident> drafts;

    @BeforeEach
    void begin() {
        desktop = new Desktop(folder, "de", new SameThreadTasks());
        drafts = desktop.draft(130);
    }

    @AfterEach
    void end() {
        desktop.close();
    }

    @Test
    void withoutAnythingLeftOutAllIsChosen() {
        Chosen chosen = chosen(Set.of(), Set.of());
        assertEquals(130, chosen.incidents());
        assertEquals(130, chosen.drafts().size());
        assertEquals(Set.of(Desktop.BIG, Desktop.SMALL), chosen.careflexIds());
    }

    @Test
    void aCompanyAllOfWhoseDraftsAreLeftOutIsNotNamed() {
        Set<Long> small = drafts.stream().filter(draft -> draft.careflexId().equals(Desktop.SMALL))
                .map(Incident::id).collect(Collectors.toSet());
        Chosen chosen = chosen(Set.of(), small);
        assertEquals(Set.of(Desktop.BIG), chosen.careflexIds());
        assertEquals(130 - small.size(), chosen.incidents());
    }

    @Test
    void whatWaitsCountsButIsNotQueuedAgain() {
        desktop.drafts.enqueue(drafts.stream().limit(8).map(Incident::id).toList());
        Chosen chosen = chosen(Set.of(), Set.of());
        assertEquals(130, chosen.incidents());
        assertEquals(122, chosen.drafts().size());
    }

    @Test
    void anEmptyReportAloneIsSomethingToSend() {
        desktop.books.ledger().enqueueEmpty(Desktop.QUIET, YearMonth.of(2026, 11), Desktop.TODAY);
        Chosen chosen = chosen(Set.of(Desktop.BIG, Desktop.SMALL), Set.of());
        assertEquals(List.of("Ruhe & Söhne OHG"),
                chosen.companies().stream().map(share -> share.company().name()).toList());
        assertEquals(1, chosen.emptyReports());
        assertEquals(0, chosen.incidents());
    }

    @Test
    void everyCompanyLeftOutLeavesNothing() {
        assertTrue(chosen(Set.of(Desktop.BIG, Desktop.SMALL), Set.of()).isEmpty());
    }

    @Test
    void theDeskNamesPeopleAndCompanies() {
        Desk desk = desk();
        Ready big = desk.companies().stream().filter(ready -> ready.careflexId().equals(Desktop.BIG)).findFirst()
                .orElseThrow();
        assertTrue(desk.name(big.drafts().getFirst().entry()).contains(", "));
        assertEquals("Muster Chemie GmbH", desk.company(Desktop.BIG).name());
        assertEquals("ffff", desk.company("ffff").name(), "an unknown one by its ID");
    }

    private Chosen chosen(Set<String> companies, Set<Long> incidents) {
        return Chosen.of(desk(), companies, incidents);
    }

    private Desk desk() {
        return Desk.read(desktop.books, desktop.drafts, Optional.empty(), true, true);
    }
}
