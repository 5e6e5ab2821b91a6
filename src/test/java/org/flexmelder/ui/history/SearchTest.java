package org.flexmelder.ui.history;

import static org.flexmelder.ui.Seeded.MUSTER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.flexmelder.model.Batch;
import org.flexmelder.model.Employee;
import org.flexmelder.model.Entry;
import org.flexmelder.model.Field;
import org.flexmelder.model.Incident;
import org.flexmelder.model.IncidentState;
import org.flexmelder.store.BatchFilter;
import org.flexmelder.store.History;
import org.flexmelder.ui.Seeded;
import org.flexmelder.ui.Texts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTest {
    @TempDir
    Path folder;
    private Seeded seeded;
    private Search search;
    private Employee lukasz;

    @BeforeEach
    void open() {
        seeded = new Seeded(folder).companies(MUSTER);
        search = new Search(seeded.books, Texts.of("de"));
        lukasz = seeded.employee(MUSTER, "Łukasz", "Žižek-Erfunden");
    }

    @AfterEach
    void close() {
        seeded.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", ",", " , "})
    void aQueryWithoutWordsFindsAll(String query) {
        Batch one = seeded.accepted(MUSTER, List.of(seeded.draft(lukasz, "NEW")));
        Batch two = seeded.empty(MUSTER, IncidentState.REPORTED);
        assertEquals(Set.of(one.id(), two.id()), find(query));
    }

    @ParameterizedTest
    @ValueSource(strings = {"łukasz", "ŽIŽEK", "erfunden łuk"})
    void lettersOfAllLanguagesAreFoundInAnyCase(String query) {
        Batch batch = seeded.accepted(MUSTER, List.of(seeded.draft(lukasz, "NEW")));
        assertEquals(Set.of(batch.id()), find(query));
    }

    @ParameterizedTest
    @ValueSource(strings = {"11/2026", "11.2026", "2026-11", "November 2026", "Leermeldung", "angenommen nov"})
    void anEmptyReportIsFoundByItsMonthAndState(String query) {
        Batch batch = seeded.empty(MUSTER, seeded.month, IncidentState.REPORTED);
        assertEquals(Set.of(batch.id()), find(query));
        assertEquals(Set.of(), find(query + " łukasz"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"7.3.2026", "07.03.2026", "2026-03-07", "7.3.", "03.2026", "März", "žižek mär 2026",
            "angenommen 7.3."})
    void anIncidentIsFoundByItsDateMonthAndState(String query) {
        Batch wanted = seeded.accepted(MUSTER, List.of(seeded.draft(lukasz, "NEW", "2026-03-07")));
        seeded.unclear(MUSTER, List.of(seeded.draft(lukasz, "NEW", "2026-04-17")));
        assertEquals(Set.of(wanted.id()), find(query));
    }

    @Test
    void aStateOrMonthIsFoundByHowItBeginsOnly() {
        Batch batch = seeded.unclear(MUSTER, List.of(seeded.draft(lukasz, "NEW", "2026-03-07")));
        assertEquals(Set.of(batch.id()), find("unkl"));
        assertEquals(Set.of(), find("klar"), "might be a name");
        assertEquals(Set.of(batch.id()), find("mär"));
        assertEquals(Set.of(), find("mä"), "too short to mean a month");
    }

    @Test
    void soManyAreSearchedInOneGoAsAreQuicklyOpened() {
        for (int i = 0; i < 3; i++) {
            seeded.accepted(MUSTER, List.of(seeded.draft(lukasz, "NEW")));
        }
        List<History.Listed> listed = seeded.books.history().page(BatchFilter.ALL, 0, 10).stream()
                .map(each -> new History.Listed(sized(each.batch()), false)).toList();
        assertEquals(2, search.portion(listed).size());
        search.find(listed.stream().map(History.Listed::batch).toList(), Query.of("x"));
        assertEquals(3, search.portion(listed).size(), "opened already");
    }

    private static Batch sized(Batch batch) {
        return new Batch(batch.id(), batch.careflexId(), 500, batch.month(), batch.state(), batch.httpStatus(),
                batch.importId(), batch.failure(), batch.sentAt(), batch.answeredAt());
    }

    @Test
    void theNameAsReportedIsFoundAlsoAfterThePersonWasRenamed() {
        Batch batch = seeded.accepted(MUSTER, List.of(seeded.draft(lukasz, "NEW")));
        seeded.books.employees().save(new Employee(lukasz.id(), MUSTER.careflexId(), lukasz.employeeId(),
                lukasz.data().with(Field.LAST_NAME, "Neuname")));
        assertEquals(Set.of(batch.id()), find("žižek"));
    }

    @Test
    void aBatchIsReadAgainWhenItChanged() {
        Incident incident = seeded.draft(lukasz, "NEW");
        Batch batch = seeded.unclear(MUSTER, List.of(incident));
        assertEquals(Set.of(), find("V-4711"));
        seeded.books.ledger().settleArrived(Map.of(incident.id(), "V-4711"));
        assertEquals(Set.of(batch.id()), find("v-4711"));
        assertEquals(Set.of(batch.id()), find("v-4711"));
    }

    @Test
    void anEntryIsFoundByItsIdsAndNotByNothing() {
        Incident incident = seeded.draft(lukasz, "NEW");
        Batch batch = seeded.accepted(MUSTER, List.of(incident));
        Entry entry = seeded.books.history().entries(batch.id()).getFirst();
        assertTrue(search.finds(batch, entry, "Žižek-Erfunden, Łukasz", Query.of(incident.externalId())));
        assertTrue(search.finds(batch, entry, "Žižek-Erfunden, Łukasz", Query.of(batch.importId() + " łukasz")));
        assertFalse(search.finds(batch, entry, "Žižek-Erfunden, Łukasz", Query.of("")));
        assertFalse(search.finds(batch, entry, "Žižek-Erfunden, Łukasz", Query.of("someone")));
    }

    private Set<Long> find(String query) {
        return search.find(seeded.books.history().batches(), Query.of(query));
    }
}
