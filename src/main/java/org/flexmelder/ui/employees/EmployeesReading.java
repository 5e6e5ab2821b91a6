package org.flexmelder.ui.employees;

import java.time.LocalDate;
import java.util.List;
import org.flexmelder.check.Finding;
import org.flexmelder.model.Catalogue;
import org.flexmelder.model.Company;
import org.flexmelder.model.Employee;
import org.flexmelder.store.Books;
import org.flexmelder.ui.CompanyFinder;

/** What the screen shows, read in one go. {@link #of} runs on the store's thread. */
record EmployeesReading(List<Company> companies, List<EmployeeRow> rows) {

    static EmployeesReading of(Books books, Catalogue catalogue, LocalDate today) {
        List<Company> companies = books.companies().list();
        return new EmployeesReading(companies, books.employees().list().stream()
                .map(employee -> row(employee, companies, catalogue, today)).toList());
    }

    static EmployeeRow row(Employee employee, List<Company> companies, Catalogue catalogue, LocalDate today) {
        String name = CompanyFinder.find(companies, employee.careflexId()).map(Company::name)
                .orElse(employee.careflexId());
        int missing = (int) EmployeeEditor.check(employee, catalogue, today).stream().filter(Finding::isError)
                .map(Finding::field).distinct().count();
        return new EmployeeRow(employee, name, CompanyFinder.colour(companies, employee.careflexId()), missing);
    }
}
