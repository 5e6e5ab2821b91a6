package org.flexmelder.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingTest {
    @ParameterizedTest
    @CsvSource({"Žofia, zofia", "Đorđević, dordevic", "GROẞ, gross", "straße, strasse", "Łukasz, lukasz",
            "Sørensen, sorensen", "Yıldız, yildiz", "Kjær, kjaer"})
    void aSearchHearsNoAccentsAndNoStrokes(String text, String folded) {
        assertEquals(folded, Folding.of(text));
    }

    @Test
    void whatIsTypedIntoASearchIsReadAsWords() {
        assertEquals(List.of("grossmann", "anna"), Folding.words(" Großmann,  ANNA "));
        assertEquals(List.of(), Folding.words(" , "));
    }
}
