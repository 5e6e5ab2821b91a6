package org.flexmelder.ui.employees;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.flexmelder.model.Field;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedPersonTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Nina Neumann | Nina | Neumann", "nina  neumann | Nina | Neumann",
            "Neumann, Nina | Nina | Neumann", "neumann,nina | Nina | Neumann", "Neumann | '' | Neumann",
            "Anna Maria Berg | Anna Maria | Berg", "Otto von der Heide | Otto | von der Heide",
            "von der Heide, Otto | Otto | von der Heide", "ines müller-özkan | Ines | Müller-Özkan",
            "sean o'connor | Sean | O'Connor", "McAdam Ian | McAdam | Ian", "van | '' | van"})
    void aNameIsSplitAsWellAsCanBe(String typed, String first, String last) {
        assertEquals(Map.of(Field.FIRST_NAME, first, Field.LAST_NAME, last), TypedPerson.of(typed));
    }

    @Test
    void aNumberIsNoName() {
        assertEquals(Map.of(Field.EMPLOYEE_ID, "86095742719"), TypedPerson.of("86 095 742 719"));
        assertEquals(Map.of(Field.PERSONNEL_NUMBER, "4711"), TypedPerson.of("4711"));
        assertEquals(Map.of(), TypedPerson.of("  "));
    }
}
