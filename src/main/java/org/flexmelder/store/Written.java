package org.flexmelder.store;

import static org.flexmelder.model.IncidentState.DRAFT;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.flexmelder.model.Employee;
import org.flexmelder.model.Incident;
import org.jspecify.annotations.Nullable;

/**
 * The employees' data as they were when drafts were written, kept from the first change on: a draft follows its
 * employee, and a person is told what has changed since.
 */
final class Written {
    private static final String SEAL = "employees";
    private static final String FOLLOWING = """
            select w.incident, i.employee, w.content, e.careflex_id, e.content from written w
            join incidents i on i.id = w.incident and i.employee = w.employee join employees e on e.id = i.employee
            where i.state = ?""";
    private static final String KEEPING = """
            select f.incident, i.employee, f.content, e.careflex_id, e.content from frozen f
            join incidents i on i.id = f.incident join employees e on e.id = i.employee where i.state = ?""";

    private Written() {}

    /** Before this employee changes. */
    static void changing(Session session, long employee) throws SQLException {
        session.update("""
                insert into written (incident, employee, content) select i.id, e.id, e.content from incidents i
                join employees e on e.id = i.employee left join frozen f on f.incident = i.id
                where i.employee = ? and i.state = ? and f.incident is null
                on conflict (incident) do nothing""", employee, DRAFT);
    }

    /** Before the drafts of this employee that kept other data follow it again. */
    static void following(Session session, Employee before) throws SQLException {
        record Keeping(long incident, Content content) {}
        List<Keeping> all = session.list("""
                select f.incident, f.content from frozen f join incidents i on i.id = f.incident
                where i.employee = ? and i.state = ?""",
                row -> new Keeping(row.getLong(1), Frozen.open(session, row.getLong(1), row.getBytes(2))),
                before.id(), DRAFT);
        for (Keeping each : all) {
            String json = new Content(each.content().employeeId(),
                    before.data().overlaidWith(each.content().data())).json();
            put(session, each.incident(), before.id(), session.seal(SEAL, before.id(), json));
        }
    }

    static void put(Session session, long incident, long employee, byte[] content) throws SQLException {
        session.update("""
                insert into written (incident, employee, content) values (?, ?, ?)
                on conflict (incident) do update set employee = excluded.employee, content = excluded.content""",
                incident, employee, content);
    }

    static void forget(Session session, long incident) throws SQLException {
        session.update("delete from written where incident = ?", incident);
    }

    /** It may be about another person now. */
    static void saved(Session session, Incident draft) throws SQLException {
        session.update("delete from written where incident = ? and employee <> ?", draft.id(), draft.employee());
    }

    /** By draft; those of which nothing has changed are left out. */
    static Map<Long, Incidents.Since> all(Session session) throws SQLException {
        return read(session, "", DRAFT);
    }

    static Map<Long, Incidents.Since> of(Session session, long incident) throws SQLException {
        return read(session, " and i.id = ?", DRAFT, incident);
    }

    private static Map<Long, Incidents.Since> read(Session session, String rest, @Nullable Object... values)
            throws SQLException {
        Map<Long, Incidents.Since> found = new HashMap<>();
        session.list(FOLLOWING + rest, row -> {
            Content then = Content.of(session.open(SEAL, row.getLong(2), row.getBytes(3)));
            return found.put(row.getLong(1), since(session, row, then, false));
        }, values);
        session.list(KEEPING + rest, row -> {
            Content then = Frozen.open(session, row.getLong(1), row.getBytes(3));
            return found.put(row.getLong(1), since(session, row, then, true));
        }, values);
        found.values().removeIf(since -> since.then().equals(since.now()));
        return found;
    }

    private static Incidents.Since since(Session session, ResultSet row, Content then, boolean kept)
            throws SQLException {
        long id = row.getLong(2);
        String careflexId = row.getString(4);
        Content now = Content.of(session.open(SEAL, id, row.getBytes(5)));
        return new Incidents.Since(new Employee(id, careflexId, then.employeeId(), then.data()),
                new Employee(id, careflexId, now.employeeId(), now.data()), kept);
    }
}
