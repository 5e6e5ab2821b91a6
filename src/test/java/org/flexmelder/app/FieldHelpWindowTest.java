package org.flexmelder.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Screen;
import javafx.stage.Window;
import org.flexmelder.settings.Settings;
import org.flexmelder.settings.SettingsFile;
import org.flexmelder.ui.FieldHelp;
import org.flexmelder.ui.Pictures;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.util.WaitForAsyncUtils;

/** Every field of every form says what it means and where its value is found. */
@Timeout(180)
class FieldHelpWindowTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T10:00:00Z"), ZoneId.of("Europe/Berlin"));
    /** What one searches and filters with. */
    private static final Set<String> SEARCHES = Set.of("employees-search", "many-search",
            "employees-company", "employees-site", "employees-standing");

    @TempDir
    private Path folder;
    private RealWindow window;

    @ParameterizedTest
    @CsvSource({"LIGHT, de", "DARK, en"})
    void everyFieldOfEveryFormHasHelpByMouseAndByKeyboard(Settings.Theme theme, String language) throws Exception {
        new SettingsFile(folder)
                .save(SettingsFile.defaults().withSetUp(true).withTheme(theme).withLanguage(language));
        window = new RealWindow(folder, Map.of(), CLOCK, false);
        List<String> without = new ArrayList<>();
        try {
            window.wiring();
            window.press("#go-settings");
            window.press("#add-company");
            window.press("#add-code");
            window.press("#advanced");
            window.press("#network");
            window.press("#proxy-OWN");
            assertTrue(fields(without) > 25, "the fields of the settings are there");
            window.type("#company-name", "Muster Chemie GmbH");
            window.type("#company-id", "a1b2c3d4e5f60718");
            window.press("#company-save");
            settle();
            window.press("#go-employees");
            settle();
            window.press("#new-employee");
            settle();
            assertTrue(fields(without) > 20, "the fields of a person are there");
            explained("#field-employeeId", "employee-" + theme + "-" + language);
            window.type("#field-employeeId", "86095742719");
            window.type("#field-lastName", "Beispiel");
            settle();
            window.press("#go-incidents");
            settle();
            window.press("#new-incident");
            settle();
            assertTrue(fields(without) > 0, "the person is there");
            window.press("#new-many");
            settle();
            assertTrue(fields(without) > 1, "the fields for many are there");
            assertEquals(List.of(), without);
        } finally {
            window.close();
        }
    }

    private void settle() {
        window.await("everything read", Wiring::isIdle);
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Shift+F1 shows and hides it, the focus stays; the mark is no stop of the Tab key. */
    private void explained(String query, String picture) {
        Node field = window.find(query);
        RealWindow.onFx(() -> {
            field.requestFocus();
            return true;
        });
        keys(KeyCode.SHIFT, KeyCode.F1);
        Node bubble = RealWindow.onFx(FieldHelpWindowTest::bubble);
        assertTrue(bubble.getAccessibleText().contains("86095742719"), bubble.getAccessibleText());
        assertTrue(RealWindow.onFx(field::isFocused));
        Pictures.shoot(bubble.getScene(), "field-help-" + picture);
        window.shoot("field-help-form-" + picture);
        keys(KeyCode.SHIFT, KeyCode.F1);
        assertEquals(null, RealWindow.onFx(FieldHelpWindowTest::bubble));
        Button mark = (Button) RealWindow.onFx(() -> field.getParent().lookup(".help-mark"));
        assertFalse(mark.isFocusTraversable());
        RealWindow.onFx(() -> {
            mark.fire();
            return true;
        });
        assertTrue(RealWindow.onFx(FieldHelpWindowTest::bubble) != null);
        keys(KeyCode.ESCAPE);
        assertEquals(null, RealWindow.onFx(FieldHelpWindowTest::bubble));
        for (Node each : RealWindow.onFx(this::inView)) {
            besideIts((Button) each);
        }
        aClickElsewhereReachesIt(mark);
    }

    /** Those in view, and on the screen of tests, which is narrower than the window. */
    private List<Node> inView() {
        Node root = window.scene().getRoot();
        double right = Screen.getPrimary().getBounds().getMaxX();
        double bottom = root.localToScreen(root.getBoundsInLocal()).getMaxY();
        List<Node> marks = root.lookupAll(".help-mark").stream().filter(each -> {
            Bounds at = each.localToScreen(each.getBoundsInLocal());
            return at.getMaxX() < right && at.getMaxY() < bottom;
        }).toList();
        assertTrue(marks.size() > 5, "marks: " + marks.size());
        return marks;
    }

    private void besideIts(Button mark) {
        RealWindow.onFx(() -> {
            mark.fire();
            return true;
        });
        WaitForAsyncUtils.waitForFxEvents();
        RealWindow.onFx(() -> {
            Bounds at = mark.localToScreen(mark.getBoundsInLocal());
            Bounds text = bubble().localToScreen(bubble().getLayoutBounds());
            Node root = mark.getScene().getRoot();
            Bounds whole = root.localToScreen(root.getBoundsInLocal());
            Node sidebar = root.lookup(".sidebar");
            String where = mark.getAccessibleText() + " at " + at + ", text at " + text;
            assertTrue(text.getMinX() <= at.getMaxX() && text.getMaxX() >= at.getMinX(), where);
            assertTrue(Math.abs(text.getMinY() - at.getMaxY()) < 8
                    || Math.abs(at.getMinY() - text.getMaxY()) < 8, where);
            assertTrue(text.getMaxX() <= whole.getMaxX(), where);
            assertTrue(text.getMinX() >= sidebar.localToScreen(sidebar.getBoundsInLocal()).getMaxX(), where);
            mark.fire();
            return true;
        });
        assertEquals(null, RealWindow.onFx(FieldHelpWindowTest::bubble));
    }

    private void aClickElsewhereReachesIt(Button mark) {
        RealWindow.onFx(() -> {
            mark.fire();
            return true;
        });
        Node other = window.find("#field-firstName");
        window.robot.clickOn(other);
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(RealWindow.onFx(other::isFocused));
        assertEquals(null, RealWindow.onFx(FieldHelpWindowTest::bubble));
    }

    private static Node bubble() {
        return Window.getWindows().stream().filter(Window::isShowing).map(each -> each.getScene().lookup("#field-help"))
                .filter(each -> each != null).findFirst().orElse(null);
    }

    private void keys(KeyCode... keys) {
        window.robot.press(keys).release(keys);
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Counts the inputs in view, and collects those without help. */
    private int fields(List<String> without) {
        return RealWindow.onFx(() -> {
            Parent root = window.scene().getRoot();
            root.applyCss();
            int[] count = new int[1];
            each(root.lookup(".screen"), node -> {
                if (isField(node)) {
                    count[0]++;
                    if (!FieldHelp.explains(node)) {
                        without.add(node.getClass().getSimpleName() + " " + node.getId() + " "
                                + node.getAccessibleText());
                    }
                }
            });
            return count[0];
        });
    }

    private static boolean isField(Node node) {
        boolean input = node instanceof TextInputControl || node instanceof ComboBoxBase<?>
                || node instanceof CheckBox
                || node instanceof ToggleButton pill && pill.getId() != null
                        && pill.getId().matches("(language|theme|textSize|proxy|colour)-.*");
        boolean shown = !(node instanceof TextInputControl text) || text.isEditable() || text.isDisabled();
        return input && shown && !SEARCHES.contains(String.valueOf(node.getId()));
    }

    private static void each(Node node, Consumer<Node> seen) {
        if (node == null || !node.isVisible() || node.getStyleClass().contains("virtual-flow")) {
            return;
        }
        seen.accept(node);
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> each(child, seen));
        }
    }
}
