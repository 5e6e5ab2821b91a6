package org.flexmelder.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MasterDataTest {
    private static final MasterData ERIKA = new MasterData(
            Map.of(Field.FIRST_NAME, "Erika", Field.LAST_NAME, "Erfunden", Field.CITY, "Musterstadt"));

    @Test
    void aBlankTextIsNoValue() {
        MasterData data = new MasterData(Map.of(Field.CITY, " \t"));
        assertTrue(data.isEmpty());
        assertFalse(data.has(Field.CITY));
        assertEquals("", data.get(Field.CITY));
    }

    @Test
    void aFieldOfTheIncidentIsNoMasterData() {
        assertThrows(IllegalArgumentException.class, () -> new MasterData(Map.of(Field.TYPE, "NEW")));
    }

    @Test
    void aChangeLeavesTheOriginal() {
        MasterData moved = ERIKA.with(Field.CITY, "Neustadt");
        assertEquals("Neustadt", moved.get(Field.CITY));
        assertEquals("Musterstadt", ERIKA.get(Field.CITY));
        assertFalse(ERIKA.with(Field.CITY, "").has(Field.CITY));
    }

    @Test
    void onlyKeepsTheNamedFields() {
        assertEquals(Set.of(Field.CITY), ERIKA.only(List.of(Field.CITY, Field.STREET)).fields());
    }

    @Test
    void anOverlayWinsWhereItHasAValue() {
        MasterData overlaid = ERIKA.overlaidWith(new MasterData(Map.of(Field.CITY, "Neustadt", Field.STREET, "Weg")));
        assertEquals("Neustadt", overlaid.get(Field.CITY));
        assertEquals("Erika", overlaid.get(Field.FIRST_NAME));
        assertEquals("Weg", overlaid.get(Field.STREET));
    }

    @Test
    void theNameIsShownAsFarAsItIsKnown() {
        assertEquals("Erfunden, Erika", ERIKA.displayName());
        assertEquals("Erika", ERIKA.with(Field.LAST_NAME, "").displayName());
        assertEquals("Erfunden", ERIKA.with(Field.FIRST_NAME, "").displayName());
        assertEquals("", MasterData.EMPTY.displayName());
    }

    @Test
    void aPrintedRecordNamesNobody() {
        assertFalse(ERIKA.toString().contains("Erika"));
        Employee employee = new Employee(7, "company", "49239697103", ERIKA);
        assertFalse(employee.toString().contains("Erfunden") || employee.toString().contains("49239697103"));
        Incident incident = new Incident(1, "company", 7, "49239697103", "NEW", "FM-1", "", "", ERIKA, Set.of(), 0);
        assertFalse(incident.toString().contains("Erfunden") || incident.toString().contains("49239697103"));
        assertFalse(new Credentials("user", "geheim", "token").toString().contains("geheim"));
    }

    @Test
    void withoutANameTheTaxIdIsShown() {
        assertEquals("49239697103", new Employee(7, "company", "49239697103", MasterData.EMPTY).displayName());
    }
}
