package org.flexmelder.ui.settings;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import javax.crypto.spec.SecretKeySpec;
import org.flexmelder.app.SampleOffice;
import org.flexmelder.model.Credentials;
import org.flexmelder.model.Failure;
import org.flexmelder.model.Network;
import org.flexmelder.model.Outcome;
import org.flexmelder.settings.Settings;
import org.flexmelder.store.Books;
import org.flexmelder.store.Database;
import org.flexmelder.ui.MainWindow;
import org.flexmelder.ui.Pictures;
import org.flexmelder.ui.Place;
import org.flexmelder.ui.RecordingDialogs;
import org.flexmelder.ui.RecordingNavigation;
import org.flexmelder.ui.SameThreadTasks;
import org.flexmelder.ui.Texts;
import org.flexmelder.ui.Ui;
import org.flexmelder.vault.Sealer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class SettingsViewTest {
    @TempDir
    Path folder;

    private final FakeOffice office = new FakeOffice();
    private final RecordingDialogs dialogs = new RecordingDialogs();
    private Database database;
    private Books books;
    private SettingsView view;
    private Scene scene;

    private static Stage stage;

    @BeforeAll
    static void stage() throws Exception {
        stage = FxToolkit.registerPrimaryStage();
    }

    @BeforeEach
    void begin() {
        Pictures.theme(Settings.Theme.LIGHT);
        database = Database.open(folder, new Sealer(new SecretKeySpec(new byte[32], "AES")));
        books = Books.of(database);
    }

    @AfterEach
    void end() {
        Pictures.textSize(100);
        Pictures.theme(Settings.Theme.LIGHT);
        onFx(() -> {
            if (view != null) {
                view.flush(); // what is still being typed would be saved when all is closed
            }
            return true;
        });
        database.close();
    }

    private void open(String language, double width, double height) {
        Ui ui = new Ui(Texts.of(language), new SameThreadTasks(), new RecordingNavigation(), dialogs,
                Clock.system(ZoneId.of("Europe/Berlin")), () -> office.settings);
        view = onFx(() -> new SettingsView(ui, books, office));
        scene = Pictures.window(ui.texts(), Place.SETTINGS, view, width, height);
        onFx(() -> {
            if (height <= 800) { // the headless screen ends at 1000
                stage.setScene(scene);
                stage.show();
            }
            return scene;
        });
    }

    private void open() {
        open("de", 1280, 800);
    }

    @Test
    void aNewOfficeStartsWithItsFirstCompany() {
        open();
        Pictures.shoot(scene, "settings-empty");
        fire("#add-company");
        fire("#company-save");
        Pictures.shoot(scene, "settings-company-errors");
        assertTrue(books.companies().list().isEmpty());
        type("#company-name", "Erfundene Muster GmbH");
        type("#company-id", "zu kurz");
        Pictures.shoot(scene, "settings-company-notice");
        fire("#company-save");
        assertEquals("zu kurz", books.companies().list().getFirst().careflexId());
        assertTrue(books.companies().list().getFirst().managing(), "the first one is the managing one");
        assertFalse(find("#add-company").isDisabled());
    }

    @Test
    void theWholeScreenInBothLanguagesAndThemes() {
        SampleOffice.companies().forEach(books.companies()::save);
        office.credentials = new Credentials("dienst-muster", "geheim", "ABCDEFGHIJKLMNOPQRSTUVWXYZ012345");
        office.settings = office.settings.withProfile(office.settings.profile()
                .withAddresses("https://portal.example/oauth/token", "https://portal.example/api/v1"));
        open("de", 1280, 1900);
        fire("#advanced");
        Pictures.shoot(scene, "settings-full");
        Pictures.theme(Settings.Theme.DARK);
        Pictures.shoot(scene, "settings-full-dark");
        Pictures.theme(Settings.Theme.LIGHT);
        open("en", 1024, 700);
        Pictures.shoot(scene, "settings-en");
    }

    @Test
    void anAddressWithoutEncryptionIsSaidBesideTheFieldAndKeptButNotCalledSaved() {
        open();
        type("#token-url", "https://portal.example/token");
        flush();
        assertTrue(find("#saved-note").isVisible());
        type("#token-url", "http://portal.example/token");
        type("#report-url", "irgendwo");
        onFx(() -> {
            view.flush();
            return view;
        });
        assertEquals("http://portal.example/token", office.settings.profile().tokenUrl());
        assertFalse(find("#saved-note").isVisible());
        view = null;
        open();
        find("#token-url");
        List<String> said = onFx(() -> scene.getRoot().lookupAll(".finding.error").stream().filter(Node::isVisible)
                .map(node -> ((Label) node).getText()).toList());
        assertTrue(said.stream().anyMatch(text -> text.startsWith("Nur verschlüsselte Adressen")), said.toString());
        assertTrue(said.stream().anyMatch(text -> text.startsWith("Das ist keine vollständige")), said.toString());
        Pictures.shoot(scene, "settings-address-errors");
    }

    @Test
    void whatIsTypedIsSavedByItselfAfterAMoment() {
        open();
        type("#service-user", "dienst");
        await(() -> office.credentials.user().equals("dienst"));
    }

    @Test
    void theCheckShowsSuccessAndFailure() {
        open();
        fire("#check-connection");
        assertTrue(onFx(() -> scene.getRoot().lookup("#check-result .result-banner") != null));
        assertEquals("in Ordnung", this.<Label>find("#step-TOKEN").getText());
        Pictures.shoot(scene, "settings-check-good");
        office.obstacle = Optional.of(new Outcome.NotSent(Failure.CREDENTIALS, 401, "", Optional.empty(),
                "token address answered 401 invalid_client"));
        fire("#check-connection");
        assertTrue(onFx(() -> scene.getRoot().lookup("#check-result .failure-card") != null));
        assertEquals("in Ordnung", this.<Label>find("#step-REACHED").getText());
        assertTrue(this.<Label>find("#step-TOKEN").getText().startsWith("fehlgeschlagen: "));
        scrollTo(0.35);
        Pictures.shoot(scene, "settings-check-failed");
        type("#service-user", "anderer");
        assertNull(onFx(() -> scene.getRoot().lookup("#check-result .failure-card")), "a change makes it stale");
    }

    @Test
    void aFailedCheckLeadsToTheFieldsToLookAt() {
        open();
        check(Failure.CREDENTIALS, "token address: 400, invalid_grant");
        fire("#to-secret");
        assertTrue(onFx(() -> find("#secret").isFocused()));
        Pictures.shoot(scene, "settings-to-secret");
        assertFalse(find("#ca-file").getParent().getParent().getParent().isVisible(), "the network is folded away");
        check(Failure.CERTIFICATE, "token address: certificate refused, https://portal.example: unable to find valid"
                + " certification path to requested target; subject CN=portal.example; issuer CN=Muster Chemie Proxy"
                + " CA, O=Muster Chemie GmbH; valid 2026-11-01 to 2027-11-01; SHA-256 "
                + "AB:CD:EF:01:".repeat(8).substring(0, 95));
        fire("#failure-fold");
        Pictures.shoot(scene, "settings-check-certificate");
        fire("#to-network");
        assertTrue(find("#ca-file").getParent().getParent().getParent().isVisible());
        assertTrue(onFx(() -> find("#network").isFocused()));
        assertNotNull(onFx(() -> scene.getRoot().lookup("#check-result .failure-card")));
    }

    private void check(Failure failure, String detail) {
        office.obstacle = Optional.of(new Outcome.NotSent(failure, 0, "", Optional.empty(), detail));
        fire("#check-connection");
        scrollTo(0.3);
    }

    @Test
    void whatIsMissingIsWhereTheCheckLeadsTo() {
        office.credentials = new Credentials("dienst", "", "token");
        office.environment = Set.of("FLEXMELDER_REPORT_URL");
        open();
        check(Failure.NOT_SET_UP, "credentials are not complete");
        assertNull(find("#to-report-url"));
        assertNotNull(find("#to-secret"));
        assertNotNull(find("#to-token-url"));
        assertNull(find("#to-service-user"));
    }

    @Test
    void anOwnProxyIsSavedAsTypedAndItsPasswordAmongTheSecrets() {
        office.credentials = new Credentials("dienst", "geheim", "token");
        open();
        fire("#network");
        assertFalse(find("#proxy-host").getParent().getParent().getParent().isVisible());
        scrollTo(0.4);
        Pictures.shoot(scene, "settings-network");
        fire("#proxy-OWN");
        assertTrue(find("#proxy-host").getParent().getParent().getParent().isVisible());
        scrollTo(0.4);
        type("#proxy-host", " proxy.muster.example ");
        type("#proxy-port", "3128x");
        type("#proxy-user", "büro");
        type("#proxy-password", "pass wort");
        flush();
        assertEquals(new Network(Network.Proxying.OWN, "proxy.muster.example", 0, "büro", ""),
                office.settings.network());
        assertEquals(new Credentials("dienst", "geheim", "token", "pass wort"), office.credentials);
        Pictures.shoot(scene, "settings-proxy-port");
        type("#proxy-port", " 3128");
        type("#service-user", "anderer");
        flush();
        assertEquals(3128, office.settings.network().proxyPort());
        assertEquals(new Credentials("anderer", "geheim", "token", "pass wort"), office.credentials);
    }

    private void flush() {
        onFx(() -> {
            view.flush();
            return view;
        });
    }

    @Test
    void theCaFileIsChosenAndSaidToBeWhoseAndUntilWhen() {
        office.certificates = List.of(new CaCertificate("CN=Muster Chemie Root CA,O=Muster Chemie GmbH,C=DE",
                Instant.parse("2036-05-01T10:00:00Z")));
        open("de", 1280, 1900);
        fire("#network");
        dialogs.file = Optional.of(Path.of("/etc/muster/ca.pem"));
        fire("#choose-ca-file");
        assertEquals("/etc/muster/ca.pem", office.settings.network().caFile());
        assertTrue(said().contains("CN=Muster Chemie Root CA,O=Muster Chemie GmbH,C=DE, gültig bis 01.05.2036"));
        Pictures.shoot(scene, "settings-ca-good");
        office.certificates = List.of(new CaCertificate("CN=Alt", Instant.parse("2020-05-01T10:00:00Z")));
        type("#ca-file", "/etc/muster/alt.pem");
        flush();
        assertTrue(said().contains("CN=Alt, abgelaufen am 01.05.2020"));
        office.certificates = List.of();
        type("#ca-file", "/etc/muster/weg.pem");
        flush();
        assertTrue(said().stream().anyMatch(text -> text.startsWith("In dieser Datei ist kein Zertifikat")));
        Pictures.theme(Settings.Theme.DARK);
        Pictures.shoot(scene, "settings-ca-bad-dark");
        type("#ca-file", "");
        flush();
        assertEquals(Network.DEFAULT, office.settings.network());
    }

    private List<String> said() {
        return onFx(() -> scene.getRoot().lookupAll(".finding").stream().filter(Node::isVisible)
                .map(node -> ((Label) node).getText()).toList());
    }

    @Test
    void whatIsSetOrGivenForTheNetworkIsNotFoldedAway() {
        office.settings = office.settings.withNetwork(Network.DEFAULT.withProxying(Network.Proxying.NONE));
        open();
        assertTrue(find("#ca-file").getParent().getParent().getParent().isVisible());
        office.settings = office.settings.withNetwork(Network.DEFAULT);
        office.environment = Set.of("FLEXMELDER_PROXY", "FLEXMELDER_CA_FILE");
        open("en", 1024, 700);
        assertTrue(find("#proxy-host").isDisabled());
        assertFalse(find("#proxy-user").isDisabled());
        assertTrue(find("#choose-ca-file").isDisabled());
        scrollTo(0.45);
        Pictures.shoot(scene, "settings-network-fixed-en");
    }

    @Test
    void aSecretIsMaskedUntilItIsRevealed() {
        office.credentials = new Credentials("dienst", "geheim", "");
        open();
        assertFalse(find("#secret-plain").isVisible());
        fire("#secret-reveal");
        assertTrue(find("#secret-plain").isVisible());
        assertEquals("geheim", this.<TextField>find("#secret-plain").getText());
    }

    @Test
    void whatTheAdministratorGaveCannotBeTyped() {
        office.environment = Set.of("FLEXMELDER_SECRET", "FLEXMELDER_TOKEN_URL");
        open();
        assertTrue(find("#token-url").isDisabled());
        assertTrue(find("#secret").isDisabled());
        assertFalse(find("#api-token").isDisabled());
        Pictures.shoot(scene, "settings-fixed");
    }

    @Test
    void aCodeIsAddedInItsForm() {
        open("de", 1280, 1900);
        fire("#add-code");
        fire("#code-save");
        Pictures.shoot(scene, "settings-code-form");
        type("#code", "ELT");
        type("#code-de", "Elternzeit");
        fire("#code-save");
        assertEquals("Elternzeit", office.settings.catalogue().type("ELT").orElseThrow().de());
        assertEquals("ELT", office.settings.catalogue().type("ELT").orElseThrow().en(), "no label: the code");
        fire("#kind-STATUSES");
        fire("#remove-AT");
        assertFalse(office.settings.catalogue().hasStatus("AT"));
        assertTrue(dialogs.said.getFirst().contains("„AT“ entfernen?"));
    }

    @Test
    void aWrongBatchSizeIsSaidAndNotSaved() {
        open("de", 1280, 1900);
        fire("#advanced");
        type("#batch-size", "500");
        onFx(() -> {
            view.flush();
            return view;
        });
        assertEquals(100, office.settings.profile().batchSize());
        type("#batch-size", "25");
        onFx(() -> {
            view.flush();
            return view;
        });
        assertEquals(25, office.settings.profile().batchSize());
    }

    @Test
    void languageAndThemeTakeEffectAtOnce() {
        open();
        fire("#theme-DARK");
        assertEquals(Settings.Theme.DARK, office.settings.theme());
        fire("#language-en");
        assertEquals(List.of("reopen"), office.asked);
    }

    @Test
    void theTextSizeTakesEffectAtOnceAndIsRemembered() {
        open();
        Label title = find(".screen-title");
        double before = onFx(() -> title.getFont().getSize());
        fire("#textSize-150");
        assertEquals(150, office.settings.textSize());
        assertEquals(before * 1.5, onFx(() -> {
            scene.getRoot().applyCss();
            return title.getFont().getSize();
        }), 0.01);
        Pictures.shoot(scene, "settings-150");
        assertTrue(List.of().equals(office.asked), "the window stays");
    }

    @Test
    void practiceArmsAFaultAndHasAWayOut() {
        office.practice = true;
        SampleOffice.companies().forEach(books.companies()::save);
        open();
        ComboBox<String> faults = find("#practice-fault");
        onFx(() -> {
            faults.setValue("CUT_BEFORE_ANSWER");
            return faults;
        });
        fire("#arm-fault");
        Pictures.shoot(scene, "settings-practice");
        fire("#settings-leave-practice");
        assertEquals(List.of("arm CUT_BEFORE_ANSWER", "leave"), office.asked);
        assertFalse(this.<TextField>find("#token-url").isEditable());
        assertNull(find("#service-user"), "practice has credentials of its own");
    }

    @Test
    void theFolderIsCopiedAndPracticeIsEntered() {
        open();
        fire("#copy-folder");
        assertEquals(List.of("/home/muster/.local/share/FlexMelder"), dialogs.copied);
        type("#service-user", "noch nicht gespeichert");
        fire("#enter-practice");
        assertEquals(List.of("enter"), office.asked);
        assertEquals("noch nicht gespeichert", office.credentials.user());
    }

    @Test
    void theFirstStartOffersBothWaysInBothLanguages() {
        StringBuilder chosen = new StringBuilder();
        FirstStartView first = onFx(() -> new FirstStartView(Texts.of("de"), () -> chosen.append("practise "),
                () -> chosen.append("set up "), chosen::append));
        scene = onFx(() -> {
            Scene made = new Scene((javafx.scene.Parent) first.node(), 1280, 800);
            made.getStylesheets().setAll(MainWindow.sheet());
            stage.setScene(made);
            stage.show();
            return made;
        });
        Pictures.shoot(scene, "first-start");
        Pictures.theme(Settings.Theme.DARK);
        Pictures.shoot(scene, "first-start-dark");
        fire("#first-practise");
        fire("#first-set-up");
        fire("#first-language-en");
        assertEquals("practise set up en", chosen.toString());
        assertEquals("Welcome to FlexMelder",
                onFx(() -> ((Labeled) scene.getRoot().lookup(".first-title")).getText()));
        Pictures.theme(Settings.Theme.LIGHT);
        Pictures.shoot(scene, "first-start-en");
    }

    private void scrollTo(double part) {
        onFx(() -> {
            ((ScrollPane) scene.getRoot().lookup(".scroll-pane")).setVvalue(part);
            return scene;
        });
    }

    private void type(String selector, String text) {
        onFx(() -> {
            this.<TextField>find(selector).setText(text);
            return selector;
        });
    }

    @SuppressWarnings("unchecked")
    private <T extends Node> T find(String selector) {
        return (T) onFx(() -> {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            return scene.getRoot().lookup(selector);
        });
    }

    private void fire(String selector) {
        onFx(() -> {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            switch (scene.getRoot().lookup(selector)) {
                case Hyperlink link -> link.fire();
                case ButtonBase button -> button.fire();
                case null, default -> throw new AssertionError(selector);
            }
            return selector;
        });
    }

    private static void await(BooleanSupplier condition) {
        try {
            WaitForAsyncUtils.waitFor(20, SECONDS, condition::getAsBoolean);
        } catch (java.util.concurrent.TimeoutException e) {
            throw new AssertionError(e);
        }
    }

    private static <T> T onFx(Callable<T> work) {
        if (javafx.application.Platform.isFxApplicationThread()) {
            try {
                return work.call();
            } catch (Exception e) { // a Callable may throw any
                throw new AssertionError(e);
            }
        }
        return WaitForAsyncUtils.waitForAsyncFx(20_000, work);
    }
}
