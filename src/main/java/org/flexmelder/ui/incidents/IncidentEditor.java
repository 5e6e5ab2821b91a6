package org.flexmelder.ui.incidents;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.StringProperty;
import org.flexmelder.check.IncidentChecks;
import org.flexmelder.check.Reading;
import org.flexmelder.model.Catalogue;
import org.flexmelder.model.Employee;
import org.flexmelder.model.Entry;
import org.flexmelder.model.Field;
import org.flexmelder.model.Incident;
import org.flexmelder.model.MasterData;
import org.flexmelder.model.Scope;
import org.flexmelder.sending.Drafts;
import org.flexmelder.sending.Reported;
import org.flexmelder.sending.Unreported;
import org.flexmelder.store.Incidents;
import org.flexmelder.ui.Autosave;
import org.flexmelder.ui.Ui;
import org.jspecify.annotations.Nullable;

/** The form's state: one draft being written, checked and saved while that goes on. */
final class IncidentEditor {
    private final Ui ui;
    private final Incidents incidents;
    private final Drafts drafts;
    private final Autosave<Incident> autosave;
    private final DraftInputs inputs;
    private final ReadOnlyObjectWrapper<Autosave.@Nullable Edit<Incident>> edit = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Known> known = new ReadOnlyObjectWrapper<>(Known.NOTHING);
    private final ReadOnlyBooleanWrapper saved = new ReadOnlyBooleanWrapper(true);
    private boolean choosing;
    private Set<Field> changed = Set.of();

    /**
     * @param work
     *            saves what is typed
     * @param onSaved
     *            told of each saved draft
     */
    IncidentEditor(Ui ui, Incidents incidents, Drafts drafts, DraftWork work, Consumer<Incident> onSaved) {
        this.ui = ui;
        inputs = new DraftInputs(ui, this::typed);
        this.incidents = incidents;
        this.drafts = drafts;
        autosave = new Autosave<>(ui.tasks(), (_, draft) -> work.save(draft), Incident::id,
                (done, stored) -> {
                    work.told();
                    onSaved.accept(stored);
                    if (done == edit.get()) {
                        saved.set(done.isClean());
                        take(stored.with(done.value().data()));
                    }
                });
    }

    /** What stands in this input: TYPE, CREATED_AT, VALID_FROM or EXTERNAL_ID. */
    StringProperty text(Field field) {
        return inputs.text(field);
    }

