package org.flexmelder.ui.history;

import org.flexmelder.model.Entry;
import org.flexmelder.model.Incident;
import org.flexmelder.model.IncidentState;

/**
 * One incident of a batch.
 *
 * @param person
 *            the name as it was reported, or else the employee's present one, or the tax ID
 * @param replaced
 *            true where another incident replaces it already
 * @param replacedBy
 *            what replaces or corrects it, where that was accepted: its incident ID, or the reference; else ""
 * @param corrects
 *            what it replaces or corrects: the incident ID, or the reference where the portal gave none; else ""
 * @param found
 *            true where the search that is typed finds it
 * @param undoable
 *            true where the clerk's word on it can still be taken back
 */
record Row(Entry entry, String person, boolean replaced, String replacedBy, String corrects, boolean found,
        boolean undoable) {
    Incident incident() {
        return entry.incident();
    }

    IncidentState state() {
        return entry.state();
    }

    long id() {
        return incident().id();
    }

    boolean isReported() {
        return state() == IncidentState.REPORTED;
    }

    boolean isUnclear() {
        return state() == IncidentState.UNCLEAR;
    }

    /** It was accepted, and no other incident corrects it yet. */
    boolean isCorrectable() {
        return isReported() && !replaced;
    }

    /** It was refused, and an accepted one replaces it. */
    boolean isSettledRefusal() {
        return state() == IncidentState.REJECTED && !replacedBy.isEmpty();
    }

    /** It was refused, and no other incident replaces it yet. */
    boolean isOpenRefusal() {
        return state() == IncidentState.REJECTED && !replaced;
    }
}
