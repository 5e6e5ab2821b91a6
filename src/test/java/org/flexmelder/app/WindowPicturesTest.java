package org.flexmelder.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.TableView;
import org.flexmelder.settings.Settings;
import org.flexmelder.settings.SettingsFile;
import org.flexmelder.ui.Accepted;
import org.flexmelder.ui.Pictures;
import org.flexmelder.ui.Theme;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.util.WaitForAsyncUtils;

/**
 * The whole window looks as it did when somebody found it right: first start, and an office in practice before and
 * after it has sent. Other systems draw letters in their own way.
 */
@Timeout(180)
@EnabledOnOs(OS.LINUX)
class WindowPicturesTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T10:00:00Z"), ZoneId.of("Europe/Berlin"));

    @TempDir
    private Path folder;
    private final String user = System.getProperty("user.name");
    private final StringBuilder differences = new StringBuilder();

    @BeforeEach
    void clerk() {
        System.setProperty("user.name", "Beispiel");
    }

    @AfterEach
    void asBefore() {
        System.setProperty("user.name", user);
        RealWindow.onFx(() -> {
            Theme.textSize(100);
            return true;
        });
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, de, 100", "LIGHT, en, 100", "DARK, de, 100", "LIGHT, en, 150"})
    void allScreensOfAnOfficeAtWorkLookAsAccepted(Settings.Theme theme, String language, int size) throws Exception {
        Path accepted = theme == Settings.Theme.LIGHT && size == 100 ? Accepted.GUIDE : Accepted.TESTS;
        String end = (theme == Settings.Theme.DARK ? "-dark-" : size == 150 ? "-large-" : "-") + language;
        Settings settings = SettingsFile.defaults().withTheme(theme).withLanguage(language).withTextSize(size);
        new SettingsFile(folder).save(settings);
        new SettingsFile(Files.createDirectories(DataFolder.practice(folder))).save(settings);
        RealWindow window = new RealWindow(folder, Map.of(), CLOCK, true);
        try {
            window.wiring();
            Pictures.ownFont(window.scene());
            go(window, "overview", accepted, end);
            for (String screen : new String[]{"employees", "incidents"}) {
                open(window, screen);
                compare(window, screen + end, accepted);
            }
            go(window, "sending", accepted, end);
            window.press("#send");
            RealWindow.await("the result", () -> window.robot.lookup("#result-title").tryQuery()
                    .map(Node::isVisible).orElse(false));
            compare(window, "results" + end, accepted);
            go(window, "history", accepted, end);
            window.press("#show-receipt");
            compare(window, "receipt" + end, accepted);
            go(window, "settings", accepted, end);
        } finally {
            window.close();
        }
        assertEquals("", differences.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "en"})
    void theFirstStartLooksAsAccepted(String language) throws Exception {
        new SettingsFile(folder).save(SettingsFile.defaults().withTheme(Settings.Theme.LIGHT).withLanguage(language));
        RealWindow window = new RealWindow(folder, Map.of(), CLOCK, false);
        try {
            window.find("#first-language-" + language);
            Pictures.ownFont(window.scene());
            differences.append(Accepted.differs(window.scene(), Accepted.GUIDE, "start-" + language));
        } finally {
            window.close();
        }
        assertEquals("", differences.toString());
    }

    private void go(RealWindow window, String screen, Path accepted, String end) throws IOException {
        window.press("#go-" + screen);
        compare(window, screen + end, accepted);
    }

    private static void open(RealWindow window, String screen) {
        window.press("#go-" + screen);
        window.await("everything read", Wiring::isIdle);
        RealWindow.onFx(() -> {
            window.scene().getRoot().lookupAll(".table-view").stream().filter(Node::isVisible)
                    .map(TableView.class::cast).forEach(table -> table.getSelectionModel().select(0));
            return true;
        });
    }

    private void compare(RealWindow window, String name, Path accepted) throws IOException {
        window.await("everything read", Wiring::isIdle);
        WaitForAsyncUtils.waitForFxEvents();
        RealWindow.onFx(() -> {
            window.scene().getRoot().requestFocus(); // where it comes to rest depends on what is read first
            return true;
        });
        WaitForAsyncUtils.waitForFxEvents();
        differences.append(Accepted.differs(window.scene(), accepted, name));
    }
}
