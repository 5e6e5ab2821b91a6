package org.flexmelder.ui.incidents;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.flexmelder.model.Employee;
import org.flexmelder.model.Entry;
import org.flexmelder.model.Field;
import org.flexmelder.model.Incident;
import org.flexmelder.model.IncidentState;
import org.flexmelder.sending.Drafts;
import org.flexmelder.store.Books;
import org.flexmelder.ui.Ui;

/** Drafts and rejected incidents, and which of them stand beside the list. Used on the UI thread. */
final class IncidentsModel {
    private final Ui ui;
    private final Books books;
    private final Drafts drafts;
    private final DraftWork work;
    private final IncidentLists lists;
    private final IncidentEditor editor;
    private final ManyModel many;
    private final SeveralModel several;
    private final ReadOnlyObjectWrapper<Detail> detail = new ReadOnlyObjectWrapper<>(new Detail.Nothing());
    private long wanted;

    IncidentsModel(Ui ui, Books books, Drafts drafts) {
        this.ui = ui;
        this.books = books;
        this.drafts = drafts;
        work = new DraftWork(ui, books);
        lists = new IncidentLists(ui.texts());
        editor = new IncidentEditor(ui, books.incidents(), drafts, work, lists::put);
        many = new ManyModel(ui, books, work, lists.employees(), lists::searched);
        several = new SeveralModel(ui, work);
        many.madeProperty().addListener((_, _, _) -> refresh());
    }

    IncidentLists lists() {
        return lists;
    }

    IncidentEditor editor() {
        return editor;
    }

    DraftAnswers answers() {
        return new DraftAnswers(ui, books.incidents(), work, editor);
    }

    ManyModel many() {
        return many;
    }

    SeveralModel several() {
        return several;
    }

    ReadOnlyObjectProperty<Detail> detailProperty() {
        return detail.getReadOnlyProperty();
    }

    void refresh() {
        ui.tasks().store(() -> IncidentsReading.of(books, drafts), this::take);
    }

    /** Shows this incident, in whatever state it is. */
    void open(long id, Runnable then) {
        editor.flush();
        wanted = id;
        find(id, looking -> {
            if (wanted == id) {
                show(looking);
                then.run();
            }
        });
    }

    /** Shows this draft, which is about this person from now on. */
    void about(long draft, long person) {
        open(draft, () -> ui.tasks().store(() -> books.employees().find(person), found -> found.ifPresent(employee -> {
            if (editor.id() == draft) {
                editor.setEmployee(employee);
                refresh();
            }
        })));
    }

    /** Shows the draft that corrects this one; made where there is none yet. */
    void correct(long id) {
        editor.flush();
        wanted = id;
        find(id, looking -> {
            if (wanted == id && looking.replacement() == 0) {
                takeOver(looking.entry());
            } else if (wanted == id) {
                open(looking.replacement(), () -> {
                });
            }
        });
    }

    private void find(long id, Consumer<Detail.Looking> then) {
        ui.tasks().store(() -> Detail.Looking.of(id, books), found -> found.ifPresent(then));
    }

    /** One of the list goes into the form, several are shown together. */
    void selectDrafts(List<DraftRow> chosen) {
        wanted = 0;
        if (chosen.size() > 1) {
            editor.leave();
            several.show(chosen);
            detail.set(new Detail.Several());
        } else if (chosen.getFirst().id() != editor.id()) {
            edit(chosen.getFirst().incident());
        }
    }

    /** Ids of the incidents that stand beside the list. */
    Set<Long> marked() {
        return switch (detail.get()) {
            case Detail.Editing _ -> Set.of(editor.id());
            case Detail.Several _ -> several.ids();
            case Detail.Looking(Entry entry, long _) -> Set.of(entry.incident().id());
            case Detail.Nothing _,Detail.Choosing _,Detail.Many _ -> Set.of();
        };
    }

    /** A new incident; first its person is chosen. */
    void startNew() {
        begin(new Detail.Choosing());
    }

    /** One type and one date for many people; these are ticked at first. */
    void startMany(Collection<Long> people) {
        many.begin(people);
        begin(new Detail.Many());
    }

