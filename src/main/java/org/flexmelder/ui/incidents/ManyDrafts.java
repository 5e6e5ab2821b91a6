package org.flexmelder.ui.incidents;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.flexmelder.check.IncidentChecks;
import org.flexmelder.model.Catalogue;
import org.flexmelder.model.Employee;
import org.flexmelder.model.Entry;
import org.flexmelder.model.Field;
import org.flexmelder.model.Incident;
import org.flexmelder.model.IncidentState;
import org.flexmelder.model.Scope;
import org.flexmelder.model.Standing;
import org.flexmelder.store.Books;

/** Makes one draft for each of many people, all or none. Runs on the store's thread. */
final class ManyDrafts {
    private ManyDrafts() {}

    /**
     * @param evenAlike
     *            also for people who have such an incident already
     */
    record Wanted(List<Long> people, String type, String createdAt, String validFrom, boolean evenAlike) {
        Wanted {
            people = List.copyOf(people);
        }
    }

    /**
     * @param alike
     *            those who have such an incident already, a rejected one apart, and got no other
     * @param archived
     *            those who are in the archive and got none
     * @param nameAlone
     *            how many drafts carry no more than the name, because nobody knows what changed
     */
    record Made(List<Incident> drafts, List<Employee> alike, List<Employee> archived,
            int nameAlone) {
        Made {
            drafts = List.copyOf(drafts);
            alike = List.copyOf(alike);
            archived = List.copyOf(archived);
        }
    }

    static Made of(Wanted wanted, Books books, Catalogue catalogue) {
        boolean part = catalogue.scope(wanted.type()) == Scope.PART;
        List<Incident> drafts = new ArrayList<>();
        List<Employee> alike = new ArrayList<>();
        List<Employee> archived = archived(wanted.people(), books);
        int nameAlone = 0;
        for (Employee person : wanted.people().stream().map(books.employees()::find).flatMap(Optional::stream)
                .filter(each -> !archived.contains(each)).toList()) {
            Incident draft = draft(person, wanted, Set.of());
            if (!wanted.evenAlike() && hasAlike(draft, books)) {
                alike.add(person);
                continue;
            }
            if (part) {
                List<Entry> earlier = books.incidents().ofEmployee(person.id());
                Set<Field> needed = IncidentChecks.required(wanted.type(), catalogue);
                draft = draft(person, wanted, ChosenFields.initial(person.data(), needed, earlier));
                nameAlone += needed.containsAll(draft.chosen()) ? 1 : 0;
            }
            drafts.add(draft);
        }
        return new Made(books.incidents().saveAll(drafts), alike, archived, nameAlone);
    }

    /** With these values; one that becomes a report of a part of the master data chooses it as a new one does. */
    static Incident changed(Incident draft, Map<Field, String> values, Books books, Catalogue catalogue) {
        Incident changed = DraftChange.texts(draft,
                field -> values.getOrDefault(field, DraftChange.text(draft, field)));
        boolean becomesPart = catalogue.scope(changed.type()) == Scope.PART
                && catalogue.scope(draft.type()) != Scope.PART;
        return becomesPart
                ? DraftChange.chosen(changed, ChosenFields.initial(changed.data(),
                        IncidentChecks.required(changed.type(), catalogue),
                        books.incidents().ofEmployee(changed.employee())))
                : changed;
    }

    /** Those of these people who are in the archive. */
    static List<Employee> archived(Collection<Long> people, Books books) {
        Map<Long, Standing> standings = books.employees().standings().all();
        return people.stream().filter(id -> standings.getOrDefault(id, Standing.PRESENT).archived())
                .map(books.employees()::find).flatMap(Optional::stream).toList();
    }

    private static boolean hasAlike(Incident draft, Books books) {
        return books.incidents().alike(draft).stream().anyMatch(entry -> entry.state() != IncidentState.REJECTED);
    }

    private static Incident draft(Employee person, Wanted wanted, Set<Field> chosen) {
        return new Incident(0, person.careflexId(), person.id(), person.employeeId(), wanted.type(), "",
                wanted.createdAt(), wanted.validFrom(), person.data(), chosen, 0);
    }
}
