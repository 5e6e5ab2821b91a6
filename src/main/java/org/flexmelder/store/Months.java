package org.flexmelder.store;

import static org.flexmelder.model.IncidentState.REPORTED;
import static org.flexmelder.model.IncidentState.SENDING;
import static org.flexmelder.model.IncidentState.UNCLEAR;
import static org.flexmelder.model.IncidentState.WAITING;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.flexmelder.model.Company;
import org.flexmelder.model.IncidentState;
import org.flexmelder.model.ReportingMonth;
import org.flexmelder.model.ReportingMonth.State;

/** The board of companies and months, from few grouped queries and without opening a seal. */
final class Months {
    private Months() {}

    static List<ReportingMonth> board(Session session, Collection<Company> companies, YearMonth from, YearMonth to,
            YearMonth present) throws SQLException {
        Map<String, Map<IncidentState, Integer>> incidents = new HashMap<>();
        session.list("""
                select careflex_id, substr(created_at, 1, 7), state, sum(n) from (
                select careflex_id, created_at, state, count(*) as n from incidents
                where created_at >= ? and created_at < ? group by created_at, careflex_id, state) as days
                group by 1, 2, 3""", row -> add(incidents, row), from, to.plusMonths(1));
        Map<String, Map<IncidentState, Integer>> emptyReports = new HashMap<>();
        session.list("""
                select careflex_id, month, state, count(*) from empty_reports
                where month between ? and ? group by 1, 2, 3""", row -> add(emptyReports, row), from, to);
        Map<String, YearMonth> since = from.isBefore(present) ? since(session, companies, from) : Map.of();
        List<ReportingMonth> board = new ArrayList<>();
        for (Company company : companies) {
            YearMonth made = since.getOrDefault(company.careflexId(), present);
            boolean known = false;
            for (YearMonth month = from; !month.isAfter(to); month = month.plusMonths(1)) {
                String cell = cell(company.careflexId(), month.toString());
                Map<IncidentState, Integer> counts = incidents.getOrDefault(cell, Map.of());
                Map<IncidentState, Integer> empty = emptyReports.getOrDefault(cell, Map.of());
                known = known || !month.isBefore(made) || !counts.isEmpty() || !empty.isEmpty();
                State silent = !month.isBefore(present) ? State.OPEN : known ? State.MISSED : State.NONE;
                board.add(new ReportingMonth(company.careflexId(), month, state(counts, empty, silent), counts));
            }
        }
        return board;
    }

    /**
     * The month in which each company, or the first person or empty report of it, was made; where there is a report
     * from before the board, a month before it. One that was removed and made again counts from then on.
     */
    private static Map<String, YearMonth> since(Session session, Collection<Company> companies, YearMonth from)
            throws SQLException {
        Map<String, YearMonth> first = new HashMap<>();
        session.list("select c.careflex_id, max(a.at) from companies c join audit a on a.what = 'companyKnown'"
                + " and a.subject = 'company ' || c.careflex_id group by 1",
                row -> earlier(first, row.getString(1),
                        month(Instant.parse(row.getString(2)))));
        session.list("""
                select careflex_id, min(id) from employees group by 1 union all
                select careflex_id, min(id) from empty_reports group by 1""", row -> earlier(first, row.getString(1),
                month(Ids.madeAt(row.getLong(2)))));
        session.list("select careflex_id, min(month) from empty_reports group by 1",
                row -> earlier(first, row.getString(1), YearMonth.parse(row.getString(2))));
        for (Company company : companies) {
            String id = company.careflexId();
            if (first.getOrDefault(id, from).isBefore(from)) {
                continue;
            }
            session.first("""
                    select 1 from incidents where careflex_id = ? and created_at < ?
                    and (created_at glob '20[0-9][0-9]-0[1-9]-*' or created_at glob '20[0-9][0-9]-1[0-2]-*') limit 1""",
                    row -> row.getInt(1), id, from).ifPresent(_ -> first.put(id, from.minusMonths(1)));
        }
        return first;
    }

    private static YearMonth month(Instant at) {
        return YearMonth.from(at.atZone(ZoneId.systemDefault()));
    }

    private static YearMonth earlier(Map<String, YearMonth> first, String careflexId, YearMonth month) {
        return first.merge(careflexId, month, (one, other) -> one.isBefore(other) ? one : other);
    }

    private static String cell(String careflexId, String month) {
        return careflexId + ' ' + month;
    }

    private static boolean add(Map<String, Map<IncidentState, Integer>> cells, ResultSet row) throws SQLException {
        cells.computeIfAbsent(cell(row.getString(1), row.getString(2)), _ -> new EnumMap<>(IncidentState.class))
                .put(IncidentState.valueOf(row.getString(3)), row.getInt(4));
        return true;
    }

    private static State state(Map<IncidentState, Integer> incidents, Map<IncidentState, Integer> empty,
            State silent) {
        if (has(UNCLEAR, incidents, empty) || has(SENDING, incidents, empty)) {
            return State.UNCLEAR;
        }
        if (has(WAITING, incidents, empty)) {
            return State.WAITING;
        }
        if (incidents.containsKey(REPORTED)) {
            return State.REPORTED;
        }
        if (empty.containsKey(REPORTED)) {
            return State.EMPTY;
        }
        return silent;
    }

    private static boolean has(IncidentState state, Map<IncidentState, Integer> incidents,
            Map<IncidentState, Integer> empty) {
        return incidents.containsKey(state) || empty.containsKey(state);
    }
}
