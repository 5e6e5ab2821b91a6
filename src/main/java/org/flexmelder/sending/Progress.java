package org.flexmelder.sending;

import java.time.Duration;
import org.flexmelder.model.Batch;
import org.flexmelder.model.Failure;

/** Told how a run goes, on the run's thread, after each thing is on disk. */
public interface Progress {
    /** For runs that nobody watches. */
    Progress NONE = new Progress() {
    };

    /** Before the first request: how many batches and incidents (empty reports count as batches) lie before it. */
    default void started(int batches, int incidents) {}

    /** A batch is marked as SENDING; number counts from 1. */
    default void sending(int number, Batch batch) {}

    /** What came of it is recorded. */
    default void recorded(int number, Batch batch) {}

    /** The run waits before it tries the next request again; cancel ends the wait. */
    default void pausing(Failure failure, Duration pause) {}
}
