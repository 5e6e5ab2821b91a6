package org.flexmelder.ui.sending;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.flexmelder.model.Company;
import org.flexmelder.model.Employee;
import org.flexmelder.model.EmptyReport;
import org.flexmelder.model.Entry;
import org.flexmelder.sending.Drafts;
import org.flexmelder.sending.Drafts.Draft;
import org.flexmelder.store.Books;

/**
 * What lies ready at one moment.
 *
 * @param companies
 *            those that have something to send, in the order of the list of companies
 * @param notReady
 *            drafts that still have errors
 * @param names
 *            of the employees, by id
 * @param known
 *            all companies, by CareFlex ID
 * @param tokenUntil
 *            until when the access token is used, where there is one
 * @param setUp
 *            false where addresses or credentials are missing
 * @param switchedOn
 *            false where nothing may leave for the real portal yet
 */
record Desk(List<Ready> companies, int notReady, Map<Long, String> names, Map<String, Company> known,
        Optional<Instant> tokenUntil, boolean setUp, boolean switchedOn) {
    static final Desk EMPTY = new Desk(List.of(), 0, Map.of(), Map.of(), Optional.empty(), true, true);

    Desk {
        companies = List.copyOf(companies);
        names = Map.copyOf(names);
        known = Map.copyOf(known);
    }

    /** Reads it from the store. */
    static Desk read(Books books, Drafts drafts, Optional<Instant> tokenUntil, boolean setUp,
            boolean switchedOn) {
        List<Draft> all = drafts.all();
        Map<String, List<Draft>> ready = all.stream().filter(Draft::isReady)
                .collect(Collectors.groupingBy(draft -> draft.incident().careflexId()));
        Map<String, List<EmptyReport>> empty = books.ledger().waitingEmpty().stream()
                .collect(Collectors.groupingBy(EmptyReport::careflexId));
        Map<String, Integer> waiting = books.ledger().waiting();
        List<Ready> lines = new ArrayList<>();
        for (Company company : books.companies().list()) {
            String id = company.careflexId();
            List<Entry> queued = waiting.containsKey(id)
                    ? books.ledger().waiting(id, waiting.get(id))
                    : List.of();
            Ready line = new Ready(company, ready.getOrDefault(id, List.of()), queued,
                    empty.getOrDefault(id, List.of()));
            if (!line.isEmpty()) {
                lines.add(line);
            }
        }
        int notReady = (int) all.stream().filter(draft -> !draft.isReady()).count();
        Map<String, Company> known = books.companies().list().stream()
                .collect(Collectors.toMap(Company::careflexId, Function.identity()));
        return new Desk(lines, notReady, names(books.employees().list()), known, tokenUntil, setUp,
                switchedOn);
    }

    String name(Entry entry) {
        String name = names.getOrDefault(entry.incident().employee(), entry.incident().data().displayName());
        return name.isEmpty() ? entry.incident().employeeId() : name;
    }

    /** An unknown one has its CareFlex ID for a name. */
    Company company(String careflexId) {
        return known.getOrDefault(careflexId, new Company(careflexId, careflexId));
    }

    int waitingIncidents() {
        return companies.stream().mapToInt(ready -> ready.waiting().size()).sum();
    }

    int waitingEmptyReports() {
        return companies.stream().mapToInt(ready -> ready.emptyReports().size()).sum();
    }

    static Map<Long, String> names(List<Employee> employees) {
        return employees.stream().collect(Collectors.toMap(Employee::id, Employee::displayName));
    }
}
