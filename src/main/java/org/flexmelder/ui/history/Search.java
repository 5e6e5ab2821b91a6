package org.flexmelder.ui.history;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.flexmelder.check.Reading;
import org.flexmelder.model.Batch;
import org.flexmelder.model.Employee;
import org.flexmelder.model.Entry;
import org.flexmelder.model.Incident;
import org.flexmelder.model.IncidentState;
import org.flexmelder.store.Books;
import org.flexmelder.store.History;
import org.flexmelder.ui.Texts;

/**
 * Finds batches by persons, IDs, dates, months and states. Names and tax IDs lie sealed, so no statement can search
 * them: each batch is opened once, and again after it changed, and what can be searched of it is kept in memory. Used
 * on the store's thread.
 */
final class Search {
    /** So many incidents are opened in one go at most, some hundredths of a second of work. */
    private static final int AT_ONCE = 1_000;

    /** Length of a month such as 2026-11. */
    private static final int MONTH = 7;

    private final Books books;
    private final Texts texts;
    private final Map<Long, Indexed> index = new HashMap<>();
    private final Map<Label, String> shared = new HashMap<>();

    Search(Books books, Texts texts) {
        this.books = books;
        this.texts = texts;
    }

    private record Indexed(Batch batch, List<Searched> lines) {}

    /** As many of these, from the first on, as can be searched in one go. */
    List<History.Listed> portion(List<History.Listed> listed) {
        int opened = 0;
        for (int i = 0; i < listed.size(); i++) {
            Batch batch = listed.get(i).batch();
            opened += isFresh(batch) ? 0 : batch.size();
            if (opened > AT_ONCE && i > 0) {
                return listed.subList(0, i);
            }
        }
        return listed;
    }

    /** The ids of those in which one incident, or the empty report, has every word of the query. */
    Set<Long> find(Collection<Batch> batches, Query query) {
        if (query.isEmpty()) {
            return batches.stream().map(Batch::id).collect(Collectors.toSet());
        }
        fill(batches);
        Set<Long> found = new HashSet<>();
        for (Batch batch : batches) {
            Indexed indexed = index.get(batch.id());
            if (indexed != null && indexed.lines().stream().anyMatch(query::finds)) {
                found.add(batch.id());
            }
        }
        return found;
    }

    /** Whether one incident has every word of a query that has words. */
    boolean finds(Batch batch, Entry entry, String person, Query query) {
        return !query.isEmpty()
                && query.finds(line(batch, entry.state(), entry.incidentId(), entry.incident(), person));
    }

    private void fill(Collection<Batch> batches) {
        Map<Long, Batch> missing = batches.stream().filter(batch -> !isFresh(batch))
                .collect(Collectors.toMap(Batch::id, batch -> batch));
        Map<Long, List<Searched>> lines = new HashMap<>();
        missing.values().stream().filter(Batch::isEmptyReport)
                .forEach(batch -> lines.put(batch.id(), List.of(line(batch))));
        List<Long> full = missing.values().stream().filter(batch -> !batch.isEmptyReport()).map(Batch::id).toList();
        if (!full.isEmpty()) {
            Map<Long, String> names = new HashMap<>();
            for (History.Sought each : books.history().sought(full)) {
                Batch batch = missing.get(each.batch());
                if (batch != null) {
                    lines.computeIfAbsent(batch.id(), _ -> new ArrayList<>()).add(line(batch, each.state(),
                            each.incidentId(), each.incident(), name(each.incident(), names)));
                }
            }
        }
        missing.forEach((id, batch) -> index.put(id, new Indexed(batch, lines.getOrDefault(id, List.of()))));
    }

    /** Rows of an unclear batch may be settled while the batch stays as it is. */
    private boolean isFresh(Batch batch) {
        Indexed indexed = index.get(batch.id());
        return indexed != null && indexed.batch().equals(batch) && batch.state() != IncidentState.UNCLEAR;
    }

    /** As it was reported; the present one where the report carried none. */
    private String name(Incident incident, Map<Long, String> names) {
        String reported = incident.data().displayName();
        return reported.isEmpty()
                ? names.computeIfAbsent(incident.employee(),
                        id -> books.employees().find(id).map(Employee::displayName).orElse(""))
                : reported;
    }

    private Searched line(Batch batch, IncidentState state, String incidentId, Incident incident, String person) {
        String sent = sent(batch);
        String text = String.join("\n", person, incident.employeeId(), incidentId, incident.externalId(),
                batch.importId(), incident.createdAt(), incident.validFrom(), sent);
        return new Searched(text, labels(new Label(state, month(incident.createdAt()), month(sent), false)));
    }

    private Searched line(Batch batch) {
        String sent = sent(batch);
        String of = batch.month() == null ? month(sent) : batch.month().toString();
        return new Searched(String.join("\n", batch.importId(), of + "-", sent),
                labels(new Label(batch.state(), of, month(sent), true)));
    }

    /** What is found by how a word begins; the same for most. Months are ISO, or as typed where not understood. */
    private record Label(IncidentState state, String of, String sent, boolean empty) {}

    private String labels(Label label) {
        return shared.computeIfAbsent(label, each -> String.join(" ", state(each.state()), inWords(each.of()),
                inWords(each.sent()), each.empty() ? texts.get("history.empty", "") : ""));
    }

    private String state(IncidentState state) {
        boolean back = state == IncidentState.WAITING || state == IncidentState.DRAFT;
        return back ? texts.get("history.state." + state.name()) : texts.state(state);
    }

    private String inWords(String month) {
        return Reading.date(month + "-01").map(day -> texts.month(YearMonth.from(day))).orElse(month);
    }

    private static String sent(Batch batch) {
        return LocalDate.ofInstant(batch.sentAt(), ZoneId.systemDefault()).toString();
    }

    private static String month(String isoDate) {
        return isoDate.substring(0, Math.min(MONTH, isoDate.length()));
    }
}
