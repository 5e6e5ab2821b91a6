package org.flexmelder.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of the ledger: an incident and what is surely known of it. The incident's data is the frozen copy, also in a
 * DRAFT that came back, and the employee's present data in any other draft.
 *
 * @param batch
 *            id of the batch that it was last sent in, else 0
 * @param row
 *            its position in that batch, from 0
 * @param incidentId
 *            the portal's ID, or "" (always "" unless REPORTED; may be "" there if the clerk settled without one)
 * @param importId
 *            the portal's ID for the batch, or ""
 * @param remark
 *            the portal's own words on a refusal, at most 4,000 characters, or "" (may hold personal data)
 * @param changedAt
 *            when the state was last changed
 * @param settled
 *            the clerk's word that decided what was UNCLEAR; null where an answer decided
 * @param checked
 *            who saw this report in the portal, null while nobody did (the portal checks there alone whether CareFlex
 *            ID and API token belong together)
 */
public record Entry(Incident incident, IncidentState state, long batch, int row, String incidentId, String importId,
        String remark, Instant changedAt, @Nullable Mark settled, @Nullable Mark checked) {

    /** One on which nobody has said a word. */
    public Entry(Incident incident, IncidentState state, long batch, int row, String incidentId, String importId,
            String remark, Instant changedAt) {
        this(incident, state, batch, row, incidentId, importId, remark, changedAt, null, null);
    }
}
