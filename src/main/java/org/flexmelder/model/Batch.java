package org.flexmelder.model;

import java.time.Instant;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * One request to the portal, as the history keeps it: incidents of one company, or its empty report of a month.
 *
 * @param size
 *            number of incidents; 0 for an empty report
 * @param month
 *            the month that an empty report is about, else null
 * @param state
 *            SENDING; or REPORTED, REJECTED, UNCLEAR for what came of it, the worst of its rows (UNCLEAR before
 *            REJECTED before REPORTED); or WAITING where it surely did not arrive and its incidents wait again
 * @param httpStatus
 *            of the answer, 0 where there was none
 * @param importId
 *            the portal's, or ""
 * @param failure
 *            what went wrong, NONE where nothing did
 * @param answeredAt
 *            when the answer, or the lack of one, was recorded; null while SENDING
 */
public record Batch(long id, String careflexId, int size, @Nullable YearMonth month, IncidentState state,
        int httpStatus, String importId, Failure failure, Instant sentAt, @Nullable Instant answeredAt) {
    public boolean isEmptyReport() {
        return month != null;
    }
}
