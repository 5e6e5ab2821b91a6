package org.flexmelder.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.flexmelder.model.Employee;
import org.flexmelder.model.Field;
import org.flexmelder.model.Incident;
import org.junit.jupiter.api.Test;

class WrittenTest extends StoreTest {

    @Test
    void aDraftRemembersWhatItsEmployeeWasUntilThatIsTakenOver() {
        person = city("Altstadt");
        Incident draft = incidents.save(blank());
        assertEquals(Map.of(), incidents.changedSince());
        city("Zwischenstadt");
        Employee now = city("Neustadt");
        Incidents.Since since = incidents.changedSince(draft.id()).orElseThrow();
        assertEquals("Altstadt", since.then().data().get(Field.CITY));
        assertEquals(now, since.now());
        assertFalse(since.kept());
        assertEquals("Neustadt", entry(draft.id()).incident().data().get(Field.CITY), "it follows all the same");
        assertEquals(Map.of(draft.id(), since), incidents.changedSince());
        reopen();
        assertEquals(Map.of(draft.id(), since), incidents.changedSince());
        incidents.takeOver(draft);
        assertEquals(Map.of(), incidents.changedSince());
    }

    @Test
    void whatIsChangedBackIsNoChange() {
        person = city("Altstadt");
        incidents.save(blank());
        city("Neustadt");
        city("Altstadt");
        assertEquals(Map.of(), incidents.changedSince());
    }

    @Test
    void aListThatChangesAnEmployeeIsToldToo() {
        Incident draft = incidents.save(blank());
        employees.saveAll(List.of(with("Neustadt")));
        assertTrue(incidents.changedSince(draft.id()).isPresent());
    }

    @Test
    void anotherPersonHasNoPast() {
        Employee other = employees.save(new Employee(0, COMPANY, "47036892816", named("Ampelstern", "Anna")));
        Incident draft = incidents.save(blank());
        city("Neustadt");
        incidents.save(new Incident(draft.id(), COMPANY, other.id(), "", "NEW", "", "", "", other.data(),
                draft.chosen(), 0));
        assertEquals(Map.of(), incidents.changedSince());
    }

    @Test
    void whatADraftKeptIsToldAsKeptAndAsChangedOnceTheClerkCorrectsTheEmployee() {
        person = city("Altstadt");
        Incident draft = incidents.save(blank());
        ledger.enqueue(List.of(entry(draft.id()).incident()));
        ledger.takeBack(List.of(draft.id()));
        assertEquals(Map.of(), incidents.changedSince());
        employees.saveAll(List.of(with("Neustadt")));
        assertTrue(incidents.changedSince(draft.id()).orElseThrow().kept());
        assertEquals("Altstadt", entry(draft.id()).incident().data().get(Field.CITY));
        city("Zwischenstadt");
        Incidents.Since since = incidents.changedSince(draft.id()).orElseThrow();
        assertFalse(since.kept());
        assertEquals("Altstadt", since.then().data().get(Field.CITY));
        assertEquals("Zwischenstadt", entry(draft.id()).incident().data().get(Field.CITY));
    }

    @Test
    void whatWasHandedOverHasNoPastWhenItComesBack() {
        Incident draft = incidents.save(blank());
        city("Neustadt");
        ledger.enqueue(List.of(entry(draft.id()).incident()));
        assertEquals(Map.of(), incidents.changedSince());
        ledger.takeBack(List.of(draft.id()));
        assertEquals(Map.of(), incidents.changedSince());
    }

    @Test
    void takingOverIsUndoneAndARemovedDraftComesBackWithItsPast() {
        Incident draft = incidents.save(blank());
        city("Neustadt");
        List<Snapshot> before = incidents.snapshots(List.of(draft.id()));
        Map<Long, Incidents.Since> since = incidents.changedSince();
        incidents.takeOver(draft);
        List<Snapshot> after = incidents.snapshots(List.of(draft.id()));
        incidents.exchange(after, before);
        assertEquals(since, incidents.changedSince());
        incidents.exchange(before, after);
        assertEquals(Map.of(), incidents.changedSince());
        incidents.remove(draft.id());
        city("Neuerstadt");
        incidents.exchange(List.of(), after);
        assertEquals("Neustadt", incidents.changedSince(draft.id()).orElseThrow().then().data().get(Field.CITY));
    }

    private Employee city(String city) {
        return employees.save(with(city));
    }

    private Employee with(String city) {
        return new Employee(person.id(), COMPANY, TAX_ID, person.data().with(Field.CITY, city));
    }
}
