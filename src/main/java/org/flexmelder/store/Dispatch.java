package org.flexmelder.store;

import static org.flexmelder.model.IncidentState.SENDING;
import static org.flexmelder.model.IncidentState.WAITING;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.flexmelder.model.Batch;
import org.flexmelder.model.EmptyReport;
import org.flexmelder.model.Failure;
import org.jspecify.annotations.Nullable;

/** Writes down what is about to be sent. */
final class Dispatch {
    private static final byte[] NO_COPY = {};

    private Dispatch() {}

    /**
     * These were read in this transaction, and all wait. Their rows hold no copy of what they say, since they cannot
     * change before they come back; see {@link Kept}.
     */
    static Batch markSending(Session session, String careflexId, List<Long> incidents, String request)
            throws SQLException {
        Session.allow(WAITING, SENDING);
        int size = incidents.size();
        Batch batch = new Batch(session.newId(), careflexId, size, null, SENDING, 0, "", Failure.NONE, session.now(),
                null);
        insert(session, batch, request);
        List<@Nullable Object[]> rows = new ArrayList<>(size);
        long first = session.newIds(size);
        for (int row = 0; row < size; row++) {
            rows.add(Session.line(first + row, batch.id(), row, incidents.get(row), SENDING, session.now(), NO_COPY));
        }
        session.updateEach("""
                insert into batch_rows (id, batch, row_number, incident, state, incident_id, changed_at, content)
                values (?, ?, ?, ?, ?, '', ?, ?)""", rows);
        session.updateExactly(size, """
                update incidents set state = ?, batch = r.batch, row_number = r.row_number, changed_at = ?
                from batch_rows r where r.batch = ? and incidents.id = r.incident and incidents.state = ?
                and incidents.careflex_id = ?""", SENDING, session.now(), batch.id(), WAITING, careflexId);
        Audit audit = new Audit(session);
        audit.add("sent", Audit.batch(batch.id()), null, SENDING);
        audit.write();
        return batch;
    }

    static Batch markSending(Session session, EmptyReport report, String request) throws SQLException {
        Session.allow(WAITING, SENDING);
        Batch batch = new Batch(session.newId(), report.careflexId(), 0, report.month(), SENDING, 0, "", Failure.NONE,
                session.now(), null);
        insert(session, batch, request);
        session.updateEach("""
                update empty_reports set state = ?, batch = ?, changed_at = ?
                where id = ? and state = ? and careflex_id = ? and month = ?""", List.<@Nullable Object[]>of(
                Session.line(SENDING, batch.id(), session.now(), report.id(), WAITING, report.careflexId(),
                        report.month())));
        Audit audit = new Audit(session);
        audit.add("sent", Audit.emptyReport(report.id()), WAITING, SENDING);
        audit.add("sent", Audit.batch(batch.id()), null, SENDING);
        audit.write();
        return batch;
    }

    private static void insert(Session session, Batch batch, String request) throws SQLException {
        session.update("""
                insert into batches (id, careflex_id, size, month, state, http_status, import_id, failure, sent_at,
                request) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", batch.id(), batch.careflexId(), batch.size(),
                batch.month(), batch.state(), batch.httpStatus(), batch.importId(), batch.failure(), batch.sentAt(),
                session.seal("batches.request", batch.id(), request));
    }
}
