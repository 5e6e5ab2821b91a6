package org.flexmelder.store;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.flexmelder.model.Batch;
import org.flexmelder.model.EmptyReport;
import org.flexmelder.model.Entry;
import org.flexmelder.model.Failure;
import org.flexmelder.model.Incident;
import org.flexmelder.model.IncidentState;

/**
 * Every change of state from DRAFT on, each one transaction with its line in the audit trail. A change whose start is
 * not the present state fails whole with {@link StateConflict}.
 */
public final class Ledger {
    public Ledger(Database database) {}

    /**
     * What came of one incident of a batch.
     *
     * @param incidentId
     *            the portal's, or ""
     * @param remark
     *            the portal's words, or ""
     */
    public record RowResult(long incident, IncidentState state, String incidentId, String remark) {}

    /** What came of a batch as a whole; see {@link Batch} for the meaning of the fields. */
    public record BatchResult(IncidentState state, int httpStatus, String importId, Failure failure, String answer) {}

    /** DRAFT to WAITING, frozen exactly as given: tax ID and the data that is reported. Keeps the given order. */
    public void enqueue(List<Incident> frozen) {
        throw new UnsupportedOperationException();
    }

    /** WAITING to DRAFT. */
    public void takeBack(Collection<Long> incidents) {
        throw new UnsupportedOperationException();
    }

    /** How many wait per CareFlex ID, the company whose first one has waited longest first. */
    public SequencedMap<String, Integer> waiting() {
        throw new UnsupportedOperationException();
    }

    /** The first that wait for one company, in the order of their queueing. */
    public List<Entry> waiting(String careflexId, int limit) {
        throw new UnsupportedOperationException();
    }

    /**
     * WAITING to SENDING, with the exact request, before its first byte leaves.
     *
     * @param request
     *            the body as text, secrets left out
     */
    public Batch markSending(String careflexId, List<Long> incidents, String request) {
        throw new UnsupportedOperationException();
    }

    /** The same for an empty report. */
    public Batch markSending(EmptyReport report, String request) {
        throw new UnsupportedOperationException();
    }

    /**
     * SENDING to what came of it: the batch, every one of its rows, and the raw answer. Returns the batch as recorded.
     */
    public Batch record(Batch batch, BatchResult result, List<RowResult> rows) {
        throw new UnsupportedOperationException();
    }

    /**
     * The clerk's word: UNCLEAR to REPORTED, with the portal's IDs by incident where they are at hand ("" where not).
     */
    public void settleArrived(Map<Long, String> incidentIds) {
        throw new UnsupportedOperationException();
    }

    /** The clerk's word: UNCLEAR to DRAFT. */
    public void settleNotArrived(Collection<Long> incidents) {
        throw new UnsupportedOperationException();
    }

    /** The clerk's word on an unclear empty report: to REPORTED, or to DRAFT. */
    public void settleEmpty(long emptyReport, boolean arrived) {
        throw new UnsupportedOperationException();
    }

    /**
     * A new empty report, WAITING.
     *
     * @throws StateConflict
     *             where this month has one already that is not DRAFT or REJECTED
     */
    public EmptyReport enqueueEmpty(String careflexId, YearMonth month, LocalDate createdAt) {
        throw new UnsupportedOperationException();
    }

    /** WAITING to DRAFT. */
    public void takeBackEmpty(long emptyReport) {
        throw new UnsupportedOperationException();
    }

    /** Empty reports that wait, oldest first. */
    public List<EmptyReport> waitingEmpty() {
        throw new UnsupportedOperationException();
    }
}
