package org.flexmelder.store;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;
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
    private final Database database;

    public Ledger(Database database) {
        this.database = database;
    }

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

    /**
     * DRAFT to WAITING, frozen exactly as given: tax ID and the data that is reported. Keeps the given order. Empty
     * reports of these companies and months ({@code createdAt}) that wait are taken back.
     */
    public void enqueue(List<Incident> frozen) {
        database.change(session -> Queue.enqueue(session, frozen));
    }

    /** WAITING to DRAFT; what was frozen is kept, see {@link Incidents#list}. */
    public void takeBack(Collection<Long> incidents) {
        database.change(session -> Queue.takeBack(session, incidents));
    }

    /** How many wait per CareFlex ID, the company whose first one has waited longest first. */
    public SequencedMap<String, Integer> waiting() {
        return database.query(Queue::waiting);
    }

    /** The first that wait for one company, in the order of their queueing. */
    public List<Entry> waiting(String careflexId, int limit) {
        return database.query(session -> Queue.waiting(session, careflexId, limit));
    }

    /** What is on its way from now on: a batch, its incidents by row, and the request that was made of them. */
    public record Departure<R>(Batch batch, List<Entry> entries, R request) {}

    /**
     * The first that wait for one company from WAITING to SENDING, with the exact request, before its first byte
     * leaves. All in one transaction, so that the request says what was marked.
     *
     * @param write
     *            makes the request
     * @param kept
     *            its body as text, secrets left out
     * @return empty where nothing waits for this company
     * @throws StoreException
     *             DISK_FULL also where there is room for the mark, but hardly for the answer
     */
    public <R> Optional<Departure<R>> markSending(String careflexId, int limit, Function<List<Incident>, R> write,
            Function<R, String> kept) {
        database.maySend();
        return database.transaction(session -> {
            List<Entry> entries = Queue.waiting(session, careflexId, limit);
            if (entries.isEmpty()) {
                return Optional.empty();
            }
            R request = write.apply(entries.stream().map(Entry::incident).toList());
            Batch batch = Dispatch.markSending(session, careflexId,
                    entries.stream().map(entry -> entry.incident().id()).toList(), kept.apply(request));
            return Optional.of(new Departure<>(batch, entries, request));
        });
    }

    /** The same for an empty report. */
    public Batch markSending(EmptyReport report, String request) {
        database.maySend();
        return database.transaction(session -> Dispatch.markSending(session, report, request));
    }

    /**
     * SENDING to what came of it: the batch, every one of its rows, and the raw answer. A remark is cut at 4,000
     * characters; the answer stays whole. Returns the batch as recorded.
     */
    public Batch record(Batch batch, BatchResult result, List<RowResult> rows) {
        return database.transaction(session -> Recording.record(session, batch, result, rows));
    }

    /**
     * Keeps what came of a batch, which {@link #record} could not write, in a file beside the database, until
     * {@link #recordSetAside} or the next opening records it.
     *
     * @throws StoreException
     *             where this cannot be written either
     */
    public void setAside(Batch batch, BatchResult result, List<RowResult> rows) {
        database.setAside().keep(new SetAside.Answer(batch.id(), result, rows));
    }

    /**
     * Records everything that was set aside.
     *
     * @throws StoreException
     *             where that is still not possible; nothing of it is lost
     */
    public void recordSetAside() {
        for (SetAside.Answer answer : database.setAside().kept()) {
            if (database.transaction(session -> Recording.record(session, answer))) {
                database.setAside().forget(answer.batch());
            }
        }
        database.setAside().makeRoom();
    }

    /**
     * The clerk's word: UNCLEAR to REPORTED, with the portal's IDs by incident where they are at hand ("" where not).
     */
    public void settleArrived(Map<Long, String> incidentIds) {
        database.change(session -> Settling.arrived(session, incidentIds));
    }

    /** The clerk's word: UNCLEAR to DRAFT; what was frozen is kept, see {@link Incidents#list}. */
    public void settleNotArrived(Collection<Long> incidents) {
        database.change(session -> Settling.notArrived(session, incidents));
    }

    /** The clerk's word on an unclear empty report: to REPORTED, or to DRAFT. */
    public void settleEmpty(long emptyReport, boolean arrived) {
        database.change(session -> Settling.empty(session, emptyReport, arrived));
    }

    /**
     * Takes the clerk's word back: these are UNCLEAR again, as they were before it. Possible while nothing was sent
     * after it, and the draft that came back neither changed its state nor was removed; what was changed in that draft
     * is lost.
     *
     * @throws StateConflict
     *             where it is too late for one of them
     */
    public void undoSettling(Collection<Long> incidents) {
        database.change(session -> Unsettling.incidents(session, incidents));
    }

    /** The same for an empty report; too late also where another one of its month took its place. */
    public void undoSettlingEmpty(long emptyReport) {
        database.change(session -> Unsettling.empty(session, emptyReport));
    }

    /** Ticks these REPORTED incidents off as seen in the portal by this person. */
    public void markChecked(Collection<Long> incidents, String who) {
        database.change(session -> Marks.check(session, "incidents", incidents, who));
    }

    /** Takes the tick away. */
    public void unmarkChecked(Collection<Long> incidents) {
        database.change(session -> Marks.uncheck(session, "incidents", incidents));
    }

    /** The same for empty reports. */
    public void markCheckedEmpty(Collection<Long> emptyReports, String who) {
        database.change(session -> Marks.check(session, "empty_reports", emptyReports, who));
    }

    public void unmarkCheckedEmpty(Collection<Long> emptyReports) {
        database.change(session -> Marks.uncheck(session, "empty_reports", emptyReports));
    }

    /**
     * A new empty report, WAITING.
     *
     * @throws StateConflict
     *             where this month has one already that is not DRAFT or REJECTED
     */
    public EmptyReport enqueueEmpty(String careflexId, YearMonth month, LocalDate createdAt) {
        return database.transaction(session -> EmptyReports.enqueue(session, careflexId, month, createdAt));
    }

    /** WAITING to DRAFT. */
    public void takeBackEmpty(long emptyReport) {
        database.change(session -> EmptyReports.takeBack(session, emptyReport));
    }

    /** Empty reports that wait, oldest first. */
    public List<EmptyReport> waitingEmpty() {
        return database.query(EmptyReports::waiting);
    }
}
