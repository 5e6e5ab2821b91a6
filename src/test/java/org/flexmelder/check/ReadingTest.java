package org.flexmelder.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.flexmelder.model.Field;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingTest {
    @ParameterizedTest
    @CsvSource({"1980-02-01,1980-02-01", "01.02.1980,1980-02-01", "1.2.1980,1980-02-01", "1. 2. 1980,1980-02-01",
            "29.2.2024,2024-02-29", "2024-02-29,2024-02-29", "'  31.12.1999 ',1999-12-31",
            "'\u00A01.2.1980\uFEFF',1980-02-01"})
    void aDateIsUnderstoodAsIsoOrGerman(String text, LocalDate expected) {
        assertEquals(Optional.of(expected), Reading.date(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "1.2.80", "80-02-01", "29.2.2023", "2023-02-29", "31.4.2024", "0.1.2024",
            "1.13.2024", "2024-1-1", "1/2/1980", "15 January 1979", "01.02.19800", "1.2.1980 12:00", "٠١.٠٢.١٩٨٠",
            "1980-02-01x", "20240101"})
    void aTextThatMeansNoRealDateIsNotUnderstood(String text) {
        assertEquals(Optional.empty(), Reading.date(text));
    }

    @Test
    void everyDayOfManyYearsReadsBackInBothShapes() {
        for (LocalDate day = LocalDate.of(1899, 12, 25); day.getYear() < 2101; day = day.plusDays(17)) {
            String german = day.getDayOfMonth() + "." + day.getMonthValue() + "." + day.getYear();
            assertEquals(Optional.of(day), Reading.date(german));
            assertEquals(Optional.of(day), Reading.date(day.toString()));
        }
    }

    @ParameterizedTest
    @CsvSource({"true,true", "Ja,true", "YES,true", "1,true", "WAHR,true", "' ja ',true", "False,false", "NEIN,false",
            "no,false", "0,false", "Falsch,false"})
    void aFlagIsUnderstoodInAnyCase(String text, boolean expected) {
        assertEquals(Optional.of(expected), Reading.flag(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "j", "n", "2", "-1", "on", "vielleicht", "tru e"})
    void anyOtherTextIsNoFlag(String text) {
        assertEquals(Optional.empty(), Reading.flag(text));
    }

    @Test
    void aFlagIsUnderstoodWhateverTheSystemsLanguage() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.of("tr"));
        try {
            assertEquals(Optional.of(false), Reading.flag("NEIN"));
            assertEquals("IT", Reading.normalised(Field.COUNTRY, "it"));
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @CsvSource({"EMPLOYEE_ID,49 239 697 103,49239697103", "EMPLOYEE_ID,49/239/697/103,49239697103",
            "EMPLOYEE_ID,'\u00A049\u00A0239 697103\u200B',49239697103", "EMPLOYEE_ID,49 239 x,49 239 x",
            "COUNTRY,de,DE", "COUNTRY,' at ',AT", "COUNTRY,Deutschland,Deutschland", "COUNTRY,ß,ß",
            "BIRTHDAY,1.2.1980,1980-02-01", "BIRTHDAY,' 1.2.80 ',1.2.80", "VALID_FROM,2026-12-01,2026-12-01",
            "MANAGEMENT,Ja,true", "MANAGEMENT,0,false", "MANAGEMENT,' x ',x", "SEX,' M ',M",
            "FIRST_NAME,'\t Anna  Lena\r\n',Anna  Lena", "LAST_NAME,'\uFEFF\u200BMu\u0308ller\u2060',Müller",
            "STREET,'\u2003Am Tor\u202F',Am Tor", "ZIP_CODE,01234,01234",
            "ZIP_CODE,D-45127,45127", "ZIP_CODE,' d – 45127',45127", "ZIP_CODE,DE 45127,45127", "ZIP_CODE,A-1010,1010",
            "ZIP_CODE,CH-8001,8001", "ZIP_CODE,L-1234,1234", "ZIP_CODE,LV-1010,LV-1010", "ZIP_CODE,D-451,D-451",
            "ZIP_CODE,1234 AB,1234 AB", "ZIP_CODE,12-345,12-345", "HOUSE_NUMBER,12 a,12 a",
            "HOUSE_NUMBER,' 9-11 ',9-11"})
    void theModelKeepsATextNormalised(Field field, String text, String expected) {
        assertEquals(expected, Reading.normalised(field, text));
    }

    @Test
    void whatIsOnlyBlanksOfAnyKindBecomesEmpty() {
        assertEquals("", Reading.normalised(Field.CITY, " \t\u00A0\u200B\uFEFF\u3000"));
    }

    @Test
    void normalisingTwiceChangesNothing() {
        Random random = new Random(20261124);
        String alphabet = " \u00A0\u200B\tdejaJA01.-/\u0308uÄŁ\uD83D\uDE00";
        for (int i = 0; i < 5000; i++) {
            StringBuilder text = new StringBuilder();
            random.ints(random.nextInt(12), 0, alphabet.length()).forEach(c -> text.append(alphabet.charAt(c)));
            for (Field field : Field.values()) {
                String once = Reading.normalised(field, text.toString());
                assertEquals(once, Reading.normalised(field, once), () -> field + " of " + text);
            }
        }
        assertTrue(Reading.normalised(Field.CITY, "\uD83D\uDE00").length() == 2);
    }
}
