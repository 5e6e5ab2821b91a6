package org.flexmelder.ui.employees;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.flexmelder.model.Catalogue;
import org.flexmelder.model.Company;
import org.flexmelder.model.Employee;
import org.flexmelder.model.Entry;
import org.flexmelder.model.Field;
import org.flexmelder.model.MasterData;
import org.flexmelder.model.Standing;
import org.flexmelder.sending.Unreported;
import org.flexmelder.store.Books;
import org.flexmelder.ui.Autosave;
import org.flexmelder.ui.Ui;
import org.jspecify.annotations.Nullable;

/** The list of employees, what of it is shown, and which one is in the form. Used on the UI thread. */
final class EmployeesModel {
    private final Ui ui;
    private final Books books;
    private final PersonWork work;
    private final EmployeeEditor editor;
    private final ObservableList<Company> companies = FXCollections.observableArrayList();
    private final PeopleList list;
    private final ObservableList<Entry> incidents = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Optional<Employee>> twin = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Standing> standing = new ReadOnlyObjectWrapper<>(Standing.PRESENT);
    private final ReadOnlyObjectWrapper<Optional<Unreported>> unreported = new ReadOnlyObjectWrapper<>(
            Optional.empty());
    private final Map<Long, Unreported> putAway = new HashMap<>();
    private final ReadOnlyObjectWrapper<@Nullable LongConsumer> awaited = new ReadOnlyObjectWrapper<>();
    private long wanted;
    private boolean taken;
    private Runnable onRows = () -> {
    };
    private Runnable onReport = () -> {
    };

