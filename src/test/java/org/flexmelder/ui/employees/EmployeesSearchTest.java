package org.flexmelder.ui.employees;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.flexmelder.model.Company;
import org.flexmelder.model.Employee;
import org.flexmelder.model.Field;
import org.flexmelder.model.MasterData;
import org.flexmelder.model.Standing;
import org.flexmelder.ui.Desk;
import org.flexmelder.ui.SameThreadTasks;
import org.flexmelder.ui.employees.PeopleFilter.Shown;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The search over a list as large as any office's. */
class EmployeesSearchTest {
    private static final int MANY = 5000;

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
    void eachKeyGoesOnceThroughFiveThousandWithoutFoldingThemAnew() {
        model.list().rows().setAll(IntStream.range(0, MANY).mapToObj(EmployeesSearchTest::row).toList());
        int[] passes = {0};
        model.setOnRows(() -> passes[0]++);
        String wanted = "person4711 beispiel";
        for (int length = 1; length <= wanted.length(); length++) {
            model.list().searchProperty().set(wanted.substring(0, length));
        }
        assertEquals(List.of("Beispiel, Person4711"), names());
        assertEquals(wanted.length(), passes[0]);
        assertEquals("person0 beispiel, person0", model.list().rows().getFirst().searched(),
                "folded when it was read");
    }

    @Test
    void anEmptySearchShowsAllFiveThousand() {
        model.list().rows().setAll(IntStream.range(0, MANY).mapToObj(EmployeesSearchTest::row).toList());
        model.list().searchProperty().set("person1");
        assertFalse(model.list().shown().size() == MANY);
        model.list().searchProperty().set("");
        assertEquals(MANY, model.list().shown().size());
    }

    @Test
    void companyAndSearchLimitTheListTogether() {
        model.list().rows().setAll(IntStream.range(0, 100).mapToObj(EmployeesSearchTest::row).toList());
        model.list().companyProperty().set(Desk.LACKE.careflexId());
        assertEquals(50, model.list().shown().size());
        model.list().searchProperty().set("person7");
        assertEquals(List.of("Beispiel, Person7", "Beispiel, Person71", "Beispiel, Person73", "Beispiel, Person75",
                "Beispiel, Person77", "Beispiel, Person79"), names());
        model.list().companyProperty().set(Desk.MUSTER.careflexId());
        assertTrue(names().contains("Beispiel, Person70") && !names().contains("Beispiel, Person7"));
    }

    @ParameterizedTest
    @CsvSource({"ŁUKASZ,true", "lukasz,true", "testowski lukasz,true", "'łukasz testow',true", "P-17,true", "p17,false",
            "8609574,true", "86095742718,false", "'  ',true", "lukasz anna,false"})
    void everyWordOfTheSearchMustOccur(String typed, boolean found) {
        EmployeeRow row = row(person(1, Desk.MUSTER.careflexId(), Desk.TAX_ID, "Łukasz", "Testowski", "P-17"));
        assertEquals(found, fits(row, typed), typed);
    }

    @Test
    void someoneWithoutANameIsFoundByTaxIdAlone() {
        EmployeeRow row = row(person(1, Desk.MUSTER.careflexId(), Desk.TAX_ID, "", "", ""));
        assertTrue(fits(row, Desk.TAX_ID));
        assertFalse(fits(row, "muster"), "the company has a choice of its own");
        assertEquals("", row.text(Field.CITY));
    }

    private static EmployeeRow row(int number) {
        String company = number % 2 == 0 ? Desk.MUSTER.careflexId() : Desk.LACKE.careflexId();
        return row(person(number + 1, company, "", "Person" + number, "Beispiel", ""));
    }

    private static EmployeeRow row(Employee person) {
        return EmployeeRow.of(person, "Muster Chemie GmbH", Company.Colour.BLUE, 0, Standing.PRESENT,
                LocalDate.of(2026, 11, 24));
    }

    private static boolean fits(EmployeeRow row, String typed) {
        return PeopleFilter.of(typed, "", "", Shown.NOT_ARCHIVED).fits(row);
    }

    private static Employee person(long id, String company, String taxId, String first, String last, String number) {
        return new Employee(id, company, taxId, new MasterData(Map.of(Field.FIRST_NAME, first, Field.LAST_NAME, last,
                Field.PERSONNEL_NUMBER, number)));
    }

    private List<String> names() {
        return model.list().shown().stream().map(EmployeeRow::name).toList();
    }
}
