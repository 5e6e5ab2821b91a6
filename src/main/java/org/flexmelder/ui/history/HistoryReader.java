package org.flexmelder.ui.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.flexmelder.model.Batch;
import org.flexmelder.model.Company;
import org.flexmelder.model.Company.Colour;
import org.flexmelder.model.Employee;
import org.flexmelder.model.EmptyReport;
import org.flexmelder.model.Entry;
import org.flexmelder.model.Incident;
import org.flexmelder.model.IncidentState;
import org.flexmelder.store.Books;
import org.flexmelder.ui.CompanyFinder;

/** Reads and changes what the history shows. Used on the store's thread. */
final class HistoryReader {
    private final Books books;
    private final Search search;

    HistoryReader(Books books) {
        this.books = books;
        this.search = new Search(books);
    }

    /**
     * @param selected
     *            id of the batch whose details are wanted, or 0
     */
    Snapshot read(String query, long selected) {
        List<Company> companies = books.companies().list();
        Map<String, Company> known = new HashMap<>();
        companies.forEach(company -> known.put(company.careflexId(), company));
        List<Batch> batches = books.history().batches();
        Set<Long> toCheck = books.history().batchesToCheck();
        List<Item> items = batches.stream().map(batch -> {
            Company company = known.get(batch.careflexId());
            return company == null
                    ? new Item(batch, batch.careflexId(), Colour.GREY, toCheck.contains(batch.id()))
                    : new Item(batch, company.name(), CompanyFinder.colour(company), toCheck.contains(batch.id()));
        }).toList();
        Optional<Details> details = items.stream().filter(item -> item.id() == selected).findFirst()
                .map(item -> details(item, query));
        return new Snapshot(items, companies, search.find(batches, query), details);
    }

    /** New drafts that replace these, with the same type, dates and chosen fields. */
    List<Incident> redraft(List<Incident> refused) {
        return books.incidents().saveAll(refused.stream().filter(incident -> !isReplaced(incident))
                .map(old -> new Incident(0, old.careflexId(), old.employee(), old.employeeId(), old.type(), "",
                        old.createdAt(), old.validFrom(), old.data(), old.chosen(), old.id()))
                .toList());
    }

    private Details details(Item item, String query) {
        Batch batch = item.batch();
        Set<Long> undoable = books.history().undoable(batch.id());
        if (batch.month() != null) {
            return new Details(item, List.of(), books.history().emptyReports(batch.month(), batch.month()).stream()
                    .filter(report -> report.batch() == batch.id()).findFirst(), undoable);
        }
        List<Entry> entries = books.history().entries(batch.id());
        Set<Long> replaced = replaced(entries);
        List<Row> rows = new ArrayList<>();
        for (Entry entry : entries) {
            String person = person(entry.incident());
            rows.add(new Row(entry, person, replaced.contains(entry.incident().id()),
                    Search.finds(entry, person, query), undoable.contains(entry.incident().id())));
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

    private Set<Long> replaced(List<Entry> entries) {
        return entries.stream().filter(entry -> entry.state() == IncidentState.REJECTED).map(Entry::incident)
                .filter(this::isReplaced).map(Incident::id).collect(Collectors.toSet());
    }

    private boolean isReplaced(Incident incident) {
        return books.incidents().ofEmployee(incident.employee()).stream()
                .anyMatch(other -> other.incident().replaces() == incident.id());
    }
}
