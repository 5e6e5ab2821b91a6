package org.flexmelder.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.flexmelder.model.Field;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedDateTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"12.5.95 | 1995-05-12", "03021988 | 1988-02-03", "3.2.88 | 1988-02-03",
            "030288 | 1988-02-03", "1988-02-03 | 1988-02-03", "1988-2-3 | 1988-02-03", "1988/02/03 | 1988-02-03",
            "19880203 | 1988-02-03", "3,2,88 | 1988-02-03", "3-2-1988 | 1988-02-03", "3-2-88 | 1988-02-03",
            "03/02/1988 | 1988-02-03", "3/2/88 | 1988-02-03", "88-02-03 | 1988-02-03", "3. 2. 88 | 1988-02-03",
            "29.2.00 | 2000-02-29", "01.02.1988 | 1988-02-01", "5-5-05 | 2005-05-05"})
    void aDateIsUnderstoodAsPeopleTypeIt(String typed, LocalDate expected) {
        assertEquals(Optional.of(expected), TypedDate.of(Field.BIRTHDAY, typed, TODAY, false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "3.2", "3.2.8", "3.2.888", "31.4.88", "030", "0302198", "022026", "112025",
            "12345678901",
            "3.2/88", "bald", "29.2.99", "99999999"})
    void whatMeansNoDateIsNotUnderstood(String typed) {
        assertEquals(List.of(), TypedDate.readings(Field.BIRTHDAY, typed, TODAY, true));
    }

    @ParameterizedTest
    @CsvSource({"BIRTHDAY,24.11.26,2026-11-24", "BIRTHDAY,25.11.26,1926-11-25", "BIRTHDAY,1.1.27,1927-01-01",
            "VALID_FROM,1.1.27,2027-01-01", "CREATED_AT,24.11.46,2046-11-24", "CREATED_AT,25.11.46,1946-11-25",
            "START_OF_EMPLOYMENT,1.4.75,1975-04-01", "VALID_FROM,29.2.28,2028-02-29"})
    void aYearOfTwoDigitsIsTheLatestThatCanBeMeant(Field field, String typed, LocalDate expected) {
        assertEquals(Optional.of(expected), TypedDate.of(field, typed, TODAY, true));
    }

    @Test
    void whatCouldMeanTwoDatesIsNotGuessed() {
        assertEquals(List.of(LocalDate.of(2005, 2, 3), LocalDate.of(2003, 2, 5)),
                TypedDate.readings(Field.BIRTHDAY, "03-02-05", TODAY, false));
        assertEquals(List.of(LocalDate.of(2026, 4, 3), LocalDate.of(2026, 3, 4)),
                TypedDate.readings(Field.VALID_FROM, "3/4/26", TODAY, true));
        assertEquals(Optional.empty(), TypedDate.of(Field.BIRTHDAY, "03-02-05", TODAY, false));
        assertEquals(Optional.of(LocalDate.of(2026, 4, 13)), TypedDate.of(Field.VALID_FROM, "4/13/26", TODAY, true));
        assertEquals(Optional.empty(), TypedDate.of(Field.VALID_FROM, "4/13/26", TODAY, false));
    }
}
