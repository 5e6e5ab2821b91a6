package org.flexmelder.store;

import static org.flexmelder.model.IncidentState.DRAFT;
import static org.flexmelder.model.IncidentState.UNCLEAR;
import static org.flexmelder.model.IncidentState.WAITING;

import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.flexmelder.model.EmptyReport;
import org.flexmelder.model.Entry;
import org.flexmelder.model.Failure;
import org.flexmelder.model.Incident;
import org.jspecify.annotations.Nullable;

/**
 * What a restored copy says of itself. Drafts and what waits in it may have been sent since it was made, so both become
 * UNCLEAR, in batches that were never sent from here; no other step leads from DRAFT or WAITING to UNCLEAR.
 */
final class Restored {
    /** The row of {@code seal_check} that holds until when the copy goes, until a person has confirmed it. */
    private static final long MARK = 2;

    private Restored() {}

    static boolean mark(Session session, Instant until) throws SQLException {
        Audit audit = new Audit(session);
        Map<String, List<Entry>> open = new LinkedHashMap<>();
        for (Entry entry : IncidentRows.list(session, "where i.state in (?, ?) order by i.id", DRAFT, WAITING)) {
            open.computeIfAbsent(entry.incident().careflexId(), _ -> new ArrayList<>()).add(entry);
        }
        for (Map.Entry<String, List<Entry>> company : open.entrySet()) {
            incidents(session, company.getKey(), company.getValue(), audit);
        }
        for (EmptyReport report : EmptyReports.waiting(session)) {
            long batch = batch(session, report.careflexId(), 0, report.month(), audit);
            session.update("update empty_reports set state = ?, batch = ?, changed_at = ? where id = ?", UNCLEAR, batch,
                    session.now(), report.id());
            audit.add("restored", Audit.emptyReport(report.id()), WAITING, UNCLEAR);
        }
        session.update("delete from seal_check where id = ?", MARK);
        session.update("insert into seal_check (id, content) values (?, ?)", MARK,
                session.seal("seal_check", MARK, until.toString()));
        audit.add("restored", "copy until " + until, null, null);
        audit.write();
        return true;
    }

    /** Until when the copy goes, where nobody has confirmed yet that it is one. */
    static Optional<Instant> until(Session session) throws SQLException {
        return session.first("select content from seal_check where id = ?",
                row -> Instant.parse(session.open("seal_check", MARK, row.getBytes(1))), MARK);
    }

    static void confirm(Session session) throws SQLException {
        session.update("delete from seal_check where id = ?", MARK);
        Audit audit = new Audit(session);
        audit.add("restoredConfirmed", "copy", null, null);
        audit.write();
    }

    private static void incidents(Session session, String careflexId, List<Entry> entries, Audit audit)
            throws SQLException {
        long batch = batch(session, careflexId, entries.size(), null, audit);
        List<@Nullable Object[]> moves = new ArrayList<>();
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (int number = 0; number < entries.size(); number++) {
            Entry entry = entries.get(number);
            Incident incident = entry.incident();
            moves.add(Session.line(UNCLEAR, batch, number, session.now(), incident.id()));
            long id = session.newId();
            rows.add(Session.line(id, batch, number, incident.id(), UNCLEAR, session.now(),
                    session.seal("batch_rows.content", id, Content.sent(incident))));
            audit.add("restored", Audit.incident(incident.id()), entry.state(), UNCLEAR);
        }
        session.updateEach("""
                update incidents set state = ?, batch = ?, row_number = ?, changed_at = ? where id = ?""", moves);
        Frozen.put(session, entries.stream().map(Entry::incident).toList());
        session.updateEach("""
                insert into batch_rows (id, batch, row_number, incident, state, incident_id, changed_at, content)
                values (?, ?, ?, ?, ?, '', ?, ?)""", rows);
    }

    private static long batch(Session session, String careflexId, int size, @Nullable YearMonth month, Audit audit)
            throws SQLException {
        long id = session.newId();
        session.update("""
                insert into batches (id, careflex_id, size, month, state, http_status, import_id, failure, sent_at,
                answered_at, request) values (?, ?, ?, ?, ?, 0, '', ?, ?, ?, ?)""", id, careflexId, size, month,
                UNCLEAR, Failure.RESTORED, session.now(), session.now(), session.seal("batches.request", id, ""));
        audit.add("restored", Audit.batch(id), null, UNCLEAR);
        return id;
    }
}
