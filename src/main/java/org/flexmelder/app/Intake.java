package org.flexmelder.app;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.flexmelder.check.Finding;
import org.flexmelder.check.IncidentChecks;
import org.flexmelder.exchange.ListRow;
import org.flexmelder.model.Company;
import org.flexmelder.model.Employee;
import org.flexmelder.model.Entry;
import org.flexmelder.model.Field;
import org.flexmelder.model.Incident;
import org.flexmelder.model.IncidentState;
import org.flexmelder.model.MasterData;
import org.flexmelder.model.Standing;
import org.flexmelder.sending.LastReported;

/**
 * Takes the rows of a list in: checks all of them first, then makes employees and incidents of them and queues these.
 */
final class Intake {
    private static final Set<IncidentState> HANDED_OVER = Set.of(IncidentState.WAITING, IncidentState.SENDING,
            IncidentState.REPORTED, IncidentState.UNCLEAR);

    private final Office office;
    private final LocalDate today;
    private final Map<Long, Standing> standings;
    private final Map<String, Company> companies = new HashMap<>();
    private final Map<String, Map<String, Employee>> employees = new HashMap<>();

    Intake(Office office) {
        this.office = office;
        today = LocalDate.now(office.clock());
        standings = office.books().employees().standings().all();
        office.books().companies().list().forEach(company -> companies.put(company.careflexId(), company));
    }

    /**
     * A row as it was checked.
     *
     * @param before
     *            what the store has of it already: one that was handed over, or a draft that the row fills
     * @param duplicate
     *            true where it was handed over before, or an earlier row of the list says the same
     */
    record Row(int line, Incident incident, List<Finding> findings, Optional<Entry> before, boolean duplicate) {
        boolean hasErrors() {
            return findings.stream().anyMatch(Finding::isError);
        }

        /**
         * True where the row makes a report of its own: it is new, or the person wants one that was reported sent
         * again. One that still waits goes out anyway, once; one that is unclear is for the person to settle first.
         */
        boolean isWanted(boolean again) {
            return !duplicate || (again && before.map(entry -> entry.state() == IncidentState.REPORTED).orElse(true));
        }
    }

    /**
     * What earlier rows of the same list said: their keys, the warning for a later row by what they report, the drafts
     * they fill.
     */
    private record Seen(Set<List<String>> keys, Map<List<String>, Finding> reports, Set<Long> drafts) {
        Seen() {
            this(new HashSet<>(), new HashMap<>(), new HashSet<>());
        }
    }

    /** All rows with their findings; nothing is written. */
    List<Row> check(List<ListRow> list, String defaultCompany) {
        Seen seen = new Seen();
        List<Incident> incidents = list.stream().map(row -> row.toIncident(defaultCompany, today)).toList();
        LastReported last = LastReported.of(incidents, office.books(), office.clock().getZone());
        List<Row> rows = new ArrayList<>(list.size());
        for (int i = 0; i < incidents.size(); i++) {
            rows.add(check(list.get(i).line(), incidents.get(i), last.finding(incidents.get(i)), seen));
        }
        return rows;
    }

