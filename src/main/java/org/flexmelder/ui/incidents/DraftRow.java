package org.flexmelder.ui.incidents;

import org.flexmelder.check.Finding;
import org.flexmelder.model.Company.Colour;
import org.flexmelder.model.Incident;
import org.flexmelder.sending.Drafts.Draft;

/** A draft in the table. */
record DraftRow(Draft draft, String company, Colour colour) implements IncidentRow {

    @Override
    public Incident incident() {
        return draft.incident();
    }

    /** True where its employee's data were changed since it was written. */
    boolean changed() {
        return !draft.changes().isEmpty();
    }

    /** How many fields keep it from being sent, whether or not it is a likely double. */
    int missing() {
        return (int) draft.findings().stream().filter(Finding::isError).map(Finding::field).distinct().count();
    }
}
