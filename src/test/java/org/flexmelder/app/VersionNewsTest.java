package org.flexmelder.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.scene.Parent;
import org.flexmelder.portal.OfficeCa;
import org.flexmelder.settings.Settings;
import org.flexmelder.settings.SettingsFile;
import org.flexmelder.settings.UpdatesFile;
import org.flexmelder.store.Database;
import org.flexmelder.ui.Legible;
import org.flexmelder.ui.Place;
import org.flexmelder.ui.Theme;
import org.flexmelder.ui.settings.SettingsView;
import org.flexmelder.update.Channel;
import org.flexmelder.update.Signed;
import org.flexmelder.vault.Secrets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The whole program with a server that announces a newer version, over TLS on this machine. */
@Timeout(120)
class VersionNewsTest {
    private static final Instant START = Instant.parse("2026-11-24T10:00:00Z");

    @TempDir
    private static Path keys;

    private static HttpsServer server;
    private static OfficeCa ca;
    private static Signed signed;
    private static volatile String answer = "";
    private static final List<String> ASKED = new CopyOnWriteArrayList<>();

    @TempDir
    private Path folder;
    private Clock clock = Clock.fixed(START, ZoneId.of("Europe/Berlin"));

    @BeforeAll
    static void serve() throws Exception {
        ca = new OfficeCa(keys);
        signed = new Signed();
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(ca.server("localhost").context()));
        server.createContext("/", call -> {
            ASKED.add(call.getRequestURI().toString());
            byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
            call.sendResponseHeaders(200, bytes.length);
            call.getResponseBody().write(bytes);
            call.close();
        });
        server.start();
    }

    @AfterAll
    static void stop() {
        server.stop(0);
    }

    @BeforeEach
    void announce() throws Exception {
        ASKED.clear();
        answer = signed.announcing("1.99.0", "2026-11-20");
        new SettingsFile(folder).save(SettingsFile.defaults().withLanguage("de").withSetUp(true));
        Database.open(folder, new Secrets(folder).sealer(false)).close();
    }

    @AfterEach
    void usualSize() {
        RealWindow.onFx(() -> {
            Theme.textSize(100);
            return true;
        });
    }

    private RealWindow open(String variable, boolean practice) throws Exception {
        Optional<Channel> channel = Optional
                .of(signed.channel("https://localhost:" + server.getAddress().getPort() + "/updates.json"));
        return new RealWindow(folder, new Environment(
                Map.of("FLEXMELDER_CA_FILE", ca.pem.toString(), "FLEXMELDER_UPDATES", variable), () -> channel), clock,
                practice);
    }

    private static boolean isShown(RealWindow window) {
        return window.robot.lookup("#new-version").tryQuery().isPresent();
    }

    @Test
    void aNewerVersionIsToldOnceADayAskedForAndHiddenWhenAPersonSaysSo() throws Exception {
        RealWindow window = open("", false);
        window.find("#version-news");
        window.close();
        window = open("", false);
        window.press("#version-later");
        RealWindow open = window;
        RealWindow.await("the line gone", () -> !isShown(open));
        window.close();
        assertEquals(List.of("/updates.json"), ASKED);
        assertEquals("1.99.0", new UpdatesFile(folder).load().hidden());

        answer = signed.announcing("1.100", "2026-11-25");
        clock = Clock.offset(clock, Duration.ofDays(1));
        window = open("", false);
        window.find("#version-news");
        window.close();
        assertEquals(2, ASKED.size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"settings", "environment", "practice"})
    void whereItIsSwitchedOffAndInPracticeNobodyIsAsked(String by) throws Exception {
        SettingsFile file = new SettingsFile(folder);
        file.save(file.load().withAskForUpdates(!by.equals("settings")));
        RealWindow window = open(by.equals("environment") ? "off" : "", by.equals("practice"));
        window.wiring();
        window.await("everything read", Wiring::isIdle);
        window.press("#go-settings");
        window.await("everything read", Wiring::isIdle);
        assertEquals(!by.equals("practice"), window.robot.lookup("#ask-for-updates").tryQuery().isPresent());
        assertFalse(isShown(window));
        window.close();
        assertEquals(List.of(), ASKED);
        assertFalse(Files.exists(folder.resolve("updates.json")));
    }

    @Test
    void anAnswerThatIsNotSignedIsNothingToTell() throws Exception {
        answer = "<html>Bitte anmelden</html>";
        RealWindow window = open("", false);
        RealWindow.await("the asking", () -> !ASKED.isEmpty());
        window.await("everything read", Wiring::isIdle);
        window.press("#go-employees");
        assertFalse(isShown(window));
        window.close();
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, de, 100", "DARK, en, 100", "LIGHT, en, 150", "DARK, de, 150"})
    void theLineAndWhatIsNewCanBeReadByEverybody(Settings.Theme theme, String language, int size) throws Exception {
        new SettingsFile(folder).save(SettingsFile.defaults().withLanguage(language).withTheme(theme).withTextSize(size)
                .withSetUp(true));
        RealWindow window = open("", false);
        List<String> found = new ArrayList<>();
        window.find("#version-news");
        window.await("everything read", Wiring::isIdle);
        found.addAll(look(window, "new-version-" + theme + "-" + language + "-" + size));
        window.press("#version-news");
        found.addAll(look(window, "new-version-open-" + theme + "-" + language + "-" + size));
        window.press("#go-settings");
        window.await("everything read", Wiring::isIdle);
        Wiring wiring = window.wiring();
        RealWindow.onFx(() -> {
            ((SettingsView) wiring.window().screen(Place.SETTINGS)).reveal("ask-for-updates");
            return true;
        });
        found.addAll(look(window, "new-version-settings-" + theme + "-" + language + "-" + size));
        window.close();
        assertEquals("", String.join("\n", found));
        assertEquals(1, ASKED.size());
    }

    private static List<String> look(RealWindow window, String picture) {
        window.shoot(picture);
        return RealWindow.onFx(() -> {
            Parent root = window.scene().getRoot();
            List<String> found = new ArrayList<>(Legible.pale(root));
            found.addAll(Legible.unnamed(root));
            found.addAll(Legible.unlabelled(root));
            found.addAll(Legible.cutOff(root));
            found.addAll(Legible.beyond(root));
            return found.stream().map(each -> picture + ": " + each).toList();
        });
    }
}
