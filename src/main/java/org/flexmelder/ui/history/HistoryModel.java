package org.flexmelder.ui.history;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.flexmelder.model.Company;
import org.flexmelder.model.Incident;
import org.flexmelder.store.Books;
import org.flexmelder.store.History;
import org.flexmelder.store.Ledger;
import org.flexmelder.ui.Tasks;

/** The batches that the person looks for, the selected one's details, and the clerk's word on what was unclear. */
final class HistoryModel {
    private final Tasks tasks;
    private final Books books;
    private final HistoryReader reader;
    private final ObservableList<Item> items = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Snapshot> snapshot = new ReadOnlyObjectWrapper<>(Snapshot.NOTHING);
    private final ReadOnlyObjectWrapper<Optional<Details>> details = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final StringProperty query = new SimpleStringProperty("");
    private final ObjectProperty<StateFilter> filter = new SimpleObjectProperty<>(StateFilter.ALL);
    private final ObjectProperty<Optional<String>> company = new SimpleObjectProperty<>(Optional.empty());
    private final StringProperty checker = new SimpleStringProperty("");
    private final Verdicts verdicts = new Verdicts();
    private final ReadOnlyLongWrapper selected = new ReadOnlyLongWrapper();

    HistoryModel(Tasks tasks, Books books) {
        this.tasks = tasks;
        this.books = books;
        this.reader = new HistoryReader(books);
        query.addListener(_ -> read(true));
        filter.addListener(_ -> sift(true));
        company.addListener(_ -> sift(true));
        tasks.store(books.history()::lastChecker,
                last -> checker.set(last.isEmpty() ? System.getProperty("user.name", "") : last));
    }

    /** Those that search and filters leave, newest first; changed only where something is different. */
    ObservableList<Item> items() {
        return items;
    }

    /** Everything that was read last, whatever the filters say. */
    ReadOnlyObjectProperty<Snapshot> snapshot() {
        return snapshot.getReadOnlyProperty();
    }

    /** Of the selected batch, whether or not the filters leave it. */
    ReadOnlyObjectProperty<Optional<Details>> details() {
        return details.getReadOnlyProperty();
    }

    StringProperty query() {
        return query;
    }

    ObjectProperty<StateFilter> filter() {
        return filter;
    }

    /** CareFlex ID of the company that is shown alone, or empty for all. */
    ObjectProperty<Optional<String>> company() {
        return company;
    }

    /** Id of the selected batch, or 0. */
    ReadOnlyLongProperty selected() {
        return selected.getReadOnlyProperty();
    }

    void refresh() {
        read(false);
    }

    void select(long batch) {
        if (batch != selected.get()) {
            selected.set(batch);
            refresh();
        }
    }

    /** Shows what nobody has seen in the portal yet, the newest first. */
    void openToCheck() {
        company.set(Optional.empty());
        query.set("");
        selected.set(0);
        filter.set(StateFilter.TO_CHECK);
        refresh();
    }

    /** Selects a batch and lifts the filters, so that it is surely in the list. */
    void open(long batch) {
        filter.set(StateFilter.ALL);
        company.set(Optional.empty());
        query.set("");
        selected.set(batch);
        refresh();
    }

    /** Hands over the selected batch's request and answer. */
    void documents(Consumer<History.Documents> done) {
        long batch = selected.get();
        tasks.store(() -> books.history().documents(batch), read -> {
            if (batch == selected.get()) {
                done.accept(read);
            }
        });
    }

    /** What the clerk found in the portal and has not recorded yet. */
    Verdicts verdicts() {
        return verdicts;
    }

    /**
     * The clerk's word on what was unclear.
     *
     * @param arrived
     *            the portal's IDs by incident, "" where not at hand
     */
    void settle(Map<Long, String> arrived, Collection<Long> notArrived) {
        change(() -> {
            if (!arrived.isEmpty()) {
                books.ledger().settleArrived(arrived);
            }
            if (!notArrived.isEmpty()) {
                books.ledger().settleNotArrived(notArrived);
            }
        });
        verdicts.forget(arrived.keySet());
        verdicts.forget(notArrived);
    }

    void settleEmpty(long emptyReport, boolean arrived) {
        change(() -> books.ledger().settleEmpty(emptyReport, arrived));
        verdicts.forget(List.of(emptyReport));
    }

    /** Takes the clerk's word on these incidents, or on this empty report, back. */
    void undo(Collection<Long> reports, boolean emptyReport) {
        change(() -> {
            if (emptyReport) {
                reports.forEach(books.ledger()::undoSettlingEmpty);
            } else {
                books.ledger().undoSettling(reports);
            }
        });
    }

    /** Who ticks off what was seen in the portal; the one who did last, else the login name. */
    StringProperty checker() {
        return checker;
    }

    /** Ticks these incidents, or this empty report, off as seen in the portal, or takes the tick away. */
    void check(Collection<Long> reports, boolean emptyReport, boolean seen) {
        String who = checker.get().isBlank() ? System.getProperty("user.name", "") : checker.get().strip();
        Ledger ledger = books.ledger();
        change(() -> {
            if (emptyReport && seen) {
                ledger.markCheckedEmpty(reports, who);
            } else if (emptyReport) {
                ledger.unmarkCheckedEmpty(reports);
            } else if (seen) {
                ledger.markChecked(reports, who);
            } else {
                ledger.unmarkChecked(reports);
            }
        });
    }

    /** Makes new drafts that replace refused incidents, and hands them over. */
    void redraft(Collection<Row> refused, Consumer<List<Incident>> done) {
        List<Incident> old = refused.stream().map(Row::incident).toList();
        tasks.store(() -> reader.redraft(old), drafts -> {
            refresh();
            done.accept(drafts);
        });
    }

    private void change(Runnable work) {
        tasks.store(() -> {
            work.run();
            return true;
        }, _ -> refresh());
    }

    private void read(boolean narrowed) {
        String wanted = query.get();
        long batch = selected.get();
        tasks.store(() -> reader.read(wanted, batch), read -> show(read, batch, narrowed));
    }

    private void show(Snapshot read, long batch, boolean narrowed) {
        if (!read.equals(snapshot.get())) {
            snapshot.set(read);
        }
        if (batch == selected.get() && !read.details().equals(details.get())) {
            details.set(read.details());
        }
        sift(narrowed);
    }

    /** A search or filter that hides the selected batch selects the first that it leaves. */
    private void sift(boolean narrowed) {
        Snapshot read = snapshot.get();
        List<Item> left = read.items().stream().filter(item -> read.found().contains(item.id()))
                .filter(item -> filter.get().takes(item))
                .filter(item -> company.get().map(item.batch().careflexId()::equals).orElse(true)).toList();
        if (!left.equals(items)) {
            items.setAll(left);
        }
        boolean hidden = left.stream().noneMatch(item -> item.id() == selected.get());
        if (!left.isEmpty() && (selected.get() == 0 || (narrowed && hidden))) {
            select(left.getFirst().id());
        }
    }

    /** The companies to choose from. */
    List<Company> companies() {
        return snapshot.get().companies();
    }
}
