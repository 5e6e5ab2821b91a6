package org.flexmelder.sending;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.flexmelder.model.Entry;
import org.flexmelder.model.Field;
import org.flexmelder.model.Incident;
import org.flexmelder.model.IncidentState;
import org.flexmelder.model.MasterData;
import org.flexmelder.settings.SettingsFile;
import org.junit.jupiter.api.Test;

class UnreportedTest {
    private static final MasterData TOLD = new MasterData(Map.of(Field.LAST_NAME, "Ampel", Field.CITY, "Altstadt"));

    @Test
    void whatDiffersFromTheLastReportIsToldOnceOneWasAccepted() {
        MasterData now = TOLD.with(Field.CITY, "Neustadt");
        assertEquals(Optional.of(new Unreported(only(Field.CITY, "Neustadt"), Set.of(), 0)),
                of(now, Set.of(), entry(1, IncidentState.REPORTED, "NEW", TOLD)));
        for (IncidentState state : List.of(IncidentState.DRAFT, IncidentState.WAITING, IncidentState.REJECTED,
                IncidentState.UNCLEAR)) {
            assertEquals(Optional.empty(), of(now, Set.of(Field.CITY), entry(1, state, "NEW", TOLD)), state.name());
        }
        assertEquals(Optional.empty(), of(TOLD, Set.of(), entry(1, IncidentState.REPORTED, "NEW", TOLD)));
        assertEquals(Optional.empty(), of(now, Set.of(), entry(2, IncidentState.WAITING, "SDB", now),
                entry(1, IncidentState.REPORTED, "NEW", TOLD)), "it is on its way");
    }

    @Test
    void whatWasNeverReportedCountsOnlyWhereItWasJustChanged() {
        MasterData now = TOLD.with(Field.STREET, "Musterweg");
        Entry report = entry(1, IncidentState.REPORTED, "SDB", TOLD);
        assertEquals(Optional.empty(), of(now, Set.of(), report));
        assertEquals(Optional.of(new Unreported(only(Field.STREET, "Musterweg"), Set.of(), 0)),
                of(now, Set.of(Field.STREET), report));
        assertEquals(Optional.empty(), of(TOLD, Set.of(Field.CITY), report), "changed back");
    }

    @Test
    void whatWasReportedAndIsJustEmptiedIsToldThoughNoReportCanSayIt() {
        MasterData now = TOLD.with(Field.CITY, "").with(Field.LAST_NAME, "Ampelstern");
        Entry report = entry(1, IncidentState.REPORTED, "NEW", TOLD);
        assertEquals(Optional.of(new Unreported(only(Field.LAST_NAME, "Ampelstern"), Set.of(Field.CITY), 0)),
                of(now, Set.of(Field.CITY, Field.LAST_NAME, Field.STREET), report));
        assertEquals(Optional.empty(), of(TOLD.with(Field.CITY, ""), Set.of(), report), "it was told when it was done");
        Unreported alone = of(TOLD.with(Field.CITY, ""), Set.of(Field.CITY), report).orElseThrow();
        assertEquals(new Unreported(MasterData.EMPTY, Set.of(Field.CITY), 0), alone);
        assertTrue(alone.saysNoMoreThan(new Unreported(MasterData.EMPTY, Set.of(Field.CITY), 5)));
        assertTrue(alone.saysNoMoreThan(new Unreported(MasterData.EMPTY, Set.of(Field.CITY, Field.STREET), 0)));
        assertFalse(alone.saysNoMoreThan(new Unreported(MasterData.EMPTY, Set.of(Field.STREET), 0)));
        assertFalse(alone.saysNoMoreThan(null));
    }

    @Test
    void anOpenDraftWithMasterDataIsTheWay() {
        MasterData now = TOLD.with(Field.CITY, "Neustadt");
        Entry report = entry(1, IncidentState.REPORTED, "NEW", TOLD);
        for (String type : List.of("SDB", "NEW", "")) {
            assertEquals(2, of(now, Set.of(), entry(2, IncidentState.DRAFT, type, now), report).orElseThrow().draft());
        }
        assertEquals(0, of(now, Set.of(), entry(2, IncidentState.DRAFT, "WIK", now), report).orElseThrow().draft());
    }

    private static Optional<Unreported> of(MasterData now, Set<Field> typed, Entry... newestFirst) {
        return Unreported.of(now, typed, List.of(newestFirst), SettingsFile.defaults().catalogue());
    }

    private static MasterData only(Field field, String text) {
        return new MasterData(new EnumMap<>(Map.of(field, text)));
    }

    private static Entry entry(long id, IncidentState state, String type, MasterData data) {
        return new Entry(new Incident(id, "A", 7, "86095742719", type, "X-" + id, "2026-11-24", "2026-12-01", data,
                Set.of(), 0), state, 0, 0, "", "", "", Instant.EPOCH);
    }
}
