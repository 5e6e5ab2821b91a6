package org.flexmelder.ui.incidents;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.flexmelder.model.Catalogue;
import org.flexmelder.model.Entry;
import org.flexmelder.model.Field;
import org.flexmelder.model.Incident;
import org.flexmelder.sending.DataChange;
import org.flexmelder.store.Books;
import org.flexmelder.store.Incidents;
import org.flexmelder.store.Snapshot;
import org.flexmelder.ui.Ui;

/** Whatever is done to drafts, so that it can be taken back. Used on the UI thread. */
final class DraftWork {
    private final Ui ui;
    private final Books books;
    private final Incidents incidents;
    private final Queue<Done<Saved>> saves = new ConcurrentLinkedQueue<>();

    /** What came of some work, and the drafts before and after it. */
    private record Done<T>(T result, List<Snapshot> before, List<Snapshot> after) {}

    private record Saved(Optional<Incident> before, Incident after) {}

    DraftWork(Ui ui, Books books) {
        this.ui = ui;
        this.books = books;
        incidents = books.incidents();
    }

    /** Saves a draft while it is being typed. Runs on the store's thread; {@link #told} follows on the UI thread. */
    Incident save(Incident draft) {
        Done<Saved> done = work(List.of(draft.id()), () -> {
            Optional<Incident> before = incidents.find(draft.id()).map(Entry::incident);
            return new Saved(before, incidents.save(draft));
        }, each -> List.of(each.after().id()));
        saves.add(done);
        return done.result().after();
    }

    /** One {@link #save} more is done. */
    void told() {
        Done<Saved> done = saves.poll();
        if (done != null && !done.before().equals(done.after())) {
            Incident after = done.result().after();
            List<Field> changed = done.result().before().map(before -> DraftChange.fields(before, after))
                    .orElse(List.of());
            String words = changed.size() == 1
                    ? ui.texts().get("incidents.did.field", ui.texts().field(changed.getFirst()), name(after))
                    : ui.texts().get("incidents.did.changed", 1, name(after));
            did(done, words, after.id() + " " + changed);
        }
    }

    /** See {@link NewDrafts#of}; nothing where the person was removed. */
    void create(long employee, boolean enrols, Consumer<Incident> then) {
        Catalogue catalogue = ui.settings().get().catalogue();
        LocalDate today = LocalDate.now(ui.clock());
        run(List.of(), () -> NewDrafts.of(employee, enrols, books, catalogue, today),
                made -> made.map(Incident::id).stream().toList(),
                made -> made.map(draft -> words("created", List.of(draft))).orElse(""),
                made -> made.ifPresent(then));
    }

    /** Makes one for each of many people. */
    void createMany(ManyDrafts.Wanted wanted, Consumer<ManyDrafts.Made> then, Runnable failed) {
        Catalogue catalogue = ui.settings().get().catalogue();
        ui.tasks().store(() -> work(List.of(), () -> ManyDrafts.of(wanted, books, catalogue),
                made -> made.drafts().stream().map(Incident::id).toList()), done -> {
                    did(done, words("created", done.result().drafts()), "");
                    then.accept(done.result());
                }, failed);
    }

    /** A new draft in the place of each of these, or of none. */
    void replace(List<Incident> old, Consumer<List<Incident>> then) {
        run(List.of(), () -> NewDrafts.replacing(old, books), drafts -> drafts.stream().map(Incident::id).toList(),
                drafts -> words("created", drafts), then);
    }

    /** Takes over what was changed of its employee since it was written: the report says it, and it is known. */
    void takeOver(Incident draft, List<DataChange> changes, Consumer<Incident> then) {
        EnumSet<Field> chosen = EnumSet.noneOf(Field.class);
        if (!draft.chosen().isEmpty()) {
            chosen.addAll(draft.chosen());
            changes.stream().map(DataChange::field).filter(field -> field != Field.EMPLOYEE_ID).forEach(chosen::add);
        }
        run(List.of(draft.id()), () -> incidents.takeOver(DraftChange.chosen(draft, chosen)), _ -> List.of(),
                saved -> words("takenOver", List.of(saved)), then);
    }

    /** Puts these values into all of these, or into none. */
    void change(List<Incident> drafts, Map<Field, String> values, Runnable then) {
        Catalogue catalogue = ui.settings().get().catalogue();
        List<Long> ids = drafts.stream().map(Incident::id).toList();
        ui.tasks().store(() -> work(ids, () -> incidents.saveAll(ids.stream().map(incidents::find)
                .flatMap(Optional::stream)
                .map(entry -> ManyDrafts.changed(entry.incident(), values, books, catalogue)).toList()),
                _ -> List.of()), done -> {
                    if (!done.before().equals(done.after())) {
                        did(done, words("changed", done.result()), "");
                    }
                    then.run();
                });
    }

    /** Removes all of these, or none. */
    void remove(Collection<Incident> drafts, Runnable then) {
        List<Incident> all = List.copyOf(drafts);
        List<Long> ids = all.stream().map(Incident::id).toList();
        run(ids, () -> {
            incidents.removeAll(ids);
            return all;
        }, _ -> List.of(), _ -> words("removed", all), _ -> then.run());
    }

    private String words(String what, List<Incident> drafts) {
        return ui.texts().get("incidents.did." + what, drafts.size(), drafts.isEmpty() ? "" : name(drafts.getFirst()));
    }

    private static String name(Incident draft) {
        String name = draft.data().displayName();
        return name.isEmpty() ? draft.employeeId() : name;
    }

    private <T> void run(Collection<Long> ids, Supplier<T> work, Function<T, List<Long>> made,
            Function<T, String> words, Consumer<T> then) {
        ui.tasks().store(() -> work(ids, work, made), done -> {
            did(done, words.apply(done.result()), "");
            then.accept(done.result());
        });
    }

    /** Runs on the store's thread. */
    private <T> Done<T> work(Collection<Long> ids, Supplier<T> work, Function<T, List<Long>> made) {
        List<Snapshot> before = incidents.snapshots(ids);
        T result = work.get();
        List<Long> all = new ArrayList<>(ids);
        made.apply(result).stream().filter(id -> !all.contains(id)).forEach(all::add);
        return new Done<>(result, before, incidents.snapshots(all));
    }

    private void did(Done<?> done, String words, String key) {
        if (!done.before().isEmpty() || !done.after().isEmpty()) {
            ui.undo().did(new DraftStep(incidents, words, key, done.before(), done.after()));
        }
    }
}
