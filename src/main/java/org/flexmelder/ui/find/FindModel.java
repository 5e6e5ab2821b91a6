package org.flexmelder.ui.find;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.flexmelder.model.Employee;
import org.flexmelder.model.Entry;
import org.flexmelder.model.Field;
import org.flexmelder.model.Folding;
import org.flexmelder.store.Books;
import org.flexmelder.ui.TypeTexts;
import org.flexmelder.ui.Ui;

/**
 * Finds as one types, off the UI thread; an answer that was overtaken by the next key is dropped. Used on the UI
 * thread.
 */
public final class FindModel {
    private static final int REPORTS = 6;
    private static final int LEAST_OF_AN_ID = 4;

    private final Ui ui;
    private final Books books;
    private final List<Found> fixed;
    private final Supplier<List<Found>> slow;
    private final ObservableList<Found> found = FXCollections.observableArrayList();
    private final AtomicLong asked = new AtomicLong();
    private Index index;
    private String typed = "";
    private boolean open;
    private boolean fresh;

    /**
     * @param fixed
     *            what can be found besides people and reports
     * @param slow
     *            more of that, asked for off the UI thread
     */
    public FindModel(Ui ui, Books books, List<Found> fixed, Supplier<List<Found>> slow) {
        this.ui = ui;
        this.books = books;
        this.fixed = List.copyOf(fixed);
        this.slow = slow;
        index = new Index(this.fixed);
    }

    /** What fits what is typed, the reports last. */
    public ObservableList<Found> found() {
        return found;
    }

    /** Begins anew, with nothing typed; people are read where they changed since the last time. */
    public void begin() {
        open = true;
        search("");
        if (!fresh) {
            read();
        }
    }

    /** Nobody looks any more. */
    public void end() {
        open = false;
        asked.incrementAndGet();
        found.clear();
    }

    /** Something in the store changed. */
    public void changed() {
        fresh = false;
        if (open) {
            read();
        }
    }

    public void search(String text) {
        typed = text;
        long mine = asked.incrementAndGet();
        Index present = index;
        ui.tasks().run(() -> mine == asked.get() ? present.find(text) : List.<Found>of(), answer -> {
            if (mine == asked.get()) {
                found.setAll(answer);
                addReports(text, mine);
            }
        }, failure -> ui.dialogs().error(ui.texts().get("error.unexpected"), failure));
    }

    private void addReports(String text, long mine) {
        String id = text.strip();
        if (id.length() < LEAST_OF_AN_ID) {
            return;
        }
        ui.tasks().store(() -> mine == asked.get() ? reports(id) : List.<Found>of(), answer -> {
            if (mine == asked.get()) {
                found.addAll(answer);
            }
        });
    }

    private List<Found> reports(String id) {
        return books.incidents().withId(id, REPORTS).stream().map(this::report).toList();
    }

    private Found report(Entry entry) {
        String person = entry.incident().data().displayName();
        String name = person.isEmpty()
                ? books.employees().find(entry.incident().employee()).map(Employee::displayName).orElse("")
                : person;
        String detail = String.join(" · ",
                List.of(TypeTexts.label(ui, entry.incident().type()),
                        ui.texts().state(entry.state()),
                        entry.incidentId().isEmpty() ? entry.incident().externalId() : entry.incidentId()));
        Runnable go = entry.batch() == 0
                ? () -> ui.navigation().showIncident(entry.incident().id(), null)
                : () -> ui.navigation().showBatch(entry.batch());
        return new Found(Found.Kind.REPORT, name.isEmpty() ? entry.incident().employeeId() : name, detail, "", "", go);
    }

    private void read() {
        fresh = true;
        ui.tasks().store(() -> {
            List<Found> all = new ArrayList<>(fixed);
            all.addAll(slow.get());
            books.employees().list().forEach(employee -> all.add(person(employee)));
            return new Index(all);
        }, read -> {
            index = read;
            if (open && !typed.isEmpty()) {
                search(typed);
            }
        });
    }

    private Found person(Employee employee) {
        String number = employee.data().get(Field.PERSONNEL_NUMBER);
        String name = employee.displayName();
        return new Found(Found.Kind.PERSON, name.isEmpty() ? employee.employeeId() : name, employee.employeeId(), "",
                Folding.of(String.join(" ", employee.data().get(Field.LAST_NAME), employee.data()
                        .get(Field.FIRST_NAME), name, employee.employeeId(), number)),
                () -> ui.navigation().showEmployee(employee.id(), null));
    }
}
