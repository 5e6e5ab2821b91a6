package org.flexmelder.ui.history;

import static org.flexmelder.ui.Seeded.MUSTER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.scene.Scene;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.flexmelder.model.Incident;
import org.flexmelder.settings.Settings;
import org.flexmelder.ui.Pictures;
import org.flexmelder.ui.Place;
import org.flexmelder.ui.SameThreadTasks;
import org.flexmelder.ui.Seeded;
import org.flexmelder.ui.Tasks;
import org.flexmelder.ui.Texts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

/** A batch with more rows than there is room for: what is in view comes at once, the others in turns. */
class LongBatchTest {
    private static final int ROWS = 40;

    private static Stage stage;

    @TempDir
    Path folder;

    private final FxRobot robot = new FxRobot();
    private final Turns turns = new Turns();
    private Seeded seeded;
    private HistoryView view;
    private Scene scene;
    private List<Incident> drafts;

    @BeforeAll
    static void start() throws Exception {
        stage = FxToolkit.registerPrimaryStage();
        Pictures.theme(Settings.Theme.LIGHT);
    }

    @BeforeEach
    void open() {
        seeded = new Seeded(folder).companies(MUSTER);
        drafts = IntStream.range(0, ROWS)
                .mapToObj(i -> seeded.draft(seeded.employee(MUSTER, "Person" + (100 + i), "Ausgedacht"), "NEW"))
                .toList();
        seeded.accepted(MUSTER, drafts);
        robot.interact(() -> {
            view = new HistoryView(seeded.ui("de", turns), seeded.books, false);
            scene = Pictures.window(Texts.of("de"), Place.HISTORY, view, 1280, 800);
            stage.setScene(scene);
            stage.show();
            scene.getRoot().applyCss();
            scene.getRoot().layout();
        });
        robot.interact(() -> {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
        });
    }

    @AfterEach
    void close() {
        seeded.close();
    }

    @Test
    void theRowsFollowInTurnsUntilAllAreThereInOrder() {
        assertEquals(12, rows().size());
        for (int i = 0; rows().size() == 12 && i < 3; i++) {
            robot.interact(turns::next);
        }
        assertEquals(28, rows().size());
        turns();
        assertEquals(drafts.stream().map(each -> "row-" + each.id()).toList(),
                rows().stream().map(RowPane::getId).toList());
    }

    @Test
    void theRowThatASearchFindsIsThereAtOnce() {
        turns();
        robot.interact(() -> ((TextField) scene.getRoot().lookup("#history-search")).setText("person130"));
        assertTrue(rows().stream().anyMatch(row -> row.row().found()));
    }

    @Test
    void whatIsLeftOfAnOlderBatchIsNotAddedToTheNext() {
        seeded.accepted(MUSTER, List.of(seeded.draft(seeded.employee(MUSTER, "Eva", "Ausgedacht"), "NEW")));
        long newer = seeded.books.history().batches().getFirst().id();
        robot.interact(() -> view.open(newer));
        turns();
        assertEquals(1, rows().size());
    }

    @Test
    void rowsInWhichNothingChangedStayWhenOneIsTicked() {
        turns();
        List<RowPane> before = rows();
        robot.interact(() -> ((CheckBox) scene.getRoot().lookup("#checked-" + drafts.get(2).id())).fire());
        robot.interact(() -> view.refresh());
        List<RowPane> after = rows();
        assertEquals(ROWS, after.size());
        assertSame(before.get(30), after.get(30));
        assertTrue(((CheckBox) scene.getRoot().lookup("#checked-" + drafts.get(2).id())).isSelected());
    }

    private List<RowPane> rows() {
        List<RowPane> rows = new ArrayList<>();
        scene.getRoot().lookupAll(".batch-row").forEach(node -> rows.add((RowPane) node));
        return rows.stream().distinct().toList();
    }

    private void turns() {
        robot.interact(() -> {
            while (!turns.waiting.isEmpty()) {
                turns.next();
            }
        });
    }

    /** Store work at once; turns of the window's thread one at a time. */
    private static final class Turns implements Tasks {
        private final Tasks atOnce = new SameThreadTasks();
        private final List<Runnable> waiting = new ArrayList<>();

        @Override
        public <T> void store(Callable<T> work, Consumer<T> done) {
            atOnce.store(work, done);
        }

        @Override
        public <T> void run(Callable<T> work, Consumer<T> done, Consumer<Exception> failed) {
            atOnce.run(work, done, failed);
        }

        @Override
        public void ui(Runnable action) {
            waiting.add(action);
        }

        void next() {
            waiting.removeFirst().run();
        }
    }
}
