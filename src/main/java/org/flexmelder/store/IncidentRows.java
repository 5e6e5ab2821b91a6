package org.flexmelder.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.flexmelder.model.Entry;
import org.flexmelder.model.Incident;
import org.flexmelder.model.IncidentState;
import org.flexmelder.model.Mark;
import org.flexmelder.model.MasterData;
import org.jspecify.annotations.Nullable;

/** Reads incidents with what is known of them. */
final class IncidentRows {
    private static final String SELECT = """
            select i.id, i.careflex_id, i.employee, i.type, i.external_id, i.created_at, i.valid_from, i.chosen,
            i.replaces, i.state, i.batch, i.row_number, i.incident_id, i.import_id, i.changed_at,
            case when f.content is null then 0 else 1 end, coalesce(f.content, e.content), i.remark,
            i.settled_at, i.settled_by, i.checked_at, i.checked_by
            from incidents i join employees e on e.id = i.employee left join frozen f on f.incident = i.id
            """;

    private IncidentRows() {}

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Row(Incident blank, IncidentState state, long batch, int number, String incidentId, String importId,
            String changedAt, boolean frozen, byte[] content, byte @Nullable [] remark, @Nullable Mark settled,
            @Nullable Mark checked) {

        Entry open(Session session) {
            Content open = frozen
                    ? Frozen.open(session, blank.id(), content)
                    : Content.of(session.open("employees", blank.employee(), content));
            Incident incident = new Incident(blank.id(), blank.careflexId(), blank.employee(), open.employeeId(),
                    blank.type(), blank.externalId(), blank.createdAt(), blank.validFrom(), open.data(),
                    blank.chosen(), blank.replaces());
            return new Entry(incident, state, batch, number, incidentId, importId,
                    session.open("incidents.remark", blank.id(), remark), Instant.parse(changedAt), settled, checked);
        }
    }

    /** Those that the rest of the statement names, with {@code i} for the incidents. */
    static List<Entry> list(Session session, String rest, @Nullable Object... values) throws SQLException {
        return session.shared(SELECT + rest, IncidentRows::read, row -> row.open(session), values);
    }

    private static Row read(ResultSet row) throws SQLException {
        Incident blank = new Incident(row.getLong(1), row.getString(2), row.getLong(3), "", row.getString(4),
                row.getString(5), row.getString(6), row.getString(7), MasterData.EMPTY,
                Content.fields(row.getString(8)), row.getLong(9));
        return new Row(blank, IncidentState.valueOf(row.getString(10)), row.getLong(11), row.getInt(12),
                row.getString(13), row.getString(14), row.getString(15), row.getInt(16) == 1, row.getBytes(17),
                row.getBytes(18), Marks.read(row, 19), Marks.read(row, 21));
    }
}
