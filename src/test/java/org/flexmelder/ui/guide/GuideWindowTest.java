package org.flexmelder.ui.guide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.flexmelder.settings.Settings;
import org.flexmelder.ui.Chapter;
import org.flexmelder.ui.Legible;
import org.flexmelder.ui.Pictures;
import org.flexmelder.ui.Shown;
import org.flexmelder.ui.Texts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

@Timeout(120)
class GuideWindowTest {
    private final FxRobot robot = new FxRobot();
    private GuideWindow window;

    @BeforeEach
    void begin() throws Exception {
        FxToolkit.registerPrimaryStage();
        window = Shown.onFx(() -> {
            java.util.List.copyOf(Window.getWindows()).forEach(Window::hide);
            return new GuideWindow();
        });
        Pictures.theme(Settings.Theme.LIGHT);
    }

    @AfterEach
    void end() {
        Shown.onFx(() -> {
            window.close();
            return true;
        });
        Pictures.theme(Settings.Theme.LIGHT);
        Pictures.textSize(100);
    }

    private Scene open(String language, Chapter chapter) {
        Shown.onFx(() -> {
            window.open(Texts.of(language), chapter);
            return true;
        });
        WaitForAsyncUtils.waitForFxEvents();
        return Shown.onFx(() -> Window.getWindows().getFirst().getScene());
    }

    private GuideView view() {
        return (GuideView) Shown.onFx(() -> Window.getWindows().getFirst().getScene().getRoot());
    }

    private void type(KeyCode... keys) {
        robot.press(keys).release(keys);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private String count() {
        return ((Label) robot.lookup("#guide-count").query()).getText();
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, de", "DARK, de", "LIGHT, en", "DARK, en"})
    void everyChapterIsShownAndCanBeReadByEverybody(Settings.Theme theme, String language) {
        Pictures.theme(theme);
        for (Chapter chapter : Chapter.values()) {
            Scene scene = open(language, chapter);
            assertEquals(chapter.anchor(), Shown.onFx(() -> view().anchor()));
            ScrollPane page = (ScrollPane) scene.lookup("#guide-page");
            assertTrue(page.getAccessibleText().length() > 100);
            Shown.onFx(() -> {
                scene.getRoot().applyCss();
                scene.getRoot().layout();
                assertEquals(java.util.List.of(), Legible.pale(scene.getRoot()));
                assertEquals(java.util.List.of(), Legible.unnamed(scene.getRoot()));
                return true;
            });
            if (chapter == Chapter.SENDING || chapter == Chapter.NETWORK) {
                Pictures.shoot(scene, "guide-" + chapter.anchor() + "-" + theme + "-" + language);
            }
        }
    }

    @Test
    void theFocusIsInTheChapterAndKeysTurnThePage() {
        Scene scene = open("de", Chapter.SETTINGS);
        ScrollPane page = (ScrollPane) scene.lookup("#guide-page");
        Shown.await(() -> page.isFocused());
        type(KeyCode.PAGE_DOWN);
        Shown.await(() -> page.getVvalue() > 0);
        type(KeyCode.HOME);
        Shown.await(() -> page.getVvalue() == 0);
    }

    @Test
    void theListOfChaptersNeedsNoScrollBarAcross() {
        open("de", Chapter.OVERVIEW);
        ListView<Guide.Section> contents = robot.lookup("#guide-contents").query();
        assertEquals(List.of(), contents.lookupAll(".scroll-bar").stream().map(ScrollBar.class::cast)
                .filter(bar -> bar.getOrientation() == Orientation.HORIZONTAL && bar.isVisible()).toList());
    }

    @Test
    void aSearchKeepsTheChaptersThatHaveItAndEnterGoesFromPlaceToPlace() {
        open("de", Chapter.OVERVIEW);
        type(KeyCode.CONTROL, KeyCode.F);
        robot.write("steuer-idnr", 0);
        WaitForAsyncUtils.waitForFxEvents();
        ListView<Guide.Section> contents = robot.lookup("#guide-contents").query();
        int chapters = contents.getItems().size();
        assertTrue(chapters > 0 && chapters < Guide.of("de").sections().size(), "" + chapters);
        assertTrue(count().startsWith("Stelle 1 von "), count());
        String first = Shown.onFx(() -> view().anchor());
        Node present = robot.lookup(".guide-hit.present").query();
        type(KeyCode.ENTER);
        assertFalse(present.getStyleClass().contains("present") && first.equals(Shown.onFx(() -> view().anchor())));
        Pictures.shoot(Shown.onFx(() -> Window.getWindows().getFirst().getScene()), "guide-search-de");
        type(KeyCode.ESCAPE);
        assertEquals(Guide.of("de").sections().size(), contents.getItems().size());
        assertEquals(1, Shown.onFx(() -> Window.getWindows().size()));
        type(KeyCode.ESCAPE);
        assertEquals(0, Shown.onFx(() -> Window.getWindows().size()));
    }

    @Test
    void whatIsNowhereIsTold() {
        open("en", Chapter.OVERVIEW);
        type(KeyCode.CONTROL, KeyCode.F);
        robot.write("xyzzy", 0);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(Texts.of("en").get("guide.nothing"), count());
        Label title = robot.lookup("#guide-page .section-title").query();
        assertEquals("Nothing found", title.getText());
        Scene scene = Shown.onFx(() -> Window.getWindows().getFirst().getScene());
        assertTrue(scene.lookup("#guide-page .guide-page") == null, "the chapter before is gone");
        Pictures.shoot(scene, "guide-nothing-en");
        type(KeyCode.ESCAPE);
        assertTrue(scene.lookup("#guide-page .guide-page") != null, "a chapter again");
    }

    @Test
    void itIsOneWindowAndFollowsTheLanguage() {
        open("de", Chapter.HISTORY);
        Scene english = open("en", Chapter.SENDING);
        assertEquals(1, Shown.onFx(() -> Window.getWindows().size()));
        assertEquals("Send", ((ListView<?>) english.lookup("#guide-contents")).getSelectionModel()
                .getSelectedItem() instanceof Guide.Section section ? section.title() : "");
    }

    @Test
    void nothingIsCutOffInTheLargestText() {
        Pictures.textSize(150);
        Scene scene = open("de", Chapter.SENDING);
        Shown.onFx(() -> {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            assertEquals(java.util.List.of(), Legible.cutOff(scene.getRoot()));
            return true;
        });
        Pictures.shoot(scene, "guide-large-de");
    }
}
