package org.flexmelder.sending;

import java.time.Duration;
import org.flexmelder.model.Batch;
import org.flexmelder.model.Failure;

/** A {@link Progress} whose own failures do no harm to the run: they are logged, and the run goes on. */
record Watched(Progress progress) implements Progress {
    private static final System.Logger LOG = System.getLogger(Watched.class.getName());

    @Override
    public void started(int batches, int incidents) {
        tell(() -> progress.started(batches, incidents));
    }

    @Override
    public void sending(int number, Batch batch) {
        tell(() -> progress.sending(number, batch));
    }

    @Override
    public void recorded(int number, Batch batch) {
        tell(() -> progress.recorded(number, batch));
    }

    @Override
    public void pausing(Failure failure, Duration pause) {
        tell(() -> progress.pausing(failure, pause));
    }

    private static void tell(Runnable word) {
        try {
            word.run();
        } catch (RuntimeException e) { // whatever a listener does, an answer must still be recorded
            LOG.log(System.Logger.Level.WARNING, "a listener of the run failed", e);
        }
    }
}