    /**
     * A new draft for this person: the enrolment where nothing was reported of them yet, else with the type left open.
     *
     * @param then
     *            given the first field that is empty
     */
    void create(long employee, Consumer<Field> then) {
        create(employee, true, Set.of(), then);
    }

    /** A new draft with the type left open, for a person of whom these master data have just been changed. */
    void createChange(long employee, Set<Field> changed, Consumer<Field> then) {
        create(employee, false, changed, then);
    }

    private void create(long employee, boolean enrols, Set<Field> changed, Consumer<Field> then) {
        editor.flush();
        wanted = 0;
        work.create(employee, enrols, draft -> {
            add(draft);
            editor.changed(changed);
            then.accept(draft.type().isEmpty() ? Field.TYPE : Field.VALID_FROM);
        });
    }

    /** A new draft that replaces one that was rejected, or corrects one that was accepted. */
    void takeOver(Entry entry) {
        work.replace(List.of(entry.incident()), made -> made.forEach(this::add));
    }

    /** A new draft in the place of each of these that has none yet. */
    void redraft(List<Long> refused) {
        editor.flush();
        ui.tasks().store(() -> refused.stream().map(books.incidents()::find).flatMap(Optional::stream)
                .map(Entry::incident).toList(), old -> work.replace(old, _ -> {
                    lists.showRejectedProperty().set(false);
                    refresh();
                }));
    }

    /** Removes the draft in the form. */
    void remove() {
        editor.flush();
        Incident draft = editor.incident();
        editor.forget();
        detail.set(new Detail.Nothing());
        if (draft != null) {
            lists.remove(draft.id());
            work.remove(List.of(draft), this::refresh);
        }
    }

    /** The person of the draft in the form, as far as known. */
    Optional<Employee> person() {
        return lists.person(editor.incident());
    }

    private void begin(Detail next) {
        wanted = 0;
        editor.leave();
        lists.showRejectedProperty().set(false);
        detail.set(next);
        lists.told();
    }

    private void show(Detail.Looking looking) {
        Entry entry = looking.entry();
        lists.showRejectedProperty().set(entry.state() == IncidentState.REJECTED);
        if (entry.state() == IncidentState.DRAFT) {
            edit(entry.incident());
        } else {
            look(looking);
        }
    }

    private void edit(Incident draft) {
        editor.show(draft);
        detail.set(new Detail.Editing());
        lists.told();
    }

    /** Shows one that is no draft. */
    void look(Detail.Looking looking) {
        wanted = 0;
        editor.leave();
        detail.set(looking);
        lists.told();
    }

    private void add(Incident draft) {
        lists.showRejectedProperty().set(false);
        lists.add(draft);
        edit(draft);
        refresh();
    }

    private void take(IncidentsReading read) {
        lists.take(read);
        many.read(read.drafts());
        switch (detail.get()) {
            case Detail.Editing _ -> refreshEditor();
            case Detail.Several _ -> refreshSeveral();
            case Detail.Looking(Entry entry, long _) -> find(entry.incident().id(), this::refreshLooking);
            default -> {
            }
        }
    }

    private void refreshLooking(Detail.Looking now) {
        if (detail.get() instanceof Detail.Looking before && !now.equals(before)
                && before.entry().incident().id() == now.entry().incident().id()) {
            detail.set(now);
        }
    }

    /** A draft that was sent or removed elsewhere leaves the form. */
    private void refreshEditor() {
        lists.draft(editor.id()).ifPresentOrElse(row -> editor.refreshed(row.incident()), () -> {
            editor.forget();
            detail.set(new Detail.Nothing());
            lists.told();
        });
    }

    /** Those that were sent or removed elsewhere are no longer among them. */
    private void refreshSeveral() {
        List<DraftRow> left = lists.drafts(several.ids());
        several.show(left);
        if (left.isEmpty()) {
            detail.set(new Detail.Nothing());
        } else if (left.size() == 1) {
            edit(left.getFirst().incident());
        }
        lists.told();
    }
}
