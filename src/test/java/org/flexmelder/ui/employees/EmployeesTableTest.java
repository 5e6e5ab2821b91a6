package org.flexmelder.ui.employees;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.flexmelder.model.Employee;
import org.flexmelder.model.Field;
import org.flexmelder.settings.Settings;
import org.flexmelder.settings.ViewFile;
import org.flexmelder.ui.Desk;
import org.flexmelder.ui.Pictures;
import org.flexmelder.ui.Place;
import org.flexmelder.ui.Shown;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

/** The list in its screen: what it shows, and how it was left. */
class EmployeesTableTest {
    @TempDir
    Path folder;

    private Desk desk;
    private Shown<EmployeesView> shown;

    @BeforeEach
    void begin() throws Exception {
        FxToolkit.registerPrimaryStage();
        Pictures.theme(Settings.Theme.LIGHT);
        desk = new Desk(folder).withCompanies();
        person("Zacharias", "Zett", "Adorf", "Werk 1");
        person("Örtwin", "Öhm", "Bedorf", "Werk 2");
        person("Paul", "Peh", "Cedorf", "Werk 2");
    }

    @AfterEach
    void end() {
        if (shown != null) {
            shown.close();
        }
        desk.close();
    }

    @Test
    void aColumnThatWasAskedForIsThereAfterARestart() throws Exception {
        show();
        assertFalse(titles().contains("Ort"));
        toggle("CITY");
        toggle("MISSING");
        assertEquals(List.of("Name", "Unternehmen", "Ort"), titles());
        restart();
        assertEquals(List.of("Name", "Unternehmen", "Ort"), titles());
        menu("columns-reset");
        assertEquals(List.of("Name", "Unternehmen", "Stammdaten"), titles());
        restart();
        assertEquals(List.of("Name", "Unternehmen", "Stammdaten"), titles());
    }

    @Test
    void theListIsSortedAsPeopleSortAndStaysSoAfterARestart() throws Exception {
        show();
        assertEquals(List.of("Öhm, Örtwin", "Peh, Paul", "Zett, Zacharias"), names(), "by name, Ö beside O");
        toggle("CITY");
        sort("CITY", TableColumn.SortType.DESCENDING);
        assertEquals(List.of("Peh, Paul", "Öhm, Örtwin", "Zett, Zacharias"), names());
        restart();
        assertEquals(List.of("Peh, Paul", "Öhm, Örtwin", "Zett, Zacharias"), names());
    }

    @Test
    void howManyAreShownStandsAboveTheListWithAWayBack() throws Exception {
        show();
        Label count = shown.find("#employees-count");
        Hyperlink all = shown.find("#employees-show-all");
        assertEquals("3 Personen", count.getText());
        assertFalse(all.isVisible());
        ComboBox<String> sites = shown.find("#employees-site");
        Shown.onFx(() -> {
            sites.setValue("Werk 2");
            return sites;
        });
        assertEquals("2 von 3 Personen", count.getText());
        assertTrue(all.isVisible());
        Shown.onFx(() -> {
            all.fire();
            return all;
        });
        assertEquals(3, names().size());
        assertEquals("", sites.getValue());
        shown.awaitFocus("#employees-search");
    }

    @Test
    void theMouseOverACellTellsItsWholeText() throws Exception {
        show();
        TableCell<?, ?> name = shown.robot.lookup((TableCell<?, ?> cell) -> "Öhm, Örtwin".equals(cell.getItem()))
                .query();
        shown.robot.moveTo(name);
        Shown.await(() -> name.getTooltip() != null);
        assertEquals("Öhm, Örtwin\nMuster Chemie GmbH", name.getTooltip().getText());
    }

    private Employee person(String first, String last, String city, String site) {
        Employee person = desk.employee(Desk.MUSTER, "", first, last);
        desk.change(person, Field.CITY, city);
        return desk.change(person, Field.EMPLOYMENT_SITE, site);
    }

    private void show() throws Exception {
        ViewFile view = new ViewFile(folder);
        shown = new Shown<>(desk, "de", Place.EMPLOYEES, ui -> new EmployeesView(ui, desk.books, view));
    }

    private void restart() throws Exception {
        Shown.onFx(() -> {
            shown.screen.flush();
            return true;
        });
        shown.close();
        show();
    }

    private void toggle(String name) {
        MenuButton menu = shown.find("#employees-columns");
        Shown.onFx(() -> {
            CheckMenuItem item = (CheckMenuItem) menu.getItems().stream()
                    .filter(each -> ("column-" + name).equals(each.getId())).findFirst().orElseThrow();
            item.setSelected(!item.isSelected());
            item.fire();
            return item;
        });
        shown.settle();
    }

    private void menu(String id) {
        MenuButton menu = shown.find("#employees-columns");
        Shown.onFx(() -> {
            menu.getItems().stream().filter(each -> id.equals(each.getId())).findFirst().orElseThrow().fire();
            return menu;
        });
        shown.settle();
    }

    private void sort(String id, TableColumn.SortType type) {
        TableView<EmployeeRow> table = shown.find("#employees-table");
        Shown.onFx(() -> {
            TableColumn<EmployeeRow, ?> column = table.getColumns().stream().filter(each -> each.getId().equals(id))
                    .findFirst().orElseThrow();
            column.setSortType(type);
            table.getSortOrder().setAll(List.of(column));
            return table;
        });
        shown.settle();
    }

    private List<String> titles() {
        TableView<EmployeeRow> table = shown.find("#employees-table");
        return Shown.onFx(() -> table.getVisibleLeafColumns().stream().map(TableColumn::getText).toList());
    }

    private List<String> names() {
        TableView<EmployeeRow> table = shown.find("#employees-table");
        return Shown.onFx(() -> table.getItems().stream().map(EmployeeRow::name).toList());
    }
}
