package org.flexmelder.ui.history;

import static org.flexmelder.ui.Seeded.MUSTER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Set;
import org.flexmelder.model.Batch;
import org.flexmelder.model.Entry;
import org.flexmelder.model.Failure;
import org.flexmelder.model.Incident;
import org.flexmelder.model.IncidentState;
import org.flexmelder.model.MasterData;
import org.flexmelder.settings.SettingsFile;
import org.flexmelder.ui.Texts;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxToolkit;

class WordsTest {
    private final Words words = new Words(Texts.of("de"), SettingsFile::defaults);

    @BeforeAll
    static void start() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @ParameterizedTest
    @CsvSource({"1, 1 Vorfall", "12, 12 Vorfälle"})
    void aBatchIsNamedByItsIncidents(int size, String name) {
        assertEquals(name, words.content(batch(size, null)));
    }

    @Test
    void anEmptyReportIsNamedByItsMonth() {
        assertEquals("Leermeldung November 2026", words.content(batch(0, YearMonth.of(2026, 11))));
    }

    @ParameterizedTest
    @CsvSource({"WAITING, nicht angekommen", "DRAFT, nicht angekommen", "REPORTED, angenommen", "UNCLEAR, unklar"})
    void whatDidNotArriveIsWordedSo(IncidentState state, String word) {
        assertEquals(word, words.badge(state).getText());
    }

    @ParameterizedTest
    @EnumSource(IncidentState.class)
    void everyStateHasAWordInBothLanguages(IncidentState state) {
        Words english = new Words(Texts.of("en"), SettingsFile::defaults);
        assertTrue(!english.badge(state).getText().isBlank() && !words.badge(state).getText().isBlank());
    }

    @Test
    void aTypeThatTheCatalogueDoesNotHaveIsNamedByItsCode() {
        assertEquals("XYZ", words.type(incident("XYZ")));
        assertTrue(words.type(incident("NEW")).contains("NEW"));
    }

    @Test
    void aRowIsOneLineWithTabs() {
        Row row = new Row(new Entry(incident("NEW"), IncidentState.REPORTED, 3, 4, "V-1", "I-1", "", Instant.EPOCH),
                "Beispiel, Anna", false, "", "", false, false);
        assertEquals("5\tBeispiel, Anna\t86095742719\tNEW\t01.12.2026\tangenommen\tV-1\tFM-1\t", words.line(row));
    }

    @Test
    void longWordsOfThePortalAreCut() {
        assertEquals("short", Words.brief(" short\n"));
        assertEquals(302, Words.brief("x".repeat(4000)).length());
    }

    private static Incident incident(String type) {
        return new Incident(1, MUSTER.careflexId(), 2, "86095742719", type, "FM-1", "2026-11-03", "2026-12-01",
                MasterData.EMPTY, Set.of(), 0);
    }

    private static Batch batch(int size, YearMonth month) {
        return new Batch(1, MUSTER.careflexId(), size, month, IncidentState.REPORTED, 200, "", Failure.NONE,
                Instant.EPOCH, Instant.EPOCH);
    }
}
