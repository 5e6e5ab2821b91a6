package org.flexmelder.store;

import static org.flexmelder.model.IncidentState.REPORTED;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import org.flexmelder.model.Mark;
import org.jspecify.annotations.Nullable;

/** The tick that a report was seen in the portal. */
final class Marks {
    private Marks() {}

    /** From two columns, the time and the name; null where there is none. */
    static @Nullable Mark read(ResultSet row, int column) throws SQLException {
        String at = row.getString(column);
        return at.isEmpty() ? null : new Mark(Instant.parse(at), row.getString(column + 1));
    }

    /**
     * @param table
     *            incidents or empty_reports
     */
    static void check(Session session, String table, Collection<Long> reports, String who) throws SQLException {
        set(session, table, reports, session.nowText(), who, "checked");
    }

    static void uncheck(Session session, String table, Collection<Long> reports) throws SQLException {
        set(session, table, reports, "", "", "unchecked");
    }

    private static void set(Session session, String table, Collection<Long> reports, String at, String who, String what)
            throws SQLException {
        List<@Nullable Object[]> lines = new ArrayList<>();
        Audit audit = new Audit(session);
        for (long id : reports) {
            lines.add(Session.line(at, who, id, REPORTED));
            audit.add(what, "incidents".equals(table) ? Audit.incident(id) : Audit.emptyReport(id), REPORTED, REPORTED);
        }
        session.updateEach("update " + table + " set checked_at = ?, checked_by = ? where id = ? and state = ?", lines);
        audit.write();
    }

    /** How many reports nobody has seen in the portal yet, by CareFlex ID; companies without any are left out. */
    static SequencedMap<String, Integer> toCheck(Session session) throws SQLException {
        SequencedMap<String, Integer> counts = new LinkedHashMap<>();
        session.list("""
                select careflex_id, sum(n) from (
                select careflex_id, count(*) as n from incidents where state = 'REPORTED' and checked_at = ''
                group by batch, careflex_id union all
                select careflex_id, count(*) from empty_reports where state = 'REPORTED' and checked_at = ''
                group by careflex_id) as both group by careflex_id order by careflex_id""",
                row -> counts.put(row.getString(1), row.getInt(2)));
        return counts;
    }

    static Set<Long> batchesToCheck(Session session) throws SQLException {
        return new HashSet<>(session.list("""
                select batch from incidents where state = 'REPORTED' and checked_at = '' union
                select batch from empty_reports where state = 'REPORTED' and checked_at = ''""",
                row -> row.getLong(1)));
    }

    static String lastChecker(Session session) throws SQLException {
        return session.first("""
                select checked_by from (select checked_at, checked_by from incidents where checked_at <> '' union all
                select checked_at, checked_by from empty_reports where checked_at <> '') as both
                order by checked_at desc limit 1""", row -> row.getString(1)).orElse("");
    }
}
