package org.flexmelder.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import org.flexmelder.model.Company;
import org.flexmelder.model.Employee;
import org.junit.jupiter.api.Test;

class EmployeesTest extends StoreTest {
    @Test
    void aPersonWhomNothingChangedIsUnsealedOnce() {
        Employee first = employees.list().getFirst();
        assertSame(first, employees.list(COMPANY).getFirst());
        assertEquals(person, first);
    }

    @Test
    void aChangeMadeElsewhereIsRead() {
        employees.list();
        Employee changed = new Employees(database)
                .save(new Employee(person.id(), COMPANY, TAX_ID, named("Wolkenschieber", "Zora")));
        assertEquals(List.of(changed), employees.list());
        companies.save(new Company("00000000000000A2", "Erfundene Lacke KG"));
        Employee moved = new Employees(database)
                .save(new Employee(person.id(), "00000000000000A2", TAX_ID, changed.data()));
        assertEquals(List.of(moved), employees.list());
    }

    @Test
    void peopleAreListedByNameAlsoAfterAChangeOfName() {
        Employee other = employees.save(new Employee(0, COMPANY, "47036892816", named("Ästchen", "Anna")));
        assertEquals(List.of(other, person), employees.list());
        Employee renamed = employees.save(new Employee(other.id(), COMPANY, "47036892816", named("Zweig", "Anna")));
        assertEquals(List.of(person, renamed), employees.list());
    }

    @Test
    void companiesAreListedByNameWhereCapitalsAndAccentsDoNotCount() {
        companies.save(new Company("00000000000000B1", "ärger & Söhne OHG"));
        companies.save(new Company("00000000000000B2", "Aerosol Muster KG"));
        companies.save(new Company("00000000000000B3", "Zweifel GmbH"));
        companies.save(new Company("00000000000000B4", "Árnika Beispiel eG"));
        companies.save(new Company("00000000000000B5", "Øl Muster ApS"));
        assertEquals(
                List.of("Aerosol Muster KG", "ärger & Söhne OHG", "Árnika Beispiel eG", "Erfundene Muster GmbH",
                        "Øl Muster ApS", "Zweifel GmbH"),
                companies.list().stream().map(Company::name).toList());
    }
}