    EmployeesModel(Ui ui, Books books) {
        this.ui = ui;
        this.books = books;
        work = new PersonWork(ui, books.employees());
        editor = new EmployeeEditor(ui, work, this::saved);
        list = new PeopleList(ui.texts().locale(), () -> onRows.run());
        for (Field field : List.of(Field.CAREFLEX_ID, Field.EMPLOYEE_ID, Field.FIRST_NAME, Field.LAST_NAME,
                Field.BIRTHDAY)) {
            editor.text(field).addListener((_, _, _) -> findTwin());
        }
        editor.editProperty().addListener((_, _, _) -> {
            incidents.clear();
            findUnreported();
            awaited.set(null);
            findStanding();
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

    PeopleList list() {
        return list;
    }

    /** The incidents of the employee in the form, newest first. */
    ObservableList<Entry> incidents() {
        return incidents;
    }

    /** Who the employee in the form probably is already. */
    ReadOnlyObjectProperty<Optional<Employee>> twinProperty() {
        return twin.getReadOnlyProperty();
    }

    /** Whether the employee in the form left or is in the archive. */
    ReadOnlyObjectProperty<Standing> standingProperty() {
        return standing.getReadOnlyProperty();
    }

    /** Marks the last day of the employee in the form; null where the person stays. */
    void setLastDay(@Nullable LocalDate day) {
        long id = editor.id();
        if (id != 0 && !Objects.equals(day, standing.get().lastDay())) {
            work.run(id, () -> {
                books.employees().standings().setLastDay(id, day);
                return id;
            }, "employees.did.lastDay", _ -> refresh());
        }
    }

    /** Puts the employee in the form into the archive, unless something of that person is still open. */
    void archive() {
        editor.flush();
        afterSaves(
                id -> work.run(id, () -> books.employees().standings().archive(id), "employees.did.archived", done -> {
                    if (!done) {
                        ui.dialogs().inform(ui.texts().get("employees.archive.not.title"),
                                ui.texts().get("employees.archive.not"));
                    }
                    refresh();
                }));
    }

    /** Takes the employee in the form out of the archive. */
    void bringBack() {
        afterSaves(id -> work.run(id, () -> {
            books.employees().standings().bringBack(id);
            return id;
        }, "employees.did.broughtBack", _ -> refresh()));
    }

    /** Called whenever the rows changed, and once they were read. */
    void setOnRows(Runnable action) {
        onRows = action;
    }

    /** Called when the person in the form is to be reported. */
    void setOnReport(Runnable action) {
        onReport = action;
    }

    /** What others have in this field. */
    List<String> suggestions(Field field) {
        return list.texts(field, editor.text(Field.CAREFLEX_ID).get());
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
            list.reveal(id);
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

    /**
     * An empty form, for the company to which the list is limited, or the only one; among several the person chooses.
     * Does nothing where there is no company.
     */
    void create() {
        wanted = 0;
        List<String> open = companies.stream().filter(Company::active).map(Company::careflexId).toList();
        String limited = list.companyProperty().get();
        if (open.isEmpty()) {
            return;
        }
        editor.startNew(open.contains(limited) ? limited : open.size() == 1 ? open.getFirst() : "");
        onRows.run();
    }

    /**
     * A new employee with what somebody typed.
     *
     * @param then
     *            where {@link #reportIncident} goes on with this employee
     */
    void create(String typed, LongConsumer then) {
        create();
        Autosave.Edit<Employee> made = editor.editProperty().get();
        if (made != null && made.id() == 0) {
            TypedPerson.of(typed).forEach((field, text) -> editor.text(field).set(text));
            awaited.set(then);
        }
    }

    /** Where the new employee in the form is waited for; null where nobody waits. */
    ReadOnlyObjectProperty<@Nullable LongConsumer> awaitedProperty() {
        return awaited.getReadOnlyProperty();
    }

    /** Saves, then goes to a new incident of the employee in the form, or back to where that one is waited for. */
    void reportIncident() {
        onReport.run();
        editor.flush();
        Set<Field> changed = editor.takeChanged();
        LongConsumer back = awaited.get();
        afterSaves(id -> {
            if (back != null) {
                awaited.set(null);
                back.accept(id);
            } else if (changed.isEmpty()) {
                ui.navigation().reportIncident(id);
            } else {
                ui.navigation().reportChange(id, changed);
            }
        });
    }

    /** What of the employee in the form is not as it was reported, unless that was put away. */
    ReadOnlyObjectProperty<Optional<Unreported>> unreportedProperty() {
        return unreported.getReadOnlyProperty();
    }

    /** Saves, then goes to a draft of the change: the one that is there, or a new one. */
    void reportChange() {
        editor.flush();
        unreported.get().ifPresent(change -> afterSaves(id -> {
            editor.takeChanged();
            if (change.draft() != 0) {
                ui.navigation().showIncident(change.draft(), null);
            } else {
                ui.navigation().reportChange(id, change.data().fields());
            }
        }));
    }

    /** Says no more of this change, as long as the program runs; another one is told again. */
    void putChangeAway() {
        unreported.get().ifPresent(change -> putAway.put(editor.id(), change));
        findUnreported();
    }

    /** Removes the employee in the form. The store keeps one that has incidents. */
    void remove() {
        editor.flush();
        long id = editor.id();
        editor.forget();
        if (id != 0) {
            work.run(id, () -> books.employees().remove(id), "employees.did.removed", _ -> refresh());
        }
    }

    String companyName(String careflexId) {
        return companies.stream().filter(each -> each.careflexId().equals(careflexId)).findFirst().map(Company::name)
                .orElse(careflexId);
    }

    private void afterSaves(LongConsumer then) {
        ui.tasks().store(() -> true, _ -> {
            if (editor.id() != 0) {
                then.accept(editor.id());
            }
        });
    }

    private void take(EmployeesReading read) {
        boolean wasThere = list.row(editor.id()).isPresent();
        boolean replaced = list.replace(read.rows());
        if (!companies.equals(read.companies())) {
            companies.setAll(read.companies());
        }
        if (replaced) {
            findTwin();
        }
        if (wasThere && list.row(editor.id()).isEmpty()) {
            editor.forget(); // removed elsewhere, or undone
        }
        list.row(editor.id()).ifPresent(row -> editor.refreshed(row.employee()));
        findStanding();
        if (!taken) {
            taken = true;
            onRows.run(); // also where there is nobody
        }
    }

    /** Keeps the row as new as the form, so that a choice made before the next reading shows nothing old. */
    private void saved(Employee employee) {
        boolean isNew = list.row(employee.id()).isEmpty();
        Standing known = list.row(employee.id()).map(EmployeeRow::standing).orElse(Standing.PRESENT);
        list.put(EmployeesReading.row(employee, known, companies, ui.settings().get().catalogue(),
                LocalDate.now(ui.clock())));
        if (isNew) {
            list.reveal(employee.id());
        }
        findTwin();
        findUnreported();
    }

    private void findStanding() {
        standing.set(list.row(editor.id()).map(EmployeeRow::standing).orElse(Standing.PRESENT));
        findUnreported();
    }

    private void findUnreported() {
        @Nullable
        Employee person = editor.employee();
        unreported.set(person == null || standing.get().archived()
                ? Optional.empty()
                : Unreported.of(person.data(), editor.changed(), incidents, ui.settings().get().catalogue())
                        .filter(change -> !change.saysNoMoreThan(putAway.get(person.id()))));
    }

    private void findTwin() {
        @Nullable
        Employee person = editor.employee();
        twin.set(person == null
                ? Optional.empty()
                : Doubles.of(person, list.rows().stream().map(EmployeeRow::employee).toList()));
    }

    private void readIncidents() {
        long id = editor.id();
        if (id == 0) {
            return;
        }
        ui.tasks().store(() -> books.incidents().ofEmployee(id), read -> {
            if (editor.id() == id && !incidents.equals(read)) {
                incidents.setAll(read);
                findUnreported();
            }
        });
    }
}
