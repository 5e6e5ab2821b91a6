package org.flexmelder.ui.employees;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.flexmelder.app.SampleOffice;
import org.flexmelder.model.Employee;
import org.flexmelder.model.Field;
import org.flexmelder.model.Incident;
import org.flexmelder.model.IncidentState;
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

class EmployeesViewTest {
    @TempDir
    Path folder;

    private Desk desk;
    private Shown<EmployeesView> shown;

    @BeforeEach
    void begin() throws Exception {
        FxToolkit.registerPrimaryStage();
        desk = new Desk(folder);
        Pictures.theme(Settings.Theme.LIGHT);
    }

    @AfterEach
    void end() {
        if (shown != null) {
            shown.close();
        }
        desk.close();
    }

    @Test
    void aWholeEmployeeTypedByHandIsInTheStore() throws Exception {
        desk.withCompanies();
        show("de");
        shown.fire("#new-employee");
        shown.awaitFocus("#field-careflexId");
        assertTrue(this.<TextField>find("#field-employeeId").isDisabled(), "whose report it is comes first");
        shown.robot.type(KeyCode.DOWN).type(KeyCode.TAB);
        shown.awaitFocus("#field-employeeId");
        shown.shoot("employees-new-light-de");
        shown.robot.write(Desk.TAX_ID, 0);
        shown.type("#field-firstName", "Thea");
        shown.type("#field-lastName", "Testermond");
        shown.type("#field-birthday", "3.4.1985");
        ComboBox<String> sex = shown.find("#field-sex");
        Shown.onFx(() -> {
            sex.setValue("w");
            return sex;
        });
        shown.type("#field-street", "Probeweg");
        shown.type("#field-houseNumber", "9a");
        shown.type("#field-zipCode", "01234");
        shown.type("#field-city", "Musterstadt");
        shown.type("#field-country", "Polen");
        shown.type("#field-startOfEmployment", "01.01.2020");
        shown.type("#field-emailBusiness", "t");
        Shown.await(() -> desk.books.employees().list().stream()
                .anyMatch(saved -> saved.data().get(Field.EMAIL_BUSINESS).equals("t")));
        List<Employee> stored = desk.books.employees().list();
        assertEquals(1, stored.size());
        Employee thea = stored.getFirst();
        assertEquals(Desk.TAX_ID, thea.employeeId());
        assertEquals("Testermond, Thea", thea.displayName());
        assertEquals("1985-04-03", thea.data().get(Field.BIRTHDAY));
        assertEquals("w", thea.data().get(Field.SEX));
        assertEquals("01234", thea.data().get(Field.ZIP_CODE));
        assertEquals("PL", thea.data().get(Field.COUNTRY));
        shown.settle();
        assertEquals("Polen (PL)", this.<TextField>find("#field-country").getText());
        assertEquals(List.of(), desk.dialogs.errors);
        shown.shoot("employees-typed-light-de");
    }

    @Test
    void aNewPersonBegunForAnIncidentLeadsBackToIt() throws Exception {
        desk.withCompanies();
        show("de");
        List<Long> back = new ArrayList<>();
        Shown.onFx(() -> {
            shown.screen.create("nina neumann", back::add);
            return true;
        });
        shown.settle();
        shown.awaitFocus("#field-careflexId");
        assertEquals("Neumann", this.<TextField>find("#field-lastName").getText());
        assertEquals("Nina", this.<TextField>find("#field-firstName").getText());
        Button report = shown.find("#report-incident");
        assertEquals("Zurück zum Vorfall", report.getText());
        assertTrue(report.isDisabled(), "the company comes first");
        assertTrue(this.<Label>find("#employee-awaited").isVisible());
        assertEquals(List.of(), desk.books.employees().list());
        shown.robot.type(KeyCode.DOWN);
        shown.settle();
        shown.shoot("employees-new-for-incident-light-de");
        shown.fire("#report-incident");
        Shown.await(() -> !back.isEmpty());
        assertEquals(List.of("Neumann, Nina"),
                desk.books.employees().list().stream().map(Employee::displayName).toList());
        assertEquals(List.of(desk.books.employees().list().getFirst().id()), back);
        assertEquals(List.of(), desk.went);
        Shown.await(() -> report.getText().equals("Vorfall melden"));
    }

    @Test
    void nobodyWaitsForAnotherPersonInTheForm() throws Exception {
        Employee anna = fill();
        show("de");
        Shown.onFx(() -> {
            shown.screen.create("nina neumann", _ -> {
                throw new AssertionError("another person");
            });
            return true;
        });
        shown.settle();
        shown.screen.open(anna.id(), null);
        shown.settle();
        assertEquals("Vorfall melden", this.<Button>find("#report-incident").getText());
        shown.fire("#report-incident");
        assertEquals(List.of("report " + anna.id()), desk.went);
        assertEquals(List.of(), desk.dialogs.errors);
    }

