package org.flexmelder.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.TableView;
import org.flexmelder.settings.Settings;
import org.flexmelder.settings.SettingsFile;
import org.flexmelder.ui.Legible;
import org.flexmelder.ui.Place;
import org.flexmelder.ui.Theme;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A walk through all screens of an office at work, each with something opened where there is something to open. */
@Timeout(180)
class LegibleWindowTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T10:00:00Z"), ZoneId.of("Europe/Berlin"));

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
    void noWordIsCutOffInTheLargestText(String language) throws Exception {
        assertEquals("", walk(SettingsFile.defaults().withLanguage(language).withTextSize(150), "large-" + language,
                Legible::cutOff));
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
                RealWindow.await("everything read", () -> window.wiring().isIdle());
                openFirst(window);
                RealWindow.await("everything read", () -> window.wiring().isIdle());
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
