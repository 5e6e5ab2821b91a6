package org.flexmelder.ui.sending;

import java.util.List;
import org.flexmelder.model.Company.Colour;
import org.flexmelder.model.IncidentState;

/**
 * One line of the results: what came of an incident, or of an empty report, in its batch.
 *
 * @param number
 *            counted from 1 over the whole table
 * @param incident
 *            its id, or 0 for an empty report
 * @param employee
 *            the {@link org.flexmelder.model.Employee#id()}, or 0
 * @param validFrom
 *            ISO, or as typed, or "" for an empty report
 * @param settled
 *            true where the state is the clerk's word, not the portal's
 */
record ResultRow(int number, long batch, long incident, Colour colour, String company, long employee, String name,
        String type, String validFrom, IncidentState state, boolean settled, String incidentId, String importId,
        String remark) {

    /** The same line at another reading of the store. */
    boolean isSame(ResultRow other) {
        return batch == other.batch && incident == other.incident;
    }

    boolean isEmptyReport() {
        return incident == 0;
    }

    /** The cells for copying, in the order of the table's columns; date and state as they are shown. */
    List<String> cells(String shownDate, String shownState) {
        return List.of(Integer.toString(number), company, name, type, shownDate, shownState, incidentId, importId,
                remark);
    }

    /** Without tax ID and name, so that nothing personal stands in a log. */
    @Override
    public String toString() {
        return "ResultRow[" + batch + "/" + incident + " " + state + "]";
    }
}