    private Row check(int line, Incident incident, Optional<Finding> otherCompany, Seen seen) {
        List<Finding> findings = new ArrayList<>(
                IncidentChecks.check(incident, List.of(), office.catalogue(), today));
        if (!incident.careflexId().isEmpty() && !companies.containsKey(incident.careflexId())) {
            findings.add(Finding.warning(Field.CAREFLEX_ID, "careflexId.new", incident.careflexId()));
        }
        otherCompany.ifPresent(findings::add);
        List<Entry> alike = alike(incident);
        Optional<Entry> before = before(incident, alike);
        Optional<Entry> handedOver = before.filter(entry -> HANDED_OVER.contains(entry.state()));
        boolean sameRow = !seen.keys().add(key(incident));
        boolean sameDraft = before.isPresent() && handedOver.isEmpty()
                && !seen.drafts().add(before.get().incident().id());
        boolean duplicate = sameRow || sameDraft || handedOver.isPresent();
        Field field = incident.externalId().isEmpty() ? Field.VALID_FROM : Field.EXTERNAL_ID;
        if (duplicate) {
            findings.add(Finding.warning(field, "incident.duplicate"));
        }
        if (handedOver.isPresent() && !saysTheSame(incident, handedOver.get().incident())) {
            findings.add(Finding.warning(field, "incident.changed"));
        }
        if (!duplicate) {
            other(incident, alike, seen).ifPresent(findings::add);
        }
        if (!duplicate && isArchived(incident)) {
            findings.add(Finding.error(Field.EMPLOYEE_ID, "employee.archived"));
        }
        seen.reports().putIfAbsent(report(incident), incident.externalId().isEmpty()
                ? Finding.warning(Field.VALID_FROM, "incident.alikeRow", String.valueOf(line))
                : alike(incident.externalId()));
        return new Row(line, incident, findings, before, duplicate);
    }

    private boolean isArchived(Incident incident) {
        Employee employee = employeesOf(incident.careflexId()).get(incident.employeeId());
        return employee != null && standings.getOrDefault(employee.id(), Standing.PRESENT).archived();
    }

    /** The date of the incident does not count: a row without one has today's. */
    private boolean saysTheSame(Incident row, Incident reported) {
        return report(row).equals(report(reported))
                && row.reported(office.catalogue().scope(row.type())).equals(reported.data());
    }

    /**
     * A warning that another incident reports the same of the same person, in the store or in an earlier row. It is
     * named by its external ID, an earlier row without one by its line.
     */
    private static Optional<Finding> other(Incident incident, List<Entry> alike, Seen seen) {
        return alike.stream().filter(entry -> HANDED_OVER.contains(entry.state())).map(Entry::incident)
                .filter(each -> report(each).equals(report(incident))).map(each -> alike(each.externalId()))
                .findFirst().or(() -> Optional.ofNullable(seen.reports().get(report(incident))));
    }

    private static Finding alike(String externalId) {
        return Finding.warning(Field.VALID_FROM, "incident.alike", externalId);
    }

    private static List<String> report(Incident incident) {
        return List.of(incident.careflexId(), incident.employeeId(), incident.type(), incident.validFrom());
    }

    /** With an external ID this alone tells an incident from others; without, company, employee, type and date do. */
    static List<String> key(Incident incident) {
        return incident.externalId().isEmpty()
                ? List.of(incident.careflexId(), "", incident.employeeId(), incident.type(), incident.validFrom())
                : List.of(incident.careflexId(), incident.externalId());
    }

    /** What the store has under the same external ID, or of the same person, type and date; rejected ones left out. */
    private List<Entry> alike(Incident incident) {
        Employee employee = employeesOf(incident.careflexId()).get(incident.employeeId());
        long id = employee == null ? 0 : employee.id();
        if (id == 0 && incident.externalId().isEmpty()) {
            return List.of();
        }
        return office.books().incidents().alike(withEmployee(incident, 0, id)).stream()
                .filter(entry -> entry.state() != IncidentState.REJECTED).toList();
    }

    /** The one of them that the row means: by its external ID where it has one; rather handed over than a draft. */
    private static Optional<Entry> before(Incident incident, List<Entry> alike) {
        List<Entry> same = alike.stream().filter(entry -> incident.externalId().isEmpty()
                || incident.externalId().equals(entry.incident().externalId())).toList();
        return same.stream().filter(entry -> HANDED_OVER.contains(entry.state())).findFirst()
                .or(() -> same.stream().findFirst());
    }

    /**
     * Makes employees and drafts of these checked rows, all or none.
     *
     * @return the drafts, in the order of the rows
     */
    List<Incident> draft(List<Row> rows) {
        return office.database().together(() -> drafts(rows));
    }

