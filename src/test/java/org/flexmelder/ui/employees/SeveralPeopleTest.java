package org.flexmelder.ui.employees;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.flexmelder.model.Employee;
import org.flexmelder.model.Field;
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

/** Several people of the list, for one incident each. */
class SeveralPeopleTest {
    @TempDir
    Path folder;

    private Desk desk;
    private Employee anna;
    private Employee bert;
    private Shown<EmployeesView> shown;
    private TableView<EmployeeRow> table;

    @BeforeEach
    void begin() throws Exception {
        FxToolkit.registerPrimaryStage();
        Pictures.theme(Settings.Theme.LIGHT);
        desk = new Desk(folder).withCompanies();
        anna = desk.employee(Desk.MUSTER, Desk.TAX_ID, "Anna", "Ampelstern");
        bert = desk.employee(Desk.MUSTER, Desk.OTHER_TAX_ID, "Bert", "Birkenmond");
        shown = new Shown<>(desk, "de", Place.EMPLOYEES, ui -> new EmployeesView(ui, desk.books, desk.view));
        table = shown.find("#employees-table");
    }

    @AfterEach
    void end() {
        shown.close();
        desk.close();
    }

    @Test
    void severalThatAreSelectedByKeyboardGoToOneIncidentForAll() {
        Button report = shown.find("#report-many");
        assertTrue(report.isDisabled());
        assertEquals("Vorfall für mehrere …", report.getText());
        shown.type("#employees-search", "");
        shown.robot.type(KeyCode.DOWN);
        assertTrue(report.isDisabled(), "one is not several");
        shown.robot.press(KeyCode.SHIFT).type(KeyCode.DOWN).release(KeyCode.SHIFT);
        shown.settle();
        assertFalse(report.isDisabled());
        assertEquals("Vorfall für 2 Personen …", report.getText());
        shown.shoot("employees-several-light-de");
        shown.fire("#report-many");
        assertEquals(List.of("report [" + anna.id() + ", " + bert.id() + "]"), desk.went);
    }

    @Test
    void theyStaySelectedWhileTheListIsReadAgain() {
        Shown.onFx(() -> {
            table.getSelectionModel().selectAll();
            return table;
        });
        shown.settle();
        desk.change(anna, Field.CITY, "Neustadt");
        shown.settle();
        assertEquals(2, table.getSelectionModel().getSelectedItems().size());
        assertFalse(this.<Button>find("#report-many").isDisabled());
        Shown.onFx(() -> {
            table.getSelectionModel().clearAndSelect(1);
            return table;
        });
        shown.settle();
        assertTrue(this.<Button>find("#report-many").isDisabled());
    }

    private <N extends javafx.scene.Node> N find(String query) {
        return shown.find(query);
    }
}
