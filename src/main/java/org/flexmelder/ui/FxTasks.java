package org.flexmelder.ui;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javafx.application.Platform;

/** The window's {@link Tasks}: one thread for the store, a virtual thread for each long work. */
public final class FxTasks implements Tasks, AutoCloseable {
    private final ExecutorService store = Executors
            .newSingleThreadExecutor(Thread.ofPlatform().name("store").daemon().factory());
    private final ExecutorService runs = Executors.newVirtualThreadPerTaskExecutor();
    private final Consumer<Exception> errors;
    private final AtomicInteger open = new AtomicInteger();
    private volatile boolean closed;

    /**
     * @param errors
     *            told of failures of store work, on the UI thread
     */
    public FxTasks(Consumer<Exception> errors) {
        this.errors = errors;
    }

    @Override
    public <T> void store(Callable<T> work, Consumer<T> done) {
        open.incrementAndGet();
        submit(store, work, result -> {
            open.decrementAndGet();
            done.accept(result);
        }, failure -> {
            open.decrementAndGet();
            errors.accept(failure);
        });
    }

    /** True where all work on the store was done and handed back. */
    public boolean isIdle() {
        return open.get() == 0;
    }

    @Override
    public <T> void run(Callable<T> work, Consumer<T> done, Consumer<Exception> failed) {
        submit(runs, work, done, failed);
    }

    @Override
    public void ui(Runnable action) {
        Platform.runLater(() -> {
            if (!closed) {
                action.run();
            }
        });
    }

    /** Ends after the work that was handed over; waits for it at most 10 s. What comes later is quietly left. */
    @Override
    public void close() {
        closed = true;
        store.shutdown();
        runs.shutdown();
        try {
            if (!store.awaitTermination(10, TimeUnit.SECONDS)) {
                System.getLogger("org.flexmelder.ui").log(System.Logger.Level.WARNING,
                        "store work was still under way");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private <T> void submit(ExecutorService executor, Callable<T> work, Consumer<T> done,
            Consumer<Exception> failed) {
        try {
            executor.execute(() -> call(work, done, failed));
        } catch (RejectedExecutionException e) {
            if (!closed) {
                throw e;
            }
        }
    }

    private <T> void call(Callable<T> work, Consumer<T> done, Consumer<Exception> failed) {
        T result;
        try {
            result = work.call();
        } catch (Exception e) { // every failure of any work reaches a person
            ui(() -> failed.accept(e));
            return;
        } catch (OutOfMemoryError | StackOverflowError e) {
            ui(() -> failed.accept(new IllegalStateException(e)));
            return;
        }
        ui(() -> done.accept(result));
    }
}
