package org.flexmelder.ui.employees;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.flexmelder.check.EmployeeChecks;
import org.flexmelder.check.Finding;
import org.flexmelder.check.IncidentChecks;
import org.flexmelder.model.Catalogue;
import org.flexmelder.model.Catalogue.IncidentType;
import org.flexmelder.model.Employee;
import org.flexmelder.model.Field;
import org.flexmelder.model.MasterData;
import org.flexmelder.model.Scope;
import org.flexmelder.ui.Autosave;
import org.flexmelder.ui.FieldTexts;
import org.flexmelder.ui.Ui;
import org.jspecify.annotations.Nullable;

/** The form's state: one employee being typed, saved while that goes on. */
final class EmployeeEditor {
    /** What a new employee begins with. */
    private static final MasterData BEGINNING = MasterData.EMPTY.with(Field.COUNTRY, "DE").with(Field.MANAGEMENT,
            "false");

    /** Whether the store has what stands in the form. */
    enum Saved {
        NOTHING_TYPED,
        TYPING,
        SAVED
    }

    private final Ui ui;
    private final Autosave<Employee> autosave;
    private final Map<Field, StringProperty> texts = new EnumMap<>(Field.class);
    private final ReadOnlyObjectWrapper<Autosave.@Nullable Edit<Employee>> edit = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<List<Finding>> findings = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Saved> saved = new ReadOnlyObjectWrapper<>(Saved.NOTHING_TYPED);
    private MasterData opened = MasterData.EMPTY;
    private boolean loading;

    /**
     * @param work
     *            saves what is typed
     * @param onSaved
     *            told of each saved employee
     */
    EmployeeEditor(Ui ui, PersonWork work, Consumer<Employee> onSaved) {
        this.ui = ui;
        autosave = new Autosave<>(ui.tasks(), (id, value) -> work.save(withId(id, value)), Employee::id,
                (done, stored) -> {
                    work.told();
                    onSaved.accept(stored);
                    if (done == edit.get() && done.isClean()) {
                        saved.set(Saved.SAVED);
                    }
                });
        List<Field> fields = new ArrayList<>(List.of(Field.CAREFLEX_ID, Field.EMPLOYEE_ID));
        fields.addAll(Field.masterData());
        for (Field field : fields) {
            StringProperty text = new SimpleStringProperty("");
            text.addListener((_, _, _) -> typed());
            texts.put(field, text);
        }
    }

    /** What stands in this input: CAREFLEX_ID, EMPLOYEE_ID or a field of the master data. */
    StringProperty text(Field field) {
        StringProperty text = texts.get(field);
        if (text == null) {
            throw new IllegalArgumentException("not in this form: " + field);
        }
        return text;
    }

