package org.flexmelder.ui.sending;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import org.flexmelder.model.Batch;
import org.flexmelder.model.Company;
import org.flexmelder.model.Failure;
import org.flexmelder.model.IncidentState;
import org.flexmelder.ui.SameThreadTasks;
import org.flexmelder.ui.Shown;
import org.flexmelder.ui.StateBadge;
import org.flexmelder.ui.Ui;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

/** The run under way, told step by step. */
class RunPaneTest {
    private static final Instant START = Instant.parse("2026-11-24T09:00:00Z");

    @TempDir
    Path folder;

    private final AtomicReference<Instant> now = new AtomicReference<>(START);
    private Desktop desktop;
    private RunState run;
    private RunPane pane;

    @BeforeEach
    void begin() throws Exception {
        FxToolkit.registerPrimaryStage();
        SameThreadTasks tasks = new SameThreadTasks();
        desktop = new Desktop(folder, "de", tasks);
        InstantSource time = now::get;
        Clock clock = time.withZone(ZoneOffset.UTC);
        Ui ui = new Ui(desktop.ui.texts(), tasks, desktop.navigation, desktop.dialogs, clock, () -> desktop.settings);
        SendingModel model = new SendingModel(ui, desktop.books, desktop.drafts, desktop.sender, () -> true);
        run = new RunState(tasks, clock);
        pane = Shown
                .onFx(() -> new RunPane(ui, model, run, new Words(ui.texts()), id -> new Company(id, "Muster " + id)));
    }

    @AfterEach
    void end() {
        Shown.onFx(() -> {
            pane.close();
            return pane;
        });
        desktop.close();
    }

    @Test
    void beforeTheFirstBatchTheConnectionIsMade() {
        assertEquals(desktop.ui.texts().get("sending.connecting"), text("#run-heading"));
        assertEquals(-1, bar().getProgress(), "nobody knows yet how much there is");
        assertFalse(node("#run-pause").isVisible());
    }

    @Test
    void theHeadingCountsTheBatchesAndNamesTheCompany() {
        tell(() -> {
            run.started(3, 250);
            run.sending(1, batch(1, 100, IncidentState.SENDING));
        });
        assertEquals("Sendung 1 von 3: 100 Vorfälle für Muster A", text("#run-heading"));
        assertEquals(0, bar().getProgress());
        tell(() -> run.recorded(1, batch(1, 100, IncidentState.REPORTED)));
        assertEquals(1.0 / 3, bar().getProgress(), 0.001);
        tell(() -> run.sending(2, batch(2, 100, IncidentState.SENDING)));
        assertTrue(text("#run-heading").startsWith("Sendung 2 von 3"), text("#run-heading"));
    }

    @Test
    void answeredBatchesAreListedTheLastFourOfThem() {
        tell(() -> {
            run.started(6, 600);
            for (int i = 1; i <= 6; i++) {
                run.sending(i, batch(i, 100, IncidentState.SENDING));
                run.recorded(i, batch(i, i, i == 6 ? IncidentState.UNCLEAR : IncidentState.REPORTED));
            }
        });
        List<String> badges = badges();
        assertEquals(List.of("angenommen", "angenommen", "angenommen", "unklar"), badges);
        assertEquals(1, bar().getProgress(), 0.001);
    }

    @Test
    void aBatchThatDidNotArriveIsNoAnswer() {
        tell(() -> {
            run.started(2, 200);
            run.sending(1, batch(1, 100, IncidentState.SENDING));
            run.recorded(1, batch(1, 100, IncidentState.WAITING));
        });
        assertEquals(List.of(), badges());
        assertEquals(0, bar().getProgress());
    }

    @Test
    void anEmptyReportIsCalledByItsName() {
        tell(() -> {
            run.started(1, 0);
            run.sending(1, new Batch(1, "A", 0, YearMonth.of(2026, 11), IncidentState.SENDING, 0, "", Failure.NONE,
                    START, null));
        });
        assertEquals("Sendung 1 von 1: 1 Leermeldung für Muster A", text("#run-heading"));
    }

    @Test
    void aPauseCountsDownByItself() {
        tell(() -> {
            run.started(1, 5);
            run.sending(1, batch(1, 5, IncidentState.SENDING));
            run.pausing(Failure.BUSY, Duration.ofSeconds(50));
        });
        assertTrue(node("#run-pause").isVisible());
        assertEquals("Das Portal bittet um Geduld: weiter in 50 s", text("#run-pause"));
        now.set(START.plusMillis(20_400));
        Shown.await(() -> text("#run-pause").endsWith("weiter in 30 s"));
        now.set(START.plusSeconds(90));
        Shown.await(() -> text("#run-pause").endsWith("weiter in 0 s"));
    }

    @Test
    void theNextBatchEndsThePause() {
        tell(() -> {
            run.started(1, 5);
            run.pausing(Failure.BUSY, Duration.ofSeconds(50));
            run.sending(1, batch(1, 5, IncidentState.SENDING));
        });
        assertFalse(node("#run-pause").isVisible());
    }

    @Test
    void stoppingIsSaidAndCanBeWishedOnce() {
        tell(() -> {
            run.started(2, 10);
            run.pausing(Failure.BUSY, Duration.ofSeconds(50));
        });
        assertFalse(node("#cancel-sending").isDisabled());
        tell(run::cancel);
        assertTrue(node("#cancel-sending").isDisabled());
        assertFalse(node("#run-pause").isVisible(), "nothing more is waited for");
        assertTrue(Shown.onFx(() -> pane.lookupAll(".muted").stream()
                .anyMatch(each -> each instanceof Label label
                        && label.getText().equals(desktop.ui.texts().get("sending.stopping")))));
    }

    @Test
    void theBarAndTheButtonHaveNames() {
        assertEquals(desktop.ui.texts().get("sending.progress"), bar().getAccessibleText());
        assertEquals(desktop.ui.texts().get("sending.stop"), ((Button) node("#cancel-sending")).getText());
    }

    private void tell(Runnable what) {
        Shown.onFx(() -> {
            what.run();
            return what;
        });
    }

    private static Batch batch(long id, int size, IncidentState state) {
        return new Batch(id, "A", size, null, state, 201, "", Failure.NONE, START, START);
    }

    private List<String> badges() {
        return Shown.onFx(() -> pane.lookupAll(".state-badge").stream().map(StateBadge.class::cast)
                .sorted((a, b) -> Integer.compare(row(a), row(b))).map(StateBadge::getText).toList());
    }

    private static int row(Node badge) {
        Parent line = badge.getParent();
        return line.getParent().getChildrenUnmodifiable().indexOf(line);
    }

    private ProgressBar bar() {
        return Shown.onFx(() -> (ProgressBar) pane.lookup(".progress-bar"));
    }

    private Node node(String query) {
        return Shown.onFx(() -> pane.lookup(query));
    }

    private String text(String query) {
        return ((Label) node(query)).getText();
    }
}
