package org.flexmelder.ui.incidents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.flexmelder.model.Entry;
import org.flexmelder.model.Field;
import org.flexmelder.model.Incident;
import org.flexmelder.model.IncidentState;
import org.flexmelder.model.MasterData;
import org.flexmelder.sending.Reported;
import org.junit.jupiter.api.Test;

class ChosenFieldsTest {
    private static final Set<Field> NAME = Set.of(Field.FIRST_NAME, Field.LAST_NAME);

    private final MasterData present = data("Ada", "Ampelstern", "Neustadt");

    @Test
    void nothingBeyondTheNameIsChosenWhereNothingWasReportedYet() {
        assertEquals(NAME, ChosenFields.initial(present, NAME, List.of()));
    }

    @Test
    void draftsAndRejectedOnesWereNotReported() {
        List<Entry> earlier = List.of(entry(IncidentState.DRAFT, present), entry(IncidentState.REJECTED, present));
        assertFalse(Reported.any(earlier));
        assertEquals(NAME, ChosenFields.initial(present, NAME, earlier));
    }

    @Test
    void theNameAndWhatDiffersIsReportedAfterwards() {
        assertEquals(Set.of(Field.FIRST_NAME, Field.LAST_NAME, Field.CITY), ChosenFields.initial(present, NAME,
                List.of(entry(IncidentState.REPORTED, data("Ada", "Ampelstern", "Altstadt")))));
    }

    @Test
    void theNewestReportThatCarriedAFieldCounts() {
        List<Entry> earlier = List.of(
                entry(IncidentState.REPORTED, data("Ada", "Ampelstern", "").only(NAME)),
                entry(IncidentState.WAITING, data("Ada", "Ampelstern", "Neustadt")),
                entry(IncidentState.REPORTED, data("Ada", "Ampelstern", "Altstadt")));
        assertEquals(Optional.of("Neustadt"), Reported.value(Field.CITY, earlier));
        assertEquals(NAME, ChosenFields.initial(present, NAME, earlier));
    }

    @Test
    void aFieldThatWasNeverReportedIsNew() {
        List<Entry> earlier = List.of(entry(IncidentState.UNCLEAR, data("Ada", "Ampelstern", "")));
        assertTrue(Reported.differs(Field.CITY, present, earlier));
        assertEquals(Optional.empty(), Reported.value(Field.CITY, earlier));
    }

    @Test
    void aNeededFieldIsChosenBeforeItHasAValueAndAnotherIsNot() {
        MasterData nameless = data("", "Ampelstern", "");
        assertEquals(NAME, ChosenFields.initial(nameless, NAME,
                List.of(entry(IncidentState.REPORTED, data("Ada", "Ampelstern", "Neustadt")))));
    }

    @Test
    void aPersonWithoutANameDoesNotReportEverythingForIt() {
        assertEquals(NAME, ChosenFields.initial(data("", "", "Neustadt"), NAME, List.of()));
    }

    @Test
    void aReportWithoutMasterDataSaysNothingOfThem() {
        assertFalse(Reported.any(List.of(entry(IncidentState.REPORTED, MasterData.EMPTY))));
    }

    private static MasterData data(String first, String last, String city) {
        return new MasterData(Map.of(Field.FIRST_NAME, first, Field.LAST_NAME, last, Field.CITY, city));
    }

    private static Entry entry(IncidentState state, MasterData data) {
        return new Entry(new Incident(1, "A", 7, "86095742719", "SDB", "X-1", "2026-11-24", "2026-12-01", data,
                Set.of(), 0), state, 0, 0, "", "", "", Instant.EPOCH);
    }
}
