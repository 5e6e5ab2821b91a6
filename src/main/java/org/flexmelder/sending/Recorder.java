package org.flexmelder.sending;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.flexmelder.model.Batch;
import org.flexmelder.store.Ledger;
import org.flexmelder.store.Ledger.BatchResult;
import org.flexmelder.store.Ledger.RowResult;
import org.flexmelder.store.StoreException;

/**
 * Brings what came of a batch onto the disk, whatever the disk says: into the ledger by several tries, else into a file
 * beside it, else it is held in memory; and into the ledger as soon as that is possible again. Lives as long as the
 * office is open. Safe for several threads.
 */
final class Recorder {
    private static final System.Logger LOG = System.getLogger(Recorder.class.getName());

    private final Ledger ledger;
    private final Stubborn stubborn;
    private final List<Held> held = new ArrayList<>();

    private record Held(Batch batch, BatchResult result, List<RowResult> rows) {}

    Recorder(Ledger ledger, Stubborn stubborn) {
        this.ledger = ledger;
        this.stubborn = stubborn;
    }

    /** The batch as recorded, or empty where the ledger did not take it; it is not forgotten then. */
    synchronized Optional<Batch> record(Batch batch, BatchResult result, List<RowResult> rows) {
        try {
            return Optional.of(stubborn.write(() -> ledger.record(batch, result, rows)));
        } catch (StoreException e) {
            LOG.log(System.Logger.Level.ERROR, "what came of batch " + batch.id() + " could not be recorded", e);
        }
        Held answer = new Held(batch, result, rows);
        if (!setAside(answer)) {
            held.add(answer);
        }
        return Optional.empty();
    }

    /** Tries again to bring everything into the ledger; true where nothing is left. */
    synchronized boolean catchUp() {
        held.removeIf(this::setAside);
        try {
            ledger.recordSetAside();
            return held.isEmpty();
        } catch (StoreException e) {
            LOG.log(System.Logger.Level.ERROR, "answers are still not recorded", e);
            return false;
        }
    }

    private boolean setAside(Held answer) {
        try {
            ledger.setAside(answer.batch(), answer.result(), answer.rows());
            return true;
        } catch (StoreException e) {
            LOG.log(System.Logger.Level.ERROR, "what came of batch " + answer.batch().id() + " is held in memory", e);
            return false;
        }
    }
}
