package org.flexmelder.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.flexmelder.settings.Settings;
import org.flexmelder.ui.Chapter;
import org.flexmelder.ui.Pictures;
import org.flexmelder.ui.Place;
import org.flexmelder.ui.Splits;
import org.flexmelder.ui.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

/** Every screen over an empty office and over one with 5,000 employees and 100,000 reported incidents. */
class ScreensBenchmark {
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 3);
    private static final int PEOPLE = 5_000;
    private static final int INCIDENTS = 100_000;

    private Stage stage;

    /** {@code -Dbench.folder=DIR} keeps the offices there for the next run. */
    @Test
    void screens(@TempDir Path temporary) throws Exception {
        Path folder = Optional.ofNullable(System.getProperty("bench.folder")).map(Path::of).orElse(temporary);
        FxToolkit.registerPrimaryStage(); // keeps every window that a mouse was over, so the offices get another
        stage = onFx(Stage::new);
        Pictures.theme(Settings.Theme.LIGHT);
        if (!Files.exists(folder.resolve("full"))) {
            BigOffice.fill(folder.resolve("empty"), 0, 0);
            BigOffice.fill(folder.resolve("full"), PEOPLE, INCIDENTS);
        }
        measure(folder.resolve("empty")); // to warm up
        Map<String, Double> empty = measure(folder.resolve("empty"));
        Map<String, Double> full = measure(folder.resolve("full"));
        System.out.printf("%-34s %10s %10s %8s%n", "medians of " + ROUNDS + ", ms", "empty", "full", "ratio");
        full.forEach((what, ms) -> {
            double floor = empty.getOrDefault(what, Double.NaN);
            System.out.printf("%-34s %10.1f %10.1f %8.1f%n", what, floor, ms, ms / floor);
        });
    }

    private Map<String, Double> measure(Path folder) throws Exception {
        Map<String, List<Double>> all = new java.util.LinkedHashMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            Map<String, Double> once = round(folder);
            once.forEach((what, ms) -> all.computeIfAbsent(what, _ -> new ArrayList<>()).add(ms));
        }
        Map<String, Double> medians = new java.util.LinkedHashMap<>();
        all.forEach((what, values) -> medians.put(what, values.stream().sorted().toList().get(values.size() / 2)));
        return medians;
    }

    private Map<String, Double> round(Path folder) throws Exception {
        Map<String, Double> found = new java.util.LinkedHashMap<>();
        Office office = Office.real(folder, new Environment(Map.of()), java.time.Clock.systemDefaultZone());
        Wiring wiring = onFx(() -> {
            Wiring made = new Wiring(stage, Offices.read(office, Place.OVERVIEW), new NoShell(), Splits.NONE);
            stage.setScene(made.window().scene(1280, 800));
            stage.show();
            return made;
        });
        try {
            EnumMap<Place, Double> again = new EnumMap<>(Place.class);
            for (Place place : Place.values()) {
                Stalls stalls = new Stalls();
                now(place + " first");
                found.put(place + " first", timed(wiring, () -> wiring.window().show(place)));
                found.put(place + " longest wait of a key", stalls.stop());
            }
            for (Place place : Place.values()) {
                again.put(place, painted(() -> wiring.window().show(place)));
                await(wiring);
            }
            again.forEach((place, ms) -> found.put(place + " again", ms));
            type(wiring, found, Place.EMPLOYEES, "#employees-search");
            type(wiring, found, Place.HISTORY, "#history-search");
            scroll(wiring, found, Place.EMPLOYEES);
        } finally {
            wiring.close();
        }
        return found;
    }

    private void type(Wiring wiring, Map<String, Double> found, Place place, String query) throws Exception {
        onFx(() -> {
            wiring.window().show(place);
            return place;
        });
        await(wiring);
        TextField search = onFx(() -> (TextField) stage.getScene().lookup(query));
        if (search == null) { // an empty office has nothing to search in
            return;
        }
        List<Double> letters = new ArrayList<>();
        now(place + " search");
        for (String text : List.of("t", "te", "tes", "test", "test 4", "test 43", "")) {
            letters.add(timed(wiring, () -> search.setText(text)));
        }
        now("");
        put(found, place + " search, letter", letters);
    }

    private static void put(Map<String, Double> found, String what, List<Double> times) {
        List<Double> sorted = times.stream().sorted().toList();
        found.put(what + ", middle", sorted.get(sorted.size() / 2));
        found.put(what + ", slowest", sorted.getLast());
    }

    /** For a profiler that is to look at one part alone. */
    private static void now(String part) {
        System.setProperty("bench.now", part);
    }

    private void scroll(Wiring wiring, Map<String, Double> found, Place place) throws Exception {
        onFx(() -> {
            wiring.window().show(place);
            return place;
        });
        await(wiring);
        TableView<?> table = onFx(() -> (TableView<?>) stage.getScene().getRoot().lookup(".table-view"));
        if (table == null) {
            return;
        }
        int rows = onFx(() -> table.getItems().size());
        List<Double> steps = new ArrayList<>();
        now(place + " scroll");
        for (int step = 1; step <= 60; step++) {
            int to = rows * step / 60;
            steps.add(painted(() -> table.scrollTo(to)));
        }
        now("");
        put(found, place + " scroll, step", steps);
    }

    /** Until everything was read and shown. */
    private double timed(Wiring wiring, Runnable action) throws Exception {
        settle();
        long start = System.nanoTime();
        onFx(() -> {
            action.run();
            return action;
        });
        await(wiring);
        laidOut(() -> {
        });
        return millis(start);
    }

    private static void await(Wiring wiring) throws Exception {
        for (int quiet = 0; quiet < 3;) {
            quiet = onFx(wiring::isIdle) ? quiet + 1 : 0;
            if (quiet == 0) {
                java.util.concurrent.locks.LockSupport.parkNanos(200_000);
            }
        }
    }

    /** Until the next picture was laid out, begun when the last one is wholly drawn. */
    private double painted(Runnable action) throws Exception {
        settle();
        return laidOut(action);
    }

    /**
     * The headless platform copies each picture dot by dot on the UI thread, which no other platform does: what is
     * measured begins after that.
     */
    private static void settle() throws Exception {
        for (int i = 0; i < 3; i++) {
            Thread.sleep(20);
            onFx(() -> true);
        }
    }

    private double laidOut(Runnable action) throws Exception {
        CountDownLatch laidOut = new CountDownLatch(1);
        long start = System.nanoTime();
        onFx(() -> {
            action.run();
            Scene scene = stage.getScene();
            Runnable[] once = new Runnable[1];
            once[0] = () -> {
                scene.removePostLayoutPulseListener(once[0]);
                laidOut.countDown();
            };
            scene.addPostLayoutPulseListener(once[0]);
            Platform.requestNextPulse();
            return action;
        });
        if (!laidOut.await(20, TimeUnit.SECONDS)) {
            throw new AssertionError("no picture");
        }
        return millis(start);
    }

    private static double millis(long start) {
        return (System.nanoTime() - start) / 1e6;
    }

    private static <T> T onFx(Callable<T> work) throws Exception {
        FutureTask<T> task = new FutureTask<>(work);
        Platform.runLater(task);
        return task.get(60, TimeUnit.SECONDS);
    }

    /** The longest time that something handed to the UI thread waited, as a key press would. */
    private static final class Stalls {
        private final Thread thread;
        private volatile boolean on = true;
        private volatile double longest;

        Stalls() {
            thread = Thread.ofPlatform().daemon().start(() -> {
                while (on) {
                    long start = System.nanoTime();
                    try {
                        onFx(() -> true);
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                    longest = Math.max(longest, millis(start));
                    java.util.concurrent.locks.LockSupport.parkNanos(1_000_000);
                }
            });
        }

        double stop() throws InterruptedException {
            on = false;
            thread.join();
            return longest;
        }
    }

    private static final class NoShell implements Shell {
        @Override
        public void enterPractice() {}

        @Override
        public void leavePractice() {}

        @Override
        public void openGuide(Texts texts, Chapter chapter) {}

        @Override
        public void reopen() {}
    }

}
