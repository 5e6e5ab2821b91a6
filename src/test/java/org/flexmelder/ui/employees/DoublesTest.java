package org.flexmelder.ui.employees;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.flexmelder.model.Employee;
import org.flexmelder.model.Field;
import org.flexmelder.model.MasterData;
import org.junit.jupiter.api.Test;

class DoublesTest {
    private final Employee known = person(7, "A", "86095742719", "Ada", "Ampelstern", "1980-05-17");

    @Test
    void nobodyIsTheirOwnDouble() {
        assertEquals(Optional.empty(), Doubles.of(known, List.of(known)));
    }

    @Test
    void theSameTaxIdCountsWithinACompany() {
        assertEquals(Optional.of(known),
                Doubles.of(person(0, "A", "86095742719", "Eva", "Neu", ""), List.of(known)));
        assertEquals(Optional.empty(),
                Doubles.of(person(0, "B", "86095742719", "Eva", "Neu", ""), List.of(known)));
    }

    @Test
    void theSameNameAndBirthdayCountEverywhere() {
        assertEquals(Optional.of(known),
                Doubles.of(person(0, "B", "", "ADA", "ampelstern", "1980-05-17"), List.of(known)));
    }

    @Test
    void aNameAloneIsNoDouble() {
        assertEquals(Optional.empty(), Doubles.of(person(0, "A", "", "Ada", "Ampelstern", ""), List.of(known)));
        assertEquals(Optional.empty(),
                Doubles.of(person(0, "A", "", "Ada", "Ampelstern", "1981-05-17"), List.of(known)));
    }

    @Test
    void twoEmptyPeopleAreNoDoubles() {
        assertEquals(Optional.empty(),
                Doubles.of(person(0, "A", "", "", "", ""), List.of(person(1, "A", "", "", "", ""))));
    }

    private static Employee person(long id, String company, String taxId, String first, String last,
            String birthday) {
        return new Employee(id, company, taxId, new MasterData(
                Map.of(Field.FIRST_NAME, first, Field.LAST_NAME, last, Field.BIRTHDAY, birthday)));
    }
}
