package org.flexmelder.ui;

import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** Work off the UI thread. What is handed back, is handed back on the UI thread. No failure is unseen. */
public interface Tasks {

    /**
     * Short work on the store, one after the other in the order of the calls. A failure goes to the error window.
     *
     * @param done
     *            given the result on the UI thread
     */
    <T> void store(Callable<T> work, Consumer<T> done);

    /**
     * The same, where something must be put right after a failure too.
     *
     * @param failed
     *            run on the UI thread where the work failed
     */
    default <T> void store(Callable<T> work, Consumer<T> done, Runnable failed) {
        store(() -> {
            boolean well = false;
            try {
                T result = work.call();
                well = true;
                return result;
            } finally {
                if (!well) {
                    ui(failed);
                }
            }
        }, done);
    }

    /**
     * Long work, such as a run of the sender, beside the store's.
     *
     * @param failed
     *            given the failure on the UI thread
     */
    <T> void run(Callable<T> work, Consumer<T> done, Consumer<Exception> failed);

    /** Runs this on the UI thread, soon. */
    void ui(Runnable action);
}
