package org.flexmelder.sending;

import static org.flexmelder.model.IncidentState.REJECTED;
import static org.flexmelder.model.IncidentState.REPORTED;
import static org.flexmelder.model.IncidentState.SENDING;
import static org.flexmelder.model.IncidentState.UNCLEAR;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.flexmelder.model.Entry;
import org.flexmelder.model.Incident;
import org.flexmelder.model.IncidentState;
import org.flexmelder.model.MasterData;
import org.flexmelder.model.Outcome;
import org.flexmelder.model.Outcome.Remark;
import org.flexmelder.model.Outcome.Row;
import org.flexmelder.store.Ledger.RowResult;
import org.junit.jupiter.api.Test;

class RowsTest {
    private final List<Entry> sent = List.of(sent(1, "A"), sent(2, "B"), sent(3, "C"));

    private static Entry sent(long id, String externalId) {
        Incident incident = new Incident(id, "company", 9, "4923969710" + id, "WIK", externalId, "2026-11-01",
                "2026-12-01", MasterData.EMPTY, Set.of(), 0);
        return new Entry(incident, SENDING, 5, (int) id - 1, "", "", "", Instant.EPOCH);
    }

    private static Row row(int number, String incidentId, String externalId) {
        return new Row(number, incidentId, externalId, "4923969710" + (number + 1), "WIK");
    }

    private static Outcome.Accepted answer(Row... rows) {
        return new Outcome.Accepted(201, "import", Arrays.asList(rows), "raw");
    }

    private List<IncidentState> states(Row... rows) {
        return Rows.accepted(sent, answer(rows)).stream().map(RowResult::state).toList();
    }

    @Test
    void rowsInAnyOrderFindTheirIncidents() {
        List<RowResult> results = Rows.accepted(sent, answer(row(2, "z", "C"), row(0, "x", "A"), row(1, "y", "B")));
        assertEquals(List.of("x", "y", "z"), results.stream().map(RowResult::incidentId).toList());
        assertEquals(List.of(1L, 2L, 3L), results.stream().map(RowResult::incident).toList());
        assertEquals(List.of(REPORTED, REPORTED, REPORTED), results.stream().map(RowResult::state).toList());
    }

    @Test
    void anExternalIdThatTheAnswerLeavesOutDoesNotContradict() {
        assertEquals(List.of(REPORTED, REPORTED, REPORTED),
                states(row(0, "x", null), row(1, "y", null), row(2, "z", null)));
    }

    @Test
    void aMissingRowIsUnclearAndTheOthersAreReported() {
        assertEquals(List.of(REPORTED, UNCLEAR, REPORTED), states(row(0, "x", "A"), row(2, "z", "C")));
    }

    @Test
    void aDoubledRowIsUnclear() {
        assertEquals(List.of(REPORTED, UNCLEAR, REPORTED),
                states(row(0, "x", "A"), row(1, "y", "B"), row(1, "y2", "B"), row(2, "z", "C")));
    }

    @Test
    void twoRowsThatClaimTheSameIncidentIdAreBothUnclear() {
        assertEquals(List.of(UNCLEAR, UNCLEAR, REPORTED),
                states(row(0, "x", "A"), row(1, "x", "B"), row(2, "z", "C")));
    }

    @Test
    void aRowThatContradictsWhatWasSentIsUnclear() {
        Row otherExternalId = row(0, "x", "Q");
        Row otherEmployee = new Row(1, "y", "B", "00000000000", "WIK");
        Row otherType = new Row(2, "z", "C", "49239697103", "NEW");
        assertEquals(List.of(UNCLEAR, UNCLEAR, UNCLEAR), states(otherExternalId, otherEmployee, otherType));
    }

    @Test
    void aRowThatNobodySentIsNoticed() {
        assertTrue(Rows.hasStranger(3, answer(row(3, "q", "D"))));
        assertTrue(Rows.hasStranger(3, answer(new Row(-1, "q", "D", "1", "WIK"))));
        assertFalse(Rows.hasStranger(3, answer(row(2, "z", "C"))));
    }

    @Test
    void aRefusalStandsBesideTheRowsThatItNames() {
        Outcome.Refused refused = new Outcome.Refused(400, "raw",
                List.of(new Remark(1, "validFrom", "is no date"), new Remark(-1, "", "request refused")));
        List<RowResult> results = Rows.refused(sent, refused);
        assertEquals(List.of(REJECTED, REJECTED, REJECTED), results.stream().map(RowResult::state).toList());
        assertEquals("validFrom: is no date\nrequest refused", results.get(1).remark());
        assertEquals("request refused", results.get(0).remark());
    }
}
