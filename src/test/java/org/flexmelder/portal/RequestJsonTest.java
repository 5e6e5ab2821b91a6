package org.flexmelder.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.flexmelder.model.Credentials;
import org.flexmelder.model.Field;
import org.flexmelder.model.MasterData;
import org.flexmelder.model.PortalProfile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class RequestJsonTest {
    private static final String API_TOKEN = "maL0HMDszA2b9PKiqCAZRGh0ZDpVjmvc";

    private final RequestJson json = new RequestJson(PortalProfile.DEFAULT, API_TOKEN);

    private static JsonNode tree(String text) {
        return Json.read(text).orElseThrow();
    }

    private static void assertFits(String schema, String body) throws IOException {
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
        Schema rules = registry.getSchema(Samples.file(schema + ".schema.json"));
        assertEquals(List.of(), rules.validate(tree(body)));
    }

    private JsonNode employee(RequestJson writer, Map<Field, String> values) {
        Portal.Request request = writer.report(Samples.CAREFLEX_ID,
                List.of(Samples.with(new MasterData(values))));
        return tree(request.body()).at("/incidentList/0/employee");
    }

    @Test
    void theExampleOfTheInterfacePageIsWrittenAsItStandsThere() throws IOException {
        Portal.Request request = json.report(Samples.CAREFLEX_ID, Samples.incidents());
        assertEquals("incident/new", request.path());
        assertEquals(tree(Samples.file("incident-new.request.json")), tree(request.body()));
        assertFits("incident-new.request", request.body());
    }

    @Test
    void theKeysOfTheFirstIncidentHaveTheOrderOfTheExample() throws IOException {
        String body = json.report(Samples.CAREFLEX_ID, Samples.incidents().subList(0, 1)).body();
        JsonNode example = tree(Samples.file("incident-new.request.json"));
        assertTrue(example.at("/incidentList/0").toString().length() > 500);
        assertTrue(body.contains(example.at("/incidentList/0").toString()), body);
        assertTrue(body.startsWith("{\"careflexId\":\"09ce3580d84bf087\",\"apiToken\":\"" + API_TOKEN
                + "\",\"incidentList\":[{"), body);
    }

    @Test
    void theEmptyReportIsTheExample() throws IOException {
        Portal.Request request = json.emptyReport(Samples.CAREFLEX_ID, LocalDate.of(2020, 10, 24));
        assertEquals("incident/none", request.path());
        assertEquals(tree(Samples.file("incident-none.request.json")), tree(request.body()));
        assertFits("incident-none.request", request.body());
    }

    @Test
    void whatIsKeptIsTheBodyWithoutTheApiToken() {
        for (Portal.Request request : List.of(json.report(Samples.CAREFLEX_ID, Samples.incidents()),
                json.emptyReport(Samples.CAREFLEX_ID, LocalDate.of(2020, 10, 24)))) {
            assertTrue(request.body().contains(API_TOKEN));
            assertFalse(request.kept().contains(API_TOKEN));
            assertEquals(request.body().replace("\"apiToken\":\"" + API_TOKEN + "\",", ""), request.kept());
        }
    }

    @Test
    void anIncidentWithoutMasterDataHasNoEmployeeAndOneWithAFewOnlyTheObjectsItNeeds() {
        String none = json.report("1", List.of(Samples.with(MasterData.EMPTY))).body();
        assertFalse(none.contains("employee\""));
        assertEquals("{\"address\":{\"city\":\"Köln\"}}",
                employee(json, Map.of(Field.CITY, "Köln")).toString());
    }

    @ParameterizedTest
    @CsvSource({"9, 9", "0, 0", "123456789, 123456789", "9a, '\"9a\"'", "09, '\"09\"'",
            "1234567890123, '\"1234567890123\"'",
            "12-14, '\"12-14\"'", "٣, '\"٣\"'"})
    void aHouseNumberIsANumberWhereItIsAllDigits(String text, String written) {
        assertEquals(written, employee(json, Map.of(Field.HOUSE_NUMBER, text)).at("/address/houseNumber").toString());
    }

    @Test
    void theProfileCanForceHouseNumbersToStrings() {
        RequestJson strings = new RequestJson(new PortalProfile("", "", "uuuu-MM-dd", true, 100), API_TOKEN);
        assertEquals("\"9\"",
                employee(strings, Map.of(Field.HOUSE_NUMBER, "9")).at("/address/houseNumber").toString());
    }

    @ParameterizedTest
    @CsvSource({"uuuu-MM-dd, 1979-01-15", "dd.MM.uuuu, 15.01.1979", "d MMMM uuuu, 15 January 1979"})
    void theBirthdayFollowsTheProfileAndNoOtherDateDoes(String pattern, String written) {
        RequestJson other = new RequestJson(new PortalProfile("", "", pattern, false, 100), API_TOKEN);
        JsonNode employee = employee(other, Map.of(Field.BIRTHDAY, "1979-01-15", Field.START_OF_EMPLOYMENT,
                "2020-04-24"));
        assertEquals(written, employee.path("birthday").stringValue());
        assertEquals("2020-04-24", employee.at("/job/startOfEmployment").stringValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "HH:mm", "bbbb{", "yyyy-'"})
    void aPatternThatCannotWriteADateIsNone(String pattern) {
        assertTrue(RequestJson.birthdays(pattern).isEmpty());
        RequestJson iso = new RequestJson(new PortalProfile("", "", pattern, false, 100), API_TOKEN);
        assertEquals("1979-01-15", employee(iso, Map.of(Field.BIRTHDAY, "1979-01-15")).path("birthday").stringValue());
    }

    @Test
    void managementIsABooleanAndWhatWasNotUnderstoodStaysAsTyped() {
        assertTrue(employee(json, Map.of(Field.MANAGEMENT, "true")).at("/job/management").booleanValue());
        assertEquals("vielleicht",
                employee(json, Map.of(Field.MANAGEMENT, "vielleicht")).at("/job/management").stringValue());
        assertEquals("im Mai", employee(json, Map.of(Field.BIRTHDAY, "im Mai")).path("birthday").stringValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Müller", "Łukasz Ðorđević", "O'Connor", "a\"b\\c", "zwei\nZeilen\t", "名字 😀", "</script>"})
    void everyStringArrivesAsItIs(String name) {
        assertEquals(name, employee(json, Map.of(Field.LAST_NAME, name)).path("lastName").stringValue());
    }

    @Test
    void aHundredIncidentsAreTheMostAndNoneIsTooFew() throws IOException {
        try (HttpPortal portal = new HttpPortal(PortalProfile.DEFAULT, Credentials.NONE, Timeouts.DEFAULT)) {
            var one = Samples.with(MasterData.EMPTY);
            String body = portal.report("1", Collections.nCopies(100, one)).body();
            assertEquals(100, tree(body).path("incidentList").size());
            var many = Collections.nCopies(101, one);
            assertThrows(IllegalArgumentException.class, () -> portal.report("1", many));
            assertThrows(IllegalArgumentException.class, () -> portal.report("1", List.of()));
        }
    }
}
