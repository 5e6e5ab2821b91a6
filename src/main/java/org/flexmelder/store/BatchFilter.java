package org.flexmelder.store;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.flexmelder.model.IncidentState;
import org.jspecify.annotations.Nullable;

/**
 * Which batches are wanted, by what can be known without opening a seal.
 *
 * @param careflexId
 *            of one company only
 * @param month
 *            its empty report, or incidents of this month (by their own date, not by when they were sent)
 * @param state
 *            the batch's own state
 * @param toCheck
 *            only those of which nobody has seen one report in the portal yet
 */
public record BatchFilter(Optional<String> careflexId, Optional<YearMonth> month, Optional<IncidentState> state,
        boolean toCheck) {
    /** Leaves all. */
    public static final BatchFilter ALL = new BatchFilter(Optional.empty(), Optional.empty(), Optional.empty(), false);

    /** The end of a statement over {@code batches b}, and its values. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Condition(String sql, @Nullable Object[] values) {}

    Condition condition(long before) {
        List<String> terms = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        careflexId.ifPresent(id -> {
            terms.add("b.careflex_id = ?");
            values.add(id);
        });
        state.ifPresent(wanted -> {
            terms.add("b.state = ?");
            values.add(wanted);
        });
        month.ifPresent(wanted -> {
            terms.add("""
                    (b.month = ? or b.id in (select r.batch from incidents i join batch_rows r on r.incident = i.id
                    where i.created_at >= ? and i.created_at < ?))""");
            values.addAll(List.of(wanted, wanted, wanted.plusMonths(1)));
        });
        if (toCheck) {
            terms.add("""
                    b.id in (select batch from incidents where state = 'REPORTED' and checked_at = '' union
                    select batch from empty_reports where state = 'REPORTED' and checked_at = '')""");
        }
        if (before != 0) {
            terms.add("b.id < ?");
            values.add(before);
        }
        return new Condition(terms.isEmpty() ? "" : " where " + String.join(" and ", terms), values.toArray());
    }
}
