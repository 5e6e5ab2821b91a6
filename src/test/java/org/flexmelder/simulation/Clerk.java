package org.flexmelder.simulation;

import static org.flexmelder.model.IncidentState.DRAFT;
import static org.flexmelder.model.IncidentState.REJECTED;
import static org.flexmelder.model.IncidentState.UNCLEAR;
import static org.flexmelder.model.IncidentState.WAITING;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.flexmelder.model.Catalogue;
import org.flexmelder.model.Company;
import org.flexmelder.model.Employee;
import org.flexmelder.model.Entry;
import org.flexmelder.model.Field;
import org.flexmelder.model.Incident;
import org.flexmelder.model.MasterData;
import org.flexmelder.sending.Drafts;
import org.flexmelder.settings.CatalogueFile;
import org.flexmelder.simulation.Counterpart.Taken;

/** What a person at the screen does, by chance; looks in the portal properly before settling anything. */
final class Clerk {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T10:00:00Z"), ZoneOffset.UTC);
    private static final Catalogue CATALOGUE = CatalogueFile.shipped();
    private static final List<String> TAX_IDS = List.of("49239697103", "86095742719", "12345678903");
    private static final MasterData WHOLE = new MasterData(Map.ofEntries(Map.entry(Field.FIRST_NAME, "Erfunda"),
            Map.entry(Field.LAST_NAME, "Beispielfrau-Łukasz"), Map.entry(Field.BIRTHDAY, "1979-01-15"),
            Map.entry(Field.SEX, "w"), Map.entry(Field.STREET, "Musterstraße"), Map.entry(Field.HOUSE_NUMBER, "9a"),
            Map.entry(Field.ZIP_CODE, "01234"), Map.entry(Field.CITY, "Musterstadt"), Map.entry(Field.COUNTRY, "DE"),
            Map.entry(Field.EMPLOYMENT_STATUS, "T"), Map.entry(Field.START_OF_EMPLOYMENT, "2020-04-24")));

    private final World world;
    private final Dice dice;
    private final List<String> companies = new ArrayList<>();
    private final List<Long> employees = new ArrayList<>();
    private int numbers;

    Clerk(World world) {
        this.world = world;
        dice = world.dice;
    }

    void moveIn() {
        int count = dice.between(1, 3);
        for (int i = 1; i <= count; i++) {
            String careflexId = "00000000000000A" + i;
            companies.add(careflexId);
            world.books().companies().save(new Company(careflexId, "Erfundene Muster " + i + " GmbH"));
            world.books().employees().saveAll(TAX_IDS.subList(0, dice.between(1, 3)).stream()
                    .map(taxId -> new Employee(0, careflexId, taxId, WHOLE)).toList())
                    .forEach(employee -> employees.add(employee.id()));
        }
    }

    List<String> companies() {
        return companies;
    }

    /** One thing that can be done at any time, also during a run. */
    void act() {
        switch (dice.below(16)) {
            case 0, 1 -> makeDrafts(dice.between(1, 6));
            case 2, 3, 4 -> enqueue(dice.some(drafts()));
            case 5 -> takeBack(dice.some(world.incidents(WAITING)));
            case 6 -> editDraft();
            case 7 -> editEmployee();
            case 8 -> removeDraft();
            case 9 -> replaceRejected();
            case 10 -> nothingToReport(dice.pick(companies));
            case 11 -> takeBackEmpty();
            case 12 -> takeWordBack();
            case 13 -> new Forbidden(world).tryIt();
            default -> {
                settle(dice.some(world.incidents(UNCLEAR)), dice.some(world.emptyReports(UNCLEAR)));
                if (dice.chance(0.2)) {
                    takeWordBack();
                }
            }
        }
    }

    private List<Long> drafts() {
        return world.incidents(DRAFT).stream().map(thing -> thing.id).toList();
    }

