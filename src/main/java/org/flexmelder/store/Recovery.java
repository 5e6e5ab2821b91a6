package org.flexmelder.store;

import static org.flexmelder.model.IncidentState.SENDING;
import static org.flexmelder.model.IncidentState.UNCLEAR;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.flexmelder.model.Failure;
import org.flexmelder.vault.SealBroken;
import org.flexmelder.vault.Sealer;

/** What is done each time a database was opened. */
final class Recovery {
    private static final List<String> TABLES = List.of("employees", "incidents", "batches", "batch_rows",
            "empty_reports", "audit");

    private Recovery() {}

    /** Makes numbers above all that are in use. */
    static Ids ids(Connection connection, Clock clock) throws SQLException {
        return new Ids(clock, lastId(connection));
    }

    /** The largest number in use. */
    static long lastId(Connection connection) throws SQLException {
        String all = TABLES.stream().map(table -> "select max(id) as last from " + table)
                .collect(Collectors.joining(" union all "));
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select max(last) from (" + all + ") as lasts")) {
            return row.next() ? row.getLong(1) : 0;
        }
    }

    /**
     * Proves the key, and makes UNCLEAR what was SENDING when the last process ended: the portal may have it. A company
     * that an older program made is known from now on at the latest.
     *
     * @throws SealBroken
     *             where the key is another than the one that this database was begun with
     */
    static boolean afterOpening(Session session) throws SQLException {
        proveKey(session);
        interrupted(session);
        for (String company : session.list("select careflex_id from companies c where not exists (select 1 from audit a"
                + " where a.what = 'companyKnown' and a.subject = 'company ' || c.careflex_id)",
                row -> row.getString(1))) {
            Companies.known(session, company);
        }
        return true;
    }

    private static void interrupted(Session session) throws SQLException {
        List<Long> incidents = sending(session, "incidents");
        List<Long> batches = sending(session, "batches");
        List<Long> emptyReports = sending(session, "empty_reports");
        if (incidents.isEmpty() && batches.isEmpty() && emptyReports.isEmpty()) {
            return; // rows lie in batches, and only a reading of all of them would find those of a state
        }
        Audit audit = new Audit(session);
        incidents.forEach(id -> audit.add("interrupted", Audit.incident(id), SENDING, UNCLEAR));
        batches.forEach(id -> audit.add("interrupted", Audit.batch(id), SENDING, UNCLEAR));
        emptyReports.forEach(id -> audit.add("interrupted", Audit.emptyReport(id), SENDING, UNCLEAR));
        for (String table : List.of("incidents", "batch_rows", "empty_reports")) {
            session.update("update " + table + " set state = ?, changed_at = ? where state = ?", UNCLEAR, session.now(),
                    SENDING);
        }
        session.update("update batches set state = ?, failure = ?, answered_at = ? where state = ?", UNCLEAR,
                Failure.INTERRUPTED, session.now(), SENDING);
        audit.write();
    }

    private static List<Long> sending(Session session, String table) throws SQLException {
        return session.list("select id from " + table + " where state = ? order by id", row -> row.getLong(1), SENDING);
    }

    private static void proveKey(Session session) throws SQLException {
        List<String> proof = session.list("select id, content from seal_check",
                row -> session.open("seal_check", row.getLong("id"), row.getBytes("content")));
        if (proof.isEmpty()) {
            session.update("insert into seal_check (id, content) values (?, ?)", 1L,
                    session.seal("seal_check", 1, "FlexMelder"));
        }
    }
}
