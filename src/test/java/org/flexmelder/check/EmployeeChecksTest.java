package org.flexmelder.check;

import static org.flexmelder.check.Samples.CATALOGUE;
import static org.flexmelder.check.Samples.COMPLETE;
import static org.flexmelder.check.Samples.TAX_ID;
import static org.flexmelder.check.Samples.TODAY;
import static org.flexmelder.check.Samples.told;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.flexmelder.model.Field;
import org.flexmelder.model.MasterData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmployeeChecksTest {
    @Test
    void aCompleteEmployeeGivesNoFinding() {
        assertEquals(List.of(), check(COMPLETE));
    }

    @Test
    void everyAbsentRequiredFieldIsAnErrorInFormOrder() {
        Set<Field> all = EnumSet.copyOf(Field.masterData());
        all.add(Field.EMPLOYEE_ID);
        List<String> expected = Arrays.stream(Field.values()).filter(all::contains).map(f -> f + " ERROR required")
                .toList();
        assertEquals(expected, told(EmployeeChecks.check(" ", MasterData.EMPTY, all, CATALOGUE, TODAY)));
    }

    @Test
    void whatIsNotRequiredMayBeAbsent() {
        assertEquals(List.of(), EmployeeChecks.check("", MasterData.EMPTY, Set.of(), CATALOGUE, TODAY));
    }

    @Test
    void theTaxIdComesFirst() {
        assertEquals(List.of("EMPLOYEE_ID ERROR employeeId.format", "LAST_NAME ERROR required"),
                told(EmployeeChecks.check("12", MasterData.EMPTY, Set.of(Field.LAST_NAME), CATALOGUE, TODAY)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"1.2.80|ERROR date.invalid", "1.2.1980|ERROR date.invalid",
            "2023-02-29|ERROR date.invalid", "2026-11-25|ERROR birthday.future",
            "2026-11-24|WARNING birthday.age 14,100",
            "2012-11-25|WARNING birthday.age 14,100", "2012-11-24|", "1926-11-24|",
            "1926-11-23|WARNING birthday.age 14,100"})
    void aBirthdayIsOneOfAWorkingAge(String text, String expected) {
        MasterData data = new MasterData(Map.of(Field.BIRTHDAY, text));
        assertEquals(expect(Field.BIRTHDAY, expected), check(data));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"bald|ERROR date.invalid", "2027-11-24|",
            "2027-11-25|WARNING startOfEmployment.far", "1979-01-16|",
            "1979-01-15|ERROR startOfEmployment.beforeBirthday", "1970-01-01|ERROR startOfEmployment.beforeBirthday"})
    void employmentStartsAfterTheBirthdayAndNotFarAhead(String text, String expected) {
        assertEquals(expect(Field.START_OF_EMPLOYMENT, expected), check(Field.START_OF_EMPLOYMENT, text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"DE|01234|", "DE|1234|12345", "DE|012345|12345", "DE|D-01234|12345",
            "AT|1010|", "AT|01010|1234", "CH|8000|", "LU|1234|", "LU|12|1234", "BE|1000|", "DK|2100|", "DK|210|1234",
            "NL|1234 AB|", "NL|1234AB|", "NL|1234 ab|1234 AB", "NL|0234 AB|1234 AB", "FR|75001|", "IT|00100|",
            "ES|28001|", "ES|2800|12345", "PL|12-345|", "PL|12345|12-345", "CZ|123 45|", "CZ|12345|",
            "CZ|1234|123 45", "GB|SW1A 1AA|", "US|1|"})
    void aZipCodeHasTheShapeOfItsCountry(String country, String zip, String example) {
        MasterData data = COMPLETE.with(Field.COUNTRY, country).with(Field.ZIP_CODE, zip)
                .with(Field.MOBILE_BUSINESS, "").with(Field.LANDLINE_BUSINESS, "");
        assertEquals(
                expect(Field.ZIP_CODE, example == null ? null : "WARNING zipCode.format " + country + "," + example),
                check(data));
    }

    @Test
    void withoutACountryAZipCodeCountsAsGerman() {
        assertEquals(List.of("ZIP_CODE WARNING zipCode.format DE,12345"),
                check(new MasterData(Map.of(Field.ZIP_CODE, "1067"))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"AT|", "XX|WARNING country.unknown XX", "XK|WARNING country.unknown XK",
            "de|ERROR country.format", "D|ERROR country.format", "DEU|ERROR country.format",
            "Deutschland|ERROR country.format", "ÄÖ|ERROR country.format"})
    void aCountryIsTwoCapitalsOfTheIsoList(String text, String expected) {
        MasterData data = new MasterData(Map.of(Field.COUNTRY, text));
        assertEquals(expect(Field.COUNTRY, expected), check(data));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"SEX|w|", "SEX|x|WARNING code.unknown x", "SEX|W|WARNING code.unknown W",
            "EMPLOYMENT_STATUS|T|", "EMPLOYMENT_STATUS|AT|WARNING code.unknown AT", "MANAGEMENT|true|",
            "MANAGEMENT|false|", "MANAGEMENT|ja|ERROR flag.invalid", "MANAGEMENT|x|ERROR flag.invalid",
            "HOUSE_NUMBER|9|", "HOUSE_NUMBER|12 b|", "HOUSE_NUMBER|½|WARNING houseNumber.noDigit",
            "HOUSE_NUMBER|am Tor|WARNING houseNumber.noDigit"})
    void codesFlagsAndHouseNumbersAreWhatTheyShouldBe(Field field, String text, String expected) {
        assertEquals(expect(field, expected), check(field, text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a@b.de", "thomas.mustermann@musterfirma.de", "o'connor+x@a-b.example", "müller@müller.de",
            "1@2.co.uk"})
    void anEmailAddressPasses(String text) {
        assertEquals(List.of(), check(Field.EMAIL_BUSINESS, text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a@b", "@b.de", "a@", "a@@b.de", "a@b..de", "a b@c.de", "a@b.de;c@d.de", "a@b.d",
            ".a@b.de", "a..b@c.de", "a.@b.de", "a@-b.de", "<a@b.de>", "Anna a@b.de", "mailto:a@b.de"})
    void whatIsNoEmailAddressIsAWarning(String text) {
        assertEquals(List.of("EMAIL_BUSINESS WARNING email.format"), check(Field.EMAIL_BUSINESS, text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"DE|LANDLINE_BUSINESS|030 12345678|", "DE|LANDLINE_BUSINESS|+49 30 12345678|",
            "DE|LANDLINE_BUSINESS|0043 1 5880|", "DE|LANDLINE_BUSINESS|030|WARNING phone.format",
            "DE|LANDLINE_BUSINESS|unbekannt|WARNING phone.format", "DE|LANDLINE_BUSINESS|0151 23456789|",
            "DE|MOBILE_BUSINESS|0151 23456789|", "DE|MOBILE_BUSINESS|030 12345678|NOTICE phone.notMobile",
            "DE|MOBILE_BUSINESS|0123 12345678|WARNING phone.format", "AT|MOBILE_BUSINESS|0664 1234567|",
            "XX|MOBILE_BUSINESS|0151 23456789|"})
    void aPhoneNumberCanBeDialledFromTheCountry(String country, Field field, String text, String expected) {
        MasterData data = new MasterData(Map.of(Field.COUNTRY, country, field, text));
        assertEquals(expect(field, expected), check(data).stream().filter(t -> !t.startsWith("COUNTRY")).toList());
    }

    @ParameterizedTest
    @EnumSource(value = Field.class, names = {"TITLE", "FIRST_NAME", "LAST_NAME", "STREET", "ADDRESS_SUFFIX", "CITY",
            "EMPLOYMENT_SITE", "PERSONNEL_NUMBER"})
    void aLongTextIsAWarningAndATooLongOneAnError(Field field) {
        assertEquals(List.of(), check(field, "ä".repeat(100)));
        assertEquals(List.of(field + " WARNING length.long 100"), check(field, "ä".repeat(101)));
        assertEquals(List.of(field + " WARNING length.long 100"), check(field, "\uD83D\uDE00".repeat(255)));
        assertEquals(List.of(field + " ERROR length.tooLong 255"), check(field, "ä".repeat(256)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\tb", "a\nb", "a\u0000b", "a\u0085b", "a\u2028b", "a\uD83D", "a\u007Fb"})
    void aCharacterThatNoFormHoldsIsAnError(String text) {
        assertEquals(List.of("CITY ERROR text.control"), check(Field.CITY, text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a  b", " a", "a ", "a\u00A0", "a \u00A0b", "\u200Ba"})
    void needlessBlanksAreANotice(String text) {
        assertEquals(List.of("CITY NOTICE text.blanks"), check(Field.CITY, text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ðorđević", "O'Connor", "Anna Lena", "von und zu Beispiel-Łódź", "王", "名 前"})
    void aNameOfAnyWritingPasses(String text) {
        assertEquals(List.of(), check(Field.LAST_NAME, text));
    }

    @Test
    void aLetterLostInAWrongCharacterSetIsAWarning() {
        assertEquals(List.of("LAST_NAME WARNING text.unreadable"), check(Field.LAST_NAME, "M\uFFFDller"));
    }

    @Test
    void everyFindingComesAtOnceInFormOrder() {
        MasterData data = COMPLETE.with(Field.MANAGEMENT, "x").with(Field.CITY, "a\tb  c").with(Field.BIRTHDAY, "x");
        assertEquals(List.of("BIRTHDAY ERROR date.invalid", "CITY ERROR text.control", "CITY NOTICE text.blanks",
                "MANAGEMENT ERROR flag.invalid"), check(data));
    }

    private static List<String> check(Field field, String text) {
        return check(COMPLETE.with(field, text));
    }

    private static List<String> check(MasterData data) {
        return told(EmployeeChecks.check(TAX_ID, data, Set.of(), CATALOGUE, TODAY));
    }

    private static List<String> expect(Field field, String finding) {
        return finding == null ? List.of() : List.of(field + " " + finding);
    }
}