    @Test
    void aChangeOfAReportedPersonIsOfferedToBeReported() throws Exception {
        desk.withCompanies();
        Employee anna = reported();
        open(anna, "de");
        assertFalse(this.<javafx.scene.Node>find("#change-bar").isVisible());
        shown.type("#field-street", "Lindenplatz");
        shown.type("#field-emailBusiness", "anna");
        Shown.await(() -> barSays("Geändert seit der letzten Meldung: Straße, E-Mail (dienstlich)"));
        Shown.await(() -> stored(anna).data().get(Field.EMAIL_BUSINESS).equals("anna"));
        shown.shoot("employees-change-light-de");
        shown.fire("#report-change");
        Shown.await(() -> desk.went.equals(List.of("change " + anna.id() + " [STREET, EMAIL_BUSINESS]")));
        desk.went.clear();
        Incident draft = desk.draft(anna, "", "");
        shown.settle();
        Shown.await(() -> barSays("Geändert seit der letzten Meldung: Straße, E-Mail (dienstlich). "
                + "Ein Entwurf ist schon da."));
        shown.fire("#report-change");
        Shown.await(() -> desk.went.equals(List.of("incident " + draft.id())));
    }

    @Test
    void aChangeThatIsNotToBeReportedIsPutAwayUntilAnotherOneComes() throws Exception {
        desk.withCompanies();
        Employee anna = reported();
        desk.change(anna, Field.CITY, "Neustadt");
        open(anna, "en");
        Shown.await(() -> barSays("Changed since the last report: City"));
        shown.fire("#change-away");
        assertFalse(this.<javafx.scene.Node>find("#change-bar").isVisible());
        shown.type("#field-street", "Lindenplatz");
        Shown.await(() -> barSays("Changed since the last report: Street, City"));
    }

    @Test
    void aReportedFieldThatIsEmptyNowIsToldAndCannotBeReported() throws Exception {
        desk.withCompanies();
        open(reported(), "de");
        shown.type("#field-city", "");
        shown.robot.type(KeyCode.DELETE);
        Shown.await(() -> barSays("Leer seit der letzten Meldung: Ort. Was leer ist, steht in keiner Meldung; "
                + "ob das Portal den alten Eintrag behält, sagt Ihnen CareFlex."));
        shown.shoot("employees-emptied-light-de");
        assertFalse(this.<Button>find("#report-change").isVisible());
        shown.fire("#change-away");
        assertFalse(this.<javafx.scene.Node>find("#change-bar").isVisible());
    }

    @Test
    void anEmptiedFieldAloneIsNoChangeThatAnIncidentCouldSay() throws Exception {
        desk.withCompanies();
        Employee anna = reported();
        open(anna, "de");
        shown.type("#field-city", "");
        shown.robot.type(KeyCode.DELETE);
        Shown.await(() -> this.<javafx.scene.Node>find("#change-bar").isVisible());
        shown.fire("#report-incident");
        assertEquals(List.of("report " + anna.id()), desk.went);
    }

    @Test
    void aFieldThatWasEmptiedEarlierIsNotToldEachTimeThePersonIsOpened() throws Exception {
        desk.withCompanies();
        Employee anna = reported();
        desk.change(anna, Field.CITY, "");
        open(anna, "de");
        shown.type("#field-street", "Lindenplatz");
        Shown.await(() -> barSays("Geändert seit der letzten Meldung: Straße"));
    }

    @Test
    void aChangeThatWasPutAwayWithAnEmptiedFieldStaysAway() throws Exception {
        desk.withCompanies();
        Employee anna = reported();
        Employee bert = desk.employee(Desk.MUSTER, Desk.OTHER_TAX_ID, "Bert", "Birkenmond");
        desk.change(anna, Field.LAST_NAME, "Ampelmond");
        open(anna, "de");
        shown.type("#field-city", "");
        shown.robot.type(KeyCode.DELETE);
        Shown.await(() -> barSays("Geändert seit der letzten Meldung: Nachname\nLeer seit der letzten Meldung: Ort. "
                + "Was leer ist, steht in keiner Meldung; "
                + "ob das Portal den alten Eintrag behält, sagt Ihnen CareFlex."));
        shown.fire("#change-away");
        shown.screen.open(bert.id(), null);
        shown.settle();
        shown.screen.open(anna.id(), null);
        shown.settle();
        assertFalse(this.<javafx.scene.Node>find("#change-bar").isVisible());
    }

