package org.flexmelder.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.flexmelder.model.Entry;
import org.flexmelder.model.Incident;
import org.flexmelder.model.IncidentState;
import org.jspecify.annotations.Nullable;

/** Reads incidents with what is known of them. */
final class IncidentRows {
    private static final String SELECT = """
            select i.id, i.careflex_id, i.employee, i.type, i.external_id, i.created_at, i.valid_from, i.chosen,
            i.replaces, i.state, i.batch, i.row_number, i.incident_id, i.import_id, i.changed_at, i.content, i.remark,
            case when i.content is null then e.content end as present
            from incidents i join employees e on e.id = i.employee
            """;

    private IncidentRows() {}

    /** Those that the rest of the statement names, with {@code i} for the incidents. */
    static List<Entry> list(Session session, String rest, @Nullable Object... values) throws SQLException {
        return session.list(SELECT + rest, row -> read(session, row), values);
    }

    private static Entry read(Session session, ResultSet row) throws SQLException {
        long id = row.getLong("id");
        long employee = row.getLong("employee");
        byte @Nullable [] frozen = row.getBytes("content");
        Content content = Content.of(frozen == null
                ? session.open("employees", employee, row.getBytes("present"))
                : session.open("incidents.content", id, frozen));
        Incident incident = new Incident(id, row.getString("careflex_id"), employee, content.employeeId(),
                row.getString("type"), row.getString("external_id"), row.getString("created_at"),
                row.getString("valid_from"), content.data(), Content.fields(row.getString("chosen")),
                row.getLong("replaces"));
        return new Entry(incident, IncidentState.valueOf(row.getString("state")), row.getLong("batch"),
                row.getInt("row_number"), row.getString("incident_id"), row.getString("import_id"),
                session.open("incidents.remark", id, row.getBytes("remark")),
                Instant.parse(row.getString("changed_at")));
    }
}
