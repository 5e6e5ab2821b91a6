package org.flexmelder.ui.history;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
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
    private final ReadOnlyLongWrapper selected = new ReadOnlyLongWrapper();

    HistoryModel(Tasks tasks, Books books) {
        this.tasks = tasks;
        this.books = books;
        this.reader = new HistoryReader(books);
        query.addListener(_ -> read(true));
        filter.addListener(_ -> sift(true));
        company.addListener(_ -> sift(true));
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

    /** The portal's IDs by incident, "" where not at hand. */
    void settleArrived(Map<Long, String> incidentIds) {
        change(() -> books.ledger().settleArrived(incidentIds));
    }

    void settleAllArrived(Collection<Row> rows) {
        settleArrived(rows.stream().collect(Collectors.toMap(row -> row.incident().id(), _ -> "")));
    }

    void settleNotArrived(Collection<Row> rows) {
        List<Long> ids = rows.stream().map(row -> row.incident().id()).toList();
        change(() -> books.ledger().settleNotArrived(ids));
    }

    void settleEmpty(long emptyReport, boolean arrived) {
        change(() -> books.ledger().settleEmpty(emptyReport, arrived));
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
                .filter(item -> filter.get().takes(item.batch().state()))
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
