package org.flexmelder.check;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.flexmelder.model.Catalogue;
import org.flexmelder.model.Field;
import org.flexmelder.model.MasterData;

/** Checks on the tax ID and the master data of one employee. */
public final class EmployeeChecks {
    private EmployeeChecks() {}

    /**
     * Every finding, in form order.
     *
     * @param required
     *            fields whose absence is an ERROR ({@code required}); others may be absent
     */
    public static List<Finding> check(String employeeId, MasterData data, Set<Field> required, Catalogue catalogue,
            LocalDate today) {
        throw new UnsupportedOperationException();
    }
}