    void makeDrafts(int count) {
        List<Incident> made = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            made.add(draft(dice.pick(employees), 0));
        }
        save(made);
    }

    private Incident draft(long employee, long replaces) {
        Employee person = world.books().employees().find(employee).orElseThrow();
        Set<Field> chosen = dice.chance(0.5) ? Set.of() : Set.of(Field.FIRST_NAME, Field.LAST_NAME, Field.CITY);
        return new Incident(0, person.careflexId(), employee, "", dice.pick(List.of("NEW", "SDB", "WIK")), "",
                TODAY.minusDays(dice.below(5)).toString(), TODAY.plusDays(++numbers % 300).toString(), person.data(),
                chosen, replaces);
    }

    private void save(List<Incident> made) {
        world.commit("makes " + made.size() + " drafts", () -> world.books().incidents().saveAll(made),
                () -> world.look(() -> world.books().incidents().list(Set.of(DRAFT)).stream().map(Entry::incident)
                        .filter(incident -> !world.incidents.containsKey(incident.id()))
                        .forEach(incident -> world.incidents.put(incident.id(),
                                new Thing(incident.id(), incident.careflexId(), incident.externalId())))));
    }

    /** Mostly there is something to send before it is sent. */
    void handOver() {
        if (world.incidents(WAITING).isEmpty() && dice.chance(0.9)) {
            if (drafts().isEmpty()) {
                makeDrafts(dice.between(1, 6));
            }
            enqueue(dice.some(drafts()));
        }
        if (dice.chance(0.2)) {
            nothingToReport(dice.pick(companies));
        }
    }

    void enqueue(List<Long> ids) {
        if (ids.isEmpty()) {
            return;
        }
        Map<Long, Incident> frozen = new LinkedHashMap<>();
        world.books().incidents().list(Set.of(DRAFT)).stream().map(Entry::incident)
                .filter(seen -> ids.contains(seen.id())).forEach(seen -> frozen.put(seen.id(),
                        seen.with(seen.reported(CATALOGUE.scope(seen.type())))));
        Set<String> having = frozen.values().stream().map(Incident::careflexId).collect(Collectors.toSet());
        List<Thing> contradicted = world.emptyReports(WAITING).stream()
                .filter(thing -> having.contains(thing.careflexId)).toList();
        Drafts drafts = new Drafts(world.books(), () -> CATALOGUE, CLOCK);
        world.commit("hands over " + ids.size(), () -> {
            if (!drafts.enqueue(ids).isEmpty()) {
                throw new AssertionError("these drafts have no error");
            }
        }, () -> {
            frozen.forEach((id, incident) -> world.incidents.get(id).handedOver(incident));
            contradicted.forEach(thing -> thing.takenBack());
        });
    }

    private void takeBack(List<Thing> things) {
        if (!things.isEmpty()) {
            world.commit("takes back " + things.size(),
                    () -> world.books().ledger().takeBack(things.stream().map(thing -> thing.id).toList()),
                    () -> things.forEach(thing -> thing.takenBack()));
        }
    }

    private void editDraft() {
        List<Long> ids = drafts();
        if (!ids.isEmpty()) {
            Incident old = world.books().incidents().find(dice.pick(ids)).orElseThrow().incident();
            Incident other = draft(old.employee(), old.replaces());
            world.commit("edits a draft", () -> world.books().incidents().save(new Incident(old.id(),
                    old.careflexId(), old.employee(), old.employeeId(), other.type(), old.externalId(),
                    other.createdAt(), other.validFrom(), old.data(), other.chosen(), old.replaces())), () -> {
                    });
        }
    }

    private void editEmployee() {
        Employee old = world.books().employees().find(dice.pick(employees)).orElseThrow();
        Employee other = new Employee(old.id(), old.careflexId(), dice.pick(TAX_IDS),
                old.data().with(Field.CITY, "Neustadt " + ++numbers));
        world.commit("edits an employee", () -> {
            if (dice.chance(0.5)) {
                world.books().employees().save(other);
            } else {
                world.books().employees().saveAll(List.of(other));
            }
        }, () -> {
        });
    }

    private void removeDraft() {
        List<Thing> things = world.incidents(DRAFT);
        if (!things.isEmpty()) {
            Thing thing = dice.pick(things);
            world.commit("removes a draft", () -> world.books().incidents().remove(thing.id), thing::removed);
        }
    }

    private void replaceRejected() {
        List<Thing> things = world.incidents(REJECTED);
        if (!things.isEmpty()) {
            Thing thing = dice.pick(things);
            save(List.of(draft(thing.frozen.employee(), thing.id)));
        }
    }

    private void nothingToReport(String company) {
        if (emptyReports(company).stream().allMatch(this::isNotThere)) {
            world.commit("has nothing to report",
                    () -> world.books().ledger().enqueueEmpty(company, Inspector.MONTH, TODAY), () -> world.look(() -> {
                        long id = world.books().ledger().waitingEmpty().getLast().id();
                        Thing thing = new Thing(id, company, Counterpart.empty(company));
                        thing.handedOver(null);
                        emptyReports(company).forEach(other -> other.wanted = false);
                        world.emptyReports.put(id, thing);
                    }));
        }
    }

    private List<Thing> emptyReports(String company) {
        return world.emptyReports.values().stream().filter(thing -> thing.careflexId.equals(company)).toList();
    }

    /** Hands over again what the clerk wanted to be reported and what did not arrive. */
    void handOverAgain() {
        enqueue(world.incidents(DRAFT).stream().filter(thing -> thing.wanted).map(thing -> thing.id).toList());
        world.emptyReports(DRAFT).stream().filter(thing -> thing.wanted)
                .forEach(thing -> nothingToReport(thing.careflexId));
    }

    private void takeBackEmpty() {
        List<Thing> things = world.emptyReports(WAITING);
        if (!things.isEmpty()) {
            Thing thing = dice.pick(things);
            world.commit("takes an empty report back", () -> world.books().ledger().takeBackEmpty(thing.id),
                    () -> thing.takenBack());
        }
    }

    private void takeWordBack() {
        List<Thing> settled = dice.some(world.incidents.values().stream().filter(t -> t.unsettled != null).toList());
        if (!settled.isEmpty()) {
            world.commit("takes the word on " + settled.size() + " back",
                    () -> world.books().ledger().undoSettling(settled.stream().map(thing -> thing.id).toList()),
                    () -> settled.forEach(Thing::unsettled));
        }
        List<Thing> empty = world.emptyReports.values().stream().filter(t -> t.unsettled != null)
                .filter(t -> emptyReports(t.careflexId).stream().allMatch(o -> o == t || isNotThere(o))).toList();
        if (!empty.isEmpty()) {
            Thing last = empty.getLast();
            world.commit("takes the word on an empty report back",
                    () -> world.books().ledger().undoSettlingEmpty(last.id), last::unsettled);
        }
    }

    private boolean isNotThere(Thing emptyReport) {
        return Set.of(DRAFT, REJECTED).contains(world.expected(emptyReport));
    }

    /** Looks them up in the portal when nothing is on its way there any more. */
    void settle(List<Thing> incidents, List<Thing> emptyReports) {
        if (incidents.isEmpty() && emptyReports.isEmpty()) {
            return;
        }
        world.portal.settleDown();
        Map<Long, String> arrived = new HashMap<>();
        Set<Long> missing = new HashSet<>();
        for (Thing thing : incidents) {
            List<Taken> taken = world.portal.taken(thing.key);
            if (taken.isEmpty()) {
                missing.add(thing.id);
            } else {
                arrived.put(thing.id, dice.chance(0.7) ? taken.getFirst().incidentId() : "");
            }
        }
        if (!arrived.isEmpty()) {
            world.commit("settles " + arrived.size() + " as arrived",
                    () -> world.books().ledger().settleArrived(arrived),
                    () -> arrived.forEach((id, as) -> world.incidents.get(id).arrived(as)));
        }
        if (!missing.isEmpty()) {
            world.commit("settles " + missing.size() + " as not arrived",
                    () -> world.books().ledger().settleNotArrived(missing),
                    () -> missing.forEach(id -> world.incidents.get(id).notArrived()));
        }
        for (Thing thing : emptyReports) {
            boolean there = !world.portal.taken(thing.key).isEmpty();
            world.commit("settles an empty report", () -> world.books().ledger().settleEmpty(thing.id, there), () -> {
                if (there) {
                    thing.arrived("");
                } else {
                    thing.notArrived();
                }
            });
        }
    }
}
