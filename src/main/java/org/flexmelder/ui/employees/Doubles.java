package org.flexmelder.ui.employees;

import java.util.Collection;
import java.util.Optional;
import org.flexmelder.model.Employee;
import org.flexmelder.model.Field;
import org.flexmelder.model.Folding;

/** Finds a person who is probably there already. */
final class Doubles {
    private Doubles() {}

    /** Another with the same tax ID in the same company, or with the same name and birthday. */
    static Optional<Employee> of(Employee person, Collection<Employee> all) {
        return all.stream().filter(other -> other.id() != person.id())
                .filter(other -> sameTaxId(person, other) || samePerson(person, other)).findFirst();
    }

    private static boolean sameTaxId(Employee one, Employee other) {
        return !one.employeeId().isBlank() && one.employeeId().equals(other.employeeId())
                && one.careflexId().equals(other.careflexId());
    }

    private static boolean samePerson(Employee one, Employee other) {
        return one.data().has(Field.BIRTHDAY) && same(one, other, Field.BIRTHDAY) && one.data().has(Field.LAST_NAME)
                && same(one, other, Field.LAST_NAME) && same(one, other, Field.FIRST_NAME);
    }

    private static boolean same(Employee one, Employee other, Field field) {
        return Folding.of(one.data().get(field)).equals(Folding.of(other.data().get(field)));
    }
}
