package org.flexmelder.ui.sending;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import org.flexmelder.model.Batch;
import org.flexmelder.model.Failure;
import org.flexmelder.model.IncidentState;
import org.flexmelder.ui.SameThreadTasks;
import org.flexmelder.ui.Tasks;
import org.junit.jupiter.api.Test;

class RunStateTest {
    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    private final RunState run = new RunState(new SameThreadTasks(), CLOCK);

    @Test
    void aBatchOnItsWayIsCurrentUntilItIsRecorded() {
        run.started(2, 5);
        Batch sending = FinishedTest.batch(7, IncidentState.SENDING, Failure.NONE);
        run.sending(1, sending);
        assertEquals(2, run.totalProperty().get());
        assertEquals(sending, run.currentProperty().get());
        assertEquals(List.of(7L), run.batches());
        run.recorded(1, FinishedTest.batch(7, IncidentState.REPORTED, Failure.NONE));
        assertNull(run.currentProperty().get());
        assertEquals(List.of(7L), run.batches());
        assertEquals(1, run.recorded().size());
    }

    @Test
    void whoListensToWhatIsRecordedIsToldForAsLongAsTheRunIsThere() {
        List<Batch> told = new ArrayList<>();
        run.recorded().addListener((ListChangeListener<Batch>) change -> told.addAll(change.getList()));
        System.gc();
        run.recorded(1, FinishedTest.batch(7, IncidentState.REPORTED, Failure.NONE));
        assertEquals(1, told.size());
    }

    @Test
    void aSecondTryReplacesTheFirst() {
        run.recorded(1, FinishedTest.batch(7, IncidentState.WAITING, Failure.BUSY));
        run.recorded(1, FinishedTest.batch(8, IncidentState.REPORTED, Failure.NONE));
        assertEquals(List.of(8L), run.batches());
    }

    @Test
    void aPauseEndsWithTheNextTry() {
        run.pausing(Failure.BUSY, Duration.ofSeconds(12));
        RunState.Pause pause = run.pauseProperty().get();
        assertNotNull(pause);
        assertEquals(NOW.plusSeconds(12), pause.until());
        run.sending(1, FinishedTest.batch(8, IncidentState.SENDING, Failure.NONE));
        assertNull(run.pauseProperty().get());
    }

    @Test
    void theWishToStopIsRemembered() {
        assertFalse(run.cancelingProperty().get());
        run.cancel();
        assertTrue(run.cancelingProperty().get());
    }

    @Test
    void nothingChangesOnTheThreadOfTheRun() {
        List<Runnable> handed = new ArrayList<>();
        RunState elsewhere = new RunState(new Handing(handed), CLOCK);
        elsewhere.started(3, 9);
        assertEquals(0, elsewhere.totalProperty().get());
        handed.forEach(Runnable::run);
        assertEquals(3, elsewhere.totalProperty().get());
    }

    /** Keeps what is to run on the UI thread. */
    private record Handing(List<Runnable> handed) implements Tasks {
        @Override
        public <T> void store(Callable<T> work, Consumer<T> done) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <T> void run(Callable<T> work, Consumer<T> done, Consumer<Exception> failed) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void ui(Runnable action) {
            handed.add(action);
        }
    }
}
