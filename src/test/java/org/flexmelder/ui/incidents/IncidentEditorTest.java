package org.flexmelder.ui.incidents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.flexmelder.check.Finding;
import org.flexmelder.model.Catalogue;
import org.flexmelder.model.Employee;
import org.flexmelder.model.Field;
import org.flexmelder.model.Incident;
import org.flexmelder.model.IncidentState;
import org.flexmelder.model.Scope;
import org.flexmelder.sending.Drafts;
import org.flexmelder.settings.Settings;
import org.flexmelder.ui.Desk;
import org.flexmelder.ui.QueuedTasks;
import org.flexmelder.ui.Ui;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IncidentEditorTest {
    @TempDir
    Path folder;

    private final QueuedTasks tasks = new QueuedTasks();
    private final List<Incident> told = new ArrayList<>();
    private Settings settings;
    private Desk desk;
    private Employee anna;
    private IncidentEditor editor;

    @BeforeEach
    void begin() {
        desk = new Desk(folder).withCompanies();
        anna = desk.employee(Desk.MUSTER, Desk.TAX_ID, "Anna", "Ampelstern");
        settings = desk.settings;
        Ui base = desk.ui("de", tasks);
        Ui ui = new Ui(base.texts(), tasks, base.navigation(), desk.dialogs, base.clock(), () -> settings);
        Drafts drafts = new Drafts(desk.books, () -> settings.catalogue(),
                base.clock());
        editor = new IncidentEditor(ui, desk.books.incidents(), drafts, new DraftWork(ui, desk.books), told::add);
    }

    @AfterEach
    void end() {
        desk.close();
    }

    @Test
    void nothingIsInTheFormAtFirst() {
        assertNull(editor.incident());
        assertEquals(0, editor.id());
        assertEquals(Set.of(), editor.chosen());
        editor.choose(Field.CITY, true);
        editor.chooseChanged();
        editor.flush();
        assertEquals(0, tasks.waiting());
    }

    @Test
    void anUnknownTypeIsKeptAndNamedInTheFindings() {
        Incident draft = show("XYZ", "2026-12-01");
        assertEquals("XYZ", editor.text(Field.TYPE).get());
        assertTrue(findings().stream().anyMatch(finding -> finding.field() == Field.TYPE));
        type(Field.EXTERNAL_ID, "EIGENE-7");
        save();
        assertEquals("XYZ", stored(draft).type());
        assertEquals("EIGENE-7", stored(draft).externalId());
    }

    @Test
    void aTypeThatTheOfficeAddedIsTakenLikeAShippedOne() {
        add(new Catalogue.IncidentType("ELT", "Elternzeit", "Parental leave", Scope.NONE, "", ""));
        Incident draft = show("", "2026-12-01");
        type(Field.TYPE, "ELT");
        save();
        assertEquals(Scope.NONE, editor.scope());
        assertFalse(findings().stream().anyMatch(Finding::isError), findings().toString());
        assertEquals("ELT", stored(draft).type());
    }

    @Test
    void anAddedTypeOfAPartBeginsWithWhatChanged() {
        desk.sent(IncidentState.REPORTED, "", desk.draft(anna, "NEW", "2026-11-01"));
        add(new Catalogue.IncidentType("UMZ", "Umzug", "Move", Scope.PART, "", ""));
        anna = desk.change(anna, Field.CITY, "Neustadt");
        show("", "2026-12-01");
        type(Field.TYPE, "UMZ");
        tasks.goOn();
        assertTrue(editor.chosen().contains(Field.CITY));
        assertFalse(editor.chosen().contains(Field.STREET));
        assertTrue(editor.chosen().containsAll(editor.needed()));
    }

    @Test
    void goingBackToAPartKeepsWhatWasChosen() {
        desk.sent(IncidentState.REPORTED, "", desk.draft(anna, "NEW", "2026-11-01"));
        show("SDB", "2026-12-01");
        editor.choose(Set.of(Field.FIRST_NAME, Field.LAST_NAME, Field.STREET));
        type(Field.VALID_FROM, "01.01.2027");
        tasks.goOn();
        assertEquals(Set.of(Field.FIRST_NAME, Field.LAST_NAME, Field.STREET), editor.chosen());
    }

    @Test
    void anotherPersonMakesTheChoiceAnew() {
        Employee bert = desk.employee(Desk.LACKE, Desk.OTHER_TAX_ID, "Bert", "Birkenmond");
        desk.sent(IncidentState.REPORTED, "", desk.draft(bert, "NEW", "2026-11-01"));
        Incident draft = show("SDB", "2026-12-01");
        editor.choose(Set.of(Field.FIRST_NAME, Field.LAST_NAME, Field.STREET));
        tasks.goOn();
        editor.setEmployee(bert);
        tasks.goOn();
        assertEquals(Set.of(Field.FIRST_NAME, Field.LAST_NAME), editor.chosen());
        save();
        assertEquals(bert.id(), stored(draft).employee());
        assertEquals(Desk.OTHER_TAX_ID, stored(draft).employeeId());
    }

    @Test
    void theSamePersonAgainChangesNothing() {
        show("SDB", "2026-12-01");
        int before = tasks.waiting();
        editor.setEmployee(anna);
        assertEquals(before, tasks.waiting());
        assertTrue(editor.savedProperty().get());
    }

    @Test
    void allThatHasAValueIsChosenWhereNothingIsChosen() {
        show("SDB", "2026-12-01");
        assertEquals(anna.data().fields(), editor.chosen());
        editor.choose(Field.STREET, false);
        assertFalse(editor.chosen().contains(Field.STREET));
        editor.choose(Field.STREET, false);
        editor.choose(Set.of());
        assertEquals(anna.data().fields(), editor.chosen());
    }

    @ParameterizedTest
    @CsvSource({"01.12.2026,2027-01-01", "15.12.2026,2027-01-01", "31.01.2027,2027-02-01", "2026-12-15,2027-01-01",
            "demnächst,", "'',"})
    void entitlementIsTheFirstOfTheFollowingMonth(String typed, LocalDate expected) {
        show("NEW", "");
        type(Field.VALID_FROM, typed);
        assertEquals(Optional.ofNullable(expected), editor.entitlement());
    }

    @Test
    void anAnswerOnWhatNoLongerStandsThereIsDropped() {
        show("NEW", "2026-12-01");
        Known before = editor.knownProperty().get();
        type(Field.VALID_FROM, "irgendwann");
        type(Field.VALID_FROM, "02.12.2026");
        tasks.goOn();
        assertTrue(before != editor.knownProperty().get());
        assertEquals("2026-12-02", editor.knownProperty().get().checked().orElseThrow().incident().validFrom());
        assertFalse(findings().stream().anyMatch(finding -> finding.key().equals("date.invalid")));
    }

    @Test
    void theFormSaysWhetherTheStoreHasIt() {
        show("NEW", "2026-12-01");
        assertTrue(editor.savedProperty().get());
        type(Field.EXTERNAL_ID, "EIGENE-1");
        assertFalse(editor.savedProperty().get());
        save();
        assertTrue(editor.savedProperty().get());
        assertEquals("EIGENE-1", told.getLast().externalId());
    }

    @Test
    void leavingAFieldShowsItsDateAndSaves() {
        Incident draft = show("NEW", "");
        type(Field.VALID_FROM, "1.3.2027");
        editor.leave(Field.VALID_FROM);
        tasks.goOn();
        assertEquals("01.03.2027", editor.text(Field.VALID_FROM).get());
        assertEquals("2027-03-01", stored(draft).validFrom());
    }

    @Test
    void aDeletedDraftIsNotSavedAnyMore() {
        Incident draft = show("NEW", "2026-12-01");
        type(Field.EXTERNAL_ID, "VERWORFEN");
        editor.forget();
        editor.flush();
        tasks.goOn();
        assertNull(editor.incident());
        assertFalse(stored(draft).externalId().equals("VERWORFEN"));
    }

    @Test
    void leavingTheDraftSavesItFirst() {
        Incident draft = show("NEW", "2026-12-01");
        type(Field.EXTERNAL_ID, "EIGENE-2");
        editor.leave();
        tasks.goOn();
        assertNull(editor.incident());
        assertEquals("EIGENE-2", stored(draft).externalId());
    }

    @Test
    void aLikelyDoubleAndWhatWasReportedBeforeAreKnown() {
        Incident old = desk.draft(anna, "NEW", "2026-12-01");
        desk.sent(IncidentState.REPORTED, "", old);
        Incident refused = desk.draft(anna, "NEW", "2026-12-01");
        desk.sent(IncidentState.REJECTED, "no", refused);
        show("NEW", "2026-12-01");
        tasks.goOn();
        Known known = editor.knownProperty().get();
        assertEquals(List.of(old.id()), known.alike().stream().map(entry -> entry.incident().id()).toList(),
                "a refused one is no double");
        assertEquals(Set.of(old.id(), refused.id()),
                Set.copyOf(known.earlier().stream().map(entry -> entry.incident().id()).toList()));
    }

    @Test
    void aFieldOfAPersonIsNotInThisForm() {
        assertThrows(IllegalArgumentException.class, () -> editor.text(Field.CITY));
    }

    private void add(Catalogue.IncidentType type) {
        Catalogue old = settings.catalogue();
        List<Catalogue.IncidentType> types = new ArrayList<>(old.types());
        types.add(type);
        settings = settings.withCatalogue(new Catalogue(types, old.sexes(), old.statuses()));
    }

    private Incident show(String type, String validFrom) {
        Incident draft = desk.draft(anna, type, validFrom);
        editor.show(draft);
        tasks.goOn();
        assertNotNull(editor.incident());
        return draft;
    }

    private void type(Field field, String text) {
        editor.text(field).set(text);
    }

    private void save() {
        editor.flush();
        tasks.goOn();
    }

    private List<Finding> findings() {
        return editor.knownProperty().get().checked().orElseThrow().findings();
    }

    private Incident stored(Incident draft) {
        return desk.books.incidents().find(draft.id()).orElseThrow().incident();
    }
}
