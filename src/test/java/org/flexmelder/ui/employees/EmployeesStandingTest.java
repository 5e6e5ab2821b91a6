package org.flexmelder.ui.employees;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.flexmelder.model.Employee;
import org.flexmelder.model.IncidentState;
import org.flexmelder.model.Standing;
import org.flexmelder.settings.Settings;
import org.flexmelder.ui.Desk;
import org.flexmelder.ui.Pictures;
import org.flexmelder.ui.Place;
import org.flexmelder.ui.Shown;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

/** Who leaves, who goes into the archive, and the way back. */
class EmployeesStandingTest {
    @TempDir
    Path folder;

    private Desk desk;
    private Employee anna;
    private Shown<EmployeesView> shown;

    @BeforeEach
    void begin() throws Exception {
        FxToolkit.registerPrimaryStage();
        Pictures.theme(Settings.Theme.LIGHT);
        desk = new Desk(folder).withCompanies();
        anna = desk.employee(Desk.MUSTER, Desk.TAX_ID, "Anna", "Ampelstern");
        desk.employee(Desk.MUSTER, Desk.OTHER_TAX_ID, "Bert", "Birkenmond");
        shown = new Shown<>(desk, "de", Place.EMPLOYEES, ui -> new EmployeesView(ui, desk.books, desk.view));
        Shown.onFx(() -> {
            shown.screen.open(anna.id(), null);
            return true;
        });
        shown.settle();
    }

    @AfterEach
    void end() {
        shown.close();
        desk.close();
    }

    @Test
    void aLastDayIsKeptWhereTheScreenIsLeftFromItsField() {
        shown.type("#last-day", "30.9.2026");
        Shown.onFx(() -> {
            shown.screen.flush();
            return true;
        });
        shown.settle();
        assertEquals(new Standing(LocalDate.of(2026, 9, 30), false), standing());
    }

    @Test
    void theLastDayIsKeptWhenItsFieldIsLeftAndShownWithThePerson() {
        shown.type("#last-day", "30.9.2026");
        shown.robot.type(KeyCode.TAB);
        shown.settle();
        assertEquals(new Standing(LocalDate.of(2026, 9, 30), false), standing());
        assertTrue(shown.<Label>find("#employee-saved").getText().startsWith("ausgeschieden am 30.09.2026"));
        shown.scrollDown(".form-scroll");
        shown.shoot("employees-left-light-de");
        shown.type("#last-day", "");
        shown.robot.type(KeyCode.DELETE).type(KeyCode.ENTER);
        shown.settle();
        assertEquals(Standing.PRESENT, standing());
    }

    @Test
    void aDayThatThereIsNotIsSaidAndNotKept() {
        shown.type("#last-day", "31.9.2026");
        shown.robot.type(KeyCode.ENTER);
        shown.settle();
        assertEquals(Standing.PRESENT, standing());
        assertEquals(1, shown.robot.lookup(".finding").queryAll().size());
    }

    @Test
    void whoIsInTheArchiveLeavesTheListAndCanBeBroughtBackAtOnce() {
        shown.fire("#archive-person");
        assertTrue(standing().archived());
        assertEquals(List.of("Birkenmond, Bert"), names());
        assertFalse(isSeen(shown.find("#report-incident")));
        shown.shoot("employees-archived-light-de");
        shown.fire("#bring-back");
        assertEquals(Standing.PRESENT, standing());
        assertEquals(2, names().size());
        assertTrue(shown.find("#report-incident").getParent().isVisible());
    }

    @Test
    void whoHasSomethingOpenStaysAndIsToldWhy() {
        desk.draft(anna, "SDB", "2027-01-01");
        shown.fire("#archive-person");
        assertFalse(standing().archived());
        assertTrue(desk.dialogs.said.getFirst().contains("noch etwas offen"), "" + desk.dialogs.said);
        assertEquals(2, names().size());
    }

    @Test
    void whatWasReportedDoesNotKeepAPersonOutOfTheArchive() {
        desk.sent(IncidentState.REPORTED, "", desk.draft(anna, "NEW", "2026-12-01"));
        shown.fire("#archive-person");
        assertTrue(standing().archived());
        assertEquals(1, desk.books.incidents().ofEmployee(anna.id()).size());
    }

    @Test
    void theNextStepsLeadToTheIncidentThatTheyAreAbout() {
        assertTrue(shown.find("#next-ENROL").isVisible());
        long draft = desk.draft(anna, "SDB", "2027-01-01").id();
        desk.sent(IncidentState.REPORTED, "", desk.draft(anna, "NEW", "2026-12-01"));
        shown.settle();
        Shown.await(() -> shown.robot.lookup("#next-FINISH").tryQuery().isPresent());
        shown.scrollDown(".form-scroll");
        shown.shoot("employees-next-light-de");
        shown.fire("#next-FINISH");
        shown.fire("#next-CHECK");
        assertEquals(List.of("incident " + draft, "toCheck"), desk.went);
        assertTrue(shown.robot.lookup("#next-ENROL").tryQuery().isEmpty());
    }

    private Standing standing() {
        return desk.books.employees().standings().of(anna.id());
    }

    private List<String> names() {
        TableView<EmployeeRow> table = shown.find("#employees-table");
        return Shown.onFx(() -> table.getItems().stream().map(EmployeeRow::name).toList());
    }

    private static boolean isSeen(Node node) {
        Node each = node;
        while (each != null && each.isVisible()) {
            each = each.getParent();
        }
        return each == null;
    }
}
