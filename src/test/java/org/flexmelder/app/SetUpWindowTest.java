package org.flexmelder.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.flexmelder.practice.PracticePortal;
import org.flexmelder.settings.Settings;
import org.flexmelder.settings.SettingsFile;
import org.flexmelder.ui.find.Found;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Setting up from the first start on, left in the middle and taken up again. */
@Timeout(180)
class SetUpWindowTest {
    private static final Clock CLOCK = Clock.systemDefaultZone();

    @TempDir
    private Path folder;
    private PracticePortal portal;
    private RealWindow window;

    @BeforeEach
    void start() throws Exception {
        portal = PracticePortal.start(0);
        new SettingsFile(folder).save(SettingsFile.defaults().withLanguage("de").withTheme(Settings.Theme.LIGHT));
        window = open();
    }

    @AfterEach
    void stop() throws Exception {
        window.close();
        portal.close();
    }

    private RealWindow open() throws Exception {
        return new RealWindow(folder, Map.of(), CLOCK, false);
    }

    @Test
    void setUpIsLeftAndTakenUpAgainWhereItStood() throws Exception {
        window.press("#first-set-up");
        awaitNext("Unternehmen hinzufügen");
        assertTrue(RealWindow.onFx(() -> window.<Button>find("#set-up-next").isFocused()));
        window.shoot("set-up-first");
        window.press("#set-up-next");
        assertFocus("company-name");
        window.type("#company-name", "Muster Chemie GmbH");
        window.type("#company-id", "123");
        Node save = window.find("#company-save");
        double before = RealWindow.onFx(() -> save.localToScene(save.getLayoutBounds()).getMinY());
        RealWindow.onFx(() -> {
            window.<TextField>find("#company-id").clear();
            return true;
        });
        assertEquals(before, RealWindow.onFx(() -> save.localToScene(save.getLayoutBounds()).getMinY()));
        window.type("#company-id", "a1b2c3d4e5f60718");
        window.press("#company-save");
        awaitNext("Adressen eintragen");

        window.close();
        window = open();
        window.press("#go-overview");
        RealWindow.await("the card", () -> window.<Labeled>find("#next-step").getText().equals("Weiter einrichten"));
        window.shoot("set-up-overview");
        window.press("#next-step");
        awaitNext("Adressen eintragen");
        window.press("#set-up-next");
        assertFocus("token-url");
        window.type("#token-url", portal.tokenUrl());
        window.type("#report-url", portal.reportUrl());
        awaitNext("Zugangsdaten eintragen");
        window.press("#set-up-next");
        assertFocus("service-user");
        window.type("#service-user", portal.user());
        window.type("#secret", portal.secret());
        window.type("#api-token", portal.apiToken());
        awaitNext("Zur Prüfung");
        window.press("#set-up-next");
        assertFocus("check-connection");
        window.press("#check-connection");
        awaitNext("Zu den Beschäftigten");
        window.shoot("set-up-checked");
        window.press("#set-up-SWITCH");
        assertFocus("switch-sending");
        window.press("#switch-sending");
        window.press("#confirm");
        RealWindow.await("no more steps", () -> !window.robot.lookup("#set-up").query().isVisible());
        window.press("#go-overview");
        RealWindow.await("the month's own steps",
                () -> !window.<Labeled>find("#next-step").getText().equals("Weiter einrichten"));
        assertEquals(0, portal.received().size());
    }

    @Test
    void aCompanyThatWasTypedIsThereAgainAfterTheWindowWasClosed() throws Exception {
        window.press("#first-set-up");
        awaitNext("Unternehmen hinzufügen");
        window.press("#set-up-next");
        assertFocus("company-name");
        window.type("#company-name", "Muster Chemie GmbH");
        window.type("#company-id", "a1b2c3d4e5f60718");
        Node save = window.find("#company-save");
        assertTrue(RealWindow.onFx(() -> save.localToScene(save.getLayoutBounds()).getMaxY()) < RealWindow
                .onFx(() -> save.getScene().getHeight()), "the button is in view");
        window.close();
        window = open();
        window.press("#go-settings");
        awaitNext("Adressen eintragen");
    }

    @Test
    void theBarLeavesTheFocusWithWhatTheSearchLedTo() throws Exception {
        window.press("#first-set-up");
        awaitNext("Unternehmen hinzufügen");
        window.close();
        window = open();
        window.press("#go-overview");
        window.await("everything read", Wiring::isIdle);
        window.awaitFocus();
        window.robot.press(KeyCode.CONTROL, KeyCode.K).release(KeyCode.CONTROL, KeyCode.K);
        RealWindow.await("the search", () -> window.robot.lookup("#find-search").tryQuery().map(Node::isFocused)
                .orElse(false));
        window.robot.write("Textgr", 0);
        ListView<Found> list = window.robot.lookup("#find-list").query();
        RealWindow.await("the setting", () -> RealWindow.onFx(() -> {
            Found chosen = list.getSelectionModel().getSelectedItem();
            return chosen != null && chosen.title().startsWith("Textgr");
        }));
        window.robot.type(KeyCode.ENTER);
        awaitNext("Unternehmen hinzufügen");
        window.await("everything read", Wiring::isIdle);
        assertFocus("textSize-100");
    }

    @Test
    void practiceHasNothingToSetUp() {
        window.press("#first-practise");
        window.wiring();
        window.press("#go-settings");
        window.await("everything read", Wiring::isIdle);
        assertFalse(window.robot.lookup("#set-up").query().isVisible());
    }

    private void awaitNext(String action) {
        RealWindow.await(action, () -> window.robot.lookup("#set-up-next").tryQuery().map(Labeled.class::cast)
                .map(each -> each.getText().equals(action)).orElse(false));
    }

    private void assertFocus(String id) {
        RealWindow.await("the focus on " + id, () -> RealWindow.onFx(() -> {
            Node owner = window.scene().getFocusOwner();
            return owner != null && id.equals(owner.getId());
        }));
    }
}
