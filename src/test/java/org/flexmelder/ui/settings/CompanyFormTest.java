package org.flexmelder.ui.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javax.crypto.spec.SecretKeySpec;
import org.flexmelder.model.Company;
import org.flexmelder.model.Company.Colour;
import org.flexmelder.settings.SettingsFile;
import org.flexmelder.store.Books;
import org.flexmelder.store.Database;
import org.flexmelder.ui.RecordingDialogs;
import org.flexmelder.ui.RecordingNavigation;
import org.flexmelder.ui.SameThreadTasks;
import org.flexmelder.ui.Shown;
import org.flexmelder.ui.Texts;
import org.flexmelder.ui.Ui;
import org.flexmelder.vault.Sealer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

class CompanyFormTest {
    private static final Company FIRST = new Company("00000000000000a1", "Erfundene Muster GmbH", true, true,
            Colour.BLUE);

    @TempDir
    Path folder;

    private final RecordingDialogs dialogs = new RecordingDialogs();
    private final AtomicInteger closed = new AtomicInteger();
    private Database database;
    private Books books;
    private CompaniesModel model;
    private CompanyForm form;

    @BeforeEach
    void begin() throws Exception {
        FxToolkit.registerPrimaryStage();
        database = Database.open(folder, new Sealer(new SecretKeySpec(new byte[32], "AES")));
        books = Books.of(database);
        Ui ui = new Ui(Texts.of("de"), new SameThreadTasks(), new RecordingNavigation(), dialogs,
                Clock.tickMinutes(ZoneOffset.UTC), SettingsFile::defaults);
        model = new CompaniesModel(ui, books);
        form = Shown.onFx(() -> new CompanyForm(ui.texts(), model, closed::incrementAndGet));
    }

    @AfterEach
    void end() {
        database.close();
    }

    @Test
    void theFirstCompanyIsTheManagingOneUnlessThePersonSaysOtherwise() {
        open(Optional.empty());
        assertTrue(box("#company-managing").isSelected());
        type("#company-name", " Erfundene Muster GmbH ");
        type("#company-id", " 00000000000000a1 ");
        fire("#company-save");
        assertEquals(List.of(FIRST), books.companies().list());
        assertEquals(1, closed.get());
        open(Optional.empty());
        assertFalse(box("#company-managing").isSelected(), "the second one is not");
    }

    @Test
    void theColourIsChosenAndAFreeOneIsOffered() {
        open(Optional.empty());
        type("#company-name", FIRST.name());
        type("#company-id", FIRST.careflexId());
        fire("#colour-TEAL");
        fire("#company-save");
        assertEquals(Colour.TEAL, books.companies().list().getFirst().colour());
        open(Optional.of(books.companies().list().getFirst()));
        assertTrue(colour(Colour.TEAL).isSelected());
        fire("#colour-TEAL");
        assertTrue(colour(Colour.TEAL).isSelected(), "one is always chosen");
        open(Optional.empty());
        assertTrue(colour(Colour.BLUE).isSelected(), "the first that nobody has");
    }

    private ToggleButton colour(Colour colour) {
        return (ToggleButton) form.lookup("#colour-" + colour.name());
    }

    @Test
    void bothFieldsAreNeededAndEachSaysSo() {
        open(Optional.empty());
        fire("#company-save");
        assertEquals(List.of("Bitte geben Sie einen Namen ein.", "Bitte geben Sie die CareFlex-ID ein."), said());
        assertEquals(0, closed.get());
        assertTrue(books.companies().list().isEmpty());
        type("#company-name", "M");
        assertEquals(List.of("Bitte geben Sie die CareFlex-ID ein."), said());
    }

    @Test
    void anUnusualIdIsNoticedWhileOneTypesAndKept() {
        open(Optional.empty());
        type("#company-name", "Kurz GmbH");
        type("#company-id", "abc");
        assertEquals(1, said().size());
        assertTrue(said().getFirst().startsWith("Ungewöhnlich"));
        type("#company-id", "00000000000000A1");
        assertEquals(List.of(), said());
        type("#company-id", "abc");
        fire("#company-save");
        assertEquals("abc", books.companies().list().getFirst().careflexId());
    }

