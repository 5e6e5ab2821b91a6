package org.flexmelder.ui.employees;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.flexmelder.model.Company;
import org.flexmelder.model.Employee;
import org.flexmelder.model.Field;
import org.flexmelder.model.IncidentState;
import org.flexmelder.ui.Desk;
import org.flexmelder.ui.QueuedTasks;
import org.flexmelder.ui.SameThreadTasks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmployeesModelTest {
    @TempDir
    Path folder;

    private Desk desk;
    private EmployeesModel model;

    @BeforeEach
    void begin() {
        desk = new Desk(folder).withCompanies();
        model = new EmployeesModel(desk.ui("de", new SameThreadTasks()), desk.books);
    }

    @AfterEach
    void end() {
        desk.close();
    }

    @Test
    void aNewEmployeeIsInTheStoreFromTheFirstCharacterOn() {
        model.refresh();
        model.create();
        choose(Desk.MUSTER);
        model.editor().flush();
        assertEquals(List.of(), desk.books.employees().list());
        type(Field.LAST_NAME, "M");
        model.editor().flush();
        type(Field.LAST_NAME, "Mondstein");
        model.editor().flush();
        assertEquals(List.of("Mondstein"),
                desk.books.employees().list().stream().map(Employee::displayName).toList());
        assertEquals(List.of("Mondstein"), model.list().rows().stream().map(EmployeeRow::name).toList());
        assertEquals("DE", desk.books.employees().list().getFirst().data().get(Field.COUNTRY));
    }

    @Test
    void whatWasTypedGoesToTheRightPersonWhileASaveIsUnderWay() {
        Employee anna = desk.employee(Desk.MUSTER, Desk.TAX_ID, "Anna", "Ampelstern");
        Employee bert = desk.employee(Desk.MUSTER, Desk.OTHER_TAX_ID, "Bert", "Birkenmond");
        QueuedTasks tasks = new QueuedTasks();
        model = new EmployeesModel(desk.ui("de", tasks), desk.books);
        model.refresh();
        tasks.goOn();
        model.select(row(anna));
        type(Field.CITY, "Annastadt");
        model.editor().flush();
        type(Field.CITY, "Annastadt am See");
        model.select(row(bert));
        assertEquals("Musterstadt", model.editor().text(Field.CITY).get());
        type(Field.CITY, "Bertdorf");
        model.select(row(anna));
        assertEquals("Annastadt am See", model.editor().text(Field.CITY).get());
        tasks.goOn();
        assertEquals("Annastadt am See", stored(anna).data().get(Field.CITY));
        assertEquals("Bertdorf", stored(bert).data().get(Field.CITY));
        assertEquals("Bert", stored(bert).data().get(Field.FIRST_NAME));
    }

    @Test
    void aNewPersonLeftBeforeItsFirstSaveIsDoneIsThereOnce() {
        Employee anna = desk.employee(Desk.MUSTER, Desk.TAX_ID, "Anna", "Ampelstern");
        QueuedTasks tasks = new QueuedTasks();
        model = new EmployeesModel(desk.ui("de", tasks), desk.books);
        model.refresh();
        tasks.goOn();
        model.create();
        choose(Desk.MUSTER);
        type(Field.LAST_NAME, "N");
        model.editor().flush();
        type(Field.LAST_NAME, "Neumond");
        model.select(row(anna));
        tasks.goOn();
        assertEquals(List.of("Ampelstern, Anna", "Neumond"),
                desk.books.employees().list().stream().map(Employee::displayName).toList());
    }

    @Test
    void aReadingNeverOverwritesWhatIsBeingTyped() {
        Employee anna = desk.employee(Desk.MUSTER, Desk.TAX_ID, "Anna", "Ampelstern");
        model.refresh();
        model.select(row(anna));
        type(Field.CITY, "Halbge");
        desk.change(anna, Field.STREET, "Fremdweg");
        model.refresh();
        assertEquals("Halbge", model.editor().text(Field.CITY).get());
        assertEquals("Musterweg", model.editor().text(Field.STREET).get());
    }

    @Test
    void aReadingShowsWhatChangedElsewhere() {
        Employee anna = desk.employee(Desk.MUSTER, Desk.TAX_ID, "Anna", "Ampelstern");
        model.refresh();
        model.select(row(anna));
        desk.change(anna, Field.STREET, "Fremdweg");
        model.refresh();
        assertEquals("Fremdweg", model.editor().text(Field.STREET).get());
    }

    @Test
    void aDateThatIsNoneIsKeptAsTypedAndFound() {
        Employee anna = desk.employee(Desk.MUSTER, Desk.TAX_ID, "Anna", "Ampelstern");
        model.refresh();
        model.select(row(anna));
        type(Field.BIRTHDAY, "31.02.1980");
        model.editor().leave(Field.BIRTHDAY);
        assertEquals("31.02.1980", stored(anna).data().get(Field.BIRTHDAY));
        assertTrue(model.editor().findingsProperty().get().stream()
                .anyMatch(finding -> finding.field() == Field.BIRTHDAY && finding.isError()));
        assertEquals(1, model.list().rows().getFirst().missing());
    }

    @Test
    void aDateIsShownTheGermanWayAndKeptTheIsoWay() {
        Employee anna = desk.employee(Desk.MUSTER, Desk.TAX_ID, "Anna", "Ampelstern");
        model.refresh();
        model.select(row(anna));
        assertEquals("17.05.1980", model.editor().text(Field.BIRTHDAY).get());
        type(Field.BIRTHDAY, "1.2.1981");
        assertEquals("1.2.1981", model.editor().text(Field.BIRTHDAY).get());
        model.editor().leave(Field.BIRTHDAY);
        assertEquals("01.02.1981", model.editor().text(Field.BIRTHDAY).get());
        assertEquals("1981-02-01", stored(anna).data().get(Field.BIRTHDAY));
    }

    @Test
    void anUnknownCodeIsKept() {
        Employee anna = desk.change(desk.employee(Desk.MUSTER, Desk.TAX_ID, "Anna", "Ampelstern"),
                Field.EMPLOYMENT_STATUS, "XX");
        model.refresh();
        model.select(row(anna));
        assertEquals("XX", model.editor().text(Field.EMPLOYMENT_STATUS).get());
        type(Field.CITY, "Anderswo");
        model.editor().flush();
        assertEquals("XX", stored(anna).data().get(Field.EMPLOYMENT_STATUS));
    }

    @Test
    void theSearchFindsNameTaxIdAndPersonnelNumberWithoutAccents() {
        desk.employee(Desk.MUSTER, Desk.TAX_ID, "Žofia", "Ampelstern");
        Employee bert = desk.employee(Desk.LACKE, Desk.OTHER_TAX_ID, "Bert", "Birkenmond");
        desk.change(bert, Field.PERSONNEL_NUMBER, "P-99");
        model.refresh();
        model.list().searchProperty().set("zofia ampel");
        assertEquals(List.of("Ampelstern, Žofia"), names());
        model.list().searchProperty().set("4703");
        assertEquals(List.of("Birkenmond, Bert"), names());
        model.list().searchProperty().set("p-99");
        assertEquals(List.of("Birkenmond, Bert"), names());
        model.list().searchProperty().set("");
        model.list().companyProperty().set(Desk.MUSTER.careflexId());
        assertEquals(List.of("Ampelstern, Žofia"), names());
    }

    @Test
    void openingSomeoneWhomTheSearchHidesClearsTheSearch() {
        Employee anna = desk.employee(Desk.MUSTER, Desk.TAX_ID, "Anna", "Ampelstern");
        model.refresh();
        model.list().searchProperty().set("niemand");
        assertEquals(List.of(), names());
        model.open(anna.id(), () -> {
        });
        assertEquals(List.of("Ampelstern, Anna"), names());
        assertEquals(anna.id(), model.editor().id());
    }

    @Test
    void theSameTaxIdInTheSameCompanyIsALikelyDouble() {
        Employee anna = desk.employee(Desk.MUSTER, Desk.TAX_ID, "Anna", "Ampelstern");
        model.refresh();
        model.create();
        choose(Desk.MUSTER);
        type(Field.EMPLOYEE_ID, Desk.TAX_ID);
        assertEquals(anna.id(), model.twinProperty().get().orElseThrow().id());
        type(Field.EMPLOYEE_ID, Desk.OTHER_TAX_ID);
        assertTrue(model.twinProperty().get().isEmpty());
    }

    @Test
    void theSameNameAndBirthdayIsALikelyDoubleInAnyCompany() {
        Employee anna = desk.employee(Desk.LACKE, Desk.TAX_ID, "Anna", "Ampelstern");
        model.refresh();
        model.create();
        choose(Desk.MUSTER);
        type(Field.FIRST_NAME, "anna");
        type(Field.LAST_NAME, "AMPELSTERN");
        assertTrue(model.twinProperty().get().isEmpty());
        type(Field.BIRTHDAY, "17.05.1980");
        assertEquals(anna.id(), model.twinProperty().get().orElseThrow().id());
    }

    @Test
    void anEmployeeWithoutIncidentsCanBeRemoved() {
        Employee anna = desk.employee(Desk.MUSTER, Desk.TAX_ID, "Anna", "Ampelstern");
        model.refresh();
        model.select(row(anna));
        model.remove();
        assertEquals(List.of(), desk.books.employees().list());
        assertEquals(List.of(), names());
        assertEquals(0, model.editor().id());
    }

    @Test
    void theIncidentsOfThePersonAreShown() {
        Employee anna = desk.employee(Desk.MUSTER, Desk.TAX_ID, "Anna", "Ampelstern");
        desk.sent(IncidentState.REPORTED, "", desk.draft(anna, "NEW", "2026-12-01"));
        desk.draft(anna, "WIK", "2027-01-01");
        model.refresh();
        model.select(row(anna));
        assertEquals(List.of(IncidentState.DRAFT, IncidentState.REPORTED),
                model.incidents().stream().map(entry -> entry.state()).toList());
    }

    @Test
    void reportingAnIncidentSavesFirst() {
        model.refresh();
        model.create();
        choose(Desk.MUSTER);
        type(Field.LAST_NAME, "Mondstein");
        model.reportIncident();
        long id = desk.books.employees().list().getFirst().id();
        assertEquals(List.of("report " + id), desk.went);
    }

    @Test
    void aReportRightAfterAChangeTellsOnceWhatWasChanged() {
        Employee anna = desk.employee(Desk.MUSTER, Desk.TAX_ID, "Anna", "Ampelstern");
        model.refresh();
        model.select(row(anna));
        type(Field.STREET, "Lindenplatz");
        model.reportIncident();
        model.reportIncident();
        assertEquals(List.of("change " + anna.id() + " [STREET]", "report " + anna.id()), desk.went);
    }

    @Test
    void withoutACompanyNobodyCanBeAdded() {
        try (Desk empty = new Desk(folder.resolve("other"))) {
            model = new EmployeesModel(empty.ui("de", new SameThreadTasks()), empty.books);
            model.refresh();
            model.create();
            assertFalse(model.editor().editProperty().get() != null);
        }
    }

    @Test
    void amongSeveralCompaniesThePersonChooses() {
        model.refresh();
        model.create();
        assertEquals("", model.editor().text(Field.CAREFLEX_ID).get());
        model.list().companyProperty().set(Desk.LACKE.careflexId());
        model.create();
        assertEquals(Desk.LACKE.careflexId(), model.editor().text(Field.CAREFLEX_ID).get(),
                "the list shows this one alone");
        assertEquals(List.of(), desk.books.employees().list());
    }

    @Test
    void theOnlyCompanyInUseNeedsNoChoice() {
        desk.books.companies().save(new Company(Desk.LACKE.careflexId(), Desk.LACKE.name(), false, false));
        model.refresh();
        model.create();
        assertEquals(Desk.MUSTER.careflexId(), model.editor().text(Field.CAREFLEX_ID).get());
    }

    @Test
    void whatOthersHaveIsSuggestedThoseOfTheCompanyFirst() {
        desk.change(desk.employee(Desk.MUSTER, Desk.TAX_ID, "Anna", "Ampelstern"), Field.CITY, "Bonn");
        desk.change(desk.employee(Desk.MUSTER, "", "Bert", "Birkenmond"), Field.CITY, "Bonn");
        desk.change(desk.employee(Desk.LACKE, "", "Cleo", "Cirrus"), Field.CITY, "Aachen");
        model.refresh();
        model.create();
        choose(Desk.MUSTER);
        assertEquals(List.of("Bonn", "Aachen"), model.suggestions(Field.CITY));
        choose(Desk.LACKE);
        assertEquals(List.of("Aachen", "Bonn"), model.suggestions(Field.CITY));
    }

    private void choose(Company company) {
        type(Field.CAREFLEX_ID, company.careflexId());
    }

    private void type(Field field, String text) {
        model.editor().text(field).set(text);
    }

    private EmployeeRow row(Employee employee) {
        return model.list().rows().stream().filter(row -> row.employee().id() == employee.id()).findFirst()
                .orElseThrow();
    }

    private Employee stored(Employee employee) {
        return desk.books.employees().find(employee.id()).orElseThrow();
    }

    private List<String> names() {
        return model.list().shown().stream().map(EmployeeRow::name).toList();
    }
}
