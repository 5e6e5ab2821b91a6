package org.flexmelder.ui.sending;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.flexmelder.model.Batch;
import org.flexmelder.model.Catalogue;
import org.flexmelder.model.Company;
import org.flexmelder.model.Entry;
import org.flexmelder.model.Failure;
import org.flexmelder.model.IncidentState;
import org.flexmelder.store.BatchFilter;
import org.flexmelder.store.Books;
import org.flexmelder.store.History;
import org.flexmelder.ui.CompanyFinder;
import org.flexmelder.ui.Texts;

/**
 * The results table: what the ledger says of some batches, the last state of each incident once.
 *
 * @param day
 *            when the newest batch was sent, where there is one
 * @param batches
 *            oldest first
 */
record Results(Optional<LocalDate> day, List<Batch> batches, List<ResultRow> rows) {
    private static final int PAGE = 50;
    static final Results NONE = new Results(Optional.empty(), List.of(), List.of());

    Results {
        batches = List.copyOf(batches);
        rows = List.copyOf(rows);
    }

    /** Of these batches, or, where none are given, of the newest day on which something was sent. */
    static Results read(Books books, Collection<Long> wanted, Texts texts, Catalogue catalogue, ZoneId zone) {
        List<Batch> shown = wanted.isEmpty()
                ? newestDay(books.history(), zone)
                : wanted.stream().flatMap(id -> books.history().batch(id).stream())
                        .sorted(Comparator.comparingLong(Batch::id).reversed()).toList();
        return shown.isEmpty() ? NONE : new Reader(books, texts, catalogue).read(shown, zone);
    }

    /** Newest first; of an office's years no more is read than that. */
    private static List<Batch> newestDay(History history, ZoneId zone) {
        List<Batch> newest = new ArrayList<>();
        long before = 0;
        while (true) {
            List<Batch> page = history.page(BatchFilter.ALL, before, PAGE).stream().map(History.Listed::batch).toList();
            for (Batch batch : page) {
                if (!newest.isEmpty() && !day(batch, zone).equals(day(newest.getFirst(), zone))) {
                    return newest;
                }
                newest.add(batch);
            }
            if (page.size() < PAGE) {
                return newest;
            }
            before = page.getLast().id();
        }
    }

    /** How many lines are in each state; states without any are absent. */
    static Map<IncidentState, Integer> counts(Collection<ResultRow> rows) {
        Map<IncidentState, Integer> counts = new EnumMap<>(IncidentState.class);
        rows.forEach(row -> counts.merge(row.state(), 1, Integer::sum));
        return counts;
    }

    /** The newest batch with this failure. */
    Optional<Batch> with(Failure failure) {
        return batches.reversed().stream().filter(batch -> batch.failure() == failure).findFirst();
    }

    private static LocalDate day(Batch batch, ZoneId zone) {
        return LocalDate.ofInstant(batch.sentAt(), zone);
    }

    /** Reads batch by batch, newest first, so that an incident that was sent twice shows its last batch. */
    private static final class Reader {
        private final Books books;
        private final Texts texts;
        private final Catalogue catalogue;
        private final List<Company> companies;
        private final Map<Long, String> names;
        private final Set<Long> seen = new HashSet<>();
        private final Set<String> seenEmpty = new HashSet<>();

        Reader(Books books, Texts texts, Catalogue catalogue) {
            this.books = books;
            this.texts = texts;
            this.catalogue = catalogue;
            companies = books.companies().list();
            names = Desk.names(books.employees().list());
        }

        Results read(List<Batch> newestFirst, ZoneId zone) {
            List<List<ResultRow>> byBatch = newestFirst.stream().map(this::rows).toList();
            List<ResultRow> rows = new ArrayList<>();
            byBatch.reversed().forEach(rows::addAll);
            for (int i = 0; i < rows.size(); i++) {
                rows.set(i, numbered(rows.get(i), i + 1));
            }
            return new Results(newestFirst.stream().findFirst().map(batch -> day(batch, zone)),
                    newestFirst.reversed(), rows);
        }

        private List<ResultRow> rows(Batch batch) {
            if (batch.month() != null) {
                return seenEmpty.add(batch.careflexId() + batch.month())
                        ? List.of(emptyReport(batch))
                        : List.of();
            }
            return books.history().entries(batch.id()).stream().filter(entry -> seen.add(entry.incident().id()))
                    .map(entry -> row(batch, entry)).toList();
        }

        private ResultRow row(Batch batch, Entry entry) {
            var incident = entry.incident();
            String type = catalogue.type(incident.type()).map(known -> known.label(texts.language()))
                    .orElse(incident.type());
            String name = names.getOrDefault(incident.employee(), incident.data().displayName());
            return new ResultRow(0, batch.id(), incident.id(), CompanyFinder.colour(companies, batch.careflexId()),
                    company(batch), incident.employee(),
                    name.isEmpty() ? incident.employeeId() : name, type, incident.validFrom(), entry.state(),
                    entry.settled() != null, entry.incidentId(), entry.importId(), texts.remark(entry.remark()));
        }

        private ResultRow emptyReport(Batch batch) {
            String month = batch.month() == null ? "" : texts.month(batch.month());
            return new ResultRow(0, batch.id(), 0, CompanyFinder.colour(companies, batch.careflexId()), company(batch),
                    0,
                    "",
                    texts.get("sending.emptyReport", month), "", batch.state(), isSettled(batch), "", batch.importId(),
                    "");
        }

        /** What the portal accepts is accepted without a failure. */
        private static boolean isSettled(Batch emptyReport) {
            return emptyReport.state() == IncidentState.REPORTED && emptyReport.failure() != Failure.NONE;
        }

        private static ResultRow numbered(ResultRow row, int number) {
            return new ResultRow(number, row.batch(), row.incident(), row.colour(), row.company(), row.employee(),
                    row.name(), row.type(), row.validFrom(), row.state(), row.settled(), row.incidentId(),
                    row.importId(),
                    row.remark());
        }

        private String company(Batch batch) {
            return CompanyFinder.find(companies, batch.careflexId()).map(Company::name).orElse(batch.careflexId());
        }
    }
}
