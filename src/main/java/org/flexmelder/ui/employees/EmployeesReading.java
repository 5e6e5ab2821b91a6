package org.flexmelder.ui.employees;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.flexmelder.check.Finding;
import org.flexmelder.model.Catalogue;
import org.flexmelder.model.Company;
import org.flexmelder.model.Employee;
import org.flexmelder.model.Standing;
import org.flexmelder.store.Books;
import org.flexmelder.ui.CompanyFinder;

/** What the screen shows, read in one go. {@link #of} runs on the store's thread. */
record EmployeesReading(List<Company> companies, List<EmployeeRow> rows) {

    static EmployeesReading of(Books books, Catalogue catalogue, LocalDate today) {
        List<Company> companies = books.companies().list();
        Map<Long, Standing> standings = books.employees().standings().all();
        return new EmployeesReading(companies, books.employees().list().stream()
                .map(employee -> row(employee, standings.getOrDefault(employee.id(), Standing.PRESENT), companies,
                        catalogue, today))
                .toList());
    }

    static EmployeeRow row(Employee employee, Standing standing, List<Company> companies, Catalogue catalogue,
            LocalDate today) {
        String name = CompanyFinder.find(companies, employee.careflexId()).map(Company::name)
                .orElse(employee.careflexId());
        int missing = (int) EmployeeEditor.check(employee, catalogue, today).stream().filter(Finding::isError)
                .map(Finding::field).distinct().count();
        return EmployeeRow.of(employee, name, CompanyFinder.colour(companies, employee.careflexId()), missing,
                standing, today);
    }
}
