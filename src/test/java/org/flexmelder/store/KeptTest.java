package org.flexmelder.store;

import static org.flexmelder.model.IncidentState.DRAFT;
import static org.flexmelder.model.IncidentState.UNCLEAR;
import static org.flexmelder.model.IncidentState.WAITING;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Set;
import org.flexmelder.model.Batch;
import org.flexmelder.model.Employee;
import org.flexmelder.model.Field;
import org.flexmelder.model.Incident;
import org.flexmelder.model.IncidentState;
import org.flexmelder.model.MasterData;
import org.flexmelder.model.Scope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Two rows of a list that say two addresses of one person, and what is sent of them later. */
class KeptTest extends StoreTest {
    private static final MasterData FIRST = named("Wolkenschieber", "Zacharias").with(Field.CITY, "Altnirgendwo");
    private static final MasterData SECOND = named("Wolkenschieber", "Zacharias").with(Field.CITY, "Neunirgendwo");

    /** As a list is taken in: the person with the last row's data, each incident frozen with its own. */
    private List<Long> taken() {
        employees.saveAll(List.of(with(SECOND)));
        List<Incident> drafts = drafts(2);
        ledger.enqueue(List.of(drafts.get(0).with(FIRST), drafts.get(1).with(SECOND)));
        return ids(drafts);
    }

    private void comeBack(IncidentState from, List<Long> ids) {
        if (from == WAITING) {
            ledger.takeBack(ids);
        } else {
            record(sending(ids), UNCLEAR, ids);
            ledger.settleNotArrived(ids);
        }
    }

    private Employee with(MasterData data) {
        return new Employee(person.id(), COMPANY, TAX_ID, data);
    }

    private List<String> cities(List<Long> ids) {
        return ids.stream().map(id -> entry(id).incident().data().get(Field.CITY)).toList();
    }

    @ParameterizedTest
    @EnumSource(value = IncidentState.class, names = {"WAITING", "UNCLEAR"})
    void whatComesBackKeepsWhatItsRowSaidAlsoAfterARestartAndIsSentSo(IncidentState from) {
        List<Long> ids = taken();
        comeBack(from, ids);
        reopen();
        assertEquals(Set.of(DRAFT), states(ids));
        assertEquals(List.of("Altnirgendwo", "Neunirgendwo"), cities(ids));
        assertEquals(TAX_ID, entry(ids.getFirst()).incident().employeeId());
        ledger.enqueue(ids.stream().map(id -> entry(id).incident()).toList());
        Batch batch = sending(ids);
        assertEquals(List.of("Altnirgendwo", "Neunirgendwo"), history.entries(batch.id()).stream()
                .map(row -> row.incident().data().get(Field.CITY)).toList());
    }

    @ParameterizedTest
    @EnumSource(value = IncidentState.class, names = {"WAITING", "UNCLEAR"})
    void aCorrectionOfTheEmployeeAfterwardsCounts(IncidentState from) {
        List<Long> ids = taken();
        comeBack(from, ids);
        employees.save(with(SECOND.with(Field.CITY, "Berichtigt")));
        assertEquals(List.of("Berichtigt", "Berichtigt"), cities(ids));
    }

    @ParameterizedTest
    @EnumSource(value = IncidentState.class, names = {"WAITING", "UNCLEAR"})
    void aCorrectionOfTheEmployeeWhileItWasAwayCounts(IncidentState from) {
        List<Long> ids = taken();
        employees.save(with(SECOND.with(Field.CITY, "Berichtigt")));
        assertEquals(List.of("Altnirgendwo", "Neunirgendwo"), cities(ids));
        reopen();
        comeBack(from, ids);
        assertEquals(List.of("Berichtigt", "Berichtigt"), cities(ids));
    }

    @Test
    void aCorrectionBeforeTheQueueingEndsNothing() {
        employees.save(with(SECOND.with(Field.CITY, "Berichtigt")));
        List<Long> ids = taken();
        ledger.takeBack(ids);
        assertEquals(List.of("Altnirgendwo", "Neunirgendwo"), cities(ids));
    }

