package org.flexmelder.sending;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.IntSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.flexmelder.model.Batch;
import org.flexmelder.model.Failure;
import org.flexmelder.model.IncidentState;
import org.flexmelder.model.Outcome;
import org.flexmelder.portal.Portal;
import org.flexmelder.store.Ledger;
import org.jspecify.annotations.Nullable;

/**
 * Sends everything that waits: incidents in batches, then empty reports. One run at a time. Safe for several threads.
 */
public final class Sender {
    private final Supplier<Portal> portal;
    private final Ledger ledger;
    private final Recorder recorder;
    private final BooleanSupplier switchedOn;
    private final IntSupplier batchSize;
    private final Patience patience;
    private final AtomicReference<@Nullable SendingRun> current = new AtomicReference<>();

    /**
     * @param portal
     *            the portal as it is set up at the moment of a call
     * @param switchedOn
     *            whether sending is switched on, asked before each request; where it is not, not one byte leaves and a
     *            run stops with what the settings lack, or else with {@link Failure#NOT_SWITCHED_ON}
     * @param batchSize
     *            incidents in one request, 1 to 100, asked for at the start of a run
     */
    public Sender(Supplier<Portal> portal, Ledger ledger, BooleanSupplier switchedOn, IntSupplier batchSize,
            Patience patience) {
        this(portal, ledger, switchedOn, batchSize, patience, Stubborn.DEFAULT);
    }

    Sender(Supplier<Portal> portal, Ledger ledger, BooleanSupplier switchedOn, IntSupplier batchSize,
            Patience patience, Stubborn stubborn) {
        this.portal = portal;
        this.ledger = ledger;
        this.recorder = new Recorder(ledger, stubborn);
        this.switchedOn = switchedOn;
        this.batchSize = batchSize;
        this.patience = patience;
    }

    /**
     * How a run ended.
     *
     * @param batches
     *            those of this run as recorded, in order, each with its last try
     * @param stopped
     *            what stopped it, NONE where it went to its end
     * @param detail
     *            technical words for IT on what stopped it, without secrets, or ""
     * @param canceled
     *            true where it was canceled between two batches
     */
    public record Run(List<Batch> batches, Failure stopped, String detail, boolean canceled) {
        public Run {
            batches = List.copyOf(batches);
        }

        public boolean has(IncidentState state) {
            return batches.stream().anyMatch(b -> b.state() == state);
        }
    }

    /**
     * Sends on the calling thread until nothing waits, something stops the run, or it is canceled.
     *
     * @throws IllegalStateException
     *             where a run is under way
     * @throws org.flexmelder.store.StoreException
     *             where what is to be sent could not be read or marked; nothing of it was sent
     */
    public Run run(Progress progress) {
        return run(_ -> true, _ -> true, progress);
    }

    /** The same for the companies (by CareFlex ID) that are taken; what waits for others goes on waiting. */
    public Run run(Progress progress, Predicate<String> taken) {
        return run(taken, taken, progress);
    }

    /** The same for empty reports alone; incidents go on waiting. */
    public Run runEmptyReports(Progress progress) {
        return run(_ -> false, _ -> true, progress);
    }

    private Run run(Predicate<String> incidentsOf, Predicate<String> emptyReportsOf, Progress progress) {
        SendingRun run = new SendingRun(portal.get(), ledger, recorder, switchedOn, batchSize.getAsInt(), patience,
                progress);
        if (!current.compareAndSet(null, run)) {
            throw new IllegalStateException("a run is under way");
        }
        try {
            return run.go(incidentsOf, emptyReportsOf);
        } finally {
            current.set(null);
            run.ended();
        }
    }

    /** Ends the run before the next batch, or a pause at once. */
    public void cancel() {
        SendingRun run = current.get();
        if (run != null) {
            run.cancel();
        }
    }

    /** Waits until the run under way, if there is one, has ended and everything of it is recorded or set aside. */
    public void awaitEnd() throws InterruptedException {
        SendingRun run = current.get();
        if (run != null) {
            run.awaitEnd();
        }
        recorder.catchUp();
    }

    /** Whether reports may leave; a run before that only says so. */
    public boolean isSwitchedOn() {
        return switchedOn.getAsBoolean();
    }

    public boolean isRunning() {
        return current.get() != null;
    }

    /** Fetches a token where there is none and sends nothing; what stood in the way, or empty. Blocks. */
    public Optional<Outcome.NotSent> connect() {
        return portal.get().connect();
    }

    /** Until when the present token is used; empty where there is none. */
    public Optional<Instant> tokenValidUntil() {
        return portal.get().tokenValidUntil();
    }
}
