package org.flexmelder.ui.overview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import org.flexmelder.ui.Texts;
import org.junit.jupiter.api.Test;

class CompanyNamesTest {
    private final Texts texts = Texts.of("de");

    @Test
    void aFewNamesAreAllNamed() {
        assertEquals("", CompanyNames.brief(texts, List.of()));
        assertEquals("A, B und C", CompanyNames.brief(texts, List.of("A", "B", "C")));
    }

    @Test
    void namesThatAreTooLongTogetherAreCounted() {
        String longName = "Chemische Werke Nordrhein-Westfalen Beteiligungsgesellschaft mbH & Co. KG";
        assertEquals(longName, CompanyNames.brief(texts, List.of(longName)));
        assertEquals(longName + " und 2 weitere", CompanyNames.brief(texts, Collections.nCopies(3, longName)));
    }

    @Test
    void aListHasTwentyLinesAtMostAndSaysHowManyMore() {
        assertEquals(2, CompanyNames.lines(texts, List.of("A", "B")).lines().count());
        String many = CompanyNames.lines(texts, Collections.nCopies(40, "A"));
        assertEquals(21, many.lines().count());
        assertTrue(many.endsWith("20 weitere"), many);
    }
}