    @Test
    void anEmployeeSavedUnchangedIsNoCorrection() {
        List<Long> ids = taken();
        employees.save(with(SECOND));
        ledger.takeBack(ids);
        employees.save(with(SECOND));
        assertEquals(List.of("Altnirgendwo", "Neunirgendwo"), cities(ids));
    }

    @Test
    void aCorrectionOfAnotherEmployeeIsNone() {
        List<Long> ids = taken();
        Employee other = employees.save(new Employee(0, COMPANY, "", named("Erfunden", "Zita")));
        ledger.takeBack(ids);
        employees.save(new Employee(other.id(), COMPANY, "", named("Umbenannt", "Zita")));
        assertEquals(List.of("Altnirgendwo", "Neunirgendwo"), cities(ids));
    }

    @Test
    void anotherListChangesNoDraftThatCameBack() {
        List<Long> ids = taken();
        ledger.takeBack(ids);
        employees.saveAll(List.of(with(SECOND.with(Field.CITY, "Drittnirgendwo"))));
        assertEquals(List.of("Altnirgendwo", "Neunirgendwo"), cities(ids));
        assertEquals("Drittnirgendwo", employees.find(person.id()).orElseThrow().data().get(Field.CITY));
    }

    @Test
    void aCorrectionThatFailsEndsNothing() {
        List<Long> ids = taken();
        ledger.takeBack(ids);
        Employee elsewhere = new Employee(person.id(), "nowhere", TAX_ID, SECOND);
        assertThrows(StoreException.class, () -> employees.save(elsewhere));
        assertEquals(List.of("Altnirgendwo", "Neunirgendwo"), cities(ids));
    }

    @Test
    void aDraftSavedInItsFormFollowsTheEmployeeAgain() {
        List<Long> ids = taken();
        ledger.takeBack(ids);
        Incident saved = incidents.save(entry(ids.getFirst()).incident());
        assertEquals("Neunirgendwo", saved.data().get(Field.CITY));
        assertEquals(saved, entry(ids.getFirst()).incident());
        employees.saveAll(List.of(with(SECOND.with(Field.CITY, "Drittnirgendwo"))));
        assertEquals(List.of("Drittnirgendwo", "Neunirgendwo"), cities(ids));
    }

    @Test
    void whatWasReportedWithoutDataShowsTheEmployeeWhenItComesBack() {
        Incident draft = incidents.save(blank());
        ledger.enqueue(List.of(draft.with(MasterData.EMPTY)));
        assertEquals(MasterData.EMPTY, entry(draft.id()).incident().data());
        ledger.takeBack(List.of(draft.id()));
        assertEquals(draft, entry(draft.id()).incident());
    }

    @Test
    void aTakingBackThatFailsForOneKeepsTheOthersFrozen() {
        List<Long> ids = taken();
        employees.save(with(SECOND.with(Field.CITY, "Berichtigt")));
        long draft = drafts(1).getFirst().id();
        assertThrows(StateConflict.class, () -> ledger.takeBack(List.of(ids.get(0), ids.get(1), draft)));
        assertEquals(Set.of(WAITING), states(ids));
        assertEquals(List.of("Altnirgendwo", "Neunirgendwo"), cities(ids));
    }

    @ParameterizedTest
    @EnumSource(Scope.class)
    void frozenOnceMoreItIsTheSameReport(Scope scope) {
        Incident draft = incidents.save(blank());
        Incident chosen = new Incident(draft.id(), COMPANY, person.id(), TAX_ID, "CHANGE", draft.externalId(),
                "2026-11-03", "2026-12-01", FIRST, Set.of(Field.CITY, Field.TITLE), 0);
        Incident reported = chosen.with(chosen.reported(scope));
        ledger.enqueue(List.of(reported));
        ledger.takeBack(List.of(draft.id()));
        Incident back = entry(draft.id()).incident();
        assertEquals(reported.data(), back.reported(scope));
    }
}
