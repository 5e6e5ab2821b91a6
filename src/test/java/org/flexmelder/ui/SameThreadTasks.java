package org.flexmelder.ui;

import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** Runs all work at once on the calling thread; a failure of store work throws. */
public final class SameThreadTasks implements Tasks {

    @Override
    public <T> void store(Callable<T> work, Consumer<T> done) {
        done.accept(called(work));
    }

    @Override
    public <T> void run(Callable<T> work, Consumer<T> done, Consumer<Exception> failed) {
        T result;
        try {
            result = work.call();
        } catch (Exception e) { // as FxTasks does
            failed.accept(e);
            return;
        }
        done.accept(result);
    }

    @Override
    public void ui(Runnable action) {
        action.run();
    }

    private static <T> T called(Callable<T> work) {
        try {
            return work.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) { // a Callable may throw any
            throw new IllegalStateException(e);
        }
    }
}
