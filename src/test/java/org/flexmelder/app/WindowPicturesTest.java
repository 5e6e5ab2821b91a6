package org.flexmelder.app;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import javafx.scene.Node;
import org.flexmelder.settings.Settings;
import org.flexmelder.settings.SettingsFile;
import org.flexmelder.ui.Place;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pictures of the whole window in practice: all six screens after a clerk has sent the drafts. */
@Timeout(180)
class WindowPicturesTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T10:00:00Z"), ZoneId.of("Europe/Berlin"));

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"LIGHT, de", "DARK, de", "LIGHT, en", "DARK, en"})
    void allScreensOfAnOfficeAtWork(Settings.Theme theme, String language) throws Exception {
        Settings settings = SettingsFile.defaults().withTheme(theme).withLanguage(language);
        new SettingsFile(folder).save(settings);
        new SettingsFile(Files.createDirectories(DataFolder.practice(folder))).save(settings);
        RealWindow window = new RealWindow(folder, Map.of(), CLOCK, true);
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
                String picture = "window-" + name + "-" + theme.name().toLowerCase(Locale.ROOT) + "-" + language;
                window.shoot(picture);
                assertTrue(Files.size(Path.of("target", "screenshots", picture + ".png")) > 10_000);
            }
        } finally {
            window.close();
        }
    }
}
