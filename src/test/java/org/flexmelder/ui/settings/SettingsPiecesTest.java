package org.flexmelder.ui.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import org.flexmelder.check.Severity;
import org.flexmelder.model.Scope;
import org.flexmelder.settings.Settings;
import org.flexmelder.ui.Pictures;
import org.flexmelder.ui.RecordingDialogs;
import org.flexmelder.ui.RecordingNavigation;
import org.flexmelder.ui.SameThreadTasks;
import org.flexmelder.ui.Shown;
import org.flexmelder.ui.Texts;
import org.flexmelder.ui.Ui;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxToolkit;

/** The pieces of the settings screen, each by itself. */
class SettingsPiecesTest {
    private static final PseudoClass DANGER = PseudoClass.getPseudoClass("danger");

    private final FakeOffice office = new FakeOffice();
    private final RecordingDialogs dialogs = new RecordingDialogs();
    private final RecordingNavigation navigation = new RecordingNavigation();
    private final Texts texts = Texts.of("de");
    private final Ui ui = new Ui(texts, new SameThreadTasks(), navigation, dialogs, Clock.tickMinutes(ZoneOffset.UTC),
            () -> office.settings);
    private final SettingsModel settings = new SettingsModel(ui, office);

    @BeforeEach
    void begin() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void aSecretIsMaskedAndBothFieldsHoldTheSame() {
        SecretField field = Shown.onFx(() -> new SecretField(texts, "secret", "Secret"));
        PasswordField masked = (PasswordField) field.lookup("#secret");
        TextField plain = (TextField) field.lookup("#secret-plain");
        Shown.onFx(() -> {
            masked.setText("geheim");
            return field;
        });
        assertEquals("geheim", plain.getText());
        assertTrue(masked.isVisible() && !plain.isVisible());
        fire(field, "#secret-reveal");
        assertTrue(plain.isVisible() && !masked.isVisible());
        Shown.onFx(() -> {
            plain.setText("anders");
            return field;
        });
        assertEquals("anders", field.textProperty().get());
        fire(field, "#secret-reveal");
        assertTrue(masked.isVisible() && !plain.isVisible());
    }

    @Test
    void theButtonThatRevealsSaysWhat() {
        SecretField field = Shown.onFx(() -> new SecretField(texts, "api-token", "API-Token"));
        assertEquals("API-Token anzeigen", field.lookup("#api-token-reveal").getAccessibleText());
        assertEquals("API-Token", field.lookup("#api-token-plain").getAccessibleText());
        Shown.onFx(() -> {
            field.setPrompt("vorgegeben");
            return field;
        });
        assertEquals("vorgegeben", ((TextField) field.lookup("#api-token")).getPromptText());
        assertEquals("vorgegeben", ((TextField) field.lookup("#api-token-plain")).getPromptText());
    }

    @Test
    void aRowComplainsBelowItsInputUntilItIsRight() {
        TextField input = Shown.onFx(TextField::new);
        SettingRow row = Shown.onFx(() -> new SettingRow("Ort", input, "Wo es liegt."));
        assertEquals("Ort", input.getAccessibleText());
        assertEquals("Wo es liegt.", input.getAccessibleHelp());
        say(row, Optional.of("So nicht."), Severity.ERROR);
        assertEquals(List.of("So nicht."), said(row));
        assertTrue(input.getPseudoClassStates().contains(DANGER));
        assertEquals("So nicht.", input.getAccessibleHelp());
        say(row, Optional.empty(), Severity.ERROR);
        assertEquals(List.of(), said(row));
        assertFalse(input.getPseudoClassStates().contains(DANGER));
        assertEquals("Wo es liegt.", input.getAccessibleHelp());
    }

    @Test
    void aNoticeIsNoError() {
        TextField input = Shown.onFx(TextField::new);
        SettingRow row = Shown.onFx(() -> new SettingRow("Ort", input, ""));
        say(row, Optional.of("Nur zur Kenntnis."), Severity.NOTICE);
        assertEquals(List.of("Nur zur Kenntnis."), said(row));
        assertFalse(input.getPseudoClassStates().contains(DANGER));
        assertEquals(1, Shown.onFx(() -> row.lookupAll(".finding.notice").size()));
    }

    @Test
    void theProfileIsFoldedAwayAndShowsHowABirthdayIsSent() {
        ProfilePane pane = Shown.onFx(() -> new ProfilePane(texts, settings));
        Node box = pane.getChildren().getLast();
        assertFalse(box.isVisible() || box.isManaged());
        fire(pane, "#advanced");
        assertTrue(box.isVisible() && box.isManaged());
        assertEquals(List.of("Der 15. Januar 1979 wird gesendet als: 1979-01-15"), said(pane));
        fire(pane, "#advanced");
        assertFalse(box.isVisible());
    }

