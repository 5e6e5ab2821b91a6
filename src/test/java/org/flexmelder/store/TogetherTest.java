package org.flexmelder.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.flexmelder.model.Employee;
import org.flexmelder.model.Incident;
import org.flexmelder.model.IncidentState;
import org.flexmelder.model.MasterData;
import org.junit.jupiter.api.Test;

class TogetherTest extends StoreTest {
    private List<Long> takeIn() {
        Employee other = employees.save(new Employee(0, COMPANY, "", MasterData.EMPTY));
        List<Incident> drafts = incidents.saveAll(List.of(new Incident(0, COMPANY, other.id(), "", "NEW", "",
                "2026-11-03", "2026-12-01", MasterData.EMPTY, Set.of(), 0)));
        ledger.enqueue(drafts);
        return ids(drafts);
    }

    @Test
    void severalCallsAreOneTransactionAndOneChange() {
        List<String> told = new ArrayList<>();
        database.onChange(() -> told.add("changed"));
        List<Long> ids = database.together(this::takeIn);
        assertEquals(Set.of(IncidentState.WAITING), states(ids));
        assertEquals(1, told.size());
    }

    @Test
    void whereTheLastOneFailsNothingOfTheOthersIsKept() {
        assertThrows(ArithmeticException.class, () -> database.together(() -> {
            takeIn();
            throw new ArithmeticException();
        }));
        assertEquals(List.of(person), employees.list());
        assertEquals(List.of(), everything());
        assertEquals(Set.of(IncidentState.WAITING), states(takeIn()));
    }

    @Test
    void whereOneFailsNothingIsKeptThoughItsExceptionIsCaught() {
        List<Long> ids = inState(IncidentState.REPORTED, 1);
        assertThrows(StateConflict.class, () -> database.together(() -> {
            takeIn();
            assertThrows(StateConflict.class, () -> ledger.takeBack(ids));
            return true;
        }));
        assertEquals(List.of(person), employees.list());
        assertEquals(Set.of(IncidentState.WAITING), states(takeIn()));
    }

    @Test
    void aListenerThatFailsUndoesNothingAndStopsNobody() {
        List<String> told = new ArrayList<>();
        List<Long> ids = queued(1);
        database.onChange(() -> {
            throw new IllegalStateException();
        });
        database.onChange(() -> told.add("changed"));
        sending(ids);
        assertEquals(Set.of(IncidentState.SENDING), states(ids));
        assertEquals(List.of("changed"), told);
    }
}
