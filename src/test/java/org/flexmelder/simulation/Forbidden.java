package org.flexmelder.simulation;

import static org.flexmelder.model.IncidentState.DRAFT;
import static org.flexmelder.model.IncidentState.UNCLEAR;
import static org.flexmelder.model.IncidentState.WAITING;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.flexmelder.model.Incident;
import org.flexmelder.model.IncidentState;
import org.flexmelder.store.Ledger;
import org.flexmelder.store.StateConflict;

/** What a second window, or a hasty click, might ask for a state that does not allow it: refused, whatever it is. */
final class Forbidden {
    private final World world;
    private final Ledger ledger;

    Forbidden(World world) {
        this.world = world;
        ledger = world.books().ledger();
    }

    void tryIt() {
        List<Thing> things = world.incidents.values().stream().filter(thing -> thing.place != Thing.Place.GONE)
                .toList();
        if (!things.isEmpty()) {
            Thing thing = world.dice.pick(things);
            world.tell("asks for what is forbidden of " + thing);
            tryIt(thing, world.expected(thing));
        }
        world.emptyReports.values().stream().filter(thing -> thing.place == Thing.Place.ENGINE).forEach(this::empty);
    }

    private void tryIt(Thing thing, IncidentState state) {
        if (state != WAITING) {
            refused(() -> ledger.takeBack(List.of(thing.id)));
        }
        if (state != DRAFT) {
            Incident incident = world.books().incidents().find(thing.id).orElseThrow().incident();
            refused(() -> ledger.enqueue(List.of(incident)));
            refused(() -> world.books().incidents().save(incident));
            refused(() -> world.books().incidents().remove(thing.id));
        }
        if (state != UNCLEAR) {
            refused(() -> ledger.settleArrived(Map.of(thing.id, "")));
            refused(() -> ledger.settleNotArrived(List.of(thing.id)));
        }
        if (thing.unsettled == null) {
            refused(() -> ledger.undoSettling(List.of(thing.id)));
        }
    }

    private void empty(Thing report) {
        IncidentState state = world.expected(report);
        if (state != WAITING) {
            refused(() -> ledger.takeBackEmpty(report.id));
        }
        if (state != UNCLEAR) {
            refused(() -> ledger.settleEmpty(report.id, world.dice.chance(0.5)));
        }
        world.emptyReports.values().stream()
                .filter(other -> other != report && other.key.equals(report.key) && state != IncidentState.REJECTED)
                .forEach(other -> refused(() -> ledger.undoSettlingEmpty(other.id)));
    }

    private static void refused(Runnable work) {
        assertThrows(StateConflict.class, work::run);
    }
}
