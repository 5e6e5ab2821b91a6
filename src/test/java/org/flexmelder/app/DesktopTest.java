package org.flexmelder.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Labeled;
import org.flexmelder.model.Field;
import org.flexmelder.model.IncidentState;
import org.flexmelder.practice.Fault;
import org.flexmelder.practice.PracticePortal;
import org.flexmelder.settings.SettingsFile;
import org.flexmelder.store.Books;
import org.flexmelder.store.Database;
import org.flexmelder.ui.Place;
import org.flexmelder.vault.Secrets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Starting, choosing, changing and closing, in the real window. */
@Timeout(120)
class DesktopTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T10:00:00Z"), ZoneId.of("Europe/Berlin"));

    @TempDir
    private Path folder;
    private RealWindow window;

    @AfterEach
    void close() throws InterruptedException {
        if (window != null) {
            window.close();
        }
    }

    private void open() throws Exception {
        window = new RealWindow(folder, Map.of(), CLOCK, false);
    }

    @Test
    void theFirstStartOffersPractisingAndSettingUp() throws Exception {
        open();
        window.find("#first-practise");
        window.find("#first-set-up");
        assertTrue(!Database.existsIn(folder), "looking changes nothing");
        window.shoot("first-start-light-de");
    }

    @Test
    void practisingOpensTheSampleOfficeInAFolderOfItsOwn() throws Exception {
        open();
        window.press("#first-practise");
        window.find("#practice-banner");
        RealWindow.await("the icons of the window", () -> window.icons() == 5);
        assertEquals(25, window.wiring().books().employees().list().size());
        assertEquals(12, window.wiring().books().incidents().list(Set.of(IncidentState.DRAFT)).size());
        assertTrue(Database.existsIn(folder.resolve("practice")));
        assertTrue(!Database.existsIn(folder), "no real data is made by practising");
    }

    @Test
    void leavingThePracticeLeadsBackToTheFirstChoice() throws Exception {
        open();
        window.press("#first-practise");
        window.press("#leave-practice");
        window.find("#first-set-up");
    }

    @Test
    void anOfficeThatWasLeftIsHeldByNothing() throws Exception {
        open();
        window.press("#first-practise");
        for (Place place : Place.values()) {
            window.press("#go-" + place.name().toLowerCase(Locale.ROOT));
        }
        WeakReference<Wiring> left = new WeakReference<>(window.wiring());
        window.press("#leave-practice");
        window.find("#first-set-up");
        RealWindow.await("the office to be let go", () -> {
            System.gc();
            return left.get() == null;
        });
    }

    @Test
    void settingUpOpensTheSettingsAndIsRemembered() throws Exception {
        open();
        window.press("#first-set-up");
        window.find("#add-company");
        assertTrue(new SettingsFile(folder).load().setUp());
        window.close();
        open();
        window.find("#go-overview");
        assertTrue(window.wiring().window().place() != null);
    }

    @Test
    void theSecondStartOfThePracticeKeepsWhatWasDone() throws Exception {
        open();
        window.press("#first-practise");
        window.press("#go-sending");
        window.press("#send");
        window.await("twelve reported", office -> office.books().incidents()
                .list(Set.of(IncidentState.REPORTED)).size() == 12);
        window.close();
        open();
        window.find("#practice-banner");
        assertEquals(12, window.wiring().books().incidents().list(Set.of(IncidentState.REPORTED)).size());
        assertEquals(25, window.wiring().books().employees().list().size());
    }

    @Test
    void aDatabaseThatIsDamagedWithoutACopyIsToldAndLeftAlone() throws Exception {
        new Secrets(folder).sealer(false);
        byte[] rubbish = "this is no database, whatever its name says".repeat(50).getBytes();
        Files.write(folder.resolve("flexmelder.db"), rubbish);
        open();
        window.find("#damaged-details");
        assertTrue(window.robot.lookup("#damaged-restore").tryQuery().isEmpty());
        window.shoot("damaged-no-copy-light-de");
        assertArrayEquals(rubbish, Files.readAllBytes(folder.resolve("flexmelder.db")));
        window.press("#damaged-quit");
        window.awaitEnd();
    }

    @Test
    void aDamagedDatabaseIsRestoredFromItsCopyAndSendsNothingUntilThePersonHasLooked() throws Exception {
        try (Office office = Office.practice(folder, CLOCK)) {
            SampleOffice.companies().forEach(office.books().companies()::save);
            office.books().employees().saveAll(SampleOffice.employees());
            Intake intake = new Intake(office);
            intake.take(intake.check(SampleOffice.incidents(LocalDate.now(CLOCK)).subList(0, 3), ""));
        }
        byte[] rubbish = "this is no database, whatever its name says".repeat(50).getBytes();
        Files.write(folder.resolve("practice").resolve("flexmelder.db"), rubbish);
        open();
        window.find("#damaged-restore");
        window.shoot("damaged-light-de");
        window.press("#damaged-restore");
        window.find("#restored-banner");
        assertEquals(3, window.wiring().books().incidents().list(Set.of(IncidentState.UNCLEAR)).size());
        window.shoot("restored-light-de");
        window.press("#restored-confirm");
        window.press("#confirm");
        RealWindow.await("no banner", () -> window.robot.lookup("#restored-banner").tryQuery().isEmpty());
    }

    @Test
    void theLanguageChosenAtTheFirstStartIsKept() throws Exception {
        open();
        window.press("#first-language-en");
        RealWindow.await("the choice is saved", () -> new SettingsFile(folder).load().language().equals("en"));
    }

    @Test
    void practiceIsOneClickFromEveryScreenAndTheWayBackLeadsToTheSamePlace() throws Exception {
        open();
        window.press("#first-set-up");
        window.find("#add-company");
        window.shoot("settings-sending-off-light-de");
        for (String place : List.of("#go-overview", "#go-employees", "#go-incidents", "#go-sending", "#go-history")) {
            window.press(place);
            assertTrue(window.find("#go-practice").isVisible(), place);
        }
        window.shoot("way-into-practice-light-de");
        window.press("#go-practice");
        window.find("#practice-banner");
        assertTrue(window.robot.lookup("#go-practice").tryQuery().isEmpty());
        window.press("#leave-practice");
        window.find("#go-practice");
        assertEquals(Place.HISTORY, window.wiring().window().place());
    }

    @Test
    void theLanguageChosenInPracticeIsTheLanguageOfTheFirstChoiceAndOfTheOffice() throws Exception {
        open();
        window.press("#first-practise");
        window.find("#practice-banner");
        RealWindow.onFx(() -> {
            window.wiring().window().show(Place.SETTINGS);
            return true;
        });
        window.press("#language-en");
        awaitSettingsInEnglish();
        window.press("#leave-practice");
        window.find("#first-set-up");
        assertEquals("Set up", window.find("#first-set-up").getAccessibleText());
        window.press("#first-set-up");
        window.find("#add-company");
        assertEquals("en", window.wiring().texts().language());
    }

    @Test
    void anotherLanguageOrTextSizeLeavesThePersonWhereTheyAreInTheSettings() throws Exception {
        open();
        window.press("#first-set-up");
        window.find("#add-company");
        RealWindow.onFx(() -> {
            window.wiring().window().show(Place.SETTINGS);
            window.wiring().settings().reveal("language-en");
            return true;
        });
        double before = top("#language-en");
        window.press("#language-en");
        awaitSettingsInEnglish();
        staysAt(before, "#language-en");
        RealWindow.onFx(() -> {
            window.wiring().settings().reveal("textSize-150");
            return true;
        });
        before = top("#textSize-150");
        window.press("#textSize-150");
        staysAt(before, "#textSize-150");
        window.shoot("settings-stays-150-en");
        before = top("#theme-DARK");
        window.press("#theme-DARK");
        staysAt(before, "#theme-DARK");
        window.press("#textSize-100");
        window.shoot("settings-stays-dark-en");
        window.press("#theme-LIGHT");
    }

    @Test
    void whoWasLedToAnotherScreenComesBackToTheOneBefore() throws Exception {
        open();
        window.press("#first-practise");
        window.press("#go-sending");
        long somebody = window.wiring().books().employees().list().getFirst().id();
        RealWindow.onFx(() -> {
            window.wiring().showEmployee(somebody, Field.STREET);
            return true;
        });
        window.find("#way-back");
        window.shoot("way-back-light-de");
        window.press("#way-back");
        assertEquals(Place.SENDING, window.wiring().window().place());
        window.press("#go-settings");
        window.press("#language-en");
        awaitSettingsInEnglish();
        window.press("#theme-DARK");
        window.press("#textSize-150");
        RealWindow.onFx(() -> {
            window.wiring().showEmployee(somebody, Field.STREET);
            return true;
        });
        window.find("#way-back");
        window.shoot("way-back-dark-en-150");
        window.press("#way-back");
        assertEquals(Place.SETTINGS, window.wiring().window().place());
        window.press("#textSize-100");
        window.press("#theme-LIGHT");
    }

    @Test
    void whilePractisingNobodyIsSentToAPortalThatIsNotThere() throws Exception {
        open();
        window.press("#first-practise");
        window.press("#go-sending");
        window.wiring().practicePortal().orElseThrow().arm(Fault.CUT_BEFORE_ANSWER);
        window.press("#send");
        RealWindow.await("unclear", () -> !window.wiring().sender().isRunning()
                && !window.wiring().books().incidents().list(Set.of(IncidentState.UNCLEAR)).isEmpty());
        window.shoot("practice-unclear-sent-de");
        assertTrue(says("In der Übung gibt es kein Portal zum Nachsehen"));
        window.press("#go-overview");
        RealWindow.await("everything read", () -> window.wiring().isIdle());
        window.shoot("practice-unclear-overview-de");
        assertTrue(says("In der Übung entscheiden Sie das selbst"));
        window.press("#go-history");
        RealWindow.await("everything read", () -> window.wiring().isIdle());
        window.shoot("practice-unclear-history-de");
        assertTrue(says("In der Übung gibt es kein Portal zum Nachsehen"));
    }

    private boolean says(String words) {
        return RealWindow.onFx(() -> window.robot.lookup((Labeled label) -> label.getText() != null
                && label.getText().contains(words)).tryQuery().isPresent());
    }

    private void awaitSettingsInEnglish() {
        RealWindow.await("the settings in English", () -> window.robot.lookup("#language-en").tryQuery()
                .filter(node -> node.getAccessibleText().startsWith("Language")).isPresent());
    }

    private void staysAt(double before, String query) {
        Node node = window.find(query);
        RealWindow.await(query + " has the focus", () -> node.equals(node.getScene().getFocusOwner()));
        RealWindow.await(query + " at " + before, () -> Math.abs(top(node) - before) < 2);
    }

    private double top(String query) {
        Node node = window.find(query);
        return RealWindow.onFx(() -> top(node));
    }

    private static double top(Node node) {
        return node.localToScene(node.getLayoutBounds()).getMinY();
    }

    @Test
    void leavingWhileSomethingIsSentAsksAndLosesNoAnswer() throws Exception {
        open();
        window.press("#first-practise");
        window.press("#go-sending");
        PracticePortal portal = window.wiring().practicePortal().orElseThrow();
        portal.arm(Fault.BUSY);
        portal.arm(Fault.BUSY);
        window.press("#send");
        window.await("a run", office -> office.sender().isRunning());
        window.press("#leave-practice");
        window.press("#confirm");
        window.find("#first-set-up");
        window.press("#first-practise");
        window.find("#practice-banner");
        Books books = window.wiring().books();
        assertEquals(12, books.incidents().list(Set.of(IncidentState.WAITING, IncidentState.REPORTED)).size());
        assertEquals(0, books.incidents().list(Set.of(IncidentState.UNCLEAR, IncidentState.SENDING)).size());
    }

    @Test
    void closingWhileSomethingIsSentAsksAndLosesNoAnswer() throws Exception {
        open();
        window.press("#first-practise");
        window.press("#go-sending");
        PracticePortal portal = window.wiring().practicePortal().orElseThrow();
        portal.arm(Fault.BUSY);
        portal.arm(Fault.BUSY);
        window.press("#send");
        window.await("a run", office -> office.sender().isRunning());
        window.requestClose();
        window.find("#confirm");
        DialogPane asked = window.robot.lookup(".dialog-pane").query();
        assertTrue(asked.getContentText().contains("wird noch zu Ende geführt")
                && asked.getContentText().contains("wartet bis zum nächsten Mal"), asked.getContentText());
        window.press("#confirm");
        window.awaitEnd();
        try (Office office = Office.practice(folder, CLOCK)) {
            Books books = office.books();
            assertEquals(12, books.incidents().list(Set.of(IncidentState.WAITING, IncidentState.REPORTED)).size());
            assertEquals(office.practicePortal().received().size(),
                    books.incidents().list(Set.of(IncidentState.REPORTED)).size());
        }
    }

    @Test
    void whatIsTypedLastIsSavedBeforeTheProgramEnds() throws Exception {
        open();
        window.press("#first-set-up");
        window.find("#add-company");
        window.type("#service-user", "service-user");
        window.close();
        assertEquals("service-user", new Secrets(folder).get("user"));
    }

    @Test
    void nobodyElseMayReadFolderLogAndPractice() throws Exception {
        Path own = folder.resolve("data");
        Log.to(own);
        Log.off();
        try (Office office = Office.practice(own, CLOCK)) {
            assertTrue(office.isPractice());
        }
        for (Path path : List.of(own, own.resolve("log"), own.resolve("practice"))) {
            assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(path)),
                    path.toString());
        }
        assertEquals("rw-------", PosixFilePermissions
                .toString(Files.getPosixFilePermissions(own.resolve("log").resolve("flexmelder.log.0"))));
    }

    @Test
    void anOfficeThatCannotBeOpenedLeavesTheFolderFree() throws Exception {
        new Secrets(folder).sealer(false);
        Files.write(folder.resolve("secrets"), new byte[]{1, 2, 3});
        Environment none = new Environment(Map.of());
        assertThrows(RuntimeException.class, () -> Office.real(folder, none, CLOCK).close());
        Files.delete(folder.resolve("secrets"));
        Office.real(folder, none, CLOCK).close();
    }

    @Test
    void settingsThatCannotBeReadLeaveAWindowThatWorks() throws Exception {
        Files.createDirectories(folder.resolve("settings.json").resolve("a folder instead"));
        open();
        window.find("#first-set-up");
        RealWindow.onFx(() -> {
            List.copyOf(javafx.stage.Window.getWindows()).stream().filter(each -> each.getScene() != window.scene())
                    .forEach(javafx.stage.Window::hide);
            return true;
        });
    }
}
