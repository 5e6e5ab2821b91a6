package org.flexmelder.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.flexmelder.check.EmployeeChecks;
import org.flexmelder.check.IncidentChecks;
import org.flexmelder.exchange.ListRow;
import org.flexmelder.model.Catalogue;
import org.flexmelder.model.Employee;
import org.flexmelder.model.Field;
import org.flexmelder.settings.CatalogueFile;
import org.junit.jupiter.api.Test;

class SampleOfficeTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private final Catalogue catalogue = CatalogueFile.shipped();

    @Test
    void threeCompaniesTwentyFiveEmployeesAHundredAndThirtyIncidents() {
        assertEquals(3, SampleOffice.companies().size());
        assertEquals(25, SampleOffice.employees().size());
        assertEquals(130, SampleOffice.incidents(TODAY).size());
    }

    @Test
    void everyTypeOccursAndOneCompanyHasNothingToReport() {
        List<ListRow> incidents = SampleOffice.incidents(TODAY);
        assertEquals(Set.of("NEW", "SDB", "WIK"),
                incidents.stream().map(row -> row.get(Field.TYPE)).collect(Collectors.toSet()));
        String quiet = SampleOffice.companies().getLast().careflexId();
        assertTrue(incidents.stream().noneMatch(row -> row.get(Field.CAREFLEX_ID).equals(quiet)));
    }

    @Test
    void noInventedPersonGivesAnErrorOrAWrongCheckDigit() {
        Set<String> taxIds = new HashSet<>();
        for (Employee employee : SampleOffice.employees()) {
            assertTrue(taxIds.add(employee.employeeId()));
            assertTrue(EmployeeChecks
                    .check(employee.employeeId(), employee.data(), IncidentChecks.required("NEW", catalogue), catalogue,
                            TODAY)
                    .stream().noneMatch(f -> f.isError() || f.field() == Field.EMPLOYEE_ID), employee.displayName());
        }
    }

    @Test
    void noIncidentGivesAnErrorWheneverThePracticeHappens() {
        for (LocalDate day : List.of(TODAY, LocalDate.of(2027, 1, 31), LocalDate.of(2028, 2, 29))) {
            SampleOffice.incidents(day).forEach(row -> assertTrue(IncidentChecks
                    .check(row.toIncident("", day), List.of(), catalogue, day).stream().noneMatch(f -> f.isError())));
        }
    }
}
