package org.flexmelder.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.flexmelder.model.Employee;
import org.flexmelder.model.Field;
import org.flexmelder.model.Incident;
import org.flexmelder.model.Standing;
import org.flexmelder.store.Employees.Seen;
import org.junit.jupiter.api.Test;

class EmployeeExchangeTest extends StoreTest {

    @Test
    void aPersonWhoWasRemovedComesBackAsBefore() {
        employees.standings().setLastDay(person.id(), LocalDate.of(2026, 12, 31));
        Optional<Seen> seen = employees.seen(person.id());
        employees.remove(person.id());
        employees.exchange(person.id(), Optional.empty(), seen);
        assertEquals(seen, employees.seen(person.id()));
        employees.exchange(person.id(), seen, Optional.empty());
        assertEquals(List.of(), employees.list());
    }

    @Test
    void dataAndStandingGoBackAndWhatIsFrozenStays() {
        Incident waiting = incidents.save(blank());
        ledger.enqueue(List.of(waiting));
        Optional<Seen> before = employees.seen(person.id());
        employees.save(new Employee(person.id(), COMPANY, TAX_ID, person.data().with(Field.CITY, "Neustadt")));
        Optional<Seen> after = employees.seen(person.id());
        employees.exchange(person.id(), after, before);
        assertEquals(before, employees.seen(person.id()));
        employees.exchange(person.id(), before, after);
        assertEquals("Neustadt", employees.find(person.id()).orElseThrow().data().get(Field.CITY));
        assertEquals("", entry(waiting.id()).incident().data().get(Field.CITY));
    }

    @Test
    void theArchiveIsUndoneAndDoneAgainUnlessSomethingIsOpenThen() {
        Optional<Seen> before = employees.seen(person.id());
        employees.standings().archive(person.id());
        Optional<Seen> after = employees.seen(person.id());
        employees.exchange(person.id(), after, before);
        assertEquals(Standing.PRESENT, employees.standings().of(person.id()));
        incidents.save(blank());
        assertThrows(StateConflict.class, () -> employees.exchange(person.id(), before, after));
        assertEquals(before, employees.seen(person.id()));
    }

    @Test
    void whoWasChangedSinceOrHasIncidentsStays() {
        Optional<Seen> created = employees.seen(person.id());
        incidents.save(blank());
        assertThrows(StateConflict.class, () -> employees.exchange(person.id(), created, Optional.empty()));
        employees.save(new Employee(person.id(), COMPANY, TAX_ID, person.data().with(Field.CITY, "Neustadt")));
        Optional<Seen> changed = employees.seen(person.id());
        assertThrows(StateConflict.class, () -> employees.exchange(person.id(), created, created));
        assertThrows(StateConflict.class, () -> employees.exchange(person.id(), Optional.empty(), created));
        assertEquals(changed, employees.seen(person.id()));
    }
}