    @Test
    void whatIsWholeAndUsualIsSavedWhereThePageIsLeft() {
        open(Optional.empty());
        type("#company-name", FIRST.name());
        flush();
        type("#company-id", "abc");
        flush();
        assertEquals(List.of(), books.companies().list());
        assertEquals(0, closed.get());
        type("#company-id", FIRST.careflexId());
        flush();
        assertEquals(List.of(FIRST), books.companies().list());
        assertEquals(1, closed.get());
    }

    private void flush() {
        Shown.onFx(() -> {
            form.flush();
            return form;
        });
    }

    @Test
    void theSameIdIsNotAddedTwice() {
        save(FIRST);
        open(Optional.empty());
        type("#company-name", "Andere GmbH");
        type("#company-id", FIRST.careflexId());
        fire("#company-save");
        assertEquals(List.of("Diese CareFlex-ID gehört schon zu einem anderen Unternehmen."), said());
        assertEquals(List.of(FIRST), books.companies().list());
    }

    @Test
    void aChangedCompanyKeepsItsId() {
        save(FIRST);
        open(Optional.of(FIRST));
        assertTrue(node("#company-id").isDisabled());
        assertEquals(FIRST.name(), ((TextField) node("#company-name")).getText());
        type("#company-name", "Umbenannte GmbH");
        CheckBox active = Shown.onFx(() -> form.lookupAll(".check-box").stream().map(CheckBox.class::cast)
                .filter(box -> !"company-managing".equals(box.getId())).findFirst().orElseThrow());
        Shown.onFx(() -> {
            active.fire();
            return active;
        });
        fire("#company-save");
        assertEquals(List.of(new Company(FIRST.careflexId(), "Umbenannte GmbH", false, true, Colour.BLUE)),
                books.companies().list());
    }

    @Test
    void enterSavesAndEscapeCloses() {
        open(Optional.empty());
        type("#company-name", FIRST.name());
        type("#company-id", FIRST.careflexId());
        Shown.onFx(() -> {
            node("#company-id").fireEvent(new ActionEvent());
            return form;
        });
        assertEquals(List.of(FIRST), books.companies().list());
        open(Optional.empty());
        type("#company-name", "Verworfene GmbH");
        Shown.onFx(() -> {
            form.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ESCAPE, false, false, false, false));
            return form;
        });
        assertEquals(2, closed.get());
        assertEquals(1, books.companies().list().size());
    }

    @Test
    void openingAgainForgetsWhatWasComplainedOf() {
        open(Optional.empty());
        fire("#company-save");
        assertEquals(2, said().size());
        open(Optional.empty());
        assertEquals(List.of(), said());
        fire("#company-cancel");
        assertEquals(1, closed.get());
    }

    @Test
    void aScreenReaderHearsTheComplaintAndThenTheHintAgain() {
        open(Optional.empty());
        String hint = node("#company-id").getAccessibleHelp();
        assertTrue(hint.startsWith("Jedes Unternehmen"), hint);
        fire("#company-save");
        assertEquals("Bitte geben Sie die CareFlex-ID ein.", node("#company-id").getAccessibleHelp());
        type("#company-id", FIRST.careflexId());
        assertEquals(hint, node("#company-id").getAccessibleHelp());
    }

    private void save(Company company) {
        model.save(company);
    }

    private void open(Optional<Company> company) {
        Shown.onFx(() -> {
            form.open(company);
            return form;
        });
    }

    private List<String> said() {
        return Shown.onFx(() -> form.lookupAll(".finding").stream().filter(Node::isVisible)
                .map(node -> ((Label) node).getText()).toList());
    }

    private Node node(String query) {
        return form.lookup(query);
    }

    private CheckBox box(String query) {
        return (CheckBox) node(query);
    }

    private void type(String query, String text) {
        Shown.onFx(() -> {
            ((TextField) node(query)).setText(text);
            return form;
        });
    }

    private void fire(String query) {
        Shown.onFx(() -> {
            ((ButtonBase) node(query)).fire();
            return form;
        });
    }
}
