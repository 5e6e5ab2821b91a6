package org.flexmelder.store;

import static org.flexmelder.model.IncidentState.DRAFT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.flexmelder.model.Batch;
import org.flexmelder.model.Employee;
import org.flexmelder.model.Entry;
import org.flexmelder.model.Field;
import org.flexmelder.model.Incident;
import org.flexmelder.model.IncidentState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class ExchangeTest extends StoreTest {

    @Test
    void aRemovedDraftComesBackAsItWas() {
        Incident draft = incidents.save(blank());
        Entry before = entry(draft.id());
        List<Snapshot> seen = seen(draft);
        incidents.remove(draft.id());
        incidents.exchange(List.of(), seen);
        assertEquals(before, entry(draft.id()));
        assertEquals(seen, seen(draft));
        assertEquals(List.of("created -DRAFT", "removed DRAFT-", "broughtBack -DRAFT"), trail(draft));
    }

    @Test
    void aDraftThatCameBackFromThePortalComesBackWithItsWholePast() {
        long id = inState(IncidentState.UNCLEAR, 1).getFirst();
        ledger.settleNotArrived(List.of(id));
        Entry before = entry(id);
        assertNotEquals(0, before.batch());
        List<Snapshot> seen = incidents.snapshots(List.of(id));
        incidents.remove(id);
        incidents.exchange(List.of(), seen);
        assertEquals(before, entry(id));
    }

    @Test
    void aMadeDraftIsTakenAwayAndMadeAgain() {
        Incident draft = incidents.save(blank());
        List<Snapshot> made = seen(draft);
        incidents.exchange(made, List.of());
        assertEquals(List.of(), everything());
        incidents.exchange(List.of(), made);
        assertEquals(draft, entry(draft.id()).incident());
    }

    @Test
    void manyAreChangedBackAtOnce() {
        List<Incident> drafts = incidents.saveAll(List.of(blank(), blank(), blank()));
        List<Long> ids = drafts.stream().map(Incident::id).toList();
        List<Snapshot> before = incidents.snapshots(ids);
        incidents.saveAll(drafts.stream().map(draft -> dated(draft, "2027-01-01")).toList());
        List<Snapshot> after = incidents.snapshots(ids);
        incidents.exchange(after, before);
        assertEquals(drafts, everything().stream().map(Entry::incident).toList());
        incidents.exchange(before, after);
        assertEquals(Set.of("2027-01-01"), Set.copyOf(everything().stream().map(each -> each.incident().validFrom())
                .toList()));
    }

    @Test
    void whereOneWasChangedMeanwhileNothingIsDone() {
        List<Incident> drafts = incidents.saveAll(List.of(blank(), blank()));
        List<Snapshot> before = seen(drafts.toArray(Incident[]::new));
        incidents.saveAll(drafts.stream().map(draft -> dated(draft, "2027-01-01")).toList());
        List<Snapshot> after = seen(drafts.toArray(Incident[]::new));
        incidents.save(dated(drafts.getLast(), "2027-02-01"));
        List<Entry> present = everything();
        assertThrows(StateConflict.class, () -> incidents.exchange(after, before));
        assertThrows(StateConflict.class, () -> incidents.exchange(after, List.of()));
        assertEquals(present, everything());
    }

    @ParameterizedTest
    @EnumSource(value = IncidentState.class, names = "DRAFT", mode = Mode.EXCLUDE)
    void whatWasHandedOverIsNeitherChangedNorTakenAwayNorDoubled(IncidentState state) {
        Incident draft = incidents.save(blank());
        List<Snapshot> seen = seen(draft);
        handOver(draft, state);
        Entry present = entry(draft.id());
        List<History.AuditLine> trail = history.audit(100);
        assertThrows(StateConflict.class, () -> incidents.exchange(seen, List.of()));
        assertThrows(StateConflict.class, () -> incidents.exchange(seen, seen));
        assertThrows(StateConflict.class, () -> incidents.exchange(List.of(), seen));
        assertEquals(List.of(present), everything());
        assertEquals(trail, history.audit(100));
    }

    @Test
    void whoWasRemovedOrIsInTheArchiveGetsNoDraftBack() {
        Incident draft = incidents.save(blank());
        List<Snapshot> seen = seen(draft);
        incidents.remove(draft.id());
        employees.standings().archive(person.id());
        assertThrows(InArchive.class, () -> incidents.exchange(List.of(), seen));
        employees.standings().bringBack(person.id());
        employees.remove(person.id());
        assertThrows(StateConflict.class, () -> incidents.exchange(List.of(), seen));
        assertEquals(List.of(), everything());
    }

    @Test
    void whatADraftKeptComesBackWithItUnlessTheEmployeeWasCorrectedSince() {
        Incident frozen = incidents.save(blank()).with(person.data().with(Field.CITY, "Altstadt"));
        ledger.enqueue(List.of(frozen));
        ledger.takeBack(List.of(frozen.id()));
        List<Snapshot> seen = seen(frozen);
        incidents.remove(frozen.id());
        incidents.exchange(List.of(), seen);
        assertEquals("Altstadt", entry(frozen.id()).incident().data().get(Field.CITY));
        incidents.remove(frozen.id());
        employees.save(new Employee(person.id(), COMPANY, TAX_ID, person.data().with(Field.CITY, "Neustadt")));
        incidents.exchange(List.of(), seen);
        assertEquals("Neustadt", entry(frozen.id()).incident().data().get(Field.CITY));
        assertEquals(DRAFT, entry(frozen.id()).state());
    }

    private void handOver(Incident draft, IncidentState state) {
        ledger.enqueue(List.of(draft));
        if (state != IncidentState.WAITING) {
            Batch batch = sending(List.of(draft.id()));
            if (state != IncidentState.SENDING) {
                record(batch, state, List.of(draft.id()));
            }
        }
    }

    private List<Snapshot> seen(Incident... drafts) {
        return incidents.snapshots(List.of(drafts).stream().map(Incident::id).toList());
    }

    private List<String> trail(Incident draft) {
        List<String> lines = new ArrayList<>();
        history.audit(100).reversed().stream().filter(line -> line.subject().equals(Audit.incident(draft.id())))
                .forEach(line -> lines.add(line.what() + " " + line.from() + "-" + line.to()));
        return lines;
    }

    private static Incident dated(Incident draft, String validFrom) {
        return new Incident(draft.id(), draft.careflexId(), draft.employee(), draft.employeeId(), draft.type(),
                draft.externalId(), draft.createdAt(), validFrom, draft.data(), draft.chosen(), draft.replaces());
    }
}
