package org.flexmelder.ui.sending;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.flexmelder.model.Batch;
import org.flexmelder.model.Failure;
import org.flexmelder.model.IncidentState;
import org.flexmelder.sending.Sender;

/**
 * How the last run ended.
 *
 * @param incidents
 *            how many incidents of it came to be in each state
 * @param emptyReports
 *            the same for empty reports
 */
record Finished(Sender.Run run, Map<IncidentState, Integer> incidents, Map<IncidentState, Integer> emptyReports) {
    Finished {
        incidents = Map.copyOf(incidents);
        emptyReports = Map.copyOf(emptyReports);
    }

    /** What colours the banner, the worst that happened. */
    enum Look {
        ALL_ACCEPTED,
        REJECTED,
        UNCLEAR,
        STOPPED,
        CANCELED,
        NOTHING
    }

    static Finished of(Sender.Run run, List<ResultRow> rows) {
        return new Finished(run, Results.counts(rows.stream().filter(row -> !row.isEmptyReport()).toList()),
                Results.counts(rows.stream().filter(ResultRow::isEmptyReport).toList()));
    }

    Look look() {
        if (run.has(IncidentState.UNCLEAR)) {
            return Look.UNCLEAR;
        }
        if (run.stopped() != Failure.NONE) {
            return Look.STOPPED;
        }
        if (run.has(IncidentState.REJECTED)) {
            return Look.REJECTED;
        }
        if (run.canceled()) {
            return Look.CANCELED;
        }
        return run.batches().isEmpty() ? Look.NOTHING : Look.ALL_ACCEPTED;
    }

    /** What stopped it, and before that what went wrong with batches without stopping it, each once. */
    List<Failure> failures() {
        List<Failure> failures = new ArrayList<>(run.batches().stream().map(Batch::failure)
                .filter(failure -> failure != Failure.NONE && failure != run.stopped()).distinct().toList());
        if (run.stopped() != Failure.NONE) {
            failures.addFirst(run.stopped());
        }
        return failures;
    }

    /** The last batch in this state, or 0. */
    long batch(IncidentState state) {
        return run.batches().stream().filter(batch -> batch.state() == state).mapToLong(Batch::id)
                .reduce(0, (_, id) -> id);
    }
}