    private void open(Employee person, String language) throws Exception {
        show(language);
        shown.screen.open(person.id(), null);
        shown.settle();
    }

    private boolean barSays(String words) {
        return this.<javafx.scene.Node>find("#change-bar").isVisible() && shown.robot
                .from(this.<javafx.scene.Node>find("#change-bar"))
                .lookup((Label label) -> words.equals(label.getText()))
                .tryQuery().isPresent();
    }

    private Employee reported() {
        Employee anna = desk.employee(Desk.MUSTER, Desk.TAX_ID, "Anna", "Ampelstern");
        desk.sent(IncidentState.REPORTED, "", desk.draft(anna, "NEW", "2026-12-01"));
        return anna;
    }

    @Test
    void aDateStandsInFullWhenItsFieldIsLeftAndIsNotGuessed() throws Exception {
        Employee anna = fill();
        show("de");
        shown.screen.open(anna.id(), null);
        shown.settle();
        shown.type("#field-birthday", "030288");
        shown.type("#field-startOfEmployment", "1,4,15");
        shown.type("#field-lastName", "Ampel");
        Shown.await(() -> this.<TextField>find("#field-birthday").getText().equals("03.02.1988"));
        assertEquals("01.04.2015", this.<TextField>find("#field-startOfEmployment").getText());
        shown.type("#field-birthday", "03-02-05");
        shown.type("#last-day", "31.3.27");
        shown.type("#field-lastName", "Ampel");
        assertEquals("03-02-05", this.<TextField>find("#field-birthday").getText());
        assertTrue(shown.robot.lookup((Label label) -> label.getText() != null && label.getText()
                .startsWith("03.02.2005 oder 05.02.2003?")).tryQuery().isPresent());
        shown.shoot("employees-date-light-de");
        Shown.await(() -> this.<TextField>find("#last-day").getText().equals("31.03.2027"));
    }

    @Test
    void aNewPersonIsSelectedAndInViewWhateverTheListWasLimitedTo() throws Exception {
        desk.withCompanies();
        for (int i = 0; i < 60; i++) {
            desk.employee(Desk.MUSTER, Desk.TAX_ID, "Anna", "Ampel" + i);
        }
        show("de");
        shown.type("#employees-search", "Ampel");
        shown.settle();
        Shown.onFx(() -> {
            shown.screen.create("Zoe Zander", _ -> {
            });
            return true;
        });
        shown.settle();
        shown.awaitFocus("#field-careflexId");
        shown.robot.type(KeyCode.DOWN);
        TableView<EmployeeRow> table = shown.find("#employees-table");
        Shown.await(() -> Shown.onFx(() -> table.getSelectionModel().getSelectedItem() != null
                && table.getSelectionModel().getSelectedItem().name().equals("Zander, Zoe")
                && table.lookupAll(".table-row-cell").stream().map(each -> (TableRow<?>) each)
                        .anyMatch(each -> each.isVisible() && each.isSelected() && each.localToScene(0,
                                each.getHeight()).getY() <= table.localToScene(0, table.getHeight()).getY())));
        assertEquals(61, table.getItems().size());
    }

    @Test
    void theCountryIsFoundAsOneTypes() throws Exception {
        Employee anna = fill();
        show("de");
        shown.screen.open(anna.id(), null);
        shown.settle();
        shown.type("#field-country", "Österr");
        shown.robot.type(KeyCode.ENTER);
        shown.settle();
        assertEquals("Österreich (AT)", this.<TextField>find("#field-country").getText());
        Shown.await(() -> stored(anna).data().get(Field.COUNTRY).equals("AT"));
    }

    @Test
    void openingWithAFieldPutsTheFocusThere() throws Exception {
        Employee anna = fill();
        show("de");
        Shown.onFx(() -> {
            shown.screen.open(anna.id(), Field.LANDLINE_BUSINESS);
            return true;
        });
        shown.awaitFocus("#field-landlineBusiness");
        TableView<EmployeeRow> table = shown.find("#employees-table");
        assertEquals(anna.id(), table.getSelectionModel().getSelectedItem().employee().id());
    }

    @Test
    void whatWasTypedIsSavedWhenAnotherRowIsChosen() throws Exception {
        Employee anna = fill();
        show("de");
        Shown.onFx(() -> {
            shown.screen.open(anna.id(), null);
            return true;
        });
        shown.settle();
        shown.type("#field-city", "Umzugsdorf");
        TableView<EmployeeRow> table = shown.find("#employees-table");
        Shown.onFx(() -> {
            table.getSelectionModel().select(3);
            return true;
        });
        shown.settle();
        assertEquals("Umzugsdorf", stored(anna).data().get(Field.CITY));
        assertFalse(this.<TextField>find("#field-city").getText().equals("Umzugsdorf"));
    }

