package org.flexmelder.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.flexmelder.model.Field;
import org.flexmelder.model.Folding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldTextsTest {
    @ParameterizedTest
    @CsvSource({"2026-11-30, 30.11.2026", "30.11., 30.11.", "2026-02-30, 2026-02-30", "bald, bald"})
    void aDateIsShownTheGermanWayAndAnythingElseAsItIs(String stored, String shown) {
        assertEquals(shown, FieldTexts.shown(Field.BIRTHDAY, stored));
    }

    @ParameterizedTest
    @CsvSource({"30.11.2026, 2026-11-30", "1.2.2026, 2026-02-01", "2026-11-30, 2026-11-30", "bald, bald",
            "1.2.26, 2026-02-01", "010226, 2026-02-01"})
    void aTypedDateIsKeptAsIso(String typed, String stored) {
        assertEquals(stored, FieldTexts.stored(Field.VALID_FROM, typed, LocalDate.of(2026, 11, 24), true));
    }

    @Test
    void aTextIsNotTakenForADate() {
        assertEquals("2026-11-30", FieldTexts.shown(Field.PERSONNEL_NUMBER, "2026-11-30"));
    }

    @ParameterizedTest
    @CsvSource({"Deutschland, DE", "deutschland (de), DE", "de, DE", "Österreich, AT", "osterreich, AT",
            "Atlantis, Atlantis"})
    void aCountryIsMeantByNameOrCode(String typed, String code) {
        assertEquals(code, new Countries(Locale.GERMANY).code(typed));
    }

    @Test
    void aCountryIsNamedInTheLanguageOfTheWindow() {
        assertEquals("Germany (DE)", new Countries(Locale.UK).shown("DE"));
        assertEquals("Atlantis", new Countries(Locale.UK).shown("Atlantis"));
        assertEquals("", new Countries(Locale.UK).shown(""));
    }

    @Test
    void countriesStandInTheOrderOfTheirNames() {
        List<String> all = new Countries(Locale.GERMANY).all();
        assertEquals("AF", all.getFirst());
        assertEquals(true, all.indexOf("AT") < all.indexOf("PL"));
    }
}
