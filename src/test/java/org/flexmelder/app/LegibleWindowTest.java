package org.flexmelder.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.TableView;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.flexmelder.practice.Fault;
import org.flexmelder.settings.Settings;
import org.flexmelder.settings.SettingsFile;
import org.flexmelder.settings.WindowFile;
import org.flexmelder.ui.Dialogs;
import org.flexmelder.ui.Legible;
import org.flexmelder.ui.Pictures;
import org.flexmelder.ui.Place;
import org.flexmelder.ui.Texts;
import org.flexmelder.ui.Theme;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.util.WaitForAsyncUtils;

/** A walk through all screens of an office at work, each with something opened where there is something to open. */
@Timeout(300)
class LegibleWindowTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T10:00:00Z"), ZoneId.of("Europe/Berlin"));

    /** More than any screen has, so that a walk ends. */
    private static final int MOST_STOPS = 60;

    @TempDir
    private Path folder;

    @AfterEach
    void usualSize() {
        RealWindow.onFx(() -> {
            Theme.textSize(100);
            return true;
        });
    }

    @ParameterizedTest
    @CsvSource({"LIGHT", "DARK"})
    void wordsStandOutFromWhatIsBehindThem(Settings.Theme theme) throws Exception {
        assertEquals("", walk(SettingsFile.defaults().withLanguage("de").withTheme(theme), "", Legible::pale));
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "en"})
    void everyControlThatTakesTheFocusHasAName(String language) throws Exception {
        assertEquals("", walk(SettingsFile.defaults().withLanguage(language), "", Legible::unnamed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "en"})
    void everyLabelOfAFormBelongsToItsInput(String language) throws Exception {
        assertEquals("", walk(SettingsFile.defaults().withLanguage(language), "", Legible::unlabelled));
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, de, 100", "DARK, en, 100", "LIGHT, de, 150", "LIGHT, en, 150"})
    void theFirstStartCanBeReadByEverybody(Settings.Theme theme, String language, int size) throws Exception {
        new SettingsFile(folder)
                .save(SettingsFile.defaults().withLanguage(language).withTheme(theme).withTextSize(size));
        RealWindow window = new RealWindow(folder, Map.of(), CLOCK, false);
        try {
            window.find("#first-practise");
            assertEquals("", String.join("\n", all(window.scene().getRoot())));
            window.shoot("legible-first-" + theme + "-" + language + "-" + size);
        } finally {
            window.close();
        }
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, de, 100", "DARK, en, 100", "LIGHT, de, 150", "LIGHT, en, 150"})
    void questionsAndFailuresCanBeReadByEverybody(Settings.Theme theme, String language, int size) throws Exception {
        Settings settings = SettingsFile.defaults().withLanguage(language).withTheme(theme).withTextSize(size);
        new SettingsFile(folder).save(settings);
        new SettingsFile(Files.createDirectories(DataFolder.practice(folder))).save(settings);
        RealWindow window = new RealWindow(folder, Map.of(), CLOCK, true);
        List<String> found = new ArrayList<>();
        try {
            Dialogs dialogs = window.wiring().dialogs();
            Texts texts = Texts.of(language);
            ask(found, "question-" + theme + "-" + language + "-" + size,
                    () -> dialogs.confirm(texts.get("settings.sending.ask.title"),
                            texts.get("settings.sending.ask.text"), texts.get("settings.sending.ask.action"), true,
                            () -> {
                            }));
            ask(found, "error-" + theme + "-" + language + "-" + size,
                    () -> dialogs.error(texts.get("store.DISK_FULL"), new IllegalStateException("why")));
            RealWindow.onFx(() -> {
                window.wiring().practicePortal().orElseThrow().arm(Fault.WRONG_CREDENTIALS);
                return true;
            });
            window.press("#go-sending");
            window.press("#send");
            RealWindow.await("the failure", () -> window.robot.lookup(".failure-card").tryQuery().isPresent());
            window.await("everything read", Wiring::isIdle);
            window.shoot("legible-failure-" + theme + "-" + language + "-" + size);
            found.addAll(all(window.scene().getRoot()));
            assertEquals("", String.join("\n", found));
        } finally {
            window.close();
        }
    }

    private static void ask(List<String> found, String what, Runnable question) {
        List<Window> before = RealWindow.onFx(() -> List.copyOf(Window.getWindows()));
        RealWindow.onFx(() -> {
            question.run();
            return true;
        });
        WaitForAsyncUtils.waitForFxEvents();
        Window asked = RealWindow.onFx(() -> Window.getWindows().stream().filter(each -> !before.contains(each))
                .findFirst().orElseThrow());
        Pictures.shoot(asked.getScene(), "legible-" + what);
        all(asked.getScene().getRoot()).forEach(each -> found.add(what + ": " + each));
        RealWindow.onFx(() -> {
            asked.hide();
            return true;
        });
    }

    /** Everything that keeps a person from reading it or hearing it. */
    private static List<String> all(Parent root) {
        return RealWindow.onFx(() -> {
            root.applyCss();
            root.layout();
            List<String> found = new ArrayList<>(Legible.pale(root));
            found.addAll(Legible.unnamed(root));
            found.addAll(Legible.unlabelled(root));
            found.addAll(Legible.cutOff(root));
            return found;
        });
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, de", "DARK, en"})
    void whereTheFocusIsCanBeSeen(Settings.Theme theme, String language) throws Exception {
        Settings settings = SettingsFile.defaults().withLanguage(language).withTheme(theme);
        new SettingsFile(folder).save(settings);
        new SettingsFile(Files.createDirectories(DataFolder.practice(folder))).save(settings);
        RealWindow window = new RealWindow(folder, Map.of(), CLOCK, true);
        Set<String> found = new TreeSet<>();
        int stops = 0;
        try {
            window.wiring();
            for (Place place : Place.values()) {
                window.press("#go-" + place.name().toLowerCase(Locale.ROOT));
                window.await("everything read", Wiring::isIdle);
                openFirst(window);
                window.await("everything read", Wiring::isIdle);
                Set<Node> seen = new HashSet<>();
                window.robot.press(KeyCode.TAB).release(KeyCode.TAB);
                WaitForAsyncUtils.waitForFxEvents();
                Node owner = RealWindow.onFx(() -> window.scene().getFocusOwner());
                while (owner != null && seen.add(owner) && seen.size() < MOST_STOPS) {
                    stops++;
                    Node stop = owner;
                    WritableImage focused = RealWindow.onFx(() -> stop.snapshot(null, null));
                    window.robot.press(KeyCode.TAB).release(KeyCode.TAB);
                    WaitForAsyncUtils.waitForFxEvents();
                    WritableImage left = RealWindow.onFx(() -> stop.snapshot(null, null));
                    if (same(focused, left)) {
                        found.add(place + ": " + stop);
                    }
                    owner = RealWindow.onFx(() -> window.scene().getFocusOwner());
                }
            }
        } finally {
            window.close();
        }
        assertTrue(stops > 40, "the Tab key went through " + stops);
        assertEquals("", String.join("\n", found));
    }

    private static boolean same(WritableImage one, WritableImage other) {
        if (one.getWidth() != other.getWidth() || one.getHeight() != other.getHeight()) {
            return false;
        }
        for (int y = 0; y < one.getHeight(); y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                if (one.getPixelReader().getArgb(x, y) != other.getPixelReader().getArgb(x, y)) {
                    return false;
                }
            }
        }
        return true;
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "en"})
    void noWordIsCutOffInTheLargestText(String language) throws Exception {
        assertEquals("", walk(SettingsFile.defaults().withLanguage(language).withTextSize(150), "large-" + language,
                Legible::cutOff));
    }

    @ParameterizedTest
    @CsvSource({"100, en", "150, de", "150, en"})
    void nothingLiesBeyondTheSidesOfASmallWindow(int size, String language) throws Exception {
        new WindowFile(folder).save(new WindowFile.Look(new WindowFile.Bounds(0, 0, 1024, 700, false), Map.of()));
        assertEquals("", walk(SettingsFile.defaults().withLanguage(language).withTextSize(size),
                "small-" + language + "-" + size, Legible::beyond));
    }

    private String walk(Settings settings, String picture, Function<Parent, List<String>> look) throws Exception {
        new SettingsFile(folder).save(settings);
        new SettingsFile(Files.createDirectories(DataFolder.practice(folder))).save(settings);
        RealWindow window = new RealWindow(folder, Map.of(), CLOCK, true);
        List<String> found = new ArrayList<>();
        try {
            window.wiring();
            window.press("#go-sending");
            window.press("#send");
            RealWindow.await("the result", () -> window.robot.lookup("#result-title").tryQuery()
                    .map(Node::isVisible).orElse(false));
            for (Place place : Place.values()) {
                String name = place.name().toLowerCase(Locale.ROOT);
                window.press("#go-" + name);
                window.await("everything read", Wiring::isIdle);
                openFirst(window);
                window.await("everything read", Wiring::isIdle);
                if (!picture.isEmpty()) {
                    window.shoot("window-" + name + "-" + picture);
                }
                found.addAll(RealWindow.onFx(() -> {
                    Parent root = window.scene().getRoot();
                    root.applyCss();
                    root.layout();
                    return look.apply(root).stream().map(each -> name + ": " + each).toList();
                }));
            }
        } finally {
            window.close();
        }
        return String.join("\n", found);
    }

    private static void openFirst(RealWindow window) {
        RealWindow.onFx(() -> {
            window.scene().getRoot().lookupAll(".table-view").stream().filter(Node::isVisible)
                    .map(TableView.class::cast).forEach(table -> table.getSelectionModel().select(0));
            return true;
        });
    }
}
