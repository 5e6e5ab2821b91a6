package org.flexmelder.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.flexmelder.model.Batch;
import org.flexmelder.model.Employee;
import org.flexmelder.model.Incident;
import org.flexmelder.model.IncidentState;
import org.flexmelder.model.Outcome;
import org.flexmelder.portal.Portal;
import org.flexmelder.sending.Patience;
import org.flexmelder.sending.Progress;
import org.flexmelder.sending.Sender;
import org.junit.jupiter.api.Test;

/**
 * The engine beside its floor: the same requests by the same client to the same portal, with nothing stored. Prints
 * figures and judges none.
 */
class EngineBenchmark {
    private static final int INCIDENTS = 10_000;
    private static final int MANY = 100_000;
    private static final int BATCH = 100;
    private static final int ROUNDS = 7;

    private static List<List<Incident>> batches(int count) {
        List<List<Incident>> batches = new ArrayList<>();
        for (int from = 0; from < count; from += BATCH) {
            List<Incident> batch = new ArrayList<>();
            for (int i = from; i < from + BATCH; i++) {
                batch.add(Waiting.incident(
                        new Employee(i + 1L, Waiting.COMPANY, "%011d".formatted(i % 1000), Waiting.data(i % 1000))));
            }
            batches.add(batch);
        }
        return batches;
    }

    private static Duration floor(Loopback loopback, List<List<Incident>> batches) {
        try (Portal portal = loopback.connect()) {
            long begin = System.nanoTime();
            for (List<Incident> batch : batches) {
                Outcome outcome = portal.send(portal.report(Waiting.COMPANY, batch));
                assertEquals(batch.size(), ((Outcome.Accepted) outcome).rows().size());
            }
            return Duration.ofNanos(System.nanoTime() - begin);
        }
    }

    private static Duration engine(Loopback loopback, int count) throws IOException {
        try (Waiting waiting = new Waiting(count); Portal portal = loopback.connect()) {
            return engine(waiting, portal, Progress.NONE, count);
        }
    }

    private static Duration engine(Waiting waiting, Portal portal, Progress progress, int count) {
        Sender sender = new Sender(() -> portal, waiting.books().ledger(), () -> true, () -> BATCH, Patience.DEFAULT);
        System.gc();
        long begin = System.nanoTime();
        sender.run(progress);
        Duration took = Duration.ofNanos(System.nanoTime() - begin);
        assertEquals(Map.of(IncidentState.REPORTED, count), waiting.books().history().counts());
        return took;
    }

    @Test
    void wallTimeBesideTheFloor() throws IOException {
        List<Duration> floors = new ArrayList<>();
        List<Duration> engines = new ArrayList<>();
        try (Loopback loopback = new Loopback()) {
            List<List<Incident>> batches = batches(INCIDENTS);
            for (int round = -2; round < ROUNDS; round++) {
                Duration floor = floor(loopback, batches);
                Duration engine = engine(loopback, INCIDENTS);
                if (round >= 0) {
                    floors.add(floor);
                    engines.add(engine);
                }
            }
        }
        Duration floor = median(floors);
        Duration engine = median(engines);
        print("%d incidents, medians of %d: floor %d ms, engine %d ms, ratio %.2f", INCIDENTS, ROUNDS, floor.toMillis(),
                engine.toMillis(), (double) engine.toNanos() / floor.toNanos());
        print("  floor %s  engine %s", millis(floors), millis(engines));
    }

    @Test
    void memoryWithManyWaiting() throws IOException {
        for (int count : List.of(INCIDENTS, MANY)) {
            try (Loopback loopback = new Loopback();
                    Waiting waiting = new Waiting(count);
                    Portal portal = loopback.connect()) {
                Peak peak = new Peak();
                Duration took = engine(waiting, portal, peak, count);
                print("%d waiting, heap of %d MB: %d ms, at most %d MB in use after a collection", count,
                        Runtime.getRuntime().maxMemory() >> 20, took.toMillis(), peak.megabytes());
                assertTrue(peak.megabytes() > 0);
            }
        }
    }

    /** The most that the heap held once the dead were collected, looked at after every hundredth batch. */
    private static final class Peak implements Progress {
        private long bytes;

        @Override
        public void recorded(int number, Batch batch) {
            if (number % BATCH == 1) {
                System.gc();
                Runtime runtime = Runtime.getRuntime();
                bytes = Math.max(bytes, runtime.totalMemory() - runtime.freeMemory());
            }
        }

        long megabytes() {
            return bytes >> 20;
        }
    }

    private static Duration median(List<Duration> times) {
        return times.stream().sorted().toList().get(times.size() / 2);
    }

    private static List<Long> millis(List<Duration> times) {
        return times.stream().map(Duration::toMillis).toList();
    }

    private static void print(String format, Object... values) {
        System.out.printf(Locale.ROOT, format + "%n", values);
    }
}
