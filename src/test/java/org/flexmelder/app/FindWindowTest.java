package org.flexmelder.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.flexmelder.settings.Settings;
import org.flexmelder.settings.SettingsFile;
import org.flexmelder.ui.Legible;
import org.flexmelder.ui.Place;
import org.flexmelder.ui.find.Found;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.util.WaitForAsyncUtils;

/** Everything found by keyboard alone, in the real window. */
@Timeout(180)
class FindWindowTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T10:00:00Z"), ZoneId.of("Europe/Berlin"));

    @TempDir
    private Path folder;
    private RealWindow window;

    private void open(Settings settings) throws Exception {
        new SettingsFile(folder).save(settings);
        new SettingsFile(Files.createDirectories(DataFolder.practice(folder))).save(settings);
        window = new RealWindow(folder, Map.of(), CLOCK, true);
        window.wiring();
        window.awaitFocus();
    }

    private void keys(KeyCode... keys) {
        window.robot.press(keys).release(keys);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void find(String typed, String title) {
        keys(KeyCode.CONTROL, KeyCode.K);
        RealWindow.await("the search", () -> window.robot.lookup("#find-search").tryQuery().map(Node::isFocused)
                .orElse(false));
        window.robot.write(typed, 0);
        ListView<Found> list = window.robot.lookup("#find-list").query();
        RealWindow.await(title + " found for " + typed, () -> RealWindow.onFx(() -> {
            Found chosen = list.getSelectionModel().getSelectedItem();
            return chosen != null && chosen.title().startsWith(title);
        }));
    }

    private void go(String typed, String title) {
        find(typed, title);
        keys(KeyCode.ENTER);
        RealWindow.await("the search is gone", () -> window.robot.lookup("#find").tryQuery().isEmpty());
        window.await("everything read", Wiring::isIdle);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void awaitFocus(String id) {
        RealWindow.await("the focus in " + id, () -> RealWindow.onFx(() -> {
            Node owner = window.scene().getFocusOwner();
            return owner != null && id.equals(owner.getId());
        }));
    }

    private Place place() {
        return RealWindow.onFx(() -> window.wiring().window().place());
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, de", "DARK, en"})
    void screensPeopleActionsAndSettingsAreReachedByKeyboard(Settings.Theme theme, String language) throws Exception {
        open(SettingsFile.defaults().withTheme(theme).withLanguage(language));
        boolean german = language.equals("de");
        try {
            keys(KeyCode.CONTROL, KeyCode.K);
            RealWindow.await("what one can do", () -> window.robot.lookup("#find-list").tryQuery()
                    .map(list -> !((ListView<?>) list).getItems().isEmpty()).orElse(false));
            window.shoot("find-empty-" + theme + "-" + language);
            legible();
            keys(KeyCode.ESCAPE);
            assertTrue(window.robot.lookup("#find").tryQuery().isEmpty());

            go(german ? "verl" : "hist", german ? "Verlauf" : "History");
            assertEquals(Place.HISTORY, place());

            find("beispiel", "Beispiel");
            window.shoot("find-person-" + theme + "-" + language);
            legible();
            keys(KeyCode.ENTER);
            WaitForAsyncUtils.waitForFxEvents();
            assertEquals(Place.EMPLOYEES, place());

            go(german ? "neuer vorf" : "new inc", german ? "Neuen Vorfall" : "Report a new");
            assertEquals(Place.INCIDENTS, place());
            go(german ? "neue besch" : "new emp", german ? "Neue Besch" : "Enter a new");
            assertEquals(Place.EMPLOYEES, place());
            go(german ? "leermeldung" : "empty rep", german ? "Nichts zu" : "Nothing to");
            assertEquals(Place.OVERVIEW, place());
            go(german ? "textgr" : "text size", german ? "Textgr" : "Text size");
            assertEquals(Place.SETTINGS, place());
            awaitFocus("textSize-100");

            keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.K);
            RealWindow.await("the shortcuts", () -> window.robot.lookup("#shortcuts").tryQuery().isPresent());
            window.shoot("shortcuts-" + theme + "-" + language);
            legible();
            keys(KeyCode.ESCAPE);
            assertTrue(window.robot.lookup("#shortcuts").tryQuery().isEmpty());
            awaitFocus("textSize-100");
        } finally {
            window.close();
        }
    }

    private void legible() {
        RealWindow.onFx(() -> {
            Parent root = (Parent) ((Parent) window.scene().getRoot()).getChildrenUnmodifiable().getLast();
            root.applyCss();
            root.layout();
            assertEquals(List.of(), Legible.pale(root));
            assertEquals(List.of(), Legible.unnamed(root));
            assertEquals(List.of(), Legible.cutOff(root));
            return true;
        });
    }
}
