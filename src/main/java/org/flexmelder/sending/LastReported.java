package org.flexmelder.sending;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.flexmelder.check.Finding;
import org.flexmelder.model.Company;
import org.flexmelder.model.Employee;
import org.flexmelder.model.Field;
import org.flexmelder.model.Incident;
import org.flexmelder.store.Books;

/**
 * For which company the people were last reported told by their tax ID; several companies may have the same person.
 * Read once for a list of incidents, since tax IDs are sealed.
 */
public final class LastReported {
    private final Map<String, Report> byTaxId;

    /** The newest report of a person: company and day. */
    private record Report(String careflexId, String company, LocalDate day) {}

    private LastReported(Map<String, Report> byTaxId) {
        this.byTaxId = byTaxId;
    }

    /** Of the people of these incidents. */
    public static LastReported of(Collection<Incident> incidents, Books books, ZoneId zone) {
        List<Company> companies = books.companies().list();
        Map<String, Set<String>> companiesOf = new HashMap<>();
        incidents.stream().filter(incident -> !incident.employeeId().isBlank())
                .forEach(incident -> companiesOf.computeIfAbsent(incident.employeeId(), _ -> new HashSet<>())
                        .add(incident.careflexId()));
        if (companies.size() < 2 || companiesOf.isEmpty()) {
            return new LastReported(Map.of());
        }
        List<Employee> all = books.employees().withTaxId(companiesOf.keySet());
        all.forEach(person -> companiesOf.getOrDefault(person.employeeId(), new HashSet<>()).add(person.careflexId()));
        List<Employee> people = all.stream()
                .filter(person -> companiesOf.getOrDefault(person.employeeId(), Set.of()).size() > 1).toList();
        Map<Long, Instant> last = books.incidents().lastReported(people.stream().map(Employee::id).toList());
        Map<String, String> names = companies.stream().collect(Collectors.toMap(Company::careflexId, Company::name));
        Map<String, Report> byTaxId = new HashMap<>();
        people.stream().filter(person -> last.containsKey(person.id()))
                .sorted(Comparator.comparing(person -> last.getOrDefault(person.id(), Instant.MIN)))
                .forEach(person -> byTaxId.put(person.employeeId(), new Report(person.careflexId(),
                        names.getOrDefault(person.careflexId(), person.careflexId()),
                        LocalDate.ofInstant(last.getOrDefault(person.id(), Instant.MIN), zone))));
        return new LastReported(byTaxId);
    }

    /** A warning where the person was last reported for another company. */
    public Optional<Finding> finding(Incident incident) {
        return Optional.ofNullable(byTaxId.get(incident.employeeId()))
                .filter(report -> !report.careflexId().equals(incident.careflexId()))
                .map(report -> Finding.warning(Field.CAREFLEX_ID, "incident.otherCompany", report.company(),
                        report.day().toString()));
    }
}
