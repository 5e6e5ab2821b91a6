package org.flexmelder.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.flexmelder.model.IncidentState;
import org.jspecify.annotations.Nullable;

/** Gathers the lines that one transaction adds to the audit trail. No personal data. */
final class Audit {
    private final Session session;
    private final String who = user();
    private final List<@Nullable Object[]> lines = new ArrayList<>();

    Audit(Session session) {
        this.session = session;
    }

    /** The login name of the person at the machine. */
    static String user() {
        return System.getProperty("user.name", "");
    }

    static String incident(long id) {
        return "incident " + id;
    }

    static String batch(long id) {
        return "batch " + id;
    }

    static String company(String careflexId) {
        return "company " + careflexId;
    }

    static String emptyReport(long id) {
        return "emptyReport " + id;
    }

    /** A line; no state where there was none before, or is none after. */
    void add(String what, String subject, @Nullable IncidentState from, @Nullable IncidentState to) {
        lines.add(Session.line(session.newId(), session.now(), who, what, subject, from == null ? "" : from.name(),
                to == null ? "" : to.name()));
    }

    /** Writes what was gathered. */
    void write() throws SQLException {
        session.updateEach("insert into audit (id, at, who, what, subject, from_state, to_state)"
                + " values (?, ?, ?, ?, ?, ?, ?)", lines);
        lines.clear();
    }
}
