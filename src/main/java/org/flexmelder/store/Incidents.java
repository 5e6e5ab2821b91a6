package org.flexmelder.store;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.flexmelder.model.Entry;
import org.flexmelder.model.Incident;
import org.flexmelder.model.IncidentState;

/** Incidents as they stand. Drafts are written here; every other state is changed by the {@link Ledger} alone. */
public final class Incidents {
    public Incidents(Database database) {}

    /**
     * All in one of these states, in the order of their making. A draft shows its employee's present tax ID and data.
     */
    public List<Entry> list(Set<IncidentState> states) {
        throw new UnsupportedOperationException();
    }

    /** All of one employee, newest first. */
    public List<Entry> ofEmployee(long employee) {
        throw new UnsupportedOperationException();
    }

    public Optional<Entry> find(long id) {
        throw new UnsupportedOperationException();
    }

    /**
     * Others that this one may double, in any state: same company, employee, type and {@code validFrom}, or same
     * company and external ID.
     */
    public List<Entry> alike(Incident incident) {
        throw new UnsupportedOperationException();
    }

    /**
     * Adds a draft where the id is 0, else changes it. Without an external ID it gets one. The tax ID and the data are
     * the employee's and not kept with a draft.
     *
     * @throws StateConflict
     *             where it is no draft any more
     */
    public Incident save(Incident draft) {
        throw new UnsupportedOperationException();
    }

    /** Adds or changes many drafts in one transaction; returned in the same order. */
    public List<Incident> saveAll(List<Incident> drafts) {
        throw new UnsupportedOperationException();
    }

    /**
     * @throws StateConflict
     *             where it is no draft any more
     */
    public void remove(long id) {
        throw new UnsupportedOperationException();
    }
}
