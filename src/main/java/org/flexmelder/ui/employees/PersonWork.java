package org.flexmelder.ui.employees;

import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.flexmelder.model.Employee;
import org.flexmelder.model.Field;
import org.flexmelder.store.Employees;
import org.flexmelder.store.Employees.Seen;
import org.flexmelder.ui.Ui;

/** Whatever is done to people, so that it can be taken back. Used on the UI thread. */
final class PersonWork {
    private final Ui ui;
    private final Employees employees;
    private final Queue<Change> saves = new ConcurrentLinkedQueue<>();

    private record Change(long id, Optional<Seen> before, Optional<Seen> after) {
        /** As the person was last there. */
        String name() {
            return after.or(() -> before).map(seen -> seen.employee().displayName()).orElse("");
        }
    }

    private record Done<T>(T result, Change change) {}

    PersonWork(Ui ui, Employees employees) {
        this.ui = ui;
        this.employees = employees;
    }

    /** Saves a person who is being typed. Runs on the store's thread; {@link #told} follows on the UI thread. */
    Employee save(Employee person) {
        Optional<Seen> before = person.id() == 0 ? Optional.empty() : employees.seen(person.id());
        Employee saved = employees.save(person);
        saves.add(new Change(saved.id(), before, employees.seen(saved.id())));
        return saved;
    }

    /** One {@link #save} more is done. */
    void told() {
        Change change = saves.poll();
        if (change == null) {
            return;
        }
        if (change.before().isEmpty()) {
            did(change, ui.texts().get("employees.did.created", change.name()), "");
            return;
        }
        List<Field> fields = fields(change.before().get().employee(),
                change.after().orElseGet(() -> change.before().get()).employee());
        did(change, fields.size() == 1
                ? ui.texts().get("incidents.did.field", called(fields.getFirst()), change.name())
                : ui.texts().get("employees.did.changed", change.name()), change.id() + " " + fields);
    }

    /** As the form calls it. */
    private String called(Field field) {
        return field == Field.CAREFLEX_ID ? ui.texts().get("employees.column.company") : ui.texts().field(field);
    }

    /** Does this to one person. */
    <T> void run(long id, Supplier<T> work, String key, Consumer<T> then) {
        ui.tasks().store(() -> {
            Optional<Seen> before = employees.seen(id);
            T result = work.get();
            return new Done<>(result, new Change(id, before, employees.seen(id)));
        }, done -> {
            did(done.change(), ui.texts().get(key, done.change().name()), "");
            then.accept(done.result());
        });
    }

    private void did(Change change, String words, String key) {
        if (!change.before().equals(change.after())) {
            ui.undo().did(new PersonStep(employees, words, key, change.id(), change.before(), change.after()));
        }
    }

    private static List<Field> fields(Employee one, Employee other) {
        return Stream.concat(Stream.of(Field.CAREFLEX_ID, Field.EMPLOYEE_ID), Field.masterData().stream())
                .filter(field -> !text(one, field).equals(text(other, field))).toList();
    }

    private static String text(Employee person, Field field) {
        return switch (field) {
            case CAREFLEX_ID -> person.careflexId();
            case EMPLOYEE_ID -> person.employeeId();
            default -> person.data().get(field);
        };
    }
}
