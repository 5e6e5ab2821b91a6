package org.flexmelder.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

class ArrivalTest {
    private final FxRobot robot = new FxRobot();
    private Optional<Node> read = Optional.empty();
    private Button before;
    private Button other;
    private Button first;
    private VBox screen;
    private StackPane window;
    private Arrival arrival;

    @BeforeEach
    void begin() throws Exception {
        Stage stage = FxToolkit.registerPrimaryStage();
        robot.interact(() -> {
            List.copyOf(Window.getWindows()).forEach(Window::hide);
            before = new Button("before");
            other = new Button("other");
            first = new Button("first");
            screen = new VBox(new ScrollPane(new VBox(other, first)));
            window = new StackPane(before);
            stage.setScene(new Scene(window, 300, 200));
            stage.show();
            before.requestFocus();
            arrival = new Arrival(screen, () -> read);
        });
    }

    @AfterEach
    void end() {
        robot.interact(() -> window.getScene().getWindow().hide());
    }

    @Test
    void whatLiesInAPaneThatWasNeverShownHasTheFocusAtOnce() {
        read = Optional.of(first);
        assertEquals(first, Shown.onFx(() -> {
            window.getChildren().setAll(screen);
            arrival.begin();
            return owner();
        }));
    }

    @Test
    void whatIsReadLaterHasTheFocusThenAlsoWhereWhatHadItIsGone() throws Exception {
        robot.interact(() -> {
            window.getChildren().setAll(screen);
            arrival.begin();
        });
        pulse();
        robot.interact(arrival::goOn);
        assertEquals(screen, Shown.onFx(this::owner));
        read = Optional.of(first);
        robot.interact(arrival::goOn);
        assertEquals(first, Shown.onFx(this::owner));
    }

    @Test
    void whatHasTheFocusOutsideTheScreenKeepsItUntilTheScreenIsRead() throws Exception {
        robot.interact(() -> {
            window.getChildren().add(screen);
            arrival.begin();
        });
        pulse();
        assertEquals(before, Shown.onFx(this::owner));
        read = Optional.of(first);
        robot.interact(arrival::goOn);
        assertEquals(first, Shown.onFx(this::owner));
    }

    @Test
    void whatSomebodyHasGoneToKeepsTheFocus() throws Exception {
        robot.interact(() -> {
            window.getChildren().add(screen);
            arrival.begin();
        });
        pulse();
        robot.interact(other::requestFocus);
        read = Optional.of(first);
        robot.interact(arrival::goOn);
        assertEquals(other, Shown.onFx(this::owner));
    }

    @Test
    void theFocusIsTakenOnce() {
        read = Optional.of(first);
        robot.interact(() -> {
            window.getChildren().add(screen);
            arrival.begin();
            before.requestFocus();
            arrival.goOn();
        });
        assertEquals(before, Shown.onFx(this::owner));
    }

    private Node owner() {
        return window.getScene().getFocusOwner();
    }

    /** Waits until the window was laid out, and the focus of what is gone is with something else. */
    private void pulse() throws InterruptedException {
        CountDownLatch laidOut = new CountDownLatch(1);
        Runnable told = laidOut::countDown;
        robot.interact(() -> {
            window.getScene().addPostLayoutPulseListener(told);
            Platform.requestNextPulse();
        });
        assertTrue(laidOut.await(15, TimeUnit.SECONDS));
        robot.interact(() -> window.getScene().removePostLayoutPulseListener(told));
    }
}