    @Test
    void leavingTheScreenSaves() throws Exception {
        Employee anna = fill();
        show("de");
        Shown.onFx(() -> {
            shown.screen.open(anna.id(), null);
            return true;
        });
        shown.settle();
        shown.type("#field-city", "Umzugsdorf");
        shown.fire("#go-history");
        assertEquals("Umzugsdorf", stored(anna).data().get(Field.CITY));
    }

    @Test
    void someoneWithIncidentsCannotBeRemoved() throws Exception {
        Employee anna = fill();
        show("de");
        Shown.onFx(() -> {
            shown.screen.open(anna.id(), null);
            return true;
        });
        shown.settle();
        assertTrue(this.<Button>find("#remove-employee").isDisabled());
    }

    @Test
    void picturesOfTheWholeOffice() throws Exception {
        Employee anna = fill();
        show("de");
        Shown.onFx(() -> {
            shown.screen.open(anna.id(), null);
            return true;
        });
        shown.shoot("employees-full-light-de");
        shown.scrollDown(".form-scroll");
        shown.shoot("employees-full-light-de-end");
        Pictures.theme(Settings.Theme.DARK);
        shown.shoot("employees-full-dark-de");
        shown.close();
        Pictures.theme(Settings.Theme.LIGHT);
        show("en");
        Shown.onFx(() -> {
            shown.screen.open(anna.id(), null);
            return true;
        });
        shown.shoot("employees-full-light-en");
        assertTrue(this.<TableView<EmployeeRow>>find("#employees-table").getItems().size() > 20);
    }

    @Test
    void picturesOfFindingsAndADouble() throws Exception {
        fill();
        Employee odd = desk.employee(Desk.MUSTER, Desk.TAX_ID, "Maximiliane-Alexandra",
                "von und zu Langenfeld-Wolkenstein-Sternberg");
        desk.change(desk.change(desk.change(odd, Field.BIRTHDAY, "31.02.1980"), Field.ZIP_CODE, "12"),
                Field.EMPLOYMENT_STATUS, "XX");
        desk.employee(Desk.MUSTER, Desk.TAX_ID, "Doppel", "Zwilling");
        shown = new Shown<>(desk, "de", Place.EMPLOYEES, ui -> new EmployeesView(ui, desk.books, desk.view), 1024, 700);
        Shown.onFx(() -> {
            shown.screen.open(odd.id(), null);
            return true;
        });
        shown.shoot("employees-findings-1024");
        assertTrue(shown.find("#employee-double").isVisible());
    }

    @Test
    void picturesOfEmptyPlaces() throws Exception {
        show("de");
        shown.shoot("employees-no-company");
        assertEquals("Unternehmen anlegen", this.<Button>find(".empty-state .button").getText());
        shown.close();
        desk.withCompanies();
        show("de");
        shown.shoot("employees-empty");
        assertFalse(this.<Button>find("#new-employee").isDisabled());
    }

    @Test
    void aWideWindowShowsAllColumns() throws Exception {
        Employee anna = fill();
        shown = new Shown<>(desk, "de", Place.EMPLOYEES, ui -> new EmployeesView(ui, desk.books, desk.view), 1900, 880);
        Shown.onFx(() -> {
            shown.screen.open(anna.id(), null);
            return true;
        });
        shown.shoot("employees-wide");
        assertEquals(6, this.<TableView<EmployeeRow>>find("#employees-table").getVisibleLeafColumns().size());
    }

    /** The sample office, and one person with incidents; returns that one. */
    private Employee fill() {
        SampleOffice.companies().forEach(desk.books.companies()::save);
        desk.books.employees().saveAll(SampleOffice.employees());
        Employee anna = desk.employee(Desk.MUSTER, Desk.OTHER_TAX_ID, "Anna", "Ampelstern");
        desk.sent(IncidentState.REPORTED, "", desk.draft(anna, "NEW", "2026-12-01"));
        desk.draft(anna, "SDB", "2027-01-01");
        return anna;
    }

    private void show(String language) throws Exception {
        shown = new Shown<>(desk, language, Place.EMPLOYEES, ui -> new EmployeesView(ui, desk.books, desk.view));
    }

    private <N extends javafx.scene.Node> N find(String query) {
        return shown.find(query);
    }

    private Employee stored(Employee employee) {
        return desk.books.employees().find(employee.id()).orElseThrow();
    }
}
