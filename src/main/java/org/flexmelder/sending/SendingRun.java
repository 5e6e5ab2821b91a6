package org.flexmelder.sending;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.flexmelder.model.Batch;
import org.flexmelder.model.EmptyReport;
import org.flexmelder.model.Entry;
import org.flexmelder.model.Failure;
import org.flexmelder.model.IncidentState;
import org.flexmelder.model.Outcome;
import org.flexmelder.portal.Portal;
import org.flexmelder.store.Ledger;
import org.flexmelder.store.Ledger.BatchResult;
import org.flexmelder.store.Ledger.RowResult;
import org.flexmelder.store.StateConflict;

/** One run of the {@link Sender}. Used once. */
final class SendingRun {
    private static final System.Logger LOG = System.getLogger(SendingRun.class.getName());

    private final Portal portal;
    private final Ledger ledger;
    private final Recorder recorder;
    private final BooleanSupplier switchedOn;
    private final int batchSize;
    private final Patience patience;
    private final Progress progress;
    private final Cancel cancel = new Cancel();
    private final CountDownLatch ended = new CountDownLatch(1);
    private final List<Batch> batches = new ArrayList<>();
    private Failure stopped = Failure.NONE;
    private String detail = "";

    SendingRun(Portal portal, Ledger ledger, Recorder recorder, BooleanSupplier switchedOn, int batchSize,
            Patience patience, Progress progress) {
        this.portal = portal;
        this.ledger = ledger;
        this.recorder = recorder;
        this.switchedOn = switchedOn;
        this.batchSize = batchSize;
        this.patience = patience;
        this.progress = new Watched(progress);
    }

    /** What is on its way; no entries where it is an empty report. */
    private record Parcel(Batch batch, Portal.Request request, List<Entry> entries) {}

    void cancel() {
        cancel.ask();
    }

    void ended() {
        ended.countDown();
    }

    void awaitEnd() throws InterruptedException {
        ended.await();
    }

    /** Sends the incidents of some companies (by CareFlex ID), then the empty reports of some. */
    Sender.Run go(Predicate<String> incidentsOf, Predicate<String> emptyReportsOf) {
        if (!recorder.catchUp()) {
            stop(Failure.NOT_RECORDED, "");
            return new Sender.Run(batches, stopped, detail, false);
        }
        SequencedMap<String, Integer> waiting = new LinkedHashMap<>(ledger.waiting());
        waiting.keySet().removeIf(incidentsOf.negate());
        List<EmptyReport> empty = ledger.waitingEmpty().stream()
                .filter(report -> emptyReportsOf.test(report.careflexId())).toList();
        int incidents = waiting.values().stream().mapToInt(Integer::intValue).sum();
        progress.started(Batches.count(waiting.values(), batchSize) + empty.size(), incidents);
        for (Map.Entry<String, Integer> company : waiting.entrySet()) {
            sendCompany(company.getKey(), company.getValue());
        }
        for (EmptyReport report : empty) {
            if (goesOn()) {
                deliver(() -> mark(report));
            }
        }
        return new Sender.Run(batches, stopped, detail, cancel.isAsked());
    }

    private void sendCompany(String careflexId, int planned) {
        for (int size : Batches.sizes(planned, batchSize)) {
            if (goesOn()) {
                deliver(() -> mark(careflexId, size));
            }
        }
    }

    private boolean goesOn() {
        return stopped == Failure.NONE && !cancel.isAsked();
    }

    /**
     * Tries one parcel, marked anew each time since it may have been taken back or changed in a pause, until it has an
     * outcome that is not "surely not there, try again": after a pause, or once with a new token.
     */
    private void deliver(Supplier<Optional<Parcel>> marking) {
        boolean renewed = false;
        for (int attempt = 1; goesOn(); attempt++) {
            Optional<Outcome> outcome = attempt(marking, attempt);
            if (outcome.isEmpty() || stopped != Failure.NONE) {
                return;
            }
            if (!(outcome.get() instanceof Outcome.NotSent notSent)) {
                if (outcome.get() instanceof Outcome.Unclear unclear) {
                    stop(unclear.failure(), unclear.detail());
                }
                return;
            }
            if (notSent.failure() == Failure.TOKEN_REFUSED && !renewed) {
                renewed = true;
                continue;
            }
            Optional<Duration> pause = isPassing(notSent.failure())
                    ? patience.after(attempt, notSent.retryAfter())
                    : Optional.empty();
            if (pause.isEmpty()) {
                stop(notSent.failure(), notSent.detail());
                return;
            }
            progress.pausing(notSent.failure(), pause.get());
            cancel.pause(pause.get());
        }
    }

