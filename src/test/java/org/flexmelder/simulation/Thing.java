package org.flexmelder.simulation;

import static org.flexmelder.model.IncidentState.DRAFT;
import static org.flexmelder.model.IncidentState.REPORTED;
import static org.flexmelder.model.IncidentState.WAITING;

import org.flexmelder.model.Incident;
import org.flexmelder.model.IncidentState;

/** An incident or an empty report, as the clerk remembers it. */
final class Thing {
    /** Who decides about it next. */
    enum Place {
        /** A draft. */
        CLERK,
        /** Handed over. */
        ENGINE,
        /** The clerk found it in the portal and said so. */
        ARRIVED,
        /** A draft that the clerk removed. */
        GONE
    }

    final long id;
    final String careflexId;
    final String key;
    Place place = Place.CLERK;
    /** Handed over, and the clerk did not change his mind. */
    boolean wanted;
    /** What was handed over; null for an empty report. */
    Incident frozen;
    /** The ID that the clerk gave when he found it. */
    String arrivedAs = "";
    /** The last one since it was handed over. */
    Attempt last;
    /** The last attempt before the clerk settled it, as long as this word can be taken back. */
    Attempt unsettled;

    Thing(long id, String careflexId, String key) {
        this.id = id;
        this.careflexId = careflexId;
        this.key = key;
    }

    void handedOver(Incident as) {
        place = Place.ENGINE;
        wanted = true;
        frozen = as;
        last = null;
        unsettled = null;
    }

    void takenBack() {
        place = Place.CLERK;
        wanted = false;
        last = null;
    }

    void notArrived() {
        place = Place.CLERK;
        unsettled = last;
    }

    void arrived(String as) {
        place = Place.ARRIVED;
        arrivedAs = as;
        unsettled = last;
    }

    void unsettled() {
        place = Place.ENGINE;
        last = unsettled;
        unsettled = null;
    }

    void removed() {
        place = Place.GONE;
        wanted = false;
        unsettled = null;
    }

    /** The state that must be shown; null where nothing must be there. */
    IncidentState expected(int life, Counterpart portal) {
        return switch (place) {
            case CLERK -> DRAFT;
            case ENGINE -> last == null ? WAITING : last.expected(key, life, portal);
            case ARRIVED -> REPORTED;
            case GONE -> null;
        };
    }

    @Override
    public String toString() {
        return key + " " + place + (wanted ? " wanted" : "");
    }
}
