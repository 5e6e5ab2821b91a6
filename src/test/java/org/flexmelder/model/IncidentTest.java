package org.flexmelder.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.flexmelder.model.Catalogue.Code;
import org.flexmelder.model.Catalogue.IncidentType;
import org.junit.jupiter.api.Test;

class IncidentTest {
    private static final MasterData DATA = new MasterData(
            Map.of(Field.FIRST_NAME, "Erika", Field.LAST_NAME, "Erfunden", Field.CITY, "Musterstadt"));

    private static Incident incident(Set<Field> chosen) {
        return new Incident(1, "company", 7, "49239697103", "SDB", "FM-1", "2026-11-24", "2026-12-01", DATA, chosen,
                0);
    }

    @Test
    void allIsReportedWhole() {
        assertEquals(DATA, incident(Set.of(Field.CITY)).reported(Scope.ALL));
    }

    @Test
    void aPartIsWhatWasChosen() {
        assertEquals(Map.of(Field.CITY, "Musterstadt"), incident(Set.of(Field.CITY)).reported(Scope.PART).values());
    }

    @Test
    void aPartOfWhichNothingWasChosenIsEverythingThatHasAValue() {
        assertEquals(DATA, incident(Set.of()).reported(Scope.PART));
    }

    @Test
    void noneIsNone() {
        assertTrue(incident(Set.of(Field.CITY)).reported(Scope.NONE).isEmpty());
    }

    @Test
    void anUnknownTypeReportsWhatItIsGiven() {
        Catalogue catalogue = new Catalogue(List.of(new IncidentType("NEW", "Neu", "New", Scope.ALL, "h", "hint")),
                List.of(new Code("m", "männlich", "male")), List.of());
        assertEquals(Scope.ALL, catalogue.scope("NEW"));
        assertEquals(Scope.PART, catalogue.scope("XYZ"));
        assertTrue(catalogue.hasSex("m"));
        assertFalse(catalogue.hasStatus("T"));
        assertEquals("Neu", catalogue.type("NEW").orElseThrow().label("de"));
        assertEquals("hint", catalogue.type("NEW").orElseThrow().hint("en"));
        assertEquals("male", catalogue.sexes().getFirst().label("en"));
    }

    @Test
    void aMonthCountsAllItsIncidents() {
        ReportingMonth month = new ReportingMonth("company", java.time.YearMonth.of(2026, 11),
                ReportingMonth.State.REPORTED, Map.of(IncidentState.REPORTED, 2, IncidentState.DRAFT, 1));
        assertEquals(3, month.incidents());
        assertEquals(0, month.count(IncidentState.UNCLEAR));
    }
}
