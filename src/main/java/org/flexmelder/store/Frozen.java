package org.flexmelder.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.flexmelder.model.Incident;
import org.jspecify.annotations.Nullable;

/** The tax ID and the data that incidents were frozen with, apart from their states: those change more often. */
final class Frozen {
    private static final String SEAL = "incidents.content";

    private Frozen() {}

    static void put(Session session, List<Incident> incidents) throws SQLException {
        List<@Nullable Object[]> lines = new ArrayList<>(incidents.size());
        for (Incident incident : incidents) {
            String json = new Content(incident.employeeId(), incident.data()).json();
            lines.add(Session.line(incident.id(), session.seal(SEAL, incident.id(), json)));
        }
        session.updateEach("""
                insert into frozen (incident, content) values (?, ?)
                on conflict (incident) do update set content = excluded.content""", lines);
    }

    static Content open(Session session, long incident, byte[] content) {
        return Content.of(session.open(SEAL, incident, content));
    }

    static void forget(Session session, long incident) throws SQLException {
        session.update("delete from frozen where incident = ?", incident);
    }
}
