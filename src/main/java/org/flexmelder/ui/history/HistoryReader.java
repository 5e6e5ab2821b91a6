package org.flexmelder.ui.history;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.flexmelder.model.Batch;
import org.flexmelder.model.Company;
import org.flexmelder.model.Company.Colour;
import org.flexmelder.model.Employee;
import org.flexmelder.model.EmptyReport;
import org.flexmelder.model.Entry;
import org.flexmelder.model.Incident;
import org.flexmelder.store.BatchFilter;
import org.flexmelder.store.Books;
import org.flexmelder.store.History;
import org.flexmelder.ui.CompanyFinder;
import org.flexmelder.ui.Texts;

/** Reads and changes what the history shows. Used on the store's thread. */
final class HistoryReader {
    private static final int PIECE = 200;
    /** So long other work on the store, and the next letter of a search, wait for a piece of it: 40 ms. */
    private static final long SHORT = 40_000_000;
    /** Twenty years; a mistyped year makes no endless list. */
    private static final int MONTHS = 240;

    private final Books books;
    private final Search search;

    HistoryReader(Books books, Texts texts) {
        this.books = books;
        this.search = new Search(books, texts);
    }

    /**
     * The newest that are wanted, and what stands around the list.
     *
     * @param least
     *            how many batches to look at, where more than one piece
     * @param reach
     *            a batch down to which to look, or 0
     */
    Snapshot first(BatchFilter filter, Query query, int least, long reach) {
        History history = books.history();
        int wanted = reach == 0 ? least : Math.max(least, history.countFrom(filter, reach));
        Piece piece = piece(filter, query, 0, Math.max(PIECE, wanted));
        List<YearMonth> months = history.months().map(HistoryReader::months).orElse(List.of());
        return new Snapshot(piece, books.companies().list(), months, history.count(BatchFilter.ALL),
                history.count(filter));
    }

    /** Those that come after a batch: a piece, or for a search as many as are looked at in a short time. */
    Piece next(BatchFilter filter, Query query, long before) {
        long begin = System.nanoTime();
        Piece piece = piece(filter, query, before, PIECE);
        while (!query.isEmpty() && piece.next() != 0 && System.nanoTime() - begin < SHORT) {
            piece = piece.and(piece(filter, query, piece.next(), PIECE));
        }
        return piece;
    }

    /** Of a batch, whether or not a filter leaves it; empty where there is no such batch. */
    Optional<Details> details(long batch, Query query) {
        return books.history().listed(batch).map(listed -> details(listed, query));
    }

    private Piece piece(BatchFilter filter, Query query, long before, int limit) {
        List<History.Listed> listed = books.history().page(filter, before, limit);
        List<History.Listed> portion = query.isEmpty() ? listed : search.portion(listed);
        boolean ends = portion.size() == listed.size() && listed.size() < limit;
        Set<Long> found = search.find(portion.stream().map(History.Listed::batch).toList(), query);
        return new Piece(items(portion.stream().filter(each -> found.contains(each.batch().id())).toList()),
                portion.size(), ends ? 0 : portion.getLast().batch().id());
    }

    private List<Item> items(List<History.Listed> listed) {
        Map<String, Company> known = companies();
        Map<Long, Incident> firsts = books.history().firsts(listed.stream().map(History.Listed::batch)
                .filter(batch -> !batch.isEmptyReport()).map(Batch::id).toList());
        return listed.stream().map(each -> item(each, known, Optional.ofNullable(firsts.get(each.batch().id()))))
                .toList();
    }

    private Map<String, Company> companies() {
        Map<String, Company> known = new HashMap<>();
        books.companies().list().forEach(company -> known.put(company.careflexId(), company));
        return known;
    }

    private Item item(History.Listed listed, Map<String, Company> known, Optional<Incident> first) {
        Batch batch = listed.batch();
        Optional<Company> company = Optional.ofNullable(known.get(batch.careflexId()));
        return new Item(batch, company.map(Company::name).orElse(batch.careflexId()),
                company.map(CompanyFinder::colour).orElse(Colour.GREY), first.map(this::person).orElse(""),
                first.map(Incident::type).orElse(""), listed.toCheck());
    }

    private static List<YearMonth> months(History.Span span) {
        return Stream.iterate(span.last(), month -> !month.isBefore(span.first()), month -> month.minusMonths(1))
                .limit(MONTHS).toList();
    }

    private Details details(History.Listed listed, Query query) {
        Batch batch = listed.batch();
        Set<Long> undoable = books.history().undoable(batch.id());
        if (batch.month() != null) {
            return new Details(item(listed, companies(), Optional.empty()), List.of(),
                    books.history().emptyReports(batch.month(), batch.month()).stream()
                            .filter(report -> report.batch() == batch.id()).findFirst(),
                    undoable);
        }
        List<Entry> entries = books.history().entries(batch.id());
        Item item = item(listed, companies(), entries.stream().findFirst().map(Entry::incident));
        List<Long> ids = entries.stream().map(entry -> entry.incident().id()).toList();
        Set<Long> replaced = books.incidents().replacements(ids).keySet();
        Map<Long, String> by = books.incidents().replacedBy(ids);
        List<Row> rows = new ArrayList<>();
        for (Entry entry : entries) {
            String person = person(entry.incident());
            rows.add(new Row(entry, person, replaced.contains(entry.incident().id()),
                    by.getOrDefault(entry.incident().id(), ""), corrects(entry.incident()),
                    search.finds(batch, entry, person, query), undoable.contains(entry.incident().id())));
        }
        return new Details(item, rows, Optional.<EmptyReport>empty(), undoable);
    }

    private String person(Incident incident) {
        String reported = incident.data().displayName();
        return reported.isEmpty()
                ? books.employees().find(incident.employee()).map(Employee::displayName).filter(name -> !name.isEmpty())
                        .orElse(incident.employeeId())
                : reported;
    }

    private String corrects(Incident incident) {
        return incident.replaces() == 0
                ? ""
                : books.incidents().find(incident.replaces()).map(old -> old.incidentId().isEmpty()
                        ? old.incident().externalId()
                        : old.incidentId()).orElse("");
    }
}
