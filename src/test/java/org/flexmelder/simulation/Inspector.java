package org.flexmelder.simulation;

import static org.flexmelder.model.IncidentState.DRAFT;
import static org.flexmelder.model.IncidentState.REJECTED;
import static org.flexmelder.model.IncidentState.REPORTED;
import static org.flexmelder.model.IncidentState.SENDING;
import static org.flexmelder.model.IncidentState.WAITING;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.flexmelder.model.Batch;
import org.flexmelder.model.EmptyReport;
import org.flexmelder.model.Entry;
import org.flexmelder.model.IncidentState;
import org.flexmelder.model.Outcome;
import org.flexmelder.simulation.Counterpart.Taken;
import org.flexmelder.simulation.Thing.Place;
import org.flexmelder.store.History;

/** Holds the invariant against what is shown, what the onlooker knows, and what the portal's ledger has. */
final class Inspector {
    static final YearMonth MONTH = YearMonth.of(2026, 11);
    private static final Set<IncidentState> ALL = Set.of(IncidentState.values());

    private final World world;

    Inspector(World world) {
        this.world = world;
    }

    /** Every incident and empty report as it is shown now. */
    void check() {
        List<Entry> shown = world.books().incidents().list(ALL);
        assertEquals(there(world.incidents), shown.stream().map(entry -> entry.incident().id()).toList());
        for (Entry entry : shown) {
            Thing thing = world.incidents.get(entry.incident().id());
            state(thing, entry.state());
            incident(thing, entry);
        }
        List<EmptyReport> empty = world.books().history().emptyReports(MONTH, MONTH).reversed();
        assertEquals(there(world.emptyReports), empty.stream().map(EmptyReport::id).toList());
        for (EmptyReport report : empty) {
            state(world.emptyReports.get(report.id()), report.state());
        }
    }

    private static List<Long> there(Map<Long, Thing> things) {
        return things.values().stream().filter(thing -> thing.place != Place.GONE).map(thing -> thing.id).toList();
    }

    private void state(Thing thing, IncidentState shown) {
        assertEquals(world.expected(thing), shown, thing::toString);
        List<Taken> taken = world.portal.taken(thing.key);
        assertTrue(taken.size() <= 1, () -> thing + " was delivered twice");
        if (thing.place == Place.GONE || Set.of(DRAFT, WAITING, REJECTED).contains(shown)) {
            assertTrue(taken.isEmpty() || isReplaced(thing), () -> thing + " is with the portal");
        }
        if (shown == REPORTED) {
            assertEquals(1, taken.size(), () -> thing + " is not with the portal");
        }
    }

    /** An empty report that counts as not there makes room for another one. */
    private boolean isReplaced(Thing thing) {
        return world.emptyReports.values().stream().anyMatch(other -> other != thing && other.key.equals(thing.key)
                && !Set.of(DRAFT, WAITING, REJECTED).contains(world.expected(other)));
    }

    private void incident(Thing thing, Entry entry) {
        if (thing.place == Place.CLERK) {
            assertEquals(thing.key, entry.incident().externalId());
            return;
        }
        assertEquals(thing.frozen, entry.incident(), "what was handed over stays as it was");
        if (entry.state() == REPORTED) {
            Taken taken = world.portal.taken(thing.key).getFirst();
            assertEquals(world.portal.said(thing.frozen), taken.said());
            if (thing.place == Place.ARRIVED) {
                assertEquals(thing.arrivedAs, entry.incidentId());
            } else {
                assertEquals(List.of(taken.incidentId(), taken.importId()),
                        List.of(entry.incidentId(), entry.importId()));
            }
        }
        if (entry.state() == REJECTED) {
            int row = thing.last.row(thing.key);
            ((Outcome.Refused) thing.last.outcome).remarks().stream().filter(r -> r.row() == row || r.row() == -1)
                    .forEach(remark -> assertTrue(entry.remark().contains(remark.text()), "the portal's words"));
        }
    }

    /** Every request and every answer that the program ever had in hand. */
    void checkHistory() {
        History history = world.books().history();
        Map<Long, Batch> batches = new HashMap<>();
        history.batches().forEach(batch -> batches.put(batch.id(), batch));
        List<Attempt> marked = world.attempts.stream().filter(attempt -> attempt.marked).toList();
        assertEquals(marked.size(), batches.size());
        for (Attempt attempt : marked.stream().filter(attempt -> attempt.batch != 0).toList()) {
            Batch batch = Objects.requireNonNull(batches.get(attempt.batch));
            assertEquals(attempt.careflexId, batch.careflexId());
            assertEquals(attempt.request.kept(), history.documents(attempt.batch).request());
            assertEquals(attempt.incidents,
                    history.entries(attempt.batch).stream().map(Entry::incident).toList());
            if (attempt.written) {
                assertEquals(attempt.outcome.raw(), history.documents(attempt.batch).answer());
                assertEquals(attempt.outcome.httpStatus(), batch.httpStatus());
            }
        }
    }

    /**
     * The lines of the audit trail make one unbroken way for each thing, along allowed arrows, to its present state. A
     * batch that is sent or recorded takes its incidents with it, but for those that have a line of their own.
     */
    void checkAudit() {
        Map<String, String> states = new HashMap<>();
        Set<String> withBatch = new HashSet<>();
        for (History.AuditLine line : world.books().history().audit(100_000).reversed()) {
            boolean corrects = line.what().equals("recorded") && withBatch.remove(line.subject());
            String before = corrects ? SENDING.name() : states.getOrDefault(line.subject(), "");
            assertEquals(before, line.from(), line::toString);
            states.put(line.subject(), line.to());
            if (line.what().equals("sent") || line.what().equals("recorded")) {
                for (String incident : incidentsOf(line.subject())) {
                    String from = line.what().equals("sent") ? WAITING.name() : SENDING.name();
                    assertEquals(from, states.put(incident, line.to()), () -> line + " " + incident);
                    withBatch.add(incident);
                }
            }
            if (!line.from().isEmpty() && !line.to().isEmpty() && !line.subject().startsWith("batch")
                    && !line.what().equals("undone")) {
                assertTrue(IncidentState.valueOf(line.from()).mayBecome(IncidentState.valueOf(line.to())),
                        line::toString);
            }
        }
        List<Entry> shown = world.books().incidents().list(ALL);
        shown.forEach(entry -> assertEquals(entry.state().name(), states.get("incident " + entry.incident().id())));
    }

    private List<String> incidentsOf(String batch) {
        return batch.startsWith("batch ")
                ? world.books().history().entries(Long.parseLong(batch.substring("batch ".length()))).stream()
                        .map(entry -> "incident " + entry.incident().id()).toList()
                : List.of();
    }

    /** All is quiet: what was handed over is in the portal once, or was rejected with words, and nothing else is. */
    void checkEnd() {
        int delivered = 0;
        List<Thing> all = new ArrayList<>(world.incidents.values());
        all.addAll(world.emptyReports.values());
        for (Thing thing : all) {
            IncidentState state = world.expected(thing);
            assertTrue(!thing.wanted || state == REPORTED || state == REJECTED, () -> thing + " is " + state);
            if (state == REPORTED) {
                delivered++;
            }
            if (state == REJECTED) {
                assertNotEquals("", world.books().history().documents(thing.last.batch).answer());
            }
        }
        assertEquals(delivered, world.portal.size(), "the portal has what was handed over, and nothing else");
        Map<IncidentState, Integer> counts = world.books().history().counts();
        assertEquals(there(world.incidents).size(), counts.values().stream().mapToInt(Integer::intValue).sum());
    }
}
