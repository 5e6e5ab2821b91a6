package org.flexmelder.ui.incidents;

import org.flexmelder.model.Company.Colour;
import org.flexmelder.model.Entry;
import org.flexmelder.model.Incident;

/**
 * A rejected incident in the table.
 *
 * @param replacement
 *            id of the incident that was made from it, else 0
 * @param replacedBy
 *            how the portal or the office calls that one, where it was accepted, else ""
 */
record RejectedRow(Entry entry, long replacement, String replacedBy, String company, Colour colour)
        implements
        IncidentRow {

    Detail.Looking looking() {
        return new Detail.Looking(entry, replacement);
    }

    /** How the table tells it. */
    enum Standing {
        OPEN,
        TAKEN_OVER,
        REPLACED
    }

    Standing standing() {
        if (!replacedBy.isEmpty()) {
            return Standing.REPLACED;
        }
        return replacement == 0 ? Standing.OPEN : Standing.TAKEN_OVER;
    }

    @Override
    public Incident incident() {
        return entry.incident();
    }
}
