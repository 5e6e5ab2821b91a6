package org.flexmelder.simulation;

import java.util.List;
import org.flexmelder.model.Incident;
import org.flexmelder.portal.Portal;

/** A portal whose own ledger can be looked into. */
interface Counterpart extends Portal {

    /**
     * What the portal took in.
     *
     * @param said
     *            all that it was told, comparable with {@link #said}
     */
    record Taken(String incidentId, String importId, String said) {}

    /** Under this key; an incident has its external ID, an empty report {@link #empty}. */
    List<Taken> taken(String key);

    /** How many things it took in, under whatever key. */
    int size();

    /** How the ledger of this portal shows the incident. */
    String said(Incident incident);

    /** What is still on its way comes in now, or never. */
    void settleDown();

    /** From now on nothing goes wrong any more. */
    void calmDown();

    static String empty(String careflexId) {
        return "nothing of " + careflexId;
    }
}
