package org.flexmelder.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DialogPane;
import javafx.scene.control.TextInputControl;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import org.flexmelder.ui.Pictures;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** The program's own window on a data folder, driven as a person would. */
final class RealWindow {
    /** Larger than the one that there is without a display. */
    private static final Rectangle2D SCREEN = new Rectangle2D(0, 0, 1920, 1080);

    final FxRobot robot = new FxRobot();
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Stage stage;
    private final Desktop desktop;
    private boolean closed;

    RealWindow(Path folder, Map<String, String> environment, Clock clock, boolean practice) throws TimeoutException {
        this(folder, new Environment(environment), clock, practice);
    }

    RealWindow(Path folder, Environment environment, Clock clock, boolean practice) throws TimeoutException {
        FxToolkit.registerPrimaryStage();
        stage = onFx(() -> {
            List.copyOf(Window.getWindows()).forEach(Window::hide);
            return new Stage();
        });
        Offices offices = new Offices(folder, environment, () -> clock);
        offices.openAhead(practice);
        desktop = onFx(() -> {
            Desktop made = new Desktop(stage, offices, List.of(SCREEN), ended::countDown);
            stage.setX(0);
            stage.setY(0);
            made.start(practice);
            stage.requestFocus();
            return made;
        });
    }

    static <T> T onFx(Callable<T> work) {
        return WaitForAsyncUtils.waitFor(WaitForAsyncUtils.asyncFx(work));
    }

    /** The condition is asked on the UI thread, where nothing changes while it looks. */
    static void await(String what, Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> onFx(condition));
        } catch (TimeoutException e) {
            throw new AssertionError("waited in vain: " + what, e);
        }
    }

    /** As above, of the office that is open; false while there is none. */
    void await(String what, Predicate<Wiring> condition) {
        await(what, () -> desktop.wiring().filter(condition).isPresent());
    }

    Scene scene() {
        return onFx(stage::getScene);
    }

    Wiring wiring() {
        await("an open office", () -> onFx(desktop::wiring).isPresent());
        return onFx(desktop::wiring).orElseThrow();
    }

    /** Waits until keys reach this window. */
    void awaitFocus() {
        onFx(() -> {
            stage.requestFocus();
            return true;
        });
        await("the window's focus", stage::isFocused);
    }

    /** How many icons the window has in the bars of the system. */
    int icons() {
        return stage.getIcons().size();
    }

    /** Waits until there is such a node, enabled. */
    <N extends Node> N find(String query) {
        await(query, () -> robot.lookup(query).tryQuery().map(node -> !node.isDisabled()).orElse(false));
        return onFx(() -> robot.lookup(query).query());
    }

    void press(String query) {
        ButtonBase button = find(query);
        onFx(() -> {
            button.requestFocus();
            button.fire();
            return true;
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    void type(String query, String text) {
        Node node = find(query);
        onFx(() -> {
            node.requestFocus();
            if (node instanceof TextInputControl field) {
                field.selectAll();
            }
            return true;
        });
        robot.write(text, 0);
        WaitForAsyncUtils.waitForFxEvents();
    }

    <T> void choose(String query, T value) {
        ComboBox<T> box = find(query);
        onFx(() -> {
            box.requestFocus();
            box.setValue(value);
            return true;
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    void shoot(String name) {
        WaitForAsyncUtils.waitForFxEvents();
        Pictures.shoot(scene(), name);
    }

    /** Presses the cross at the window's corner. */
    void requestClose() {
        onFx(() -> {
            stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST));
            return true;
        });
    }

    /** Waits until everything is saved and the program has ended, with no dialog that nobody answered. */
    void awaitEnd() throws InterruptedException {
        closed = true;
        if (!ended.await(20, TimeUnit.SECONDS)) {
            throw new AssertionError("the program did not end");
        }
        List<String> questions = onFx(() -> {
            stage.hide();
            return Window.getWindows().stream().map(each -> each.getScene().getRoot())
                    .filter(DialogPane.class::isInstance).map(pane -> ((DialogPane) pane).getContentText()).toList();
        });
        assertEquals(List.of(), questions, "left open");
    }

    /** Closes as a person does, once. */
    void close() throws InterruptedException {
        if (!closed) {
            requestClose();
            awaitEnd();
        }
    }
}
