package org.flexmelder.simulation;

import static org.flexmelder.model.IncidentState.REJECTED;
import static org.flexmelder.model.IncidentState.REPORTED;
import static org.flexmelder.model.IncidentState.SENDING;
import static org.flexmelder.model.IncidentState.UNCLEAR;
import static org.flexmelder.model.IncidentState.WAITING;

import java.util.List;
import java.util.Objects;
import org.flexmelder.model.Incident;
import org.flexmelder.model.IncidentState;
import org.flexmelder.model.Outcome;
import org.flexmelder.portal.Portal;
import org.flexmelder.simulation.Counterpart.Taken;

/** One request that the engine made, with what the world saw of it. */
final class Attempt {
    final String careflexId;
    final List<Incident> incidents;
    final Portal.Request request;
    final int life;
    private int commits;
    private boolean over;

    /** Of the batch; 0 until it is known. */
    long batch;
    boolean marked;
    boolean written;
    Outcome outcome;

    /**
     * @param incidents
     *            none for an empty report
     * @param life
     *            the number of the program's life in which it was made
     * @param commits
     *            how many there had been when it was made
     */
    Attempt(String careflexId, List<Incident> incidents, Portal.Request request, int life, int commits) {
        this.careflexId = careflexId;
        this.incidents = List.copyOf(incidents);
        this.request = request;
        this.life = life;
        this.commits = commits;
    }

    void marked(long asBatch) {
        batch = asBatch;
        marked = true;
    }

    void returned(Outcome what, int commitsNow) {
        outcome = what;
        commits = commitsNow;
    }

    /** The run is over, or the program dead: the first commit after the last thing known was this attempt's own. */
    void over(int commitsNow) {
        if (over) {
            return;
        }
        over = true;
        boolean committed = commitsNow > commits;
        if (outcome != null) {
            written |= committed;
        } else {
            marked |= committed;
        }
    }

    /** An answer came in this life, and is not in the database yet. */
    boolean isOpen(int present) {
        return outcome != null && !written && life == present;
    }

    boolean isEmptyReport() {
        return incidents.isEmpty();
    }

    int row(String externalId) {
        return incidents.stream().map(Incident::externalId).toList().indexOf(externalId);
    }

    /** The state in which the thing with this key must be, where this attempt was its last. */
    IncidentState expected(String key, int present, Counterpart portal) {
        if (!written) {
            return life == present ? SENDING : UNCLEAR;
        }
        return switch (outcome) {
            case Outcome.NotSent _ -> WAITING;
            case Outcome.Refused _ -> REJECTED;
            case Outcome.Unclear _ -> UNCLEAR;
            case Outcome.Accepted answer ->
                isEmptyReport() || isSure(row(key), answer, portal.taken(key)) ? REPORTED : UNCLEAR;
        };
    }

    /** One row of the answer is about it and says nothing but the truth, and no other row has its ID. */
    private boolean isSure(int row, Outcome.Accepted answer, List<Taken> taken) {
        Incident incident = incidents.get(row);
        List<Outcome.Row> own = answer.rows().stream().filter(r -> r.rowNumber() == row).toList();
        if (own.size() != 1 || taken.size() != 1) {
            return false;
        }
        Outcome.Row only = own.getFirst();
        String id = taken.getFirst().incidentId();
        return only.incidentId().equals(id) && only.employeeId().equals(incident.employeeId())
                && only.type().equals(incident.type())
                && incident.externalId().equals(Objects.requireNonNullElse(only.externalId(), incident.externalId()))
                && answer.rows().stream().filter(r -> r.incidentId().equals(id)).count() == 1;
    }
}
