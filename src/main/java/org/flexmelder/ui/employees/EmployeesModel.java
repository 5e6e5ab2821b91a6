package org.flexmelder.ui.employees;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import org.flexmelder.model.Catalogue;
import org.flexmelder.model.Company;
import org.flexmelder.model.Employee;
import org.flexmelder.model.Entry;
import org.flexmelder.model.Field;
import org.flexmelder.store.Books;
import org.flexmelder.ui.FieldTexts;
import org.flexmelder.ui.Ui;
import org.jspecify.annotations.Nullable;

/** The list of employees, what of it is shown, and which one is in the form. Used on the UI thread. */
final class EmployeesModel {
    private final Ui ui;
    private final Books books;
    private final EmployeeEditor editor;
    private final ObservableList<Company> companies = FXCollections.observableArrayList();
    private final ObservableList<EmployeeRow> rows = FXCollections.observableArrayList();
    private final FilteredList<EmployeeRow> shown = new FilteredList<>(rows);
    private final ObservableList<Entry> incidents = FXCollections.observableArrayList();
    private final StringProperty search = new SimpleStringProperty("");
    private final StringProperty company = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Optional<Employee>> twin = new ReadOnlyObjectWrapper<>(Optional.empty());
    private boolean changing;
    private long wanted;
    private Runnable onRows = () -> {
    };

    EmployeesModel(Ui ui, Books books) {
        this.ui = ui;
        this.books = books;
        editor = new EmployeeEditor(ui, books.employees(), this::saved);
        search.addListener((_, _, _) -> filter());
        company.addListener((_, _, _) -> filter());
        for (Field field : List.of(Field.CAREFLEX_ID, Field.EMPLOYEE_ID, Field.FIRST_NAME, Field.LAST_NAME,
                Field.BIRTHDAY)) {
            editor.text(field).addListener((_, _, _) -> findTwin());
        }
        editor.editProperty().addListener((_, _, _) -> {
            incidents.clear();
            findTwin();
            readIncidents();
        });
    }

    EmployeeEditor editor() {
        return editor;
    }

    ObservableList<Company> companies() {
        return companies;
    }

    /** All employees. */
    ObservableList<EmployeeRow> rows() {
        return rows;
    }

    /** Those that fit search and company. */
    ObservableList<EmployeeRow> shown() {
        return shown;
    }

    /** The incidents of the employee in the form, newest first. */
    ObservableList<Entry> incidents() {
        return incidents;
    }

    StringProperty searchProperty() {
        return search;
    }

    /** CareFlex ID of the company to which the list is limited, or "". */
    StringProperty companyProperty() {
        return company;
    }

    /** Who the employee in the form probably is already. */
    ReadOnlyObjectProperty<Optional<Employee>> twinProperty() {
        return twin.getReadOnlyProperty();
    }

    /** True while the rows change by themselves, so that a changed selection is nobody's choice. */
    boolean isChanging() {
        return changing;
    }

    /** Called whenever the rows changed. */
    void setOnRows(Runnable action) {
        onRows = action;
    }

    void refresh() {
        Catalogue catalogue = ui.settings().get().catalogue();
        LocalDate today = LocalDate.now(ui.clock());
        ui.tasks().store(() -> EmployeesReading.of(books, catalogue, today), this::take);
        readIncidents();
    }

    /** Shows this employee, whatever the list is limited to. */
    void open(long id, Runnable then) {
        editor.flush();
        wanted = id;
        ui.tasks().store(() -> books.employees().find(id), found -> {
            if (wanted != id || found.isEmpty()) {
                return;
            }
            wanted = 0;
            editor.show(found.get());
            if (shown.stream().noneMatch(row -> row.employee().id() == id)) {
                search.set("");
                company.set("");
            }
            onRows.run();
            then.run();
        });
    }

    /** Shows the employee of this row. */
    void select(EmployeeRow row) {
        wanted = 0;
        if (row.employee().id() != editor.id()) {
            editor.show(row.employee());
        }
    }

    /** An empty form, for the company that is in view. Does nothing where there is no company. */
    void create() {
        wanted = 0;
        Employee present = editor.employee();
        String home = !company.get().isEmpty()
                ? company.get()
                : present != null
                        ? present.careflexId()
                        : companies.stream().filter(Company::active)
                                .min(Comparator.comparing(Company::managing, Comparator.reverseOrder()))
                                .map(Company::careflexId).orElse("");
        if (!home.isEmpty()) {
            editor.startNew(home);
            onRows.run();
        }
    }

    /** Saves, then goes to a new incident of the employee in the form. */
    void reportIncident() {
        editor.flush();
        afterSaves(id -> ui.navigation().reportIncident(id));
    }

    /** Removes the employee in the form. The store keeps one that has incidents. */
    void remove() {
        long id = editor.id();
        editor.forget();
        if (id != 0) {
            ui.tasks().store(() -> books.employees().remove(id), _ -> refresh());
        }
    }

    String companyName(String careflexId) {
        return companies.stream().filter(each -> each.careflexId().equals(careflexId)).findFirst().map(Company::name)
                .orElse(careflexId);
    }

    private void afterSaves(java.util.function.LongConsumer then) {
        ui.tasks().store(() -> true, _ -> {
            if (editor.id() != 0) {
                then.accept(editor.id());
            }
        });
    }

    private void take(EmployeesReading read) {
        if (!companies.equals(read.companies())) {
            companies.setAll(read.companies());
        }
        if (!rows.equals(read.rows())) {
            change(() -> rows.setAll(read.rows()));
        }
        rows.stream().filter(row -> row.employee().id() == editor.id()).findFirst()
                .ifPresent(row -> editor.refreshed(row.employee()));
    }

    /** Keeps the row as new as the form, so that a choice made before the next reading shows nothing old. */
    private void saved(Employee employee) {
        EmployeeRow row = EmployeesReading.row(employee, companies, ui.settings().get().catalogue(),
                LocalDate.now(ui.clock()));
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).employee().id() == employee.id()) {
                int at = i;
                change(() -> rows.set(at, row));
                return;
            }
        }
        change(() -> rows.add(row));
    }

    private void filter() {
        String words = FieldTexts.folded(search.get());
        String only = company.get();
        change(() -> shown.setPredicate(
                row -> (only.isEmpty() || row.employee().careflexId().equals(only)) && row.fits(words)));
    }

    private void change(Runnable change) {
        changing = true;
        change.run();
        changing = false;
        onRows.run();
        findTwin();
    }

    private void findTwin() {
        @Nullable
        Employee person = editor.employee();
        twin.set(person == null
                ? Optional.empty()
                : Doubles.of(person, rows.stream().map(EmployeeRow::employee).toList()));
    }

    private void readIncidents() {
        long id = editor.id();
        if (id == 0) {
            return;
        }
        ui.tasks().store(() -> books.incidents().ofEmployee(id), read -> {
            if (editor.id() == id && !incidents.equals(read)) {
                incidents.setAll(read);
            }
        });
    }
}
