package org.flexmelder.ui;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** Keeps work until it is told to go on, so that a test can act while a save is under way. */
public final class QueuedTasks implements Tasks {
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private final SameThreadTasks tasks = new SameThreadTasks();

    @Override
    public <T> void store(Callable<T> work, Consumer<T> done) {
        waiting.add(() -> tasks.store(work, done));
    }

    @Override
    public <T> void run(Callable<T> work, Consumer<T> done, Consumer<Exception> failed) {
        waiting.add(() -> tasks.run(work, done, failed));
    }

    @Override
    public void ui(Runnable action) {
        action.run();
    }

    /** Does all that waits, also what comes meanwhile. */
    public void goOn() {
        for (Runnable next = waiting.poll(); next != null; next = waiting.poll()) {
            next.run();
        }
    }

    /** Does the one that has waited longest. */
    public void step() {
        waiting.remove().run();
    }

    public int waiting() {
        return waiting.size();
    }
}
