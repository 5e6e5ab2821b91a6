package org.flexmelder.ui.sending;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.flexmelder.model.Company;
import org.flexmelder.model.Failure;
import org.flexmelder.model.IncidentState;
import org.flexmelder.sending.Sender;
import org.flexmelder.ui.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {
    private static final Sender.Run RUN = new Sender.Run(List.of(), Failure.NONE, "", false);

    private final Words german = new Words(Texts.of("de"));
    private final Words english = new Words(Texts.of("en"));

    @ParameterizedTest
    @CsvSource({"1,0,1 Vorfall,1 incident", "12,0,12 Vorfälle,12 incidents", "0,1,1 Leermeldung,1 empty report",
            "2,3,2 Vorfälle und 3 Leermeldungen,2 incidents and 3 empty reports", "0,0,'',''",
            "1234,0,1.234 Vorfälle,'1,234 incidents'"})
    void anAmountIsSaidInFullWords(int incidents, int emptyReports, String de, String en) {
        assertEquals(de, german.amount(incidents, emptyReports));
        assertEquals(en, english.amount(incidents, emptyReports));
    }

    @Test
    void theButtonNamesTheOneCompany() {
        Chosen one = new Chosen(List.of(share("Muster {0} & Söhne GmbH")), List.of(), 12, 0);
        assertEquals("12 Vorfälle für Muster {0} & Söhne GmbH senden", german.button(one));
        assertEquals("Send 12 incidents for Muster {0} & Söhne GmbH", english.button(one));
    }

    @Test
    void theButtonCountsSeveralCompanies() {
        Chosen three = new Chosen(List.of(share("A"), share("B"), share("C")), List.of(), 130, 1);
        assertEquals("130 Vorfälle und 1 Leermeldung senden", german.button(three));
    }

    @Test
    void withNothingChosenTheButtonIsBare() {
        assertEquals("Senden", german.button(new Chosen(List.of(), List.of(), 0, 0)));
    }

    @ParameterizedTest
    @CsvSource({"100,100,''", "0,100,''", "130,100,2 Sendungen: 100 + 30", "5,2,3 Sendungen: 2 + 2 + 1",
            "450,100,5 Sendungen: 100 + 100 + 100 + …"})
    void severalBatchesAreSpelledOut(int incidents, int size, String expected) {
        assertEquals(expected, german.batches(incidents, size));
    }

    @Test
    void theOutcomeIsToldInTheOrderOfItsStates() {
        Finished finished = new Finished(RUN,
                Map.of(IncidentState.UNCLEAR, 1, IncidentState.REPORTED, 100, IncidentState.REJECTED, 29),
                Map.of(IncidentState.REPORTED, 2));
        assertEquals("100 Vorfälle angenommen, 29 Vorfälle abgewiesen, 1 Vorfall unklar"
                + " und 2 Leermeldungen angenommen", german.outcome(finished));
    }

    @Test
    void whatWaitsIsNoOutcome() {
        assertEquals("", german.outcome(new Finished(RUN, Map.of(IncidentState.WAITING, 20), Map.of())));
    }

    @Test
    void withoutAnythingSentThereIsNoOutcome() {
        assertEquals("", german.outcome(new Finished(RUN, Map.of(), Map.of())));
    }

    private static Chosen.Share share(String name) {
        return new Chosen.Share(new Company(name, name), 1, 0);
    }
}
