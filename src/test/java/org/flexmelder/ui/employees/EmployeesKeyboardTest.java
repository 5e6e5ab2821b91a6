package org.flexmelder.ui.employees;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.flexmelder.model.Employee;
import org.flexmelder.model.Field;
import org.flexmelder.model.IncidentState;
import org.flexmelder.ui.Desk;
import org.flexmelder.ui.Place;
import org.flexmelder.ui.Shown;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

/** The form of an employee without a mouse, and what it does with what it does not know. */
class EmployeesKeyboardTest {
    @TempDir
    Path folder;

    private Desk desk;
    private Employee anna;
    private Shown<EmployeesView> shown;

    @BeforeEach
    void begin() throws Exception {
        FxToolkit.registerPrimaryStage();
        Shown.onFx(() -> {
            List.copyOf(Window.getWindows()).forEach(Window::hide);
            return true;
        });
        desk = new Desk(folder).withCompanies();
        anna = desk.employee(Desk.MUSTER, Desk.TAX_ID, "Anna", "Ampelstern");
    }

    @AfterEach
    void end() {
        if (shown != null) {
            shown.close();
        }
        desk.close();
    }

    @Test
    void tabGoesThroughTheFormInTheOrderInWhichItReads() throws Exception {
        open(Field.EMPLOYEE_ID);
        shown.awaitFocus("#field-employeeId");
        List<String> expected = new ArrayList<>(List.of("field-employeeId"));
        for (Field.Section section : List.of(Field.Section.PERSON, Field.Section.ADDRESS, Field.Section.JOB,
                Field.Section.CONTACT)) {
            Field.masterData().stream().filter(field -> field.section() == section)
                    .forEach(field -> expected.add("field-" + field.column()));
        }
        List<String> walked = new ArrayList<>(List.of(focus()));
        while (walked.size() < expected.size()) {
            shown.robot.type(KeyCode.TAB);
            walked.add(focus());
        }
        assertEquals(expected, walked);
        assertEquals(anna.data(), stored().data(), "walking through changes nothing");
    }

    @Test
    void tabBackwardsComesToTheFieldBefore() throws Exception {
        open(Field.LAST_NAME);
        shown.awaitFocus("#field-lastName");
        shown.robot.press(KeyCode.SHIFT).type(KeyCode.TAB).release(KeyCode.SHIFT);
        assertEquals("field-firstName", focus());
    }

    @Test
    void spaceTicksTheBoxAndSavesAtOnce() throws Exception {
        open(Field.MANAGEMENT);
        shown.awaitFocus("#field-management");
        shown.robot.type(KeyCode.SPACE);
        Shown.await(() -> stored().data().get(Field.MANAGEMENT).equals("true"));
        assertTrue(this.<CheckBox>find("#field-management").isSelected());
    }

    @Test
    void unknownCodesAreShownAsSuchAndKept() throws Exception {
        desk.change(desk.change(anna, Field.EMPLOYMENT_STATUS, "ZZ"), Field.SEX, "x");
        open(Field.CITY);
        shown.awaitFocus("#field-city");
        ComboBox<String> status = find("#field-employmentStatus");
        assertEquals("ZZ", status.getValue());
        assertTrue(Shown.onFx(() -> status.getConverter().toString("ZZ")).contains("ZZ"));
        shown.type("#field-city", "Woanders");
        Shown.await(() -> stored().data().get(Field.CITY).equals("Woanders"));
        assertEquals("ZZ", stored().data().get(Field.EMPLOYMENT_STATUS));
        assertEquals("x", stored().data().get(Field.SEX));
    }

    @Test
    void aFlagThatIsNeitherYesNorNoIsShownAsUndecided() throws Exception {
        desk.change(anna, Field.MANAGEMENT, "vielleicht");
        open(Field.CITY);
        assertTrue(this.<CheckBox>find("#field-management").isIndeterminate());
        assertEquals("vielleicht", stored().data().get(Field.MANAGEMENT));
    }

