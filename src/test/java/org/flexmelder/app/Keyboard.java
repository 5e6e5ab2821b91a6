package org.flexmelder.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Nothing but a keyboard, which counts. Each key pressed to get somewhere, to choose or to command is one action, and
 * so is a key pressed together with Ctrl; a value typed into a field, however long, is counted apart.
 */
final class Keyboard {
    private final FxRobot robot = new FxRobot();
    private final List<String> actions = new ArrayList<>();
    private int values;

    int actions() {
        return actions.size();
    }

    int values() {
        return values;
    }

    /** All actions in order, for whoever wants to know which one is new. */
    List<String> way() {
        return List.copyOf(actions);
    }

    Keyboard press(KeyCode... keys) {
        actions.add(List.of(keys).toString());
        robot.push(keys);
        WaitForAsyncUtils.waitForFxEvents();
        return this;
    }

    Keyboard times(int times, KeyCode key) {
        for (int i = 0; i < times; i++) {
            press(key);
        }
        return this;
    }

    Keyboard type(String value) {
        values++;
        RealWindow.onFx(() -> {
            value.chars().forEach(letter -> Event.fireEvent(focused(), new KeyEvent(KeyEvent.KEY_TYPED,
                    Character.toString(letter), "", KeyCode.UNDEFINED, false, false, false, false)));
            return value;
        });
        WaitForAsyncUtils.waitForFxEvents();
        return this;
    }

    /** A person looks where the keyboard is before going on. */
    Keyboard at(String id) {
        RealWindow.await("the keyboard at " + id + ", not at " + RealWindow.onFx(Keyboard::where),
                () -> RealWindow.onFx(Keyboard::where).equals(id));
        return this;
    }

    /** The same for an input that this text was in, which typing replaces. */
    Keyboard over(String id, String text) {
        at(id);
        RealWindow.await("all of " + text + " marked in " + id, () -> RealWindow.onFx(Keyboard::marked).equals(text));
        return this;
    }

    private static String marked() {
        return focused() instanceof TextInputControl input ? input.getSelectedText() : "";
    }

    private static String where() {
        Node node = focused();
        return node == null ? "nowhere" : String.valueOf(node.getId());
    }

    private static Node focused() {
        return Window.getWindows().stream().filter(Stage.class::isInstance).filter(Window::isFocused)
                .map(Window::getScene).map(Scene::getFocusOwner).filter(Objects::nonNull).reduce((_, newer) -> newer)
                .orElse(null);
    }
}
