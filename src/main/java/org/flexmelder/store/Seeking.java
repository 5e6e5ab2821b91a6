package org.flexmelder.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import org.flexmelder.model.Incident;
import org.flexmelder.model.IncidentState;
import org.flexmelder.model.MasterData;
import org.jspecify.annotations.Nullable;

/** Reads what batches said, for a search: without times, marks and remarks, and with several processors. */
final class Seeking {
    private static final String SELECT = """
            select r.id, r.batch, r.incident, r.state, r.incident_id, r.content, i.careflex_id, i.employee, i.type,
            i.external_id, i.created_at, i.valid_from, i.chosen, i.replaces,
            case when f.content is null then 0 else 1 end,
            case when length(r.content) = 0 then coalesce(f.content, e.content) end
            from batch_rows r left join incidents i on i.id = r.incident left join frozen f on f.incident = i.id
            left join employees e on e.id = i.employee where r.batch in (""";

    private Seeking() {}

    /** By batch and row. */
    static List<History.Sought> of(Session session, List<Long> batches) throws SQLException {
        return of(session, batches, "");
    }

    /** The first row of each. */
    static List<History.Sought> firsts(Session session, List<Long> batches) throws SQLException {
        return of(session, batches, " and r.row_number = 0");
    }

    private static List<History.Sought> of(Session session, List<Long> batches, String which) throws SQLException {
        return session.shared(SELECT + String.join(", ", Collections.nCopies(batches.size(), "?")) + ")" + which
                + " order by r.batch, r.row_number", Seeking::read, row -> row.open(session), batches.toArray());
    }

    /**
     * @param blank
     *            the incident as it stands, without what is sealed; null where the row keeps what it said
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Row(long id, long batch, long incident, IncidentState state, String incidentId,
            @Nullable Incident blank, boolean frozen, byte[] content) {

        History.Sought open(Session session) {
            return new History.Sought(batch, state, incidentId, incident(session));
        }

        private Incident incident(Session session) {
            if (blank == null) {
                return Content.sent(incident, session.open("batch_rows.content", id, content));
            }
            Content open = frozen
                    ? Frozen.open(session, incident, content)
                    : Content.of(session.open("employees", blank.employee(), content));
            return new Incident(incident, blank.careflexId(), blank.employee(), open.employeeId(), blank.type(),
                    blank.externalId(), blank.createdAt(), blank.validFrom(), open.data(), blank.chosen(),
                    blank.replaces());
        }
    }

    private static Row read(ResultSet row) throws SQLException {
        byte[] own = row.getBytes(6);
        boolean keeps = own.length > 0;
        Incident blank = keeps
                ? null
                : new Incident(row.getLong(3), row.getString(7), row.getLong(8), "", row.getString(9),
                        row.getString(10), row.getString(11), row.getString(12), MasterData.EMPTY,
                        Content.fields(row.getString(13)), row.getLong(14));
        return new Row(row.getLong(1), row.getLong(2), row.getLong(3), IncidentState.valueOf(row.getString(4)),
                row.getString(5), blank, row.getInt(15) == 1, keeps ? own : row.getBytes(16));
    }
}
