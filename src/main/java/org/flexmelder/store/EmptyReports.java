package org.flexmelder.store;

import static org.flexmelder.model.IncidentState.DRAFT;
import static org.flexmelder.model.IncidentState.REJECTED;
import static org.flexmelder.model.IncidentState.WAITING;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.flexmelder.model.EmptyReport;
import org.flexmelder.model.IncidentState;
import org.jspecify.annotations.Nullable;

/** The empty reports as they stand, and those that wait to be sent. */
final class EmptyReports {
    private EmptyReports() {}

    static List<EmptyReport> list(Session session, String rest, @Nullable Object... values) throws SQLException {
        return session.list("""
                select id, careflex_id, month, created_at, state, batch, http_status, remark, settled_at, settled_by,
                checked_at, checked_by from empty_reports\s""" + rest, row -> new EmptyReport(row.getLong(1),
                row.getString(2), YearMonth.parse(row.getString(3)), LocalDate.parse(row.getString(4)),
                IncidentState.valueOf(row.getString(5)), row.getLong(6), row.getInt(7),
                session.open("empty_reports.remark", row.getLong(1), row.getBytes(8)), Marks.read(row, 9),
                Marks.read(row, 11)), values);
    }

    static List<EmptyReport> waiting(Session session) throws SQLException {
        return list(session, "where state = ? order by id", WAITING);
    }

    static EmptyReport enqueue(Session session, String careflexId, YearMonth month, LocalDate createdAt)
            throws SQLException {
        if (session.exists("select 1 from empty_reports where careflex_id = ? and month = ? and state not in (?, ?)",
                careflexId, month, DRAFT, REJECTED)) {
            throw new StateConflict("this company and month have an empty report");
        }
        long id = session.newId();
        session.update("""
                insert into empty_reports (id, careflex_id, month, created_at, state, http_status, changed_at)
                values (?, ?, ?, ?, ?, 0, ?)""", id, careflexId, month, createdAt, WAITING, session.now());
        Audit audit = new Audit(session);
        audit.add("queued", Audit.emptyReport(id), null, WAITING);
        audit.write();
        return new EmptyReport(id, careflexId, month, createdAt, WAITING, 0, 0, "");
    }

    static void takeBack(Session session, long id) throws SQLException {
        Session.allow(WAITING, DRAFT);
        session.updateEach("update empty_reports set state = ?, changed_at = ? where id = ? and state = ?",
                List.<@Nullable Object[]>of(Session.line(DRAFT, session.now(), id, WAITING)));
        Audit audit = new Audit(session);
        audit.add("takenBack", Audit.emptyReport(id), WAITING, DRAFT);
        audit.write();
    }
}
