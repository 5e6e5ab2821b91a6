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
import org.flexmelder.ui.Seeded;
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
        search = new Search(seeded.books);
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

    @Test
    void anEmptyReportIsFoundByItsImportIdOnly() {
        seeded.empty(MUSTER, IncidentState.REPORTED);
        assertEquals(Set.of(), find("łukasz"));
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
        assertTrue(Search.finds(entry, "Žižek-Erfunden, Łukasz", incident.externalId()));
        assertTrue(Search.finds(entry, "Žižek-Erfunden, Łukasz", batch.importId() + " łukasz"));
        assertFalse(Search.finds(entry, "Žižek-Erfunden, Łukasz", ""));
        assertFalse(Search.finds(entry, "Žižek-Erfunden, Łukasz", "someone"));
    }

    private Set<Long> find(String query) {
        return search.find(seeded.books.history().batches(), query);
    }
}
