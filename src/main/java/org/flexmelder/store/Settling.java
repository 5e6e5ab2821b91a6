package org.flexmelder.store;

import static org.flexmelder.model.IncidentState.DRAFT;
import static org.flexmelder.model.IncidentState.REJECTED;
import static org.flexmelder.model.IncidentState.REPORTED;
import static org.flexmelder.model.IncidentState.UNCLEAR;
import static org.flexmelder.model.IncidentState.WAITING;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.flexmelder.model.EmptyReport;
import org.flexmelder.model.IncidentState;
import org.jspecify.annotations.Nullable;

/** The clerk's word on what was unclear. */
final class Settling {
    private static final String ARROW = " where id = ? and state = ?";

    private Settling() {}

    static void arrived(Session session, Map<Long, String> incidentIds) throws SQLException {
        Session.allow(UNCLEAR, REPORTED);
        List<@Nullable Object[]> lines = new ArrayList<>();
        for (Map.Entry<Long, String> settled : incidentIds.entrySet()) {
            lines.add(Session.line(REPORTED, settled.getValue(), session.now(), session.now(), Audit.user(),
                    settled.getKey(), UNCLEAR));
        }
        session.updateEach("""
                update incidents set state = ?, incident_id = ?, changed_at = ?, settled_at = ?, settled_by = ?,
                remark = null""" + ARROW, lines);
        Audit audit = new Audit(session);
        TreeSet<Long> batches = new TreeSet<>();
        for (Map.Entry<Long, String> settled : incidentIds.entrySet()) {
            audit.add("arrived", Audit.incident(settled.getKey()), UNCLEAR, REPORTED);
            batches.add(settleRow(session, settled.getKey(), REPORTED, settled.getValue()));
        }
        settleBatches(session, batches, audit, "arrived");
        audit.write();
    }

    static void notArrived(Session session, Collection<Long> incidents) throws SQLException {
        Session.allow(UNCLEAR, DRAFT);
        List<@Nullable Object[]> lines = new ArrayList<>();
        incidents.forEach(id -> lines.add(Session.line(DRAFT, session.now(), id, UNCLEAR)));
        Kept.comingBack(session, incidents);
        session.updateEach("""
                update incidents set state = ?, changed_at = ?, position = 0, incident_id = '', import_id = '',
                remark = null""" + ARROW, lines);
        Audit audit = new Audit(session);
        TreeSet<Long> batches = new TreeSet<>();
        for (long id : incidents) {
            audit.add("notArrived", Audit.incident(id), UNCLEAR, DRAFT);
            batches.add(settleRow(session, id, DRAFT, ""));
        }
        settleBatches(session, batches, audit, "notArrived");
        audit.write();
    }

    static void empty(Session session, long emptyReport, boolean arrived) throws SQLException {
        IncidentState to = arrived ? REPORTED : DRAFT;
        String what = arrived ? "arrived" : "notArrived";
        Session.allow(UNCLEAR, to);
        session.updateEach("""
                update empty_reports set state = ?, changed_at = ?, settled = ?, settled_at = ?, settled_by = ?"""
                + ARROW,
                List.<@Nullable Object[]>of(Session.line(to, session.now(), session.newId(), session.now(),
                        Audit.user(), emptyReport, UNCLEAR)));
        EmptyReport report = EmptyReports.list(session, "where id = ?", emptyReport).getFirst();
        Audit audit = new Audit(session);
        audit.add(what, Audit.emptyReport(emptyReport), UNCLEAR, to);
        moveBatch(session, report.batch(), arrived ? REPORTED : WAITING, audit, what);
        audit.write();
    }

    /** The row of the batch in which the incident was sent last; returns that batch. */
    private static long settleRow(Session session, long incident, IncidentState to, String incidentId)
            throws SQLException {
        long batch = session.first("select batch from incidents where id = ?", row -> row.getLong(1), incident)
                .orElseThrow();
        session.updateEach("""
                update batch_rows set state = ?, incident_id = ?, changed_at = ?, settled = ?, settled_at = ?,
                settled_by = ? where incident = ? and state = ? and batch = ?""", List.<@Nullable Object[]>of(
                Session.line(to, incidentId, session.now(), session.newId(), session.now(), Audit.user(), incident,
                        UNCLEAR, batch)));
        return batch;
    }

    /** A batch is as good as the worst of its rows; one that did not arrive at all counts as waiting. */
    private static void settleBatches(Session session, Collection<Long> batches, Audit audit, String what)
            throws SQLException {
        for (long batch : batches) {
            List<IncidentState> states = session.list("select distinct state from batch_rows where batch = ?",
                    row -> IncidentState.valueOf(row.getString(1)), batch);
            if (!states.contains(UNCLEAR)) {
                IncidentState worst = states.contains(REJECTED)
                        ? REJECTED
                        : states.contains(REPORTED) ? REPORTED : WAITING;
                moveBatch(session, batch, worst, audit, what);
            }
        }
    }

    private static void moveBatch(Session session, long batch, IncidentState to, Audit audit, String what)
            throws SQLException {
        if (session.update("update batches set state = ?" + ARROW, to, batch, UNCLEAR) == 1) {
            audit.add(what, Audit.batch(batch), UNCLEAR, to);
        }
    }
}
