package org.flexmelder.ui.employees;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
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

/** Two who are probably the same person, side by side. */
class TwinPaneTest {
    @TempDir
    Path folder;

    private Desk desk;
    private Shown<EmployeesView> shown;

    @BeforeEach
    void begin() throws Exception {
        FxToolkit.registerPrimaryStage();
        desk = new Desk(folder).withCompanies();
        desk.employee(Desk.LACKE, Desk.TAX_ID, "Anna", "Ampelstern");
        Employee again = desk.employee(Desk.MUSTER, Desk.OTHER_TAX_ID, "Anna", "Ampelstern");
        desk.change(again, Field.PERSONNEL_NUMBER, "");
        Pictures.theme(Settings.Theme.LIGHT);
        shown = new Shown<>(desk, "de", Place.EMPLOYEES, ui -> new EmployeesView(ui, desk.books, desk.view));
        Shown.onFx(() -> {
            shown.screen.open(again.id(), null);
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
    void bothAreSeenFieldByFieldWithAWordWhereTheyAreTheSame() throws Exception {
        assertEquals(List.of("Nachname", "Ampelstern", "Ampelstern", "gleich"), line(1));
        assertEquals(List.of("Geburtsdatum", "17.05.1980", "17.05.1980", "gleich"), line(3));
        assertEquals(List.of("Steuer-IdNr.", Desk.OTHER_TAX_ID, Desk.TAX_ID, ""), line(4));
        assertEquals(List.of("", "4711", ""), line(5).subList(1, 4));
        assertEquals(List.of("Unternehmen", Desk.MUSTER.name(), Desk.LACKE.name(), ""), line(7));
        shown.shoot("employees-double-light-de");
        Pictures.theme(Settings.Theme.DARK);
        shown.shoot("employees-double-dark-de");
    }

    @Test
    void theComparisonFollowsWhatIsTypedAndGoesWithTheLikeness() throws Exception {
        shown.type("#field-personnelNumber", "4711");
        assertEquals(List.of("4711", "4711", "gleich"), line(5).subList(1, 4));
        assertTrue(shown.find("#employee-double").isVisible());
        shown.type("#field-birthday", "18.05.1980");
        assertFalse(shown.find("#employee-double").isVisible());
    }

    private List<String> line(int row) throws Exception {
        GridPane grid = shown.find("#double-comparison");
        return Shown.onFx(() -> {
            List<String> cells = new ArrayList<>();
            for (Node cell : grid.getChildren()) {
                if (GridPane.getRowIndex(cell) == row) {
                    cells.add(((Label) cell).getText());
                }
            }
            return cells;
        });
    }
}
