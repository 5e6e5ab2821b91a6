package org.flexmelder.ui.employees;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.flexmelder.model.Entry;
import org.flexmelder.model.Incident;
import org.flexmelder.model.IncidentState;
import org.flexmelder.model.Mark;
import org.flexmelder.model.MasterData;
import org.flexmelder.model.Standing;
import org.flexmelder.ui.employees.NextStep.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NextStepTest {
    private static final Instant AT = Instant.parse("2026-11-24T09:00:00Z");

    @Test
    void whoHasNothingYetIsEnrolledUnlessGone() {
        assertEquals(List.of(Kind.ENROL), kinds(Standing.Kind.ACTIVE));
        assertEquals(List.of(Kind.ARCHIVE), kinds(Standing.Kind.LEFT));
        assertEquals(List.of(), kinds(Standing.Kind.ARCHIVED));
    }

    @ParameterizedTest
    @CsvSource({"DRAFT,FINISH", "WAITING,SEND", "UNCLEAR,SETTLE", "REJECTED,CORRECT REPORT", "REPORTED,CHECK REPORT",
            "SENDING,REPORT"})
    void theStateOfAnIncidentSaysWhatComesNext(IncidentState state, String expected) {
        assertEquals(expected, words(kinds(Standing.Kind.ACTIVE, entry(1, state, 0, false))));
    }

    @Test
    void whatIsUnclearComesFirstAndEachKindOnce() {
        assertEquals("SETTLE CORRECT FINISH CHECK", words(kinds(Standing.Kind.ACTIVE,
                entry(5, IncidentState.REPORTED, 0, false), entry(4, IncidentState.REJECTED, 0, false),
                entry(3, IncidentState.DRAFT, 0, false), entry(2, IncidentState.UNCLEAR, 0, false),
                entry(1, IncidentState.DRAFT, 0, false))));
    }

    @Test
    void aRejectedOneThatIsReplacedAndACheckedOneAreDone() {
        assertEquals("REPORT", words(kinds(Standing.Kind.ACTIVE, entry(2, IncidentState.REPORTED, 1, true),
                entry(1, IncidentState.REJECTED, 0, false))));
    }

    @Test
    void whoLeftGoesIntoTheArchiveOnceNothingIsOpen() {
        assertEquals("FINISH", words(kinds(Standing.Kind.LEFT, entry(1, IncidentState.DRAFT, 0, false))));
        assertEquals("ARCHIVE", words(kinds(Standing.Kind.LEFT, entry(1, IncidentState.REPORTED, 0, true))));
    }

    private static List<Kind> kinds(Standing.Kind standing, Entry... newestFirst) {
        return NextStep.of(List.of(newestFirst), standing).stream().map(NextStep::kind).toList();
    }

    private static String words(List<Kind> kinds) {
        return String.join(" ", kinds.stream().map(Kind::name).toList());
    }

    private static Entry entry(long id, IncidentState state, long replaces, boolean checked) {
        Incident incident = new Incident(id, "a", 1, "", "NEW", "", "2026-11-24", "2026-12-01", MasterData.EMPTY,
                Set.of(), replaces);
        return new Entry(incident, state, 1, 0, "", "", "", AT, null, checked ? new Mark(AT, "kim") : null);
    }
}