    @ParameterizedTest
    @CsvSource({"dd.MM.uuuu,15.01.1979", "d MMM uuuu,15 Jan 1979", "uuuuMMdd,19790115"})
    void anotherPatternIsSavedAndShownAtOnce(String pattern, String example) {
        ProfilePane pane = Shown.onFx(() -> new ProfilePane(texts, settings));
        type(pane, "#birthday-pattern", pattern);
        flush(pane);
        assertEquals(pattern, office.settings.profile().birthdayPattern());
        assertEquals(List.of("Der 15. Januar 1979 wird gesendet als: " + example), said(pane));
    }

    @Test
    void aPatternThatIsNoneIsSaidAndTheOldOneStays() {
        String before = office.settings.profile().birthdayPattern();
        ProfilePane pane = Shown.onFx(() -> new ProfilePane(texts, settings));
        type(pane, "#birthday-pattern", "bbb{");
        flush(pane);
        assertEquals(before, office.settings.profile().birthdayPattern());
        assertEquals(List.of("Das ist kein Muster für ein Datum. Es gilt weiter das bisherige."), said(pane));
        type(pane, "#birthday-pattern", before);
        flush(pane);
        assertTrue(said(pane).getFirst().startsWith("Der 15. Januar"));
    }

    @ParameterizedTest
    @CsvSource({"0,false", "1,true", "100,true", "101,false", "zehn,false", "' 7 ',true"})
    void aBatchSizeIsFromOneToAHundred(String typed, boolean taken) {
        ProfilePane pane = Shown.onFx(() -> new ProfilePane(texts, settings));
        int before = office.settings.profile().batchSize();
        type(pane, "#batch-size", typed);
        flush(pane);
        assertEquals(taken ? Integer.parseInt(typed.strip()) : before, office.settings.profile().batchSize());
        assertEquals(!taken, said(pane).contains(texts.get("settings.batchSize.range")));
    }

    @Test
    void theHouseNumberIsSavedByItsBox() {
        ProfilePane pane = Shown.onFx(() -> new ProfilePane(texts, settings));
        CheckBox box = (CheckBox) pane.lookup("#house-number");
        boolean before = box.isSelected();
        fire(pane, "#house-number");
        assertEquals(!before, office.settings.profile().houseNumberAsString());
        fire(pane, "#house-number");
        assertEquals(before, office.settings.profile().houseNumberAsString());
        assertEquals(2, office.saves);
    }

    @Test
    void leavingTheScreenSavesOnlyWhatWasTyped() {
        ProfilePane pane = Shown.onFx(() -> new ProfilePane(texts, settings));
        flush(pane);
        assertEquals(0, office.saves);
    }

    @Test
    void aCodeOfAnotherKindHasNoScope() {
        CatalogueModel model = new CatalogueModel(settings);
        CatalogueCard card = Shown.onFx(() -> new CatalogueCard(ui, model));
        fire(card, "#add-code");
        assertTrue(shown(card, "#code-scope"));
        assertTrue(card.lookup("#add-code").isDisabled(), "one form at a time");
        fire(card, "#kind-STATUSES");
        assertFalse(shown(card, "#code"), "the form closes with its list");
        fire(card, "#add-code");
        assertFalse(shown(card, "#code-scope"));
        type(card, "#code", "XX");
        type(card, "#code-de", "Aushilfe");
        fire(card, "#code-save");
        assertTrue(office.settings.catalogue().hasStatus("XX"));
        assertFalse(office.settings.catalogue().type("XX").isPresent());
    }

    @Test
    void anAddedTypeCarriesWhatItsScopeSays() {
        CatalogueModel model = new CatalogueModel(settings);
        CatalogueCard card = Shown.onFx(() -> new CatalogueCard(ui, model));
        fire(card, "#add-code");
        type(card, "#code", "ELT");
        type(card, "#code-en", "Parental leave");
        @SuppressWarnings("unchecked")
        ComboBox<Scope> scope = (ComboBox<Scope>) card.lookup("#code-scope");
        assertEquals(List.of("vollständig", "zum Teil", "keine"),
                scope.getItems().stream().map(scope.getConverter()::toString).toList());
        Shown.onFx(() -> {
            scope.setValue(Scope.NONE);
            return scope;
        });
        fire(card, "#code-save");
        assertEquals(Scope.NONE, office.settings.catalogue().scope("ELT"));
        assertEquals("ELT", office.settings.catalogue().type("ELT").orElseThrow().de(), "no label: the code");
        assertEquals("Parental leave", office.settings.catalogue().type("ELT").orElseThrow().en());
        assertFalse(card.lookup("#add-code").isDisabled());
    }

