package org.flexmelder.ui;

import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** A screen in the whole window on a stage, over real work off the UI thread; it reads again after every change. */
public final class Shown<S extends Screen> implements AutoCloseable {
    public final FxRobot robot = new FxRobot();
    public final S screen;
    public final Scene scene;
    private final FxTasks tasks;
    private boolean open = true;

    public Shown(Desk desk, String language, Place place, Function<Ui, S> maker) throws TimeoutException {
        this(desk, language, place, maker, 1280, 800);
    }

    public Shown(Desk desk, String language, Place place, Function<Ui, S> maker, double width, double height)
            throws TimeoutException {
        Stage stage = FxToolkit.registerPrimaryStage();
        tasks = new FxTasks(failure -> desk.dialogs.error("store", failure));
        Ui ui = desk.ui(language, tasks);
        screen = onFx(() -> maker.apply(ui));
        scene = Pictures.window(Texts.of(language), place, screen, ui.undo(), width, height);
        onFx(() -> {
            stage.setScene(scene);
            stage.setX(0);
            stage.setY(0);
            stage.setWidth(width);
            stage.setHeight(height);
            stage.show();
            stage.requestFocus();
            return stage;
        });
        desk.database.onChange(() -> tasks.ui(() -> {
            if (open) {
                screen.refresh();
            }
        }));
        settle();
    }

    /** Waits until all work that was begun is done and shown. */
    public void settle() {
        Callable<Boolean> nothing = () -> true;
        for (int i = 0; i < 3; i++) {
            boolean[] done = new boolean[1];
            onFx(() -> {
                tasks.store(nothing, _ -> done[0] = true);
                return done;
            });
            await(() -> onFx(() -> done[0]));
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    public static void await(Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(15, TimeUnit.SECONDS, condition);
        } catch (TimeoutException e) {
            throw new AssertionError(e);
        }
    }

    public static <T> T onFx(Callable<T> work) {
        return WaitForAsyncUtils.waitFor(WaitForAsyncUtils.asyncFx(work));
    }

    /** Waits until it is part of the window: a pane takes in its parts only when it is laid out. */
    public <N extends Node> N find(String query) {
        await(() -> robot.lookup(query).tryQuery().isPresent());
        return robot.lookup(query).query();
    }

    /** Waits until the focus is there. */
    public void awaitFocus(String query) {
        try {
            await(() -> robot.lookup(query).tryQuery().map(Node::isFocused).orElse(false));
        } catch (AssertionError e) {
            throw new AssertionError("focus is in " + scene.getFocusOwner() + ", window focused: "
                    + scene.getWindow().isFocused(), e);
        }
    }

    /** Puts the focus there, selects what stands there, and types. */
    public void type(String query, String text) {
        Node node = find(query);
        onFx(() -> {
            node.requestFocus();
            if (node instanceof javafx.scene.control.TextField field) {
                field.selectAll();
            }
            return node;
        });
        robot.write(text, 0);
        WaitForAsyncUtils.waitForFxEvents();
    }

    public void fire(String query) {
        javafx.scene.control.ButtonBase button = find(query);
        onFx(() -> {
            button.fire();
            return button;
        });
        settle();
    }

    /** Scrolls the pane with this style to its end. */
    public void scrollDown(String query) {
        javafx.scene.control.ScrollPane pane = find(query);
        onFx(() -> {
            pane.setVvalue(1);
            return pane;
        });
    }

    public void shoot(String name) {
        settle();
        Pictures.shoot(scene, name);
    }

    @Override
    public void close() {
        onFx(() -> {
            open = false;
            scene.getWindow().hide();
            return scene;
        });
        settle();
        tasks.close();
    }
}
