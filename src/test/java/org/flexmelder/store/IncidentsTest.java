package org.flexmelder.store;

import static org.flexmelder.model.IncidentState.DRAFT;
import static org.flexmelder.model.IncidentState.REPORTED;
import static org.flexmelder.model.IncidentState.WAITING;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.flexmelder.model.Company;
import org.flexmelder.model.Company.Colour;
import org.flexmelder.model.Employee;
import org.flexmelder.model.Entry;
import org.flexmelder.model.Field;
import org.flexmelder.model.Incident;
import org.flexmelder.model.IncidentState;
import org.flexmelder.model.MasterData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class IncidentsTest extends StoreTest {

    @Test
    void aNewDraftGetsItsIdAnExternalIdAndTheEmployeesData() {
        Incident draft = incidents.save(blank());
        assertEquals(Ids.external(draft.id()), draft.externalId());
        assertEquals(TAX_ID, draft.employeeId());
        assertEquals(person.data(), draft.data());
        Entry kept = entry(draft.id());
        assertEquals(draft, kept.incident());
        assertEquals(DRAFT, kept.state());
        assertEquals(0, kept.batch());
    }

    @Test
    void aChangedDraftKeepsEverythingTyped() {
        Incident draft = incidents.save(blank());
        Incident changed = new Incident(draft.id(), COMPANY, person.id(), TAX_ID, "CHANGE", "own-1", "gestern",
                "1.1.27", person.data(), Set.of(Field.MANAGEMENT, Field.ZIP_CODE), 7);
        assertEquals(changed, incidents.save(changed));
        assertEquals(changed, entry(draft.id()).incident());
        assertEquals(1, everything().size());
    }

    @Test
    void aDraftSavedWithoutExternalIdKeepsTheOneThatItHas() {
        Incident own = incidents.save(new Incident(0, COMPANY, person.id(), "", "NEW", "own-1", "", "",
                MasterData.EMPTY, Set.of(), 5));
        Incident given = new Incident(own.id(), COMPANY, person.id(), "", "SDB", " ", "", "", MasterData.EMPTY,
                Set.of(), 0);
        Incident saved = incidents.save(given);
        assertEquals("own-1", saved.externalId());
        assertEquals(0, saved.replaces());
        assertEquals(saved, entry(own.id()).incident());
        Incident made = incidents.save(blank());
        assertEquals(made.externalId(), incidents.save(new Incident(made.id(), COMPANY, person.id(), "", "SDB", "", "",
                "", MasterData.EMPTY, Set.of(), 0)).externalId());
        Incident unknown = new Incident(17, COMPANY, person.id(), "", "SDB", "", "", "", MasterData.EMPTY, Set.of(),
                0);
        assertThrows(StateConflict.class, () -> incidents.save(unknown));
    }

    @ParameterizedTest
    @EnumSource(value = IncidentState.class, names = "DRAFT", mode = Mode.EXCLUDE)
    void whatIsNoDraftIsNeitherChangedNorRemoved(IncidentState state) {
        long id = inState(state, 1).getFirst();
        Entry before = entry(id);
        assertThrows(StateConflict.class, () -> incidents.save(before.incident()));
        assertThrows(StateConflict.class, () -> incidents.saveAll(List.of(blank(), before.incident())));
        assertThrows(StateConflict.class, () -> incidents.remove(id));
        assertEquals(List.of(before), everything());
    }

    @Test
    void aRemovedDraftIsGone() {
        long id = incidents.save(blank()).id();
        incidents.remove(id);
        assertTrue(incidents.find(id).isEmpty());
        assertThrows(StateConflict.class, () -> incidents.remove(id));
        assertEquals("removed", history.audit(1).getFirst().what());
    }

    @Test
    void listsAreInTheOrderOfMakingAndByState() {
        List<Long> first = inState(REPORTED, 2);
        List<Long> second = inState(DRAFT, 2);
        List<Long> third = inState(WAITING, 1);
        List<Long> all = new ArrayList<>(first);
        all.addAll(second);
        all.addAll(third);
        assertEquals(all, everything().stream().map(e -> e.incident().id()).toList());
        assertEquals(second, incidents.list(Set.of(DRAFT)).stream().map(e -> e.incident().id()).toList());
        assertEquals(List.of(), incidents.list(Set.of()));
        assertEquals(all.reversed(), incidents.ofEmployee(person.id()).stream().map(e -> e.incident().id()).toList());
        assertEquals(List.of(), incidents.ofEmployee(1));
    }

    @Test
    void alikeAreOthersOfTheSameEmployeeTypeAndDateOrOfTheSameExternalId() {
        Incident one = incidents.save(blank());
        Incident same = incidents.save(blank());
        Incident otherType = incidents
                .save(new Incident(0, COMPANY, person.id(), "", "LEAVE", "own-1", "", "2026-12-01",
                        MasterData.EMPTY, Set.of(), 0));
        assertEquals(List.of(same), alike(one));
        assertEquals(List.of(one, same), alike(blank()));
        Incident byKey = new Incident(0, COMPANY, person.id(), "", "MOVE", "own-1", "", "", MasterData.EMPTY, Set.of(),
                0);
        assertEquals(List.of(otherType), alike(byKey));
        assertEquals(List.of(), alike(new Incident(0, "B2", person.id(), "", "NEW", "own-1", "", "2026-12-01",
                MasterData.EMPTY, Set.of(), 0)));
        assertEquals(List.of(), alike(new Incident(0, COMPANY, person.id(), "", "MOVE", "", "", "", MasterData.EMPTY,
                Set.of(), 0)));
    }

    @Test
    void whatACorrectionCorrectsIsNotAlikeHoweverOftenItWasCorrected() {
        Incident first = incidents.save(blank());
        Incident second = incidents.save(correctionOf(first));
        Incident third = incidents.save(correctionOf(second));
        assertEquals(List.of(), alike(third));
        assertEquals(List.of(), alike(correctionOf(third)));
        assertEquals(List.of(first, second, third), alike(blank()));
    }

    private Incident correctionOf(Incident other) {
        Incident blank = blank();
        return new Incident(0, blank.careflexId(), blank.employee(), blank.employeeId(), blank.type(), "", "",
                blank.validFrom(), blank.data(), blank.chosen(), other.id());
    }

    private List<Incident> alike(Incident incident) {
        return incidents.alike(incident).stream().map(Entry::incident).toList();
    }

    @Test
    void aDraftOfARemovedEmployeeIsRefused() {
        Incident orphan = new Incident(0, COMPANY, 99, "", "NEW", "", "", "", MasterData.EMPTY, Set.of(), 0);
        assertThrows(StateConflict.class, () -> incidents.save(orphan));
    }

    @Test
    void anEmployeeIsAddedChangedAndRemovedWhileWithoutIncidents() {
        Employee added = employees.save(new Employee(0, COMPANY, "", named("ähnlich", "Zoe")));
        assertEquals(List.of(added, person), employees.list());
        Employee changed = employees.save(new Employee(added.id(), COMPANY, "x", named("Zzz", "")));
        assertEquals(changed, employees.find(added.id()).orElseThrow());
        assertEquals(List.of(person, changed), employees.list(COMPANY));
        assertEquals(List.of(), employees.list("B2"));
        incidents.save(new Incident(0, COMPANY, added.id(), "", "NEW", "", "", "", MasterData.EMPTY, Set.of(), 0));
        assertTrue(!employees.remove(added.id()) && employees.find(added.id()).isPresent());
        assertTrue(employees.remove(person.id()) && employees.find(person.id()).isEmpty());
        assertThrows(StateConflict.class, () -> employees.save(person));
    }

    @Test
    void anEmployeeOfAnUnknownCompanyIsRefusedWithAllThatWereSavedAlong() {
        assertThrows(StoreException.class, () -> employees.saveAll(List.of(new Employee(0, COMPANY, "",
                MasterData.EMPTY), new Employee(0, "nowhere", "", MasterData.EMPTY))));
        assertEquals(List.of(person), employees.list());
    }

    @Test
    void oneCompanyAtMostIsTheManagingOne() {
        companies.save(new Company("B2", "Äther AG", true, true));
        companies.save(new Company(COMPANY, "Erfundene Muster GmbH", false, true));
        assertEquals(List.of(new Company("B2", "Äther AG", true, false, Colour.ORANGE),
                new Company(COMPANY, "Erfundene Muster GmbH", false, true, Colour.BLUE)), companies.list());
    }

    @Test
    void aCompanyKeepsItsColourAndANewOneGetsTheOneThatTheFewestHave() {
        companies.save(new Company(COMPANY, "Erfundene Muster GmbH", true, false, Colour.GREEN));
        companies.save(new Company(COMPANY, "Umbenannte Muster GmbH"));
        companies.save(new Company("B2", "Äther AG"));
        companies.save(new Company("C3", "Zweite AG"));
        assertEquals(List.of(Colour.BLUE, Colour.GREEN, Colour.ORANGE),
                companies.list().stream().map(Company::colour).toList());
    }

    @Test
    void aCompanyWithEmployeesOrReportsStays() {
        assertTrue(!companies.remove(COMPANY) && companies.list().size() == 1);
        employees.remove(person.id());
        assertTrue(companies.remove(COMPANY) && companies.list().isEmpty());
    }

    @Test
    void tenThousandAreSavedQueuedListedAndTakenBack() {
        int many = 10_000;
        List<Employee> people = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            people.add(new Employee(0, COMPANY, TAX_ID, named("Erfunden " + i, "Zahl")));
        }
        List<Incident> blanks = employees.saveAll(people).stream().map(e -> new Incident(0, COMPANY, e.id(), "", "NEW",
                "", "2026-11-03", "2026-12-01", MasterData.EMPTY, Set.of(), 0)).toList();
        ledger.enqueue(incidents.saveAll(blanks));
        assertEquals(many, everything().size());
        assertEquals(100, ledger.waiting(COMPANY, 100).size());
        ledger.takeBack(ids(everything().stream().map(Entry::incident).toList()));
        assertEquals(many, incidents.list(Set.of(DRAFT)).size());
    }

    @ParameterizedTest
    @EnumSource(IncidentState.class)
    void whatThePortalHasOrMayHaveCountsAsReported(IncidentState state) {
        inState(state, 1);
        boolean counts = state == IncidentState.REPORTED || state == IncidentState.UNCLEAR;
        assertEquals(counts, incidents.lastReported(List.of(person.id(), 17L)).containsKey(person.id()));
    }
}
