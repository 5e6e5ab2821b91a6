package org.flexmelder.model;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * "Nothing to report" of one company for one month. Its states are those of an incident; DRAFT means that it was taken
 * back or settled as not arrived, and counts as not there.
 *
 * @param id
 *            given by the store; 0 before
 * @param batch
 *            id of the batch that it was last sent in, else 0
 * @param settled
 *            as in an {@link Entry}
 * @param checked
 *            as in an {@link Entry}
 */
public record EmptyReport(long id, String careflexId, YearMonth month, LocalDate createdAt, IncidentState state,
        long batch, int httpStatus, String remark, @Nullable Mark settled, @Nullable Mark checked) {

    /** One on which nobody has said a word. */
    public EmptyReport(long id, String careflexId, YearMonth month, LocalDate createdAt, IncidentState state,
            long batch, int httpStatus, String remark) {
        this(id, careflexId, month, createdAt, state, batch, httpStatus, remark, null, null);
    }
}
