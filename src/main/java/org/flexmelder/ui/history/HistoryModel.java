package org.flexmelder.ui.history;

import java.time.YearMonth;
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
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableList;
import org.flexmelder.model.Company;
import org.flexmelder.store.Books;
import org.flexmelder.store.History;
import org.flexmelder.store.Ledger;
import org.flexmelder.ui.Tasks;
import org.flexmelder.ui.Texts;

/** The batches that the person looks for, the selected one's details, and the clerk's word on what was unclear. */
final class HistoryModel {
    private final Tasks tasks;
    private final Books books;
    private final HistoryReader reader;
    private final ListReading list;
    private final ReadOnlyObjectWrapper<Optional<Details>> details = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Filters filters = new Filters(this::narrow);
    private final StringProperty checker = new SimpleStringProperty("");
    private final Verdicts verdicts = new Verdicts();
    private final ReadOnlyLongWrapper selected = new ReadOnlyLongWrapper();

    HistoryModel(Tasks tasks, Books books, Texts texts) {
        this.tasks = tasks;
        this.books = books;
        this.reader = new HistoryReader(books, texts);
        list = new ListReading(tasks, reader, filters::wanted, () -> Query.of(query().get()), this::choose);
        tasks.store(books.history()::lastChecker,
                last -> checker.set(last.isEmpty() ? System.getProperty("user.name", "") : last));
    }

    /** Those that search and filters leave, newest first, as far as they were read; changed only where different. */
    ObservableList<Item> items() {
        return list.items();
    }

    /** What the last reading from the top gave. */
    ReadOnlyObjectProperty<Snapshot> snapshot() {
        return list.snapshot();
    }

    /** Of the selected batch, whether or not the filters leave it. */
    ReadOnlyObjectProperty<Optional<Details>> details() {
        return details.getReadOnlyProperty();
    }

    StringProperty query() {
        return filters.query();
    }

    ObjectProperty<StateFilter> filter() {
        return filters.state();
    }

    /** CareFlex ID of the company that is shown alone, or empty for all. */
    ObjectProperty<Optional<String>> company() {
        return filters.company();
    }

    /** Month whose reports are shown alone, or empty for all. */
    ObjectProperty<Optional<YearMonth>> month() {
        return filters.month();
    }

    /** How far the list reaches. */
    ReadOnlyObjectProperty<Reach> reach() {
        return list.reach();
    }

    /** Id of the selected batch, or 0. */
    ReadOnlyLongProperty selected() {
        return selected.getReadOnlyProperty();
    }

    void refresh() {
        list.again(0);
        readDetails();
    }

    void select(long batch) {
        if (batch != selected.get()) {
            selected.set(batch);
            readDetails();
        }
    }

    /** Shows what nobody has seen in the portal yet, the newest first. */
    void openToCheck() {
        lift();
        deselect();
        filters.jump(filter(), StateFilter.TO_CHECK);
        refresh();
    }

    /** Shows what was sent of a company for a month, the newest first. */
    void openMonth(String careflexId, YearMonth wanted) {
        lift();
        deselect();
        filters.jump(company(), Optional.of(careflexId));
        filters.jump(month(), Optional.of(wanted));
        refresh();
    }

    /** Selects a batch and lifts the filters, so that it is surely in the list. */
    void open(long batch) {
        lift();
        selected.set(batch);
        list.again(batch);
        readDetails();
    }

    /** A person came by themselves: filters that a jump from another screen had set are lifted, their own stay. */
    void arrive() {
        if (filters.liftJump()) {
            list.forget();
            refresh();
        }
    }

    private void deselect() {
        selected.set(0);
        details.set(Optional.empty());
    }

    /** Lifts search and filters; what is read then, is read from anew. */
    private void lift() {
        filters.lift();
        list.forget();
    }

    /** Reads the next piece where there is one. */
    void more() {
        list.more();
    }

    /** Ends the search where it stands; {@link #more} goes on. */
    void stop() {
        list.stop();
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

    private void change(Runnable work) {
        tasks.store(() -> {
            work.run();
            return true;
        }, _ -> refresh());
    }

    private void narrow() {
        list.narrow();
        readDetails();
    }

    private void choose(boolean narrowed) {
        boolean hidden = list.items().stream().noneMatch(item -> item.id() == selected.get());
        if (!list.items().isEmpty() && (selected.get() == 0 || (narrowed && hidden))) {
            select(list.items().getFirst().id());
        } else if (narrowed && list.items().isEmpty() && !list.reach().get().busy()) {
            deselect();
        }
    }

    private void readDetails() {
        long batch = selected.get();
        Query words = Query.of(query().get());
        if (batch == 0) {
            return;
        }
        tasks.store(() -> reader.details(batch, words), read -> {
            if (batch == selected.get() && !read.equals(details.get())) {
                details.set(read);
            }
        });
    }

    /** The companies to choose from. */
    List<Company> companies() {
        return list.snapshot().get().companies();
    }
}