    private List<Incident> drafts(List<Row> rows) {
        for (Row row : rows) {
            String id = row.incident().careflexId();
            if (!companies.containsKey(id)) {
                Company company = new Company(id, id);
                office.books().companies().save(company);
                companies.put(id, company);
            }
        }
        Map<Employee, Long> ids = saveEmployees(rows);
        List<Incident> drafts = new ArrayList<>(rows.size());
        for (Row row : rows) {
            Employee employee = employeeOf(row.incident());
            long id = ids.getOrDefault(employee, employee.id());
            drafts.add(row.duplicate() ? withEmployee(row.incident(), 0, id) : filled(row, id));
        }
        return office.books().incidents().saveAll(drafts);
    }

    /**
     * Makes employees and incidents of these checked rows and queues them, each with exactly what its row says; all or
     * none.
     *
     * @return the incidents' ids, in the order of the rows
     */
    List<Long> take(List<Row> rows) {
        return office.database().together(() -> queued(rows));
    }

    private List<Long> queued(List<Row> rows) {
        List<Incident> saved = drafts(rows);
        List<Incident> frozen = new ArrayList<>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            Incident incident = rows.get(i).incident();
            Incident draft = saved.get(i);
            frozen.add(new Incident(draft.id(), draft.careflexId(), draft.employee(), incident.employeeId(),
                    draft.type(), draft.externalId(), draft.createdAt(), draft.validFrom(),
                    incident.reported(office.catalogue().scope(incident.type())), draft.chosen(), draft.replaces()));
        }
        office.books().ledger().enqueue(frozen);
        return frozen.stream().map(Incident::id).toList();
    }

    /** The draft that the row fills, which keeps what the row does not say; or a new one. */
    private static Incident filled(Row row, long employee) {
        Incident incident = row.incident();
        if (row.before().isEmpty()) {
            return withEmployee(incident, 0, employee);
        }
        Incident draft = row.before().get().incident();
        String externalId = incident.externalId().isEmpty() ? draft.externalId() : incident.externalId();
        return new Incident(draft.id(), incident.careflexId(), employee, incident.employeeId(), incident.type(),
                externalId, incident.createdAt(), incident.validFrom(), incident.data(), incident.chosen(),
                draft.replaces());
    }

    /** New employees, and known ones overlaid with what the rows say of them; one for each company and tax ID. */
    private Map<Employee, Long> saveEmployees(List<Row> rows) {
        for (Row row : rows) {
            Incident incident = row.incident();
            Employee present = employeeOf(incident);
            employeesOf(incident.careflexId()).put(incident.employeeId(), new Employee(present.id(),
                    incident.careflexId(), incident.employeeId(), present.data().overlaidWith(incident.data())));
        }
        List<Employee> touched = rows.stream().map(row -> employeeOf(row.incident())).distinct().toList();
        List<Employee> saved = office.books().employees().saveAll(touched);
        Map<Employee, Long> ids = new HashMap<>();
        for (int i = 0; i < touched.size(); i++) {
            ids.put(touched.get(i), saved.get(i).id());
        }
        return ids;
    }

    private Employee employeeOf(Incident incident) {
        return employeesOf(incident.careflexId()).getOrDefault(incident.employeeId(),
                new Employee(0, incident.careflexId(), incident.employeeId(), MasterData.EMPTY));
    }

    private Map<String, Employee> employeesOf(String careflexId) {
        return employees.computeIfAbsent(careflexId, id -> {
            Map<String, Employee> byTaxId = new HashMap<>();
            office.books().employees().list(id).forEach(employee -> byTaxId.put(employee.employeeId(), employee));
            return byTaxId;
        });
    }

    private static Incident withEmployee(Incident incident, long id, long employee) {
        return new Incident(id, incident.careflexId(), employee, incident.employeeId(), incident.type(),
                incident.externalId(), incident.createdAt(), incident.validFrom(), incident.data(), incident.chosen(),
                incident.replaces());
    }
}