    @Test
    void theSameCodeIsNotAddedTwice() {
        CatalogueModel model = new CatalogueModel(settings);
        CatalogueCard card = Shown.onFx(() -> new CatalogueCard(ui, model));
        fire(card, "#add-code");
        fire(card, "#code-save");
        assertTrue(said(card).contains("Bitte geben Sie das Kürzel ein."));
        type(card, "#code", "NEW");
        fire(card, "#code-save");
        assertTrue(said(card).contains("Dieses Kürzel gibt es schon."));
        assertEquals(0, office.saves);
    }

    @Test
    void aSmallTableIsAsHighAsItsRowsUpToALimit() {
        ObservableList<String> rows = FXCollections.observableArrayList();
        TableView<String> table = Shown.onFx(() -> Tables.table(rows, "t", "Liste", "Leer."));
        double empty = table.getPrefHeight();
        Shown.onFx(() -> rows.setAll("a", "b"));
        assertEquals(empty, table.getPrefHeight(), "room for two rows at least");
        Shown.onFx(() -> rows.setAll("a", "b", "c"));
        double three = table.getPrefHeight();
        assertTrue(three > empty);
        Shown.onFx(() -> rows.setAll(IntStream.range(0, 8).mapToObj(String::valueOf).toList()));
        double eight = table.getPrefHeight();
        Shown.onFx(() -> rows.setAll(IntStream.range(0, 80).mapToObj(String::valueOf).toList()));
        assertEquals(eight, table.getPrefHeight(), "then it scrolls");
        Pictures.textSize(150);
        assertEquals((eight - 42) * 1.5 + 42, table.getPrefHeight(), 0.1, "its rows grow with the text");
        Pictures.textSize(100);
        assertEquals("Liste", table.getAccessibleText());
    }

    @Test
    void theFolderIsCopiedWhole() {
        FolderCard card = Shown.onFx(() -> new FolderCard(ui, Path.of("daten", "FlexMelder")));
        fire(card, "#copy-folder");
        assertEquals(List.of(Path.of("daten", "FlexMelder").toString()), dialogs.copied);
        assertFalse(((TextField) card.lookup("#data-folder")).isEditable());
    }

    @Test
    void theLanguageIsChosenByOneOfThreeAndTheWindowOpensAnew() {
        LookCard card = Shown.onFx(() -> new LookCard(texts, settings, Runnable::run));
        assertTrue(((ToggleButton) card.lookup("#language-SYSTEM")).isSelected());
        fire(card, "#language-en");
        assertEquals("en", office.settings.language());
        assertEquals(List.of("reopen"), office.asked);
        fire(card, "#language-en");
        assertTrue(((ToggleButton) card.lookup("#language-en")).isSelected(), "a second press keeps it");
        assertEquals(1, office.asked.size());
    }

    @Test
    void theSavedThemeIsTheSelectedOne() {
        office.settings = office.settings.withTheme(Settings.Theme.DARK);
        LookCard card = Shown.onFx(() -> new LookCard(texts, settings, Runnable::run));
        assertTrue(((ToggleButton) card.lookup("#theme-DARK")).isSelected());
        assertFalse(((ToggleButton) card.lookup("#theme-LIGHT")).isSelected());
    }

    @Test
    void practiceOffersWhatItHasWordsForAndLeadsToSending() {
        office.practice = true;
        PracticeCard card = Shown.onFx(() -> new PracticeCard(ui, office));
        @SuppressWarnings("unchecked")
        ComboBox<String> faults = (ComboBox<String>) card.lookup("#practice-fault");
        assertEquals(office.practiceFaults(), List.copyOf(faults.getItems()));
        assertEquals("Das Portal bittet um Geduld", faults.getConverter().toString("BUSY"));
        Shown.onFx(() -> {
            faults.setValue("REJECT");
            return faults;
        });
        fire(card, "#arm-fault");
        assertEquals(List.of("arm REJECT"), office.asked);
        Parent armed = (Parent) card.lookup("#armed");
        Shown.onFx(() -> {
            ((Button) armed.getChildrenUnmodifiable().getLast()).fire();
            return armed;
        });
        assertEquals(List.of("show SENDING"), navigation.went);
        office.armed.clear();
        Shown.onFx(() -> {
            card.refresh();
            return card;
        });
        assertTrue(card.lookup("#armed") == null, "a failure that was met reads as prepared no longer");
    }

    @Test
    void sendingIsSwitchedOnAfterOneQuestionAndOffWithoutOne() {
        SendingCard card = Shown.onFx(() -> new SendingCard(ui, new SettingsModel(ui, office), office));
        assertTrue(((Label) card.lookup("#sending-state")).getText().startsWith("Ausgeschaltet"));
        dialogs.yes = false;
        fire(card, "#switch-sending");
        assertEquals(Settings.Sending.NOT_SAID, office.settings.sending(), "a no changes nothing");
        dialogs.yes = true;
        fire(card, "#switch-sending");
        assertEquals(Settings.Sending.ON, office.settings.sending());
        assertTrue(((Label) card.lookup("#sending-state")).getText().startsWith("Eingeschaltet"));
        fire(card, "#switch-sending");
        assertEquals(Settings.Sending.OFF, office.settings.sending());
    }

