package org.flexmelder.ui.history;

import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.flexmelder.store.BatchFilter;
import org.flexmelder.ui.Tasks;

/** Reads the list of batches a piece at a time, newest first. What a newer reading has overtaken is left. */
final class ListReading {
    private final Tasks tasks;
    private final HistoryReader reader;
    private final Supplier<BatchFilter> filter;
    private final Supplier<Query> words;
    private final Consumer<Boolean> onPiece;
    private final ObservableList<Item> items = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Snapshot> snapshot = new ReadOnlyObjectWrapper<>(Snapshot.NOTHING);
    private final ReadOnlyObjectWrapper<Reach> reach = new ReadOnlyObjectWrapper<>(Reach.NOTHING);
    /** Counts readings, so that what an older one gives is left. */
    private int reading;
    private boolean readsMore;
    private boolean stopped;
    private int looked;
    private long next;

    /**
     * @param onPiece
     *            called after each piece, with true where it is the first with items since search or filters changed
     */
    ListReading(Tasks tasks, HistoryReader reader, Supplier<BatchFilter> filter, Supplier<Query> words,
            Consumer<Boolean> onPiece) {
        this.tasks = tasks;
        this.reader = reader;
        this.filter = filter;
        this.words = words;
        this.onPiece = onPiece;
    }

    ObservableList<Item> items() {
        return items;
    }

    ReadOnlyObjectProperty<Snapshot> snapshot() {
        return snapshot.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Reach> reach() {
        return reach.getReadOnlyProperty();
    }

    /** What is read next, is read from anew. */
    void forget() {
        stopped = false;
        looked = 0;
    }

    /** Reads from anew because search or filters have changed. */
    void narrow() {
        stopped = false;
        read(true, 0);
    }

    /**
     * Reads from the top, as far as the list reached before.
     *
     * @param down
     *            a batch down to which to read at least, or 0
     */
    void again(long down) {
        read(false, down);
    }

    /** Reads the next piece where there is one. */
    void more() {
        stopped = false;
        if (next != 0 && !readsMore) {
            goOn(false);
        }
    }

    /** Ends the search where it stands; {@link #more} goes on. */
    void stop() {
        reading++;
        readsMore = false;
        stopped = true;
        tell(false);
    }

    private void read(boolean narrowed, long down) {
        int mine = ++reading;
        readsMore = true;
        int least = narrowed ? 0 : looked;
        BatchFilter by = filter.get();
        Query wanted = words.get();
        tasks.store(() -> reader.first(by, wanted, least, down), read -> {
            if (mine == reading) {
                snapshot.set(read);
                looked = 0;
                show(read.piece(), true, narrowed);
            }
        });
    }

    private void goOn(boolean narrowed) {
        int mine = reading;
        readsMore = true;
        long before = next;
        BatchFilter by = filter.get();
        Query wanted = words.get();
        tasks.store(() -> reader.next(by, wanted, before), read -> {
            if (mine == reading) {
                show(read, false, narrowed);
            }
        });
    }

    /** A search goes on by itself to the end; a list without one when more of it is asked for. */
    private void show(Piece piece, boolean fromTop, boolean narrowed) {
        looked += piece.looked();
        next = piece.next();
        readsMore = false;
        boolean goesOn = !stopped && next != 0 && !words.get().isEmpty();
        if (!fromTop) {
            items.addAll(piece.items());
        } else if (!piece.items().equals(items)) {
            items.setAll(piece.items());
        }
        tell(goesOn);
        onPiece.accept(narrowed);
        if (goesOn) {
            goOn(narrowed && items.isEmpty());
        }
    }

    private void tell(boolean busy) {
        Snapshot read = snapshot.get();
        reach.set(new Reach(items.size(), looked, read.matching(), read.all(), !words.get().isEmpty(), busy,
                next == 0));
    }
}
