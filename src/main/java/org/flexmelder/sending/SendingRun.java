package org.flexmelder.sending;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.flexmelder.model.Batch;
import org.flexmelder.model.EmptyReport;
import org.flexmelder.model.Entry;
import org.flexmelder.model.Failure;
import org.flexmelder.model.Incident;
import org.flexmelder.model.IncidentState;
import org.flexmelder.model.Outcome;
import org.flexmelder.portal.Portal;
import org.flexmelder.store.Ledger;
import org.flexmelder.store.Ledger.BatchResult;
import org.flexmelder.store.Ledger.RowResult;

/** One run of the {@link Sender}. Used once. */
final class SendingRun {
    private final Portal portal;
    private final Ledger ledger;
    private final int batchSize;
    private final Patience patience;
    private final Progress progress;
    private final CountDownLatch canceled = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);
    private final List<Batch> batches = new ArrayList<>();
    private Failure stopped = Failure.NONE;
    private String detail = "";

    SendingRun(Portal portal, Ledger ledger, int batchSize, Patience patience, Progress progress) {
        this.portal = portal;
        this.ledger = ledger;
        this.batchSize = batchSize;
        this.patience = patience;
        this.progress = new Watched(progress);
    }

    /** A batch that can be made ready again for each try. */
    private interface Parcel {
        Portal.Request request();

        Batch mark(Portal.Request request);

        List<RowResult> results(Outcome outcome);

        default boolean hasStranger(Outcome outcome) {
            return false;
        }
    }

    void cancel() {
        canceled.countDown();
    }

    void ended() {
        ended.countDown();
    }

    void awaitEnd() throws InterruptedException {
        ended.await();
    }

    /** Sends the incidents of some companies (by CareFlex ID), then the empty reports of some. */
    Sender.Run go(Predicate<String> incidentsOf, Predicate<String> emptyReportsOf) {
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
                deliver(new EmptyParcel(report));
            }
        }
        return new Sender.Run(batches, stopped, detail, isCanceled());
    }

    private void sendCompany(String careflexId, int planned) {
        for (int size : Batches.sizes(planned, batchSize)) {
            if (!goesOn()) {
                return;
            }
            List<Entry> entries = ledger.waiting(careflexId, size);
            if (entries.isEmpty()) {
                return;
            }
            deliver(new IncidentParcel(careflexId, entries));
        }
    }

    private boolean goesOn() {
        return stopped == Failure.NONE && !isCanceled();
    }

    private boolean isCanceled() {
        return canceled.getCount() == 0;
    }

    /** Tries one parcel until it has an outcome that is not "surely not there, try again". */
    private void deliver(Parcel parcel) {
        for (int attempt = 1; !isCanceled(); attempt++) {
            Outcome outcome = attempt(parcel, attempt);
            if (!(outcome instanceof Outcome.NotSent notSent)) {
                if (outcome instanceof Outcome.Unclear unclear) {
                    stop(unclear.failure(), unclear.detail());
                }
                return;
            }
            Optional<Duration> pause = isPassing(notSent.failure())
                    ? patience.after(attempt, notSent.retryAfter())
                    : Optional.empty();
            if (pause.isEmpty()) {
                stop(notSent.failure(), notSent.detail());
                return;
            }
            progress.pausing(notSent.failure(), pause.get());
            pause(pause.get());
        }
    }

    private Outcome attempt(Parcel parcel, int attempt) {
        Optional<Outcome.NotSent> blocked = portal.connect();
        if (blocked.isPresent()) {
            return blocked.get();
        }
        Portal.Request request = parcel.request();
        Batch batch = parcel.mark(request);
        if (attempt > 1 && !batches.isEmpty() && batches.getLast().state() == IncidentState.WAITING) {
            batches.removeLast();
        }
        int number = batches.size() + 1;
        progress.sending(number, batch);
        Outcome outcome = portal.send(request);
        List<RowResult> rows = parcel.results(outcome);
        BatchResult result = result(outcome, rows, parcel.hasStranger(outcome));
        Batch recorded = Stubborn.DEFAULT.write(() -> ledger.record(batch, result, rows));
        batches.add(recorded);
        progress.recorded(number, recorded);
        return outcome;
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
        return failure == Failure.NO_CONNECTION || failure == Failure.BUSY;
    }

    private void stop(Failure failure, String words) {
        stopped = failure;
        detail = words;
    }

    private void pause(Duration length) {
        try {
            if (canceled.await(length.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            cancel();
        }
    }

    private final class IncidentParcel implements Parcel {
        private final String careflexId;
        private final List<Entry> entries;

        IncidentParcel(String careflexId, List<Entry> entries) {
            this.careflexId = careflexId;
            this.entries = entries;
        }

        @Override
        public Portal.Request request() {
            return portal.report(careflexId, entries.stream().map(Entry::incident).toList());
        }

        @Override
        public Batch mark(Portal.Request request) {
            List<Long> ids = entries.stream().map(Entry::incident).map(Incident::id).toList();
            return ledger.markSending(careflexId, ids, request.kept());
        }

        @Override
        public List<RowResult> results(Outcome outcome) {
            return switch (outcome) {
                case Outcome.Accepted accepted -> Rows.accepted(entries, accepted);
                case Outcome.Refused refused -> Rows.refused(entries, refused);
                case Outcome.NotSent _ -> Rows.all(entries, IncidentState.WAITING);
                case Outcome.Unclear _ -> Rows.all(entries, IncidentState.UNCLEAR);
            };
        }

        @Override
        public boolean hasStranger(Outcome outcome) {
            return outcome instanceof Outcome.Accepted accepted && Rows.hasStranger(entries.size(), accepted);
        }
    }

    private final class EmptyParcel implements Parcel {
        private final EmptyReport report;

        EmptyParcel(EmptyReport report) {
            this.report = report;
        }

        @Override
        public Portal.Request request() {
            return portal.emptyReport(report.careflexId(), report.createdAt());
        }

        @Override
        public Batch mark(Portal.Request request) {
            return ledger.markSending(report, request.kept());
        }

        @Override
        public List<RowResult> results(Outcome outcome) {
            return List.of();
        }
    }
}