    @Test
    void whatTheEnvironmentSaysOfSendingIsNotChangedOnTheScreen() {
        office.environment = Set.of("FLEXMELDER_SENDING");
        SendingCard card = Shown.onFx(() -> new SendingCard(ui, new SettingsModel(ui, office), office));
        assertTrue(card.lookup("#switch-sending").isDisabled());
    }

    @Test
    void theAskingForNewVersionsIsSwitchedAndSaysWhatIsSent() {
        office.announced = true;
        UpdatesCard card = Shown.onFx(() -> new UpdatesCard(ui.texts(), new SettingsModel(ui, office), office));
        CheckBox ask = (CheckBox) card.lookup("#ask-for-updates");
        assertTrue(ask.isSelected());
        assertTrue(ask.getAccessibleHelp().contains("wird nichts über Sie"));
        assertEquals(2, card.getChildren().size());
        fire(card, "#ask-for-updates");
        assertFalse(office.settings.askForUpdates());
    }

    @Test
    void whatItDecidedOfNewVersionsIsNotChangedOnTheScreenAndNobodyToAskIsSaid() {
        office.environment = Set.of("FLEXMELDER_UPDATES");
        office.settings = office.settings.withAskForUpdates(false);
        UpdatesCard card = Shown.onFx(() -> new UpdatesCard(ui.texts(), new SettingsModel(ui, office), office));
        CheckBox ask = (CheckBox) card.lookup("#ask-for-updates");
        assertTrue(ask.isDisabled());
        assertFalse(ask.isSelected());
        assertEquals(List.of(ui.texts().get("settings.updates.nobody"), ui.texts().get("settings.updates.environment")),
                card.getChildren().stream().skip(2).map(each -> ((Label) each).getText()).toList());
    }

    @Test
    void withoutFaultsNothingCanBeArmed() {
        PracticeCard card = Shown.onFx(() -> new PracticeCard(ui, office));
        assertTrue(card.lookup("#arm-fault").isDisabled());
        fire(card, "#settings-leave-practice");
        assertEquals(List.of("leave"), office.asked);
    }

    @Test
    void typingIsSavedOnceWhenTold() {
        AtomicInteger saves = new AtomicInteger();
        TextField field = Shown.onFx(TextField::new);
        Typing typing = Shown.onFx(() -> {
            Typing made = new Typing(saves::incrementAndGet);
            made.watch(field, field.textProperty());
            return made;
        });
        Shown.onFx(() -> {
            typing.flush();
            return typing;
        });
        assertEquals(0, saves.get());
        Shown.onFx(() -> {
            field.setText("a");
            field.setText("ab");
            typing.flush();
            typing.flush();
            return typing;
        });
        assertEquals(1, saves.get());
    }

    @Test
    void typingIsSavedByItselfAfterAMoment() {
        AtomicInteger saves = new AtomicInteger();
        TextField field = Shown.onFx(TextField::new);
        Shown.onFx(() -> {
            new Typing(saves::incrementAndGet).watch(field, field.textProperty());
            field.setText("a");
            return field;
        });
        Shown.await(() -> saves.get() == 1);
    }

    @Test
    void theSavedNoteShowsWithEachSave() {
        SavedNote note = Shown.onFx(() -> new SavedNote(texts, settings));
        assertFalse(note.isVisible());
        Shown.onFx(() -> {
            settings.houseNumberAsString(!office.settings.profile().houseNumberAsString());
            return note;
        });
        assertTrue(note.isVisible());
    }

    private static boolean shown(Node card, String query) {
        return Shown.onFx(() -> {
            for (Node node = card.lookup(query); node != null; node = node.getParent()) {
                if (!node.isVisible()) {
                    return false;
                }
            }
            return true;
        });
    }

    private static void say(SettingRow row, Optional<String> sentence, Severity severity) {
        Shown.onFx(() -> {
            row.say(sentence, severity);
            return row;
        });
    }

    private static List<String> said(Node node) {
        return Shown.onFx(() -> node.lookupAll(".finding").stream().filter(Node::isVisible)
                .map(each -> ((Label) each).getText()).toList());
    }

    private static void type(Node in, String query, String text) {
        Shown.onFx(() -> {
            ((TextField) in.lookup(query)).setText(text);
            return in;
        });
    }

    private static void flush(ProfilePane pane) {
        Shown.onFx(() -> {
            pane.flush();
            return pane;
        });
    }

    private static void fire(Node in, String query) {
        Shown.onFx(() -> {
            ((ButtonBase) in.lookup(query)).fire();
            return in;
        });
    }
}
