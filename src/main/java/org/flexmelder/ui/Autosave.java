package org.flexmelder.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import java.util.function.ToLongFunction;

/**
 * Saves records while they are being typed, each to its own place, and remembers each until the store has it. Used on
 * the UI thread; only the {@link Writer} runs on the store's.
 */
public final class Autosave<T> {
    private final Tasks tasks;
    private final Writer<T> writer;
    private final ToLongFunction<T> idOf;
    private final BiConsumer<Edit<T>, T> saved;
    private final List<Edit<T>> unsaved = new ArrayList<>();

    /** Writes one record on the store's thread. */
    @FunctionalInterface
    public interface Writer<T> {
        /**
         * @param id
         *            where it goes; 0 adds it
         * @return it as saved
         */
        T write(long id, T value);
    }

    /**
     * @param saved
     *            told of each save, on the UI thread
     */
    public Autosave(Tasks tasks, Writer<T> writer, ToLongFunction<T> idOf, BiConsumer<Edit<T>, T> saved) {
        this.tasks = tasks;
        this.writer = writer;
        this.idOf = idOf;
        this.saved = saved;
    }

    /** One record being typed. Its id is known as soon as the first save is done. */
    public static final class Edit<T> {
        private final AtomicLong id;
        private T value;
        private long typed;
        private long submitted;
        private long stored;
        private boolean forgotten;
        private volatile boolean failed;

        private Edit(long id, T value) {
            this.id = new AtomicLong(id);
            this.value = value;
        }

        /** 0 before the first save is done. */
        public long id() {
            return id.get();
        }

        public T value() {
            return value;
        }

        /** What stands there now. */
        public void set(T other) {
            if (!other.equals(value)) {
                value = other;
                typed++;
            }
        }

        /** True where the store has all that was typed. */
        public boolean isClean() {
            return typed == stored;
        }

        /** Takes over what the store has, unless something unsaved stands here. True where that changed the value. */
        public boolean take(T other) {
            if (!isClean() || other.equals(value)) {
                return false;
            }
            value = other;
            return true;
        }
    }

    /** The edit of this record: the one that is not yet saved where there is one, else a new one. */
    public Edit<T> open(long id, T stored) {
        return unsaved.stream().filter(edit -> id != 0 && edit.id() == id).findFirst()
                .orElseGet(() -> new Edit<>(id, stored));
    }

    /** Saves what the store does not have yet, as it stands now. */
    public void save(Edit<T> edit) {
        boolean underWay = edit.typed == edit.submitted && !edit.failed;
        if (edit.isClean() || underWay || edit.forgotten) {
            return;
        }
        T value = edit.value;
        long version = edit.typed;
        edit.submitted = version;
        if (!unsaved.contains(edit)) {
            unsaved.add(edit);
        }
        tasks.store(() -> write(edit, value), result -> {
            edit.stored = Math.max(edit.stored, version);
            if (edit.isClean()) {
                unsaved.remove(edit);
            }
            saved.accept(edit, result);
        });
    }

    /** Its record was removed: it is not saved any more. */
    public void forget(Edit<T> edit) {
        edit.forgotten = true;
        unsaved.remove(edit);
    }

    private T write(Edit<T> edit, T value) {
        edit.failed = true;
        T result = writer.write(edit.id.get(), value);
        edit.id.set(idOf.applyAsLong(result));
        edit.failed = false;
        return result;
    }
}
