package org.flexmelder.ui.employees;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.flexmelder.check.Finding;
import org.flexmelder.model.Catalogue;
import org.flexmelder.model.Employee;
import org.flexmelder.model.Field;
import org.flexmelder.model.MasterData;
import org.flexmelder.ui.Desk;
import org.flexmelder.ui.QueuedTasks;
import org.flexmelder.ui.Ui;
import org.flexmelder.ui.employees.EmployeeEditor.Saved;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmployeeEditorTest {
    @TempDir
    Path folder;

    private final QueuedTasks tasks = new QueuedTasks();
    private final List<Employee> told = new ArrayList<>();
    private Desk desk;
    private EmployeeEditor editor;

    @BeforeEach
    void begin() {
        desk = new Desk(folder).withCompanies();
        Ui ui = desk.ui("de", tasks);
        editor = new EmployeeEditor(ui, new PersonWork(ui, desk.books.employees()), told::add);
    }

    @AfterEach
    void end() {
        desk.close();
    }

    @Test
    void nothingIsInTheFormAtFirst() {
        assertNull(editor.employee());
        assertEquals(0, editor.id());
        editor.flush();
        assertEquals(0, tasks.waiting());
    }

    @Test
    void aNewPersonBeginsInGermanyAndIsNoManager() {
        editor.startNew(Desk.MUSTER.careflexId());
        assertEquals("DE", editor.text(Field.COUNTRY).get());
        assertEquals("false", editor.text(Field.MANAGEMENT).get());
        assertEquals(Saved.NOTHING_TYPED, editor.savedProperty().get());
        editor.flush();
        assertEquals(0, tasks.waiting(), "an empty form is nobody");
    }

    @Test
    void theFormSaysWhetherTheStoreHasIt() {
        editor.startNew(Desk.MUSTER.careflexId());
        editor.text(Field.LAST_NAME).set("Neumond");
        assertEquals(Saved.TYPING, editor.savedProperty().get());
        editor.flush();
        assertEquals(Saved.TYPING, editor.savedProperty().get(), "not before it is in the store");
        tasks.goOn();
        assertEquals(Saved.SAVED, editor.savedProperty().get());
        assertEquals(editor.id(), told.getFirst().id());
        assertTrue(editor.id() != 0);
    }

    @Test
    void whatIsTypedDuringASaveStaysUnsaved() {
        editor.startNew(Desk.MUSTER.careflexId());
        editor.text(Field.LAST_NAME).set("Neu");
        editor.flush();
        editor.text(Field.LAST_NAME).set("Neumond");
        tasks.goOn();
        assertEquals(Saved.TYPING, editor.savedProperty().get());
        editor.flush();
        tasks.goOn();
        assertEquals(Saved.SAVED, editor.savedProperty().get());
        assertEquals(List.of("Neumond"), desk.books.employees().list().stream().map(Employee::displayName).toList());
    }

    @Test
    void theSameTextAgainIsNotSavedAgain() {
        Employee anna = anna();
        editor.show(anna);
        editor.text(Field.CITY).set("Anderswo");
        editor.flush();
        editor.flush();
        assertEquals(1, tasks.waiting());
        tasks.goOn();
        editor.flush();
        assertEquals(0, tasks.waiting());
    }

    @ParameterizedTest
    @CsvSource({"BIRTHDAY,1.2.1981,01.02.1981,1981-02-01", "BIRTHDAY,1981-02-01,01.02.1981,1981-02-01",
            "BIRTHDAY,gestern,gestern,gestern", "CITY,'  Musterstadt ',Musterstadt,Musterstadt",
            "ZIP_CODE,' 01234',01234,01234", "START_OF_EMPLOYMENT,01.01.2020,01.01.2020,2020-01-01"})
    void leavingAFieldShowsItsTextAsItIsUnderstood(Field field, String typed, String shown, String stored) {
        Employee anna = anna();
        editor.show(anna);
        editor.text(field).set(typed);
        editor.leave(field);
        tasks.goOn();
        assertEquals(shown, editor.text(field).get());
        assertEquals(stored, desk.books.employees().find(anna.id()).orElseThrow().data().get(field));
    }

    @Test
    void aRemovedPersonIsNotSavedAnyMore() {
        Employee anna = anna();
        editor.show(anna);
        editor.text(Field.CITY).set("Verworfen");
        editor.forget();
        editor.flush();
        tasks.goOn();
        assertNull(editor.employee());
        assertEquals("Musterstadt", desk.books.employees().find(anna.id()).orElseThrow().data().get(Field.CITY));
    }

    @Test
    void aReadingChangesAnUntouchedFormOnly() {
        Employee anna = anna();
        editor.show(anna);
        editor.refreshed(desk.change(anna, Field.CITY, "Neustadt"));
        assertEquals("Neustadt", editor.text(Field.CITY).get());
        editor.text(Field.CITY).set("Getipptstadt");
        editor.refreshed(desk.change(anna, Field.CITY, "Fremdstadt"));
        assertEquals("Getipptstadt", editor.text(Field.CITY).get());
    }

    @Test
    void aReadingKeepsHowADateWasWritten() {
        Employee anna = anna();
        editor.show(anna);
        editor.text(Field.BIRTHDAY).set("17.5.1980");
        editor.refreshed(anna);
        assertEquals("17.5.1980", editor.text(Field.BIRTHDAY).get(), "the same day: the person's own writing stays");
    }

    @Test
    void findingsFollowEachKey() {
        editor.show(anna());
        assertEquals(List.of(), errors());
        editor.text(Field.BIRTHDAY).set("gestern");
        assertEquals(List.of(Field.BIRTHDAY), errors());
        editor.text(Field.BIRTHDAY).set("17.05.1980");
        editor.text(Field.EMPLOYEE_ID).set("");
        editor.text(Field.LAST_NAME).set(" ");
        assertEquals(Set.of(Field.EMPLOYEE_ID, Field.LAST_NAME), Set.copyOf(errors()));
    }

    @Test
    void whatEveryEnrolmentNeedsIsRequired() {
        Set<Field> required = EmployeeEditor.required(desk.settings.catalogue());
        assertTrue(required.containsAll(Set.of(Field.EMPLOYEE_ID, Field.FIRST_NAME, Field.LAST_NAME, Field.BIRTHDAY)));
        assertFalse(required.contains(Field.TITLE) || required.contains(Field.ADDRESS_SUFFIX));
    }

    @Test
    void withoutATypeThatReportsEverythingTheRequiredFieldsStayTheSame() {
        Catalogue shipped = desk.settings.catalogue();
        Catalogue without = new Catalogue(shipped.types().stream().filter(type -> !type.code().equals("NEW")).toList(),
                shipped.sexes(), shipped.statuses());
        assertEquals(EmployeeEditor.required(shipped).contains(Field.EMPLOYEE_ID),
                EmployeeEditor.required(without).contains(Field.EMPLOYEE_ID));
    }

    @Test
    void theChecksOfTheListAreTheChecksOfTheForm() {
        Employee empty = new Employee(0, Desk.MUSTER.careflexId(), "", MasterData.EMPTY);
        List<Finding> findings = EmployeeEditor.check(empty, desk.settings.catalogue(), LocalDate.of(2026, 11, 24));
        Set<Field> missing = Set.copyOf(findings.stream().filter(Finding::isError).map(Finding::field).toList());
        assertEquals(EmployeeEditor.required(desk.settings.catalogue()), missing);
    }

    @Test
    void aFieldOfAnIncidentIsNotInThisForm() {
        assertThrows(IllegalArgumentException.class, () -> editor.text(Field.VALID_FROM));
    }

    private Employee anna() {
        return desk.employee(Desk.MUSTER, Desk.TAX_ID, "Anna", "Ampelstern");
    }

    private List<Field> errors() {
        return editor.findingsProperty().get().stream().filter(Finding::isError).map(Finding::field).distinct()
                .toList();
    }
}
