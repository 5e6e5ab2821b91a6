package org.flexmelder.store;

import static org.flexmelder.model.IncidentState.DRAFT;

import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.flexmelder.model.Employee;

/**
 * What an incident that comes back to DRAFT keeps: the frozen tax ID and data, since a list may have said another thing
 * of the same person for another incident. A word of the clerk on the employee is newer than that and ends it.
 */
final class Kept {
    private Kept() {}

    /**
     * Before these come back, and can change: what they said stays with the batches that they were sent in. Further,
     * they keep nothing where the employee was corrected after they were queued, nor where no data was frozen, so that
     * the draft shows whom it is about.
     */
    static void comingBack(Session session, Collection<Long> incidents) throws SQLException {
        for (long id : incidents) {
            copyToBatches(session, id);
            boolean keeps = session.first("""
                    select f.content from frozen f join incidents i on i.id = f.incident
                    join employees e on e.id = i.employee where i.id = ? and i.position > e.corrected""",
                    row -> Frozen.open(session, id, row.getBytes(1)), id)
                    .filter(content -> !content.data().isEmpty()).isPresent();
            if (!keeps) {
                Frozen.forget(session, id);
            }
        }
    }

    private static void copyToBatches(Session session, long incident) throws SQLException {
        List<Long> rows = session.list("select id from batch_rows where incident = ? and length(content) = 0",
                row -> row.getLong(1), incident);
        if (rows.isEmpty()) {
            return;
        }
        String sent = Content.sent(IncidentRows.list(session, "where i.id = ?", incident).getFirst().incident());
        for (long row : rows) {
            session.update("update batch_rows set content = ? where id = ?",
                    session.seal("batch_rows.content", row, sent), row);
        }
    }

    /** The clerk corrected this employee: drafts follow it, and those in the queue will when they come back. */
    static void corrected(Session session, Employee employee) throws SQLException {
        session.update("update employees set corrected = ? where id = ?", session.newId(), employee.id());
        session.update(
                "delete from frozen where incident in (select id from incidents where employee = ? and state = ?)",
                employee.id(), DRAFT);
    }
}
