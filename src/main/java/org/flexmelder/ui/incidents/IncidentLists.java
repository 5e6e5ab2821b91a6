package org.flexmelder.ui.incidents;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.flexmelder.model.Company;
import org.flexmelder.model.Employee;
import org.flexmelder.model.Entry;
import org.flexmelder.model.Field;
import org.flexmelder.model.Incident;
import org.flexmelder.model.IncidentState;
import org.flexmelder.sending.Drafts.Draft;
import org.flexmelder.ui.Texts;
import org.jspecify.annotations.Nullable;

/** What the screen last read: companies, people, drafts, and what was rejected. Used on the UI thread. */
final class IncidentLists {
    private final Texts texts;
    private final ObservableList<Company> companies = FXCollections.observableArrayList();
    private final ObservableList<Employee> employees = FXCollections.observableArrayList();
    private final ObservableList<DraftRow> rows = FXCollections.observableArrayList();
    private final ObservableList<RejectedRow> rejected = FXCollections.observableArrayList();
    private final BooleanProperty showRejected = new SimpleBooleanProperty();
    private boolean changing;
    private Runnable onRows = () -> {
    };

    IncidentLists(Texts texts) {
        this.texts = texts;
    }

    ObservableList<Company> companies() {
        return companies;
    }

    /** Those of all companies, by name. */
    ObservableList<Employee> employees() {
        return employees;
    }

    ObservableList<DraftRow> rows() {
        return rows;
    }

    ObservableList<RejectedRow> rejected() {
        return rejected;
    }

    /** Whether the list shows the rejected ones instead of the drafts. */
    BooleanProperty showRejectedProperty() {
        return showRejected;
    }

    /** Whom the draft is about, as far as known. */
    Optional<Employee> person(@Nullable Incident draft) {
        return draft == null
                ? Optional.empty()
                : employees.stream().filter(each -> each.id() == draft.employee()).findFirst();
    }

    /** True while the rows change by themselves, so that a changed selection is nobody's choice. */
    boolean isChanging() {
        return changing;
    }

    /** Called whenever the rows changed. */
    void setOnRows(Runnable action) {
        onRows = action;
    }

    /** The rows are as they are, but another one is in view. */
    void told() {
        onRows.run();
    }

    void take(IncidentsReading read) {
        replace(companies, read.companies());
        replace(employees, read.employees());
        if (!rows.equals(read.drafts()) || !rejected.equals(read.rejected())) {
            change(() -> {
                replace(rows, read.drafts());
                replace(rejected, read.rejected());
            });
        }
    }

    Optional<DraftRow> draft(long id) {
        return rows.stream().filter(row -> row.id() == id).findFirst();
    }

    List<DraftRow> drafts(Set<Long> ids) {
        return rows.stream().filter(row -> ids.contains(row.id())).toList();
    }

    /** A new draft, which nobody has checked yet. */
    void add(Incident draft) {
        if (draft(draft.id()).isEmpty()) {
            Entry entry = new Entry(draft, IncidentState.DRAFT, 0, 0, "", "", "", Instant.EPOCH);
            change(() -> rows.add(IncidentsReading.row(new Draft(entry, List.of()), companies)));
        }
    }

    void remove(long id) {
        change(() -> rows.removeIf(row -> row.id() == id));
    }

    /** Keeps the row as new as the form. */
    void put(Incident stored) {
        draft(stored.id()).ifPresent(row -> {
            Draft old = row.draft();
            Entry entry = new Entry(stored.with(old.incident().data()), IncidentState.DRAFT, 0, 0, "", "", "",
                    old.entry().changedAt());
            change(() -> rows.set(rows.indexOf(row),
                    IncidentsReading.row(new Draft(entry, old.findings()), companies)));
        });
    }

    /** The person as one of many to choose from. */
    String choice(Employee person) {
        return texts.get("incidents.employee.choice", person.displayName(), companyName(person.careflexId()));
    }

    /** All that a person is found by. */
    String searched(Employee person) {
        return String.join(" ", choice(person), person.employeeId(), person.data().get(Field.PERSONNEL_NUMBER),
                person.data().get(Field.FIRST_NAME), person.data().get(Field.EMPLOYMENT_SITE));
    }

    String companyName(String careflexId) {
        return companies.stream().filter(each -> each.careflexId().equals(careflexId)).findFirst().map(Company::name)
                .orElse(careflexId);
    }

    private void change(Runnable change) {
        changing = true;
        change.run();
        changing = false;
        onRows.run();
    }

    private static <T> void replace(ObservableList<T> list, List<T> read) {
        if (!list.equals(read)) {
            list.setAll(read);
        }
    }
}
