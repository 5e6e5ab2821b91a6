package org.flexmelder.store;

import static org.flexmelder.model.IncidentState.SENDING;
import static org.flexmelder.model.IncidentState.WAITING;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.flexmelder.model.Batch;
import org.flexmelder.model.EmptyReport;
import org.flexmelder.model.Entry;
import org.flexmelder.model.Failure;
import org.flexmelder.model.Incident;
import org.jspecify.annotations.Nullable;

/** Writes down what is about to be sent. */
final class Dispatch {
    private Dispatch() {}

    /** These were read in this transaction, and all wait. */
    static Batch markSending(Session session, String careflexId, List<Entry> incidents, String request)
            throws SQLException {
        Session.allow(WAITING, SENDING);
        Batch batch = new Batch(session.newId(), careflexId, incidents.size(), null, SENDING, 0, "", Failure.NONE,
                session.now(), null);
        insert(session, batch, request);
        Audit audit = new Audit(session);
        List<@Nullable Object[]> moves = new ArrayList<>();
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (int row = 0; row < incidents.size(); row++) {
            Incident incident = incidents.get(row).incident();
            long id = incident.id();
            moves.add(Session.line(SENDING, batch.id(), row, session.now(), id, WAITING, careflexId));
            long rowId = session.newId();
            rows.add(Session.line(rowId, batch.id(), row, id, SENDING, session.now(),
                    session.seal("batch_rows.content", rowId, Content.sent(incident))));
            audit.add("sent", Audit.incident(id), WAITING, SENDING);
        }
        session.updateEach("""
                update incidents set state = ?, batch = ?, row_number = ?, changed_at = ?
                where id = ? and state = ? and careflex_id = ?""", moves);
        session.updateEach("""
                insert into batch_rows (id, batch, row_number, incident, state, incident_id, changed_at, content)
                values (?, ?, ?, ?, ?, '', ?, ?)""", rows);
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
