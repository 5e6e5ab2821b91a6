package org.flexmelder.ui.sending;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.flexmelder.model.Batch;
import org.flexmelder.model.Company;
import org.flexmelder.model.Failure;
import org.flexmelder.model.IncidentState;
import org.flexmelder.sending.Sender;
import org.flexmelder.ui.sending.Finished.Look;
import org.junit.jupiter.api.Test;

class FinishedTest {
    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");

    @Test
    void allAcceptedLooksGood() {
        assertEquals(Look.ALL_ACCEPTED, look(Failure.NONE, false, IncidentState.REPORTED, IncidentState.REPORTED));
    }

    @Test
    void unclearOutweighsEverything() {
        assertEquals(Look.UNCLEAR, look(Failure.CONNECTION_LOST, true, IncidentState.REJECTED, IncidentState.UNCLEAR));
    }

    @Test
    void aStopOutweighsARefusalBeforeIt() {
        assertEquals(Look.STOPPED, look(Failure.RIGHTS, false, IncidentState.REJECTED, IncidentState.WAITING));
    }

    @Test
    void aRefusalIsToldWhereNothingStopped() {
        assertEquals(Look.REJECTED, look(Failure.NONE, true, IncidentState.REPORTED, IncidentState.REJECTED));
    }

    @Test
    void aRunThatThePersonStoppedLooksCalm() {
        assertEquals(Look.CANCELED, look(Failure.NONE, true, IncidentState.REPORTED));
    }

    @Test
    void nothingSentIsNoSuccess() {
        assertEquals(Look.NOTHING, look(Failure.NONE, false));
    }

    @Test
    void eachFailureIsToldOnceAndTheStopFirst() {
        Sender.Run run = new Sender.Run(List.of(batch(1, IncidentState.REJECTED, Failure.REFUSED),
                batch(2, IncidentState.REJECTED, Failure.REFUSED), batch(3, IncidentState.REPORTED, Failure.NONE),
                batch(4, IncidentState.UNCLEAR, Failure.SERVER_ERROR)), Failure.SERVER_ERROR, "500", false);
        Finished finished = new Finished(run, Map.of(), Map.of());
        assertEquals(List.of(Failure.SERVER_ERROR, Failure.REFUSED), finished.failures());
        assertEquals(2, finished.batch(IncidentState.REJECTED), "the last one");
        assertEquals(0, finished.batch(IncidentState.WAITING));
    }

    @Test
    void incidentsAndEmptyReportsAreCountedApart() {
        Finished finished = Finished.of(new Sender.Run(List.of(), Failure.NONE, "", false),
                List.of(row(7, IncidentState.REPORTED), row(8, IncidentState.REPORTED), row(9, IncidentState.UNCLEAR),
                        row(0, IncidentState.REPORTED)));
        assertEquals(Map.of(IncidentState.REPORTED, 2, IncidentState.UNCLEAR, 1), finished.incidents());
        assertEquals(Map.of(IncidentState.REPORTED, 1), finished.emptyReports());
    }

    private static Look look(Failure stopped, boolean canceled, IncidentState... states) {
        List<Batch> batches = List.of(states).stream().map(state -> batch(1, state, Failure.NONE)).toList();
        return new Finished(new Sender.Run(batches, stopped, "", canceled), Map.of(), Map.of()).look();
    }

    private static ResultRow row(long incident, IncidentState state) {
        return new ResultRow(1, 1, incident, Company.Colour.BLUE, "Muster", 0, "", "NEW", "", state, false, "", "", "");
    }

    static Batch batch(long id, IncidentState state, Failure failure) {
        YearMonth none = null;
        return new Batch(id, "00000000000000a1", 3, none, state, 201, "", failure, NOW, NOW);
    }
}
