package org.flexmelder.ui.employees;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.flexmelder.model.Employee;
import org.flexmelder.model.Field;
import org.flexmelder.settings.Settings;
import org.flexmelder.ui.Desk;
import org.flexmelder.ui.FieldRow;
import org.flexmelder.ui.Pictures;
import org.flexmelder.ui.Place;
import org.flexmelder.ui.Shown;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

/** What the form says of a new person, and when; and that it stands still. */
class EmployeeFormTest {
    private static final PseudoClass DANGER = PseudoClass.getPseudoClass("danger");

    @TempDir
    Path folder;

    private Desk desk;
    private Shown<EmployeesView> shown;

    @BeforeEach
    void begin() throws Exception {
        FxToolkit.registerPrimaryStage();
        Pictures.theme(Settings.Theme.LIGHT);
        desk = new Desk(folder);
        desk.books.companies().save(Desk.MUSTER);
    }

    @AfterEach
    void end() {
        if (shown != null) {
            shown.close();
        }
        desk.close();
    }

    @Test
    void aNewPersonIsComplainedOfFieldByFieldAsTheyAreLeft() throws Exception {
        show();
        shown.fire("#new-employee");
        shown.awaitFocus("#field-employeeId");
        shown.shoot("employees-new-light-de");
        assertEquals(Set.of(), red());
        shown.robot.type(KeyCode.TAB);
        shown.settle();
        assertEquals(Set.of("field-employeeId"), red());
        shown.type("#field-firstName", "Thea");
        assertEquals(Set.of("field-employeeId"), red(), "the others were not left yet");
    }

    @Test
    void thePersonWhoIsToBeReportedShowsAllThatIsMissing() throws Exception {
        show();
        shown.fire("#new-employee");
        shown.awaitFocus("#field-employeeId");
        shown.robot.write(Desk.TAX_ID, 0);
        shown.settle();
        assertEquals(Set.of(), red());
        shown.fire("#report-incident");
        assertTrue(red().containsAll(Set.of("field-firstName", "field-zipCode", "field-startOfEmployment")),
                "" + red());
    }

    @Test
    void nothingMovesWhenAComplaintComesOrGoes() throws Exception {
        Employee anna = desk.employee(Desk.MUSTER, Desk.TAX_ID, "Anna", "Ampelstern");
        show();
        Shown.onFx(() -> {
            shown.screen.open(anna.id(), Field.ZIP_CODE);
            return true;
        });
        shown.awaitFocus("#field-zipCode");
        List<Double> before = places();
        shown.type("#field-zipCode", "1");
        shown.settle();
        assertEquals(1, shown.robot.lookup(".finding").queryAll().size());
        assertEquals(before, places());
        shown.type("#field-firstName", " ");
        shown.settle();
        assertEquals(before, places());
    }

    @Test
    void placesOfOthersAreOfferedAsOneTypes() throws Exception {
        desk.change(desk.employee(Desk.MUSTER, Desk.TAX_ID, "Anna", "Ampelstern"), Field.CITY, "Sankt Probstadt");
        Employee bert = desk.employee(Desk.MUSTER, Desk.OTHER_TAX_ID, "Bert", "Birkenmond");
        show();
        Shown.onFx(() -> {
            shown.screen.open(bert.id(), Field.CITY);
            return true;
        });
        shown.awaitFocus("#field-city");
        shown.type("#field-city", "prob");
        shown.robot.type(KeyCode.DOWN).type(KeyCode.ENTER);
        shown.settle();
        assertEquals("Sankt Probstadt", shown.<TextField>find("#field-city").getText());
        Shown.await(() -> desk.books.employees().find(bert.id()).orElseThrow().data().get(Field.CITY)
                .equals("Sankt Probstadt"));
    }

    @Test
    void aPostcodeWithItsCountryIsUnderstoodWhenItIsLeft() throws Exception {
        Employee anna = desk.employee(Desk.MUSTER, Desk.TAX_ID, "Anna", "Ampelstern");
        show();
        Shown.onFx(() -> {
            shown.screen.open(anna.id(), Field.ZIP_CODE);
            return true;
        });
        shown.awaitFocus("#field-zipCode");
        shown.type("#field-zipCode", "D-45127");
        shown.robot.type(KeyCode.TAB);
        shown.settle();
        assertEquals("45127", shown.<TextField>find("#field-zipCode").getText());
        assertEquals(0, shown.robot.lookup(".finding").queryAll().size());
    }

    private void show() throws Exception {
        shown = new Shown<>(desk, "de", Place.EMPLOYEES, ui -> new EmployeesView(ui, desk.books, desk.view));
    }

    private Set<String> red() {
        return Shown.onFx(() -> rows().stream().map(FieldRow::input)
                .filter(input -> input.getPseudoClassStates().contains(DANGER)).map(Node::getId)
                .collect(Collectors.toSet()));
    }

    private List<Double> places() {
        return Shown.onFx(() -> rows().stream().map(row -> row.localToScene(0, 0).getY()).toList());
    }

    private List<FieldRow> rows() {
        return shown.robot.lookup(".field-row").queryAllAs(FieldRow.class).stream().toList();
    }
}
