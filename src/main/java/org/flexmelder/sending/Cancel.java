package org.flexmelder.sending;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** A wish to end a run. It ends what can be ended at any moment: pauses, and waiting for what reports nothing. */
final class Cancel {
    private final CompletableFuture<Void> asked = new CompletableFuture<>();

    void ask() {
        asked.complete(null);
    }

    boolean isAsked() {
        return asked.isDone();
    }

    /** Waits for so long, or until it is asked; an interrupt asks it. */
    void pause(Duration length) {
        try {
            asked.get(length.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            ask();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * The result of some work, or, as soon as it is asked, the other. The work then goes on to its end by itself, and
     * whatever comes of it is of no interest.
     */
    <T> T unlessAsked(Supplier<T> work, T otherwise) {
        CompletableFuture<T> result = CompletableFuture.supplyAsync(work, Thread.ofVirtual().name("token")::start);
        try {
            CompletableFuture.anyOf(result, asked).join();
            return result.isDone() ? result.join() : otherwise;
        } catch (CompletionException e) {
            switch (e.getCause()) {
                case RuntimeException cause -> throw cause;
                case Error cause -> throw cause;
                case null, default -> throw e;
            }
        }
    }
}
