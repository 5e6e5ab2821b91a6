package org.flexmelder.ui.incidents;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.flexmelder.model.Catalogue;
import org.flexmelder.model.Catalogue.IncidentType;
import org.flexmelder.model.Employee;
import org.flexmelder.model.Incident;
import org.flexmelder.model.IncidentState;
import org.flexmelder.model.Scope;
import org.flexmelder.store.Books;

/** Makes drafts. Runs on the store's thread. */
final class NewDrafts {
    private NewDrafts() {}

    /**
     * With the type left open, unless it is an enrolment.
     *
     * @param enrols
     *            true where it is one as long as nothing was reported of the person yet
     */
    static Optional<Incident> of(long employee, boolean enrols, Books books, Catalogue catalogue, LocalDate today) {
        boolean isFirst = enrols && books.incidents().ofEmployee(employee).stream()
                .allMatch(entry -> entry.state() == IncidentState.REJECTED);
        String type = isFirst ? enrolment(catalogue) : "";
        return books.employees().find(employee).map(person -> books.incidents().save(draft(person, type, today)));
    }

    /**
     * In the place of rejected ones, or as corrections of accepted ones, where there is none yet; each gets an external
     * ID of its own.
     */
    static List<Incident> replacing(List<Incident> olds, Books books) {
        Set<Long> replaced = books.incidents().replacements(olds.stream().map(Incident::id).toList()).keySet();
        return books.incidents().saveAll(olds.stream().filter(old -> !replaced.contains(old.id()))
                .map(old -> new Incident(0, old.careflexId(), old.employee(), old.employeeId(), old.type(), "",
                        old.createdAt(), old.validFrom(), old.data(), old.chosen(), old.id()))
                .toList());
    }

    private static Incident draft(Employee person, String type, LocalDate today) {
        return new Incident(0, person.careflexId(), person.id(), person.employeeId(), type, "", today.toString(), "",
                person.data(), Set.of(), 0);
    }

    private static String enrolment(Catalogue catalogue) {
        return catalogue.types().stream().filter(type -> type.scope() == Scope.ALL).map(IncidentType::code).findFirst()
                .orElse("");
    }
}
