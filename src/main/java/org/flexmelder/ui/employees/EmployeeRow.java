package org.flexmelder.ui.employees;

import org.flexmelder.model.Company.Colour;
import org.flexmelder.model.Employee;
import org.flexmelder.model.Field;
import org.flexmelder.ui.FieldTexts;

/**
 * A line of the table.
 *
 * @param missing
 *            how many fields keep the person from being reported
 */
record EmployeeRow(Employee employee, String company, Colour colour, int missing) {

    String name() {
        return employee.displayName();
    }

    String text(Field field) {
        return employee.data().get(field);
    }

    /** True where every word of the search, folded, stands in name, tax ID or personnel number. */
    boolean fits(String folded) {
        String all = FieldTexts.folded(String.join(" ", text(Field.FIRST_NAME), text(Field.LAST_NAME), name(),
                employee.employeeId(), text(Field.PERSONNEL_NUMBER)));
        for (String word : folded.split(" ", -1)) {
            if (!all.contains(word)) {
                return false;
            }
        }
        return true;
    }
}
