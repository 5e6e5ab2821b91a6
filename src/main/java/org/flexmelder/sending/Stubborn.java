package org.flexmelder.sending;

import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.flexmelder.store.StoreException;

/**
 * Writes what must not be forgotten: an answer in hand is worth some tries, since a virus scanner or a backup may hold
 * the file for a moment. The store changes states by compare-and-set, so a write that went through is not done twice.
 */
record Stubborn(int tries, long firstPauseMillis) {
    static final Stubborn DEFAULT = new Stubborn(5, 200);

    /**
     * @throws StoreException
     *             of the last try; an interrupt ends the pauses, not the tries
     */
    <T> T write(Supplier<T> work) {
        long pause = firstPauseMillis;
        boolean interrupted = false;
        try {
            for (int left = tries;; left--) {
                try {
                    return work.get();
                } catch (StoreException e) {
                    if (left <= 1) {
                        throw e;
                    }
                }
                try {
                    TimeUnit.MILLISECONDS.sleep(interrupted ? 0 : pause);
                } catch (InterruptedException e) {
                    interrupted = true;
                }
                pause *= 2;
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
