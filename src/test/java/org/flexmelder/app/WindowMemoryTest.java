package org.flexmelder.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.flexmelder.settings.WindowFile;
import org.flexmelder.settings.WindowFile.Bounds;
import org.flexmelder.settings.WindowFile.Look;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

@Timeout(120)
class WindowMemoryTest {
    private static final Rectangle2D SCREEN = new Rectangle2D(0, 0, 1366, 728);

    @TempDir
    private Path folder;

    @Test
    void theWindowOpensWhereItWasLeftAndDividedAsItWas() throws Exception {
        RealWindow first = new RealWindow(folder, Map.of(), Clock.systemDefaultZone(), true);
        first.wiring();
        first.press("#go-incidents");
        SplitPane split = first.find(".split-pane");
        double before = onFx(() -> split.getDividerPositions()[0]);
        Node divider = first.find(".split-pane-divider");
        mouse(divider, MouseEvent.MOUSE_PRESSED, 500);
        mouse(divider, MouseEvent.MOUSE_DRAGGED, 400);
        mouse(divider, MouseEvent.MOUSE_RELEASED, 400);
        WaitForAsyncUtils.waitForFxEvents();
        double after = onFx(() -> split.getDividerPositions()[0]);
        assertTrue(after < before - 0.05, before + " to " + after);
        onFx(() -> {
            Stage stage = (Stage) first.scene().getWindow();
            stage.setX(30);
            stage.setY(20);
            stage.setWidth(1100);
            stage.setHeight(720);
            return stage;
        });
        WaitForAsyncUtils.waitForFxEvents();
        first.close();
        RealWindow second = new RealWindow(folder, Map.of(), Clock.systemDefaultZone(), true);
        try {
            second.wiring();
            Stage stage = (Stage) second.scene().getWindow();
            assertEquals(1100, stage.getWidth());
            assertEquals(720, stage.getHeight());
            second.press("#go-incidents");
            SplitPane again = second.find(".split-pane");
            assertEquals(after, onFx(() -> again.getDividerPositions()[0]), 0.03);
        } finally {
            second.close();
        }
    }

    @Test
    void aWindowThatWasLeftOnAScreenThatIsGoneOpensWithinReach() throws Exception {
        new WindowFile(folder).save(new Look(new Bounds(9000, 9000, 1100, 720, false), Map.of()));
        FxToolkit.registerPrimaryStage();
        Stage stage = onFx(Stage::new);
        onFx(() -> new WindowMemory(stage, folder, 1280, 800, List.of(SCREEN)));
        assertEquals(1100, stage.getWidth());
        onFx(() -> {
            stage.show();
            return stage;
        });
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        assertTrue(stage.getX() < screen.getMaxX() && stage.getY() < screen.getMaxY(),
                stage.getX() + ", " + stage.getY());
        onFx(() -> {
            stage.hide();
            return stage;
        });
    }

    @Test
    void aWindowIsNoLargerThanTheScreenAndHasNoPartBeyondItsEdge() throws Exception {
        FxToolkit.registerPrimaryStage();
        new WindowFile(folder).save(new Look(
                new Bounds(SCREEN.getMaxX() - 300, SCREEN.getMaxY() - 200, 1100, 720, false), Map.of()));
        assertEquals(new Rectangle2D(SCREEN.getMaxX() - 1100, SCREEN.getMaxY() - 720, 1100, 720), opened(1280, 800));
        new WindowFile(folder).save(new Look(new Bounds(-80, 40, 9000, 8000, false), Map.of()));
        assertEquals(SCREEN, opened(1280, 800));
    }

    @Test
    void aWindowThatOpensForTheFirstTimeIsNoLargerThanTheScreen() throws Exception {
        FxToolkit.registerPrimaryStage();
        assertEquals(new Rectangle2D(50, 50, SCREEN.getWidth() - 100, SCREEN.getHeight() - 100),
                opened(SCREEN.getWidth() - 100, SCREEN.getHeight() - 100));
        assertEquals(SCREEN, opened(SCREEN.getWidth() + 256, SCREEN.getHeight() + 75));
    }

    /** The least size is more than the screen has, as on a small one. */
    @Test
    void aScreenThatIsSmallerThanTheLeastSizeIsFilled() throws Exception {
        FxToolkit.registerPrimaryStage();
        Stage stage = onFx(Stage::new);
        stage.setMinWidth(SCREEN.getWidth() + 10);
        stage.setMinHeight(SCREEN.getHeight() + 10);
        assertEquals(SCREEN, shown(stage, 1280, 800));
    }

    private Rectangle2D opened(double width, double height) {
        return shown(onFx(Stage::new), width, height);
    }

    private Rectangle2D shown(Stage stage, double width, double height) {
        onFx(() -> new WindowMemory(stage, folder, width, height, List.of(SCREEN)));
        onFx(() -> {
            stage.show();
            return stage;
        });
        WaitForAsyncUtils.waitForFxEvents();
        return onFx(() -> {
            Rectangle2D place = new Rectangle2D(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight());
            stage.hide();
            return place;
        });
    }

    @Test
    void aMaximizedWindowIsMaximizedAgainAndKeepsItsOtherSize() throws Exception {
        WindowFile file = new WindowFile(folder);
        Bounds bounds = new Bounds(10, 10, 1100, 720, true);
        file.save(new Look(bounds, Map.of()));
        FxToolkit.registerPrimaryStage();
        Stage stage = onFx(Stage::new);
        WindowMemory memory = onFx(() -> new WindowMemory(stage, folder, 1280, 800, List.of(SCREEN)));
        onFx(() -> {
            stage.show();
            return stage;
        });
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(onFx(stage::isMaximized));
        onFx(() -> {
            memory.save();
            stage.hide();
            return stage;
        });
        assertEquals(bounds, file.load().bounds());
    }

    private static void mouse(Node node, EventType<MouseEvent> type, double x) {
        onFx(() -> {
            Event.fireEvent(node, new MouseEvent(type, x, 300, x, 300, MouseButton.PRIMARY, 1, false, false, false,
                    false, type != MouseEvent.MOUSE_RELEASED, false, false, false, false, false, null));
            return node;
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static <T> T onFx(Callable<T> work) {
        return RealWindow.onFx(work);
    }
}