    /** The employee in the form, or null. Another object is another employee. */
    ReadOnlyObjectProperty<Autosave.@Nullable Edit<Employee>> editProperty() {
        return edit.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<List<Finding>> findingsProperty() {
        return findings.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Saved> savedProperty() {
        return saved.getReadOnlyProperty();
    }

    /** The employee as the form has it, or null. */
    @Nullable
    Employee employee() {
        Autosave.Edit<Employee> present = edit.get();
        return present == null ? null : withId(present.id(), present.value());
    }

    /** The id of the employee in the form; 0 where there is none, or it was not saved yet. */
    long id() {
        Autosave.Edit<Employee> present = edit.get();
        return present == null ? 0 : present.id();
    }

    /** Saves what is there, then shows this one. */
    void show(Employee stored) {
        flush();
        begin(autosave.open(stored.id(), stored));
    }

    /**
     * Saves what is there, then shows an empty form. The employee is in the store from its first character on.
     *
     * @param careflexId
     *            "" where the company is still to be chosen; nothing else is to be typed before
     */
    void startNew(String careflexId) {
        flush();
        begin(autosave.open(0, new Employee(0, careflexId, "", BEGINNING)));
    }

    /**
     * The master data that was changed or emptied in this form, for a person known before, since it was opened or
     * taken.
     */
    Set<Field> changed() {
        Autosave.Edit<Employee> present = edit.get();
        EnumSet<Field> changed = EnumSet.noneOf(Field.class);
        if (present != null && !opened.equals(BEGINNING)) {
            MasterData now = present.value().data();
            Field.masterData().stream().filter(field -> !now.get(field).equals(opened.get(field)))
                    .forEach(changed::add);
        }
        return changed;
    }

    /** What of {@link #changed} has a value, so that a report can say it; all of it counts from here on anew. */
    Set<Field> takeChanged() {
        Set<Field> changed = changed();
        Autosave.Edit<Employee> present = edit.get();
        if (present != null) {
            opened = present.value().data();
            changed.removeIf(field -> !opened.has(field));
        }
        return changed;
    }

    /** Its record is gone: nothing more of it is saved. */
    void forget() {
        Autosave.Edit<Employee> present = edit.get();
        if (present != null) {
            autosave.forget(present);
            edit.set(null);
        }
    }

    /** What the store has of the employee in the form; never overwrites what was typed. */
    void refreshed(Employee stored) {
        Autosave.Edit<Employee> present = edit.get();
        if (present != null && present.take(stored)) {
            load(present.value(), false);
        }
    }

    void flush() {
        Autosave.Edit<Employee> present = edit.get();
        if (present != null && !present.value().careflexId().isEmpty()
                && (present.id() != 0 || !isEmpty(present.value()))) {
            autosave.save(present);
        }
    }

    /** The input was left: shows its text as it is understood, and saves. */
    void leave(Field field) {
        StringProperty text = text(field);
        text.set(FieldTexts.shown(field, ui.kept(field, text.get())));
        flush();
    }

    private void begin(Autosave.Edit<Employee> next) {
        load(next.value(), true);
        opened = next.value().data();
        saved.set(next.isClean() ? Saved.NOTHING_TYPED : Saved.TYPING);
        edit.set(next);
    }

    private void load(Employee employee, boolean another) {
        loading = true;
        texts.forEach((field, text) -> {
            String stored = stored(employee, field);
            if (another || !ui.kept(field, text.get()).equals(stored)) {
                text.set(FieldTexts.shown(field, stored));
            }
        });
        loading = false;
        findings.set(check(employee));
    }

    private void typed() {
        Autosave.Edit<Employee> present = edit.get();
        if (loading || present == null) {
            return;
        }
        present.set(withId(present.value().id(), read()));
        findings.set(check(present.value()));
        if (!present.isClean()) {
            saved.set(Saved.TYPING);
        }
    }

    private Employee read() {
        EnumMap<Field, String> values = new EnumMap<>(Field.class);
        Field.masterData().forEach(field -> values.put(field, ui.kept(field, text(field).get())));
        return new Employee(0, text(Field.CAREFLEX_ID).get(),
                ui.kept(Field.EMPLOYEE_ID, text(Field.EMPLOYEE_ID).get()), new MasterData(values));
    }

    private List<Finding> check(Employee employee) {
        return check(employee, ui.settings().get().catalogue(), LocalDate.now(ui.clock()));
    }

    /** All findings on an employee, as for a report that carries all master data. */
    static List<Finding> check(Employee employee, Catalogue catalogue, LocalDate today) {
        return EmployeeChecks.check(employee.employeeId(), employee.data(), required(catalogue), catalogue, today);
    }

    /** The fields without which a report of all master data cannot be sent. */
    static Set<Field> required(Catalogue catalogue) {
        String whole = catalogue.types().stream().filter(type -> type.scope() == Scope.ALL).map(IncidentType::code)
                .findFirst().orElse("NEW");
        Set<Field> required = EnumSet.of(Field.EMPLOYEE_ID);
        required.addAll(IncidentChecks.required(whole, catalogue));
        return required;
    }

    private static String stored(Employee employee, Field field) {
        return switch (field) {
            case CAREFLEX_ID -> employee.careflexId();
            case EMPLOYEE_ID -> employee.employeeId();
            default -> employee.data().get(field);
        };
    }

    private static boolean isEmpty(Employee employee) {
        return employee.employeeId().isEmpty() && BEGINNING.overlaidWith(employee.data()).equals(BEGINNING);
    }

    private static Employee withId(long id, Employee employee) {
        return new Employee(id, employee.careflexId(), employee.employeeId(), employee.data());
    }
}
