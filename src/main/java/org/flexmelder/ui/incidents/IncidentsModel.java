package org.flexmelder.ui.incidents;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.flexmelder.model.Company;
import org.flexmelder.model.Employee;
import org.flexmelder.model.Entry;
import org.flexmelder.model.Field;
import org.flexmelder.model.Incident;
import org.flexmelder.model.IncidentState;
import org.flexmelder.sending.Drafts;
import org.flexmelder.sending.Drafts.Draft;
import org.flexmelder.store.Books;
import org.flexmelder.ui.Ui;

/** Drafts and rejected incidents, and which one is in view. Used on the UI thread. */
final class IncidentsModel {
    private final Ui ui;
    private final Books books;
    private final Drafts drafts;
    private final DraftWork work;
    private final IncidentEditor editor;
    private final ManyModel many;
    private final ObservableList<Company> companies = FXCollections.observableArrayList();
    private final ObservableList<Employee> employees = FXCollections.observableArrayList();
    private final ObservableList<DraftRow> rows = FXCollections.observableArrayList();
    private final ObservableList<RejectedRow> rejected = FXCollections.observableArrayList();
    private final BooleanProperty showRejected = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<Detail> detail = new ReadOnlyObjectWrapper<>(new Detail.Nothing());
    private boolean changing;
    private long wanted;
    private Runnable onRows = () -> {
    };

    IncidentsModel(Ui ui, Books books, Drafts drafts) {
        this.ui = ui;
        this.books = books;
        this.drafts = drafts;
        work = new DraftWork(ui, books);
        editor = new IncidentEditor(ui, books.incidents(), drafts, work, this::saved);
        many = new ManyModel(ui, books, work, employees, this::searched);
        many.madeProperty().addListener((_, _, _) -> refresh());
    }

    IncidentEditor editor() {
        return editor;
    }

    ManyModel many() {
        return many;
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

    ReadOnlyObjectProperty<Detail> detailProperty() {
        return detail.getReadOnlyProperty();
    }

    /** True while the rows change by themselves, so that a changed selection is nobody's choice. */
    boolean isChanging() {
        return changing;
    }

    /** Called whenever the rows, or the one in view, changed. */
    void setOnRows(Runnable action) {
        onRows = action;
    }

    void refresh() {
        ui.tasks().store(() -> IncidentsReading.of(books, drafts), this::take);
    }

    /** Shows this incident, in whatever state it is. */
    void open(long id, Runnable then) {
        editor.flush();
        wanted = id;
        ui.tasks().store(() -> books.incidents().find(id), found -> found.ifPresent(entry -> {
            if (wanted == id) {
                show(entry);
                then.run();
            }
        }));
    }

    void select(DraftRow row) {
        wanted = 0;
        if (row.id() != editor.id()) {
            edit(row.incident());
        }
    }

    void select(RejectedRow row) {
        look(row.entry());
    }

    /** A new incident; first its person is chosen. */
    void startNew() {
        wanted = 0;
        editor.leave();
        showRejected.set(false);
        detail.set(new Detail.Choosing());
        onRows.run();
    }

    /** One type and one date for many people; these are ticked at first. */
    void startMany(Collection<Long> people) {
        wanted = 0;
        editor.leave();
        showRejected.set(false);
        many.begin(people);
        detail.set(new Detail.Many());
        onRows.run();
    }

    /**
     * A new draft for this person: the enrolment where nothing was reported of them yet, else with the type left open.
     *
     * @param then
     *            given the first field that is empty
     */
    void create(long employee, Consumer<Field> then) {
        editor.flush();
        wanted = 0;
        work.create(employee, draft -> {
            add(draft);
            then.accept(draft.type().isEmpty() ? Field.TYPE : Field.VALID_FROM);
        });
    }

    /** A new draft in the place of one that was rejected. */
    void takeOver(Entry entry) {
        work.replace(entry.incident(), this::add);
    }

    /** Removes the draft in the form. */
    void remove() {
        editor.flush();
        Incident draft = editor.incident();
        editor.forget();
        detail.set(new Detail.Nothing());
        if (draft != null) {
            change(() -> rows.removeIf(row -> row.id() == draft.id()));
            work.remove(List.of(draft), this::refresh);
        }
    }

    /** The person of the draft in the form, as far as known. */
    Optional<Employee> person() {
        Incident draft = editor.incident();
        return draft == null
                ? Optional.empty()
                : employees.stream().filter(each -> each.id() == draft.employee()).findFirst();
    }

    /** The person as one of many to choose from. */
    String choice(Employee person) {
        return ui.texts().get("incidents.employee.choice", person.displayName(), companyName(person.careflexId()));
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

    private void show(Entry entry) {
        if (entry.state() == IncidentState.DRAFT) {
            showRejected.set(false);
            edit(entry.incident());
        } else {
            showRejected.set(entry.state() == IncidentState.REJECTED);
            look(entry);
        }
    }

    private void edit(Incident draft) {
        editor.show(draft);
        detail.set(new Detail.Editing());
        onRows.run();
    }

    private void look(Entry entry) {
        wanted = 0;
        editor.leave();
        long replacement = rejected.stream().filter(row -> row.incident().id() == entry.incident().id())
                .mapToLong(RejectedRow::replacement).findFirst().orElse(0);
        detail.set(new Detail.Looking(entry, replacement));
        onRows.run();
    }

    private void add(Incident draft) {
        showRejected.set(false);
        if (rows.stream().noneMatch(row -> row.id() == draft.id())) {
            Entry entry = new Entry(draft, IncidentState.DRAFT, 0, 0, "", "", "", Instant.EPOCH);
            change(() -> rows.add(IncidentsReading.row(new Draft(entry, List.of()), companies)));
        }
        edit(draft);
        refresh();
    }

    private void take(IncidentsReading read) {
        replace(companies, read.companies());
        replace(employees, read.employees());
        if (!rows.equals(read.drafts()) || !rejected.equals(read.rejected())) {
            change(() -> {
                replace(rows, read.drafts());
                replace(rejected, read.rejected());
            });
        }
        switch (detail.get()) {
            case Detail.Editing _ -> refreshEditor();
            case Detail.Looking(Entry entry, long _) when entry.state() == IncidentState.REJECTED -> look(entry);
            default -> {
            }
        }
    }

    /** A draft that was sent or removed elsewhere leaves the form. */
    private void refreshEditor() {
        rows.stream().filter(row -> row.id() == editor.id()).findFirst().ifPresentOrElse(
                row -> editor.refreshed(row.incident()), () -> {
                    editor.forget();
                    detail.set(new Detail.Nothing());
                    onRows.run();
                });
    }

    /** Keeps the row as new as the form. */
    private void saved(Incident stored) {
        for (int i = 0; i < rows.size(); i++) {
            Draft old = rows.get(i).draft();
            if (old.incident().id() == stored.id()) {
                Incident draft = stored.with(old.incident().data());
                Entry entry = new Entry(draft, IncidentState.DRAFT, 0, 0, "", "", "", old.entry().changedAt());
                int at = i;
                change(() -> rows.set(at, IncidentsReading.row(new Draft(entry, old.findings()), companies)));
            }
        }
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
