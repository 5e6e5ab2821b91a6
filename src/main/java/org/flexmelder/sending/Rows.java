package org.flexmelder.sending;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.flexmelder.model.Entry;
import org.flexmelder.model.Incident;
import org.flexmelder.model.IncidentState;
import org.flexmelder.model.Outcome;
import org.flexmelder.store.Ledger.RowResult;

/** What an outcome means for each incident of a batch. */
final class Rows {
    private Rows() {}

    /** No results where nothing but an empty report was sent. */
    static List<RowResult> of(List<Entry> sent, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Accepted accepted -> accepted(sent, accepted);
            case Outcome.Refused refused -> refused(sent, refused);
            case Outcome.NotSent _ -> all(sent, IncidentState.WAITING);
            case Outcome.Unclear _ -> all(sent, IncidentState.UNCLEAR);
        };
    }

    /**
     * Matches an answer's rows with what was sent: by row number, then by external ID (where the answer gives one),
     * employee and type. An incident is REPORTED where exactly one row is its own and no other row claims the same
     * incident ID; else UNCLEAR.
     */
    static List<RowResult> accepted(List<Entry> sent, Outcome.Accepted answer) {
        Map<Integer, List<Outcome.Row>> byNumber = answer.rows().stream()
                .collect(Collectors.groupingBy(Outcome.Row::rowNumber));
        Set<String> doubled = doubledIds(answer.rows());
        List<RowResult> results = new ArrayList<>(sent.size());
        for (int i = 0; i < sent.size(); i++) {
            Incident incident = sent.get(i).incident();
            List<Outcome.Row> rows = byNumber.getOrDefault(i, List.of());
            boolean sure = rows.size() == 1 && !doubled.contains(rows.getFirst().incidentId())
                    && belongs(rows.getFirst(), incident);
            results.add(sure
                    ? new RowResult(incident.id(), IncidentState.REPORTED, rows.getFirst().incidentId(), "")
                    : new RowResult(incident.id(), IncidentState.UNCLEAR, "", ""));
        }
        return results;
    }

    /** True where the answer has a row that no incident was sent for. */
    static boolean hasStranger(int sent, Outcome outcome) {
        return outcome instanceof Outcome.Accepted answer
                && answer.rows().stream().anyMatch(row -> row.rowNumber() < 0 || row.rowNumber() >= sent);
    }

    /** All REJECTED; each with the remarks on its own row and those on the whole request. */
    static List<RowResult> refused(List<Entry> sent, Outcome.Refused answer) {
        Map<Integer, String> remarks = new HashMap<>();
        for (Outcome.Remark remark : answer.remarks()) {
            String text = remark.path().isEmpty() ? remark.text() : remark.path() + ": " + remark.text();
            remarks.merge(remark.row(), text, (a, b) -> a + "\n" + b);
        }
        String all = remarks.getOrDefault(-1, "");
        List<RowResult> results = new ArrayList<>(sent.size());
        for (int i = 0; i < sent.size(); i++) {
            String own = remarks.getOrDefault(i, "");
            String text = own.isEmpty() ? all : all.isEmpty() ? own : own + "\n" + all;
            results.add(new RowResult(sent.get(i).incident().id(), IncidentState.REJECTED, "", text));
        }
        return results;
    }

    /** All in the same state, without remarks. */
    private static List<RowResult> all(List<Entry> sent, IncidentState state) {
        return sent.stream().map(entry -> new RowResult(entry.incident().id(), state, "", "")).toList();
    }

    private static boolean belongs(Outcome.Row row, Incident incident) {
        String externalId = row.externalId();
        return (externalId == null || externalId.equals(incident.externalId()))
                && row.employeeId().equals(incident.employeeId()) && row.type().equals(incident.type());
    }

    private static Set<String> doubledIds(List<Outcome.Row> rows) {
        Set<String> seen = new HashSet<>();
        Set<String> doubled = new HashSet<>();
        for (Outcome.Row row : rows) {
            if (!seen.add(row.incidentId())) {
                doubled.add(row.incidentId());
            }
        }
        return doubled;
    }
}
