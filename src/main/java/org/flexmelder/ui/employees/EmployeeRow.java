package org.flexmelder.ui.employees;

import java.time.LocalDate;
import java.util.List;
import org.flexmelder.model.Company.Colour;
import org.flexmelder.model.Employee;
import org.flexmelder.model.Field;
import org.flexmelder.model.Folding;
import org.flexmelder.model.Standing;

/**
 * A line of the table.
 *
 * @param missing
 *            how many fields keep the person from being reported
 * @param searched
 *            name, tax ID and personnel number, folded once and not at each key
 */
record EmployeeRow(Employee employee, String company, Colour colour, int missing, Standing standing,
        Standing.Kind kind, String searched) {

    static EmployeeRow of(Employee employee, String company, Colour colour, int missing, Standing standing,
            LocalDate today) {
        String searched = String.join(" ", employee.data().get(Field.FIRST_NAME), employee.displayName(),
                employee.employeeId(), employee.data().get(Field.PERSONNEL_NUMBER));
        return new EmployeeRow(employee, company, colour, missing, standing, standing.kind(today),
                Folding.of(searched));
    }

    String name() {
        return employee.displayName();
    }

    String text(Field field) {
        return employee.data().get(field);
    }

    /** True where each of these words stands in name, tax ID or personnel number. */
    boolean fits(List<String> words) {
        return words.stream().allMatch(searched::contains);
    }
}
