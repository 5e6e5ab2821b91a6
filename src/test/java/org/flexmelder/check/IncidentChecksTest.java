package org.flexmelder.check;

import static org.flexmelder.check.Samples.CATALOGUE;
import static org.flexmelder.check.Samples.COMPLETE;
import static org.flexmelder.check.Samples.TODAY;
import static org.flexmelder.check.Samples.incident;
import static org.flexmelder.check.Samples.told;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.flexmelder.model.Field;
import org.flexmelder.model.Incident;
import org.flexmelder.model.MasterData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IncidentChecksTest {
    private static final MasterData NAME = COMPLETE.only(Set.of(Field.FIRST_NAME, Field.LAST_NAME));

    @ParameterizedTest
    @ValueSource(strings = {"NEW", "SDB", "WIK"})
    void aCompleteIncidentGivesNoFinding(String type) {
        assertEquals(List.of(), check(incident(type, COMPLETE)));
    }

    @Test
    void anEmptyIncidentLacksWhatEveryIncidentNeeds() {
        Incident empty = new Incident(0, "", 0, "", "", "", "", "", MasterData.EMPTY, Set.of(), 0);
        assertEquals(List.of("CAREFLEX_ID ERROR required", "TYPE ERROR required", "EMPLOYEE_ID ERROR required",
                "CREATED_AT ERROR required", "VALID_FROM ERROR required"), check(empty));
    }

    @Test
    void aTypeThatCarriesAllNeedsTheWholeMasterData() {
        List<String> expected = List.of("FIRST_NAME", "LAST_NAME", "BIRTHDAY", "SEX", "STREET", "HOUSE_NUMBER",
                "ZIP_CODE", "CITY", "COUNTRY", "EMPLOYMENT_STATUS", "START_OF_EMPLOYMENT");
        assertEquals(expected.stream().map(f -> f + " ERROR required").toList(),
                check(incident("NEW", MasterData.EMPTY)));
    }

    @Test
    void aTypeThatCarriesAPartNeedsTheName() {
        assertEquals(List.of(), check(incident("SDB", NAME)));
        assertEquals(List.of("LAST_NAME ERROR required"), check(incident("SDB", NAME.with(Field.LAST_NAME, ""))));
    }

    @Test
    void aTypeThatCarriesAPartNeedsSomethingToReport() {
        assertEquals(List.of("LAST_NAME ERROR data.none"), check(incident("SDB", MasterData.EMPTY)));
    }

    @Test
    void onlyWhatIsReportedIsChecked() {
        MasterData bad = COMPLETE.with(Field.COUNTRY, "Deutschland");
        Incident all = incident("SDB", bad);
        assertEquals(List.of("COUNTRY ERROR country.format"), check(all));
        assertEquals(List.of(), check(choosing(all, Set.of(Field.FIRST_NAME, Field.LAST_NAME))));
        assertEquals(List.of("FIRST_NAME ERROR required"), check(choosing(all, Set.of(Field.LAST_NAME))));
        assertEquals(List.of(), check(incident("WIK", bad)));
    }

    @Test
    void anUnknownTypeIsAWarningAndNeedsNoMasterData() {
        assertEquals(List.of("TYPE WARNING type.unknown ABC"), check(incident("ABC", MasterData.EMPTY)));
        assertEquals(List.of("TYPE WARNING type.unknown new"), check(incident("new", COMPLETE)));
        assertEquals(List.of("TYPE WARNING type.unknown ABC", "BIRTHDAY ERROR date.invalid"),
                check(incident("ABC", NAME.with(Field.BIRTHDAY, "x"))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"2026-11-24|", "2025-11-24|", "2026-11-25|WARNING createdAt.future",
            "2025-11-23|WARNING createdAt.far", "gestern|ERROR date.invalid", "24.11.2026|ERROR date.invalid"})
    void theDateOfTheIncidentIsRecentAndNotAhead(String text, String expected) {
        assertEquals(expect(Field.CREATED_AT, expected), check(dated(text, "2026-11-01")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"2026-11-01|", "2027-11-24|", "2025-11-24|",
            "2027-11-25|WARNING validFrom.far", "2025-11-23|WARNING validFrom.far", "morgen|ERROR date.invalid"})
    void theEffectiveDateIsWithinAYear(String text, String expected) {
        assertEquals(expect(Field.VALID_FROM, expected), check(dated("2026-11-20", text)));
    }

    @Test
    void anEffectiveDateBeforeTheStartOfEmploymentIsAWarning() {
        MasterData later = COMPLETE.with(Field.START_OF_EMPLOYMENT, "2026-11-02");
        assertEquals(List.of("VALID_FROM WARNING validFrom.beforeStart"), check(incident("NEW", later)));
        assertEquals(List.of(), check(incident("NEW", COMPLETE.with(Field.START_OF_EMPLOYMENT, "2026-11-01"))));
    }

    @Test
    void anEnrolmentThatIsEffectiveAfterARecentStartOfEmploymentIsAWarningThatNamesThatDay() {
        assertEquals(List.of("VALID_FROM WARNING validFrom.afterStart 2026-10-15"),
                check(started("NEW", "2026-10-15")));
        assertEquals(List.of(), check(started("NEW", "2026-11-01")));
        assertEquals(List.of(), check(started("NEW", "2025-11-23")), "so far back its own day would be told as far");
        assertEquals(List.of(), check(started("SDB", "2026-10-15")), "a change comes later");
    }

    private static Incident started(String type, String start) {
        return incident(type, COMPLETE.with(Field.START_OF_EMPLOYMENT, start));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"09ce3580d84bf087|", "09CE3580D84BF087|", "4711|NOTICE careflexId.format",
            "09ce3580d84bf08g|NOTICE careflexId.format", "09ce3580d84bf0871|NOTICE careflexId.format"})
    void aCareflexIdThatLooksLikeNoOtherIsANotice(String id, String expected) {
        Incident i = new Incident(1, id, 5, Samples.TAX_ID, "WIK", "1", "2026-11-20", "2026-11-01", MasterData.EMPTY,
                Set.of(), 0);
        assertEquals(expect(Field.CAREFLEX_ID, expected), check(i));
    }

    @Test
    void theTextsOfTheIncidentItselfAreChecked() {
        Incident i = new Incident(1, "09ce3580d84bf087", 5, "12345678901", "WIK", "a\tb", "2026-11-20", "2026-11-01",
                MasterData.EMPTY, Set.of(), 0);
        assertEquals(List.of("EXTERNAL_ID ERROR text.control", "EMPLOYEE_ID WARNING employeeId.checkDigit"), check(i));
    }

    @Test
    void eachIncidentThatIsAlikeIsAWarning() {
        Incident sameKey = other(2, "1000", 0);
        Incident sameCase = other(3, "F-3", 0);
        assertEquals(
                List.of("EXTERNAL_ID WARNING incident.duplicate 1000", "VALID_FROM WARNING incident.duplicate F-3"),
                told(IncidentChecks.check(incident("NEW", COMPLETE), List.of(sameCase, sameKey), CATALOGUE, TODAY)));
    }

    @Test
    void anIncidentIsNoDoubleOfItself() {
        Incident saved = other(7, "1000", 0);
        assertEquals(List.of(), IncidentChecks.check(saved, List.of(saved), CATALOGUE, TODAY));
    }

    @Test
    void twoUnsavedIncidentsOfAListAreDoubles() {
        Incident first = other(0, "", 0);
        assertEquals(List.of("VALID_FROM WARNING incident.duplicate "),
                told(IncidentChecks.check(first, List.of(other(0, "", 0)), CATALOGUE, TODAY)));
    }

    /** The patterns are those of the interface's schema. */
    @Test
    void whateverPassesWithoutAnErrorHasTheShapeOfTheInterface() {
        List<String> texts = List.of("2026-11-01", "1.11.2026", "20261101", "true", "ja", "DE", "de", "D", "x", "1",
                "49239697103", "m", " ", "");
        Random random = new Random(4711);
        Set<Field> passed = EnumSet.noneOf(Field.class);
        for (int i = 0; i < 20_000; i++) {
            Map<Field, String> values = new EnumMap<>(Field.class);
            for (Field field : List.of(Field.BIRTHDAY, Field.COUNTRY, Field.MANAGEMENT, Field.START_OF_EMPLOYMENT)) {
                values.put(field, texts.get(random.nextInt(texts.size())));
            }
            Incident some = incident("ABC", new MasterData(values));
            Set<Field> wrong = EnumSet.noneOf(Field.class);
            IncidentChecks.check(some, List.of(), CATALOGUE, TODAY).stream().filter(Finding::isError)
                    .forEach(f -> wrong.add(f.field()));
            some.data().values().forEach((field, text) -> {
                if (!wrong.contains(field)) {
                    passed.add(field);
                    assertTrue(text.matches(switch (field.kind()) {
                        case DATE -> "\\d{4}-\\d{2}-\\d{2}";
                        case FLAG -> "true|false";
                        case CODE -> "[A-Z]{2}";
                        case TEXT -> ".+";
                    }), () -> field + " " + text);
                }
            });
        }
        assertEquals(Set.of(Field.BIRTHDAY, Field.COUNTRY, Field.MANAGEMENT, Field.START_OF_EMPLOYMENT), passed);
    }

    @Test
    void requiredFollowsTheScopeOfTheType() {
        assertEquals(11, IncidentChecks.required("NEW", CATALOGUE).size());
        assertEquals(Set.of(Field.FIRST_NAME, Field.LAST_NAME), IncidentChecks.required("SDB", CATALOGUE));
        assertEquals(Set.of(), IncidentChecks.required("WIK", CATALOGUE));
        assertEquals(Set.of(), IncidentChecks.required("ABC", CATALOGUE));
    }

    @ParameterizedTest
    @CsvSource({"2026-11-01,2026-12-01", "2026-12-31,2027-01-01", "2024-02-29,2024-03-01"})
    void entitlementBeginsOnTheFirstOfTheNextMonth(LocalDate validFrom, LocalDate expected) {
        assertEquals(expected, IncidentChecks.entitlement(validFrom));
    }

    private static Incident dated(String createdAt, String validFrom) {
        MasterData data = new MasterData(Map.of());
        return new Incident(1, "09ce3580d84bf087", 5, Samples.TAX_ID, "WIK", "1", createdAt, validFrom, data, Set.of(),
                0);
    }

    private static Incident other(long id, String externalId, long replaces) {
        return new Incident(id, "09ce3580d84bf087", 5, Samples.TAX_ID, "NEW", externalId, "2026-11-20", "2026-11-01",
                COMPLETE, Set.of(), replaces);
    }

    private static Incident choosing(Incident i, Set<Field> chosen) {
        return new Incident(i.id(), i.careflexId(), i.employee(), i.employeeId(), i.type(), i.externalId(),
                i.createdAt(), i.validFrom(), i.data(), chosen, i.replaces());
    }

    private static List<String> check(Incident incident) {
        return told(IncidentChecks.check(incident, List.of(), CATALOGUE, TODAY));
    }

    private static List<String> expect(Field field, String finding) {
        return finding == null ? List.of() : List.of(field + " " + finding);
    }
}
