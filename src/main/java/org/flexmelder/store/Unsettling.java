package org.flexmelder.store;

import static org.flexmelder.model.IncidentState.DRAFT;
import static org.flexmelder.model.IncidentState.REPORTED;
import static org.flexmelder.model.IncidentState.UNCLEAR;

import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.flexmelder.model.Incident;
import org.flexmelder.model.IncidentState;
import org.jspecify.annotations.Nullable;

/**
 * Takes the clerk's word on what was unclear back. The two arrows of settling are walked backwards here and nowhere
 * else, and only while nothing was sent since.
 */
final class Unsettling {
    private static final String NOTHING_SENT_SINCE = " settled > 0 and not exists"
            + " (select 1 from batches b where b.id > settled)";

    private static final String PLACE_IS_FREE = " and not exists (select 1 from empty_reports o"
            + " where o.careflex_id = empty_reports.careflex_id and o.month = empty_reports.month"
            + " and o.id <> empty_reports.id and o.state not in ('DRAFT', 'REJECTED'))";

    private Unsettling() {}

    /** What was sent and settled so, as it lies in the batch. */
    private record Settled(long row, long batch, IncidentState state, Incident sent) {}

    static Set<Long> undoable(Session session, long batch) throws SQLException {
        Set<Long> undoable = new LinkedHashSet<>(session.list("""
                select r.incident from batch_rows r join incidents i on i.id = r.incident and i.batch = r.batch
                and i.state = r.state where r.batch = ? and r.state in ('DRAFT', 'REPORTED') and"""
                + NOTHING_SENT_SINCE, row -> row.getLong(1), batch));
        undoable.addAll(session.list(
                "select id from empty_reports where batch = ? and state in ('DRAFT', 'REPORTED') and"
                        + NOTHING_SENT_SINCE + PLACE_IS_FREE,
                row -> row.getLong(1), batch));
        return undoable;
    }

    static void incidents(Session session, Collection<Long> incidents) throws SQLException {
        Audit audit = new Audit(session);
        TreeSet<Long> batches = new TreeSet<>();
        for (long id : incidents) {
            Settled settled = settled(session, id);
            backwards(settled.state());
            restore(session, settled);
            session.updateEach("""
                    update batch_rows set state = ?, incident_id = '', changed_at = ?, settled = 0, settled_at = '',
                    settled_by = '' where id = ? and state = ?""", List.<@Nullable Object[]>of(
                    Session.line(UNCLEAR, session.now(), settled.row(), settled.state())));
            audit.add("undone", Audit.incident(id), settled.state(), UNCLEAR);
            batches.add(settled.batch());
        }
        for (long batch : batches) {
            unclear(session, batch, audit);
        }
        audit.write();
    }

    private static Settled settled(Session session, long incident) throws SQLException {
        return session.first("""
                select r.id, r.batch, r.state, r.content from batch_rows r
                join incidents i on i.id = r.incident and i.batch = r.batch where r.incident = ? and"""
                + NOTHING_SENT_SINCE,
                row -> new Settled(row.getLong(1), row.getLong(2),
                        IncidentState.valueOf(row.getString(3)),
                        sent(session, incident, row.getLong(1), row.getBytes(4))),
                incident).orElseThrow(Unsettling::tooLate);
    }

    private static Incident sent(Session session, long incident, long row, byte[] copy) throws SQLException {
        return copy.length > 0
                ? Content.sent(incident, session.open("batch_rows.content", row, copy))
                : IncidentRows.list(session, "where i.id = ?", incident).getFirst().incident();
    }

    /** The incident says again what was sent, whatever was done to the draft in the meantime. */
    private static void restore(Session session, Settled settled) throws SQLException {
        Incident sent = settled.sent();
        session.updateEach("""
                update incidents set state = ?, employee = ?, type = ?, external_id = ?, created_at = ?,
                valid_from = ?, chosen = ?, replaces = ?, incident_id = '',
                import_id = (select import_id from batches where id = incidents.batch), remark = null, changed_at = ?,
                settled_at = '', settled_by = '', checked_at = '', checked_by = ''
                where id = ? and state = ? and careflex_id = ?""", List.<@Nullable Object[]>of(Session.line(UNCLEAR,
                sent.employee(), sent.type(), sent.externalId(), sent.createdAt(), sent.validFrom(),
                Content.names(sent.chosen()), sent.replaces(),
                session.now(), sent.id(), settled.state(), sent.careflexId())));
        Frozen.put(session, List.of(sent));
    }

    static void empty(Session session, long emptyReport) throws SQLException {
        IncidentState state = session.first("select state from empty_reports where id = ? and" + NOTHING_SENT_SINCE
                + PLACE_IS_FREE,
                row -> IncidentState.valueOf(row.getString(1)), emptyReport).orElseThrow(Unsettling::tooLate);
        backwards(state);
        long batch = session.first("select batch from empty_reports where id = ?", row -> row.getLong(1), emptyReport)
                .orElseThrow();
        session.updateEach("""
                update empty_reports set state = ?, changed_at = ?, settled = 0, settled_at = '', settled_by = '',
                checked_at = '', checked_by = '' where id = ? and state = ?""", List.<@Nullable Object[]>of(
                Session.line(UNCLEAR, session.now(), emptyReport, state)));
        Audit audit = new Audit(session);
        audit.add("undone", Audit.emptyReport(emptyReport), state, UNCLEAR);
        unclear(session, batch, audit);
        audit.write();
    }

    private static void backwards(IncidentState state) {
        if (state != REPORTED && state != DRAFT) {
            throw tooLate();
        }
        Session.allow(UNCLEAR, state);
    }

    private static void unclear(Session session, long batch, Audit audit) throws SQLException {
        IncidentState before = session.first("select state from batches where id = ?",
                row -> IncidentState.valueOf(row.getString(1)), batch).orElseThrow();
        if (before != UNCLEAR) {
            session.update("update batches set state = ? where id = ?", UNCLEAR, batch);
            audit.add("undone", Audit.batch(batch), before, UNCLEAR);
        }
    }

    private static StateConflict tooLate() {
        return new StateConflict("the word on it cannot be taken back any more");
    }
}
