package org.flexmelder.ui.history;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.flexmelder.model.Batch;
import org.flexmelder.model.Employee;
import org.flexmelder.model.Entry;
import org.flexmelder.model.IncidentState;
import org.flexmelder.store.Books;

/**
 * Finds batches by persons and IDs. What lies sealed is searched in memory; a batch is read once, and again after it
 * changed. Used on the store's thread.
 */
final class Search {
    private final Books books;
    private final Map<Long, Indexed> index = new HashMap<>();

    Search(Books books) {
        this.books = books;
    }

    private record Indexed(Batch batch, List<String> lines) {}

    /** The ids of those in which one incident, or the batch itself, has every word of the query. */
    Set<Long> find(Collection<Batch> batches, String query) {
        List<String> words = words(query);
        Set<Long> found = new HashSet<>();
        if (words.isEmpty()) {
            return batches.stream().map(Batch::id).collect(Collectors.toSet());
        }
        fill(batches);
        for (Batch batch : batches) {
            Indexed indexed = index.get(batch.id());
            if (indexed != null && indexed.lines().stream().anyMatch(line -> has(line, words))) {
                found.add(batch.id());
            }
        }
        return found;
    }

    /** Whether one incident has every word of a query that has words. */
    static boolean finds(Entry entry, String person, String query) {
        List<String> words = words(query);
        return !words.isEmpty() && has(line(entry, person), words);
    }

    private void fill(Collection<Batch> batches) {
        List<Batch> missing = batches.stream().filter(batch -> !isFresh(batch)).toList();
        if (missing.isEmpty()) {
            return;
        }
        Map<Long, String> names = books.employees().list().stream()
                .collect(Collectors.toMap(Employee::id, Employee::displayName));
        for (Batch batch : missing) {
            List<String> lines = batch.isEmptyReport()
                    ? List.of(batch.importId().toLowerCase(Locale.ROOT))
                    : books.history().entries(batch.id()).stream()
                            .map(entry -> line(entry, name(entry, names))).toList();
            index.put(batch.id(), new Indexed(batch, lines));
        }
    }

    /** Rows of an unclear batch may be settled while the batch stays as it is. */
    private boolean isFresh(Batch batch) {
        Indexed indexed = index.get(batch.id());
        return indexed != null && indexed.batch().equals(batch) && batch.state() != IncidentState.UNCLEAR;
    }

    private static String name(Entry entry, Map<Long, String> names) {
        String reported = entry.incident().data().displayName();
        String present = names.get(entry.incident().employee());
        return !reported.isEmpty() || present == null ? reported : present;
    }

    private static String line(Entry entry, String person) {
        return String.join("\n", person, entry.incident().employeeId(), entry.incidentId(),
                entry.incident().externalId(), entry.importId()).toLowerCase(Locale.ROOT);
    }

    private static boolean has(String line, List<String> words) {
        return words.stream().allMatch(line::contains);
    }

    private static List<String> words(String query) {
        return List.of(query.strip().toLowerCase(Locale.ROOT).split("[\\s,]+")).stream()
                .filter(word -> !word.isEmpty()).toList();
    }
}