    /** Empty where there is nothing to send any more: it was taken back, or the run canceled, meanwhile. */
    private Optional<Outcome> attempt(Supplier<Optional<Parcel>> marking, int attempt) {
        if (!switchedOn.getAsBoolean()) {
            return Optional.of(portal.flaw().orElseGet(
                    () -> new Outcome.NotSent(Failure.NOT_SWITCHED_ON, 0, "", Optional.empty(), "")));
        }
        Optional<Outcome.NotSent> blocked = cancel.unlessAsked(portal::connect, Optional.empty());
        if (cancel.isAsked()) {
            return Optional.empty();
        }
        if (blocked.isPresent()) {
            return Optional.of(blocked.get());
        }
        if (attempt > 1 && !batches.isEmpty() && batches.getLast().state() == IncidentState.WAITING) {
            batches.removeLast();
        }
        return marking.get().map(this::send);
    }

    private Outcome send(Parcel parcel) {
        int number = batches.size() + 1;
        progress.sending(number, parcel.batch());
        Outcome outcome = sent(parcel);
        List<RowResult> rows = Rows.of(parcel.entries(), outcome);
        BatchResult result = result(outcome, rows, Rows.hasStranger(parcel.entries().size(), outcome));
        Optional<Batch> recorded = recorder.record(parcel.batch(), result, rows);
        batches.add(recorded.orElse(parcel.batch()));
        if (recorded.isPresent()) {
            progress.recorded(number, recorded.get());
        } else {
            stop(Failure.NOT_RECORDED, "");
        }
        return outcome;
    }

    /** Unclear also where the portal's own code fails: the request may have left, and it must not stay SENDING. */
    private Outcome sent(Parcel parcel) {
        try {
            return portal.send(parcel.request());
        } catch (RuntimeException | Error e) { // its message may hold what came over the wire
            String what = e.getClass().getSimpleName();
            LOG.log(System.Logger.Level.ERROR, "sending batch {0} failed: {1}, {2}",
                    Long.toString(parcel.batch().id()), what, Arrays.toString(e.getStackTrace()));
            return new Outcome.Unclear(Failure.CONNECTION_LOST, 0, "", what);
        }
    }

    private Optional<Parcel> mark(String careflexId, int size) {
        return ledger.markSending(careflexId, size, incidents -> portal.report(careflexId, incidents),
                Portal.Request::kept).map(gone -> new Parcel(gone.batch(), gone.request(), gone.entries()));
    }

    private Optional<Parcel> mark(EmptyReport report) {
        Portal.Request request = portal.emptyReport(report.careflexId(), report.createdAt());
        try {
            return Optional.of(new Parcel(ledger.markSending(report, request.kept()), request, List.of()));
        } catch (StateConflict e) {
            return Optional.empty(); // taken back since the run began
        }
    }

    private static BatchResult result(Outcome outcome, List<RowResult> rows, boolean stranger) {
        int status = outcome.httpStatus();
        return switch (outcome) {
            case Outcome.Accepted accepted -> {
                boolean unclear = rows.stream().anyMatch(row -> row.state() == IncidentState.UNCLEAR);
                yield new BatchResult(unclear ? IncidentState.UNCLEAR : IncidentState.REPORTED, status,
                        accepted.importId(), unclear || stranger ? Failure.CONTRADICTION : Failure.NONE,
                        accepted.raw());
            }
            case Outcome.Refused refused ->
                new BatchResult(IncidentState.REJECTED, status, "", Failure.REFUSED, refused.raw());
            case Outcome.NotSent notSent ->
                new BatchResult(IncidentState.WAITING, status, "", notSent.failure(), notSent.raw());
            case Outcome.Unclear unclear ->
                new BatchResult(IncidentState.UNCLEAR, status, "", unclear.failure(), unclear.raw());
        };
    }

    private static boolean isPassing(Failure failure) {
        return failure == Failure.NO_CONNECTION || failure == Failure.NAME_NOT_FOUND || failure == Failure.BUSY;
    }

    private void stop(Failure failure, String words) {
        stopped = failure;
        detail = words;
    }
}