    @Test
    void anUnknownCountryStaysAsTyped() throws Exception {
        open(Field.COUNTRY);
        shown.awaitFocus("#field-country");
        shown.type("#field-country", "Atlantis");
        shown.type("#field-city", "Untergang");
        Shown.await(() -> stored().data().get(Field.CITY).equals("Untergang"));
        assertEquals("Atlantis", stored().data().get(Field.COUNTRY));
    }

    @Test
    void theCompanyIsFixedOnceThereAreIncidents() throws Exception {
        open(Field.CITY);
        assertFalse(find("#field-careflexId").isDisabled());
        desk.sent(IncidentState.REPORTED, "", desk.draft(anna, "NEW", "2026-12-01"));
        shown.settle();
        Shown.await(() -> find("#field-careflexId").isDisabled());
        assertTrue(find("#remove-employee").isDisabled());
    }

    @Test
    void aPersonIsRemovedOnlyAfterAYes() throws Exception {
        open(Field.CITY);
        desk.dialogs.yes = false;
        shown.fire("#remove-employee");
        assertEquals(1, desk.books.employees().list().size());
        assertTrue(desk.dialogs.said.getFirst().contains("Ampelstern, Anna"));
        desk.dialogs.yes = true;
        shown.fire("#remove-employee");
        Shown.await(() -> desk.books.employees().list().isEmpty());
    }

    @Test
    void aLikelyDoubleLeadsToTheOther() throws Exception {
        Employee twin = desk.employee(Desk.MUSTER, Desk.TAX_ID, "Anne", "Ampelstein");
        open(Field.CITY);
        Shown.await(() -> find("#employee-double").isVisible());
        javafx.scene.control.Hyperlink link = find("#show-double");
        Shown.onFx(() -> {
            link.fire();
            return link;
        });
        assertEquals(List.of("employee " + twin.id()), desk.went);
    }

    @Test
    void theSavedLineFollowsWhatIsTyped() throws Exception {
        open(Field.CITY);
        assertEquals("Alles gespeichert", this.<Label>find("#employee-saved").getText());
        shown.type("#field-city", "Neu");
        Shown.await(() -> this.<Label>find("#employee-saved").getText().equals("Gespeichert"));
        assertEquals("Neu", stored().data().get(Field.CITY));
    }

    @Test
    void theSearchFieldLimitsTheTable() throws Exception {
        desk.employee(Desk.LACKE, Desk.OTHER_TAX_ID, "Bert", "Birkenmond");
        open(Field.CITY);
        shown.type("#employees-search", "birken");
        TableView<EmployeeRow> table = find("#employees-table");
        assertEquals(List.of("Birkenmond, Bert"), Shown.onFx(() -> table.getItems().stream().map(EmployeeRow::name)
                .toList()));
        ComboBox<String> companies = find("#employees-company");
        Shown.onFx(() -> {
            companies.setValue(Desk.MUSTER.careflexId());
            return companies;
        });
        assertEquals(0, Shown.onFx(() -> table.getItems().size()));
        assertEquals(anna.employeeId(), this.<TextField>find("#field-employeeId").getText(),
                "who is in the form stays there");
    }

    private void open(Field focus) throws Exception {
        shown = new Shown<>(desk, "de", Place.EMPLOYEES, ui -> new EmployeesView(ui, desk.books, desk.view));
        Shown.onFx(() -> {
            shown.screen.open(anna.id(), focus);
            return true;
        });
        shown.settle();
    }

    private String focus() {
        return Shown.onFx(() -> shown.scene.getFocusOwner() == null ? "" : shown.scene.getFocusOwner().getId());
    }

    private Employee stored() {
        return desk.books.employees().find(anna.id()).orElseThrow();
    }

    private <N extends javafx.scene.Node> N find(String query) {
        return shown.find(query);
    }
}
