package org.flexmelder.store;

import static org.flexmelder.model.IncidentState.DRAFT;
import static org.flexmelder.model.IncidentState.WAITING;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import org.flexmelder.model.Entry;
import org.flexmelder.model.Incident;
import org.jspecify.annotations.Nullable;

/** The incidents that wait to be sent. */
final class Queue {
    /** The length of a month at the start of an ISO date. */
    private static final int MONTH = "2026-11".length();

    private Queue() {}

    static void enqueue(Session session, List<Incident> frozen) throws SQLException {
        Session.allow(DRAFT, WAITING);
        Audit audit = new Audit(session);
        List<@Nullable Object[]> lines = new ArrayList<>();
        for (Incident given : frozen) {
            lines.add(Session.line(given.careflexId(), given.employee(), given.type(), given.externalId(),
                    given.createdAt(), given.validFrom(), Content.names(given.chosen()), given.replaces(), WAITING,
                    session.newId(), session.now(), given.id(), DRAFT));
            audit.add("queued", Audit.incident(given.id()), DRAFT, WAITING);
        }
        session.updateEach("""
                update incidents set careflex_id = ?, employee = ?, type = ?,
                external_id = coalesce(nullif(?, ''), external_id), created_at = ?, valid_from = ?, chosen = ?,
                replaces = ?, state = ?, position = ?, changed_at = ? where id = ? and state = ?""",
                lines);
        Frozen.put(session, frozen);
        for (Incident given : frozen) {
            Written.forget(session, given.id());
        }
        audit.write();
        takeBackEmpty(session, frozen);
    }

    /** There is something to report of these companies and months after all. */
    private static void takeBackEmpty(Session session, List<Incident> frozen) throws SQLException {
        record Month(String careflexId, String month) {}
        Set<Month> months = frozen.stream().filter(incident -> incident.createdAt().length() >= MONTH)
                .map(incident -> new Month(incident.careflexId(), incident.createdAt().substring(0, MONTH)))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        for (Month month : months) {
            for (long id : session.list(
                    "select id from empty_reports where state = ? and careflex_id = ? and month = ?",
                    row -> row.getLong(1), WAITING, month.careflexId(), month.month())) {
                EmptyReports.takeBack(session, id);
            }
        }
    }

    static void takeBack(Session session, Collection<Long> incidents) throws SQLException {
        Session.allow(WAITING, DRAFT);
        Audit audit = new Audit(session);
        List<@Nullable Object[]> lines = new ArrayList<>();
        for (long id : incidents) {
            lines.add(Session.line(DRAFT, session.now(), id, WAITING));
            session.update("""
                    update batch_rows set state = ?, changed_at = ? where incident = ? and state = ?
                    and batch = (select batch from incidents where id = ?)""", DRAFT, session.now(), id, WAITING, id);
            audit.add("takenBack", Audit.incident(id), WAITING, DRAFT);
        }
        Kept.comingBack(session, incidents);
        session.updateEach("""
                update incidents set state = ?, changed_at = ?, position = 0
                where id = ? and state = ?""", lines);
        audit.write();
    }

    static SequencedMap<String, Integer> waiting(Session session) throws SQLException {
        SequencedMap<String, Integer> counts = new LinkedHashMap<>();
        session.list("""
                select careflex_id, count(*) from incidents where state = ? group by careflex_id
                order by min(position)""", row -> counts.put(row.getString(1), row.getInt(2)), WAITING);
        return counts;
    }

    static List<Entry> waiting(Session session, String careflexId, int limit) throws SQLException {
        return IncidentRows.list(session, "where i.state = ? and i.careflex_id = ? order by i.position limit ?",
                WAITING, careflexId, limit);
    }
}