    /** The draft in the form, or null. Another object is another draft. */
    ReadOnlyObjectProperty<Autosave.@Nullable Edit<Incident>> editProperty() {
        return edit.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Known> knownProperty() {
        return known.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty savedProperty() {
        return saved.getReadOnlyProperty();
    }

    /** The draft as the form has it, or null. */
    @Nullable
    Incident incident() {
        Autosave.Edit<Incident> present = edit.get();
        return present == null ? null : present.value();
    }

    long id() {
        Incident present = incident();
        return present == null ? 0 : present.id();
    }

    Scope scope() {
        return catalogue().scope(text(Field.TYPE).get());
    }

    /** The fields that a report of this type always carries. */
    Set<Field> needed() {
        return IncidentChecks.required(text(Field.TYPE).get(), catalogue());
    }

    /** The first day of entitlement, where "effective from" is a date. */
    Optional<LocalDate> entitlement() {
        return Reading.date(inputs.kept(Field.VALID_FROM)).map(IncidentChecks::entitlement);
    }

    /** Saves what is there, then shows this draft. */
    void show(Incident draft) {
        flush();
        Autosave.Edit<Incident> next = autosave.open(draft.id(), draft);
        choosing = false;
        changed = Set.of();
        inputs.load(next.value(), true);
        saved.set(next.isClean());
        known.set(Known.NOTHING);
        edit.set(next);
        check();
    }

    /** Saves what is there; the form holds nothing any more. */
    void leave() {
        flush();
        edit.set(null);
    }

    /** Its record is gone: nothing more of it is saved. */
    void forget() {
        Autosave.Edit<Incident> present = edit.get();
        if (present != null) {
            autosave.forget(present);
            edit.set(null);
        }
    }

    /** What the store has of the draft in the form; never overwrites what was typed. */
    void refreshed(Incident stored) {
        take(stored);
        check();
    }

    private void take(Incident stored) {
        Autosave.Edit<Incident> present = edit.get();
        if (present != null && present.take(stored)) {
            inputs.load(present.value(), false);
        }
    }

    void flush() {
        Autosave.Edit<Incident> present = edit.get();
        if (present != null) {
            autosave.save(present);
        }
    }

    /** The input was left: shows its text as it is understood, and saves. */
    void leave(Field field) {
        inputs.tidy(field);
        flush();
    }

    /** The draft is about another person. */
    void setEmployee(Employee person) {
        Incident old = incident();
        if (old != null && old.employee() != person.id()) {
            choosing = scope() == Scope.PART;
            change(DraftChange.person(old, person));
            flush();
        }
    }

    /** Takes a field of the master data into the report, or out of it. */
    void choose(Field field, boolean taken) {
        EnumSet<Field> fields = EnumSet.noneOf(Field.class);
        fields.addAll(chosen());
        if (taken ? fields.add(field) : fields.remove(field)) {
            choose(fields);
        }
    }

    /** The report carries these fields of the master data. */
    void choose(Set<Field> fields) {
        Incident old = incident();
        if (old != null) {
            choosing = false;
            change(DraftChange.chosen(old, fields));
            flush();
        }
    }

    /** What of the draft's person is not as it was reported, unless another draft may report it. */
    Optional<MasterData> unreported() {
        Incident present = incident();
        return present == null
                ? Optional.empty()
                : Unreported.of(present.data(), changed, known.get().earlier(), catalogue())
                        .filter(each -> each.draft() == 0 && !each.data().isEmpty()).map(Unreported::data);
    }

    /** What was just changed of the person, for which the draft in the form was made. */
    void changed(Set<Field> fields) {
        changed = Set.copyOf(fields);
    }

    /** What the report carries at first: see {@link ChosenFields}; without an earlier report what was just changed. */
    void chooseChanged() {
        Incident old = incident();
        if (old == null) {
            return;
        }
        List<Entry> earlier = known.get().earlier();
        EnumSet<Field> fields = EnumSet.noneOf(Field.class);
        fields.addAll(ChosenFields.initial(old.data(), needed(), earlier));
        if (!Reported.any(earlier)) {
            changed.stream().filter(old.data()::has).forEach(fields::add);
        }
        choose(fields);
    }

    /** The fields that the report carries of a type that carries a part. */
    Set<Field> chosen() {
        Incident present = incident();
        return present == null ? Set.of() : present.chosen().isEmpty() ? present.data().fields() : present.chosen();
    }

    private void typed(Field field) {
        Incident old = incident();
        if (old == null) {
            return;
        }
        if (field == Field.TYPE) {
            boolean wasPart = !old.type().isEmpty() && catalogue().scope(old.type()) == Scope.PART;
            choosing = !wasPart && !inputs.kept(Field.TYPE).isEmpty() && scope() == Scope.PART;
        }
        change(DraftChange.texts(old, inputs::kept));
    }

    private void change(Incident draft) {
        Autosave.Edit<Incident> present = edit.get();
        if (present != null) {
            present.set(draft);
            saved.set(present.isClean());
            check();
        }
    }

    /** Asks the store and the checks again; an answer on what no longer stands there is dropped. */
    void check() {
        Incident draft = incident();
        if (draft == null) {
            return;
        }
        ui.tasks().store(() -> Known.of(draft, drafts, incidents),
                answer -> {
                    if (draft.equals(incident())) {
                        known.set(answer);
                        if (choosing) {
                            chooseChanged();
                        }
                    }
                });
    }

    private Catalogue catalogue() {
        return ui.settings().get().catalogue();
    }
}
