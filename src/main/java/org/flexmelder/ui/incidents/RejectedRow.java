package org.flexmelder.ui.incidents;

import org.flexmelder.model.Company.Colour;
import org.flexmelder.model.Entry;
import org.flexmelder.model.Incident;

/**
 * A rejected incident in the table.
 *
 * @param replacement
 *            id of the incident that was made from it, else 0
 */
record RejectedRow(Entry entry, long replacement, String company, Colour colour) implements IncidentRow {

    Detail.Looking looking() {
        return new Detail.Looking(entry, replacement);
    }

    @Override
    public Incident incident() {
        return entry.incident();
    }
}
