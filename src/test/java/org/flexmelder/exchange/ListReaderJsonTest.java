package org.flexmelder.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.flexmelder.model.Field;
import org.flexmelder.model.Incident;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ListReaderJsonTest {
    private static final String INCIDENT = "\"type\":\"WIK\",\"employeeId\":\"49239697103\",\"validFrom\":\"2026-12-01\"";

    @TempDir
    private Path folder;

    @Test
    void theInterfacesOwnExampleIsReadInMeaning() throws IOException {
        try (InputStream in = ListReaderJsonTest.class.getResourceAsStream("/interface/incident-new.request.json")) {
            Files.copy(in, folder.resolve("request.txt"));
        }
        ListFile read = ListReader.read(folder.resolve("request.txt"), false);
        assertEquals(List.of(), read.problems());
        assertEquals(List.of(1, 2, 3), read.rows().stream().map(ListRow::line).toList());
        assertEquals(first(), read.rows().getFirst().values());
        assertEquals(Map.of(Field.CAREFLEX_ID, "09ce3580d84bf087", Field.EXTERNAL_ID, "1234-xx", Field.TYPE, "SDB",
                Field.EMPLOYEE_ID, "12345678901", Field.CREATED_AT, "2021-06-30", Field.VALID_FROM, "2021-07-01",
                Field.FIRST_NAME, "Thomas", Field.LAST_NAME, "Mustermann"), read.rows().get(1).values());
        Incident third = read.rows().get(2).toIncident("", LocalDate.EPOCH);
        assertEquals(new Incident(0, "09ce3580d84bf087", 0, "49239697103", "WIK", "", "2020-09-24", "2020-08-24",
                org.flexmelder.model.MasterData.EMPTY, Set.of(), 0), third);
    }

    private static Map<Field, String> first() {
        Map<Field, String> expected = new EnumMap<>(Field.class);
        List<String> texts = List.of("09ce3580d84bf087", "1000", "NEW", "49239697103", "2020-10-24", "2020-10-24",
                "Prof. Dr.", "Thomas", "Mustermann", "1979-01-15", "m", "Muster Street", "9", "c/o Max Hauptmieter",
                "01234", "Musterstadt", "DE", "Branch 1", "T", "2020-04-24", "string", "false",
                "thomas.mustermann@musterfirma.de", "0123 12345678", "030 12345678");
        for (Field field : Field.values()) {
            expected.put(field, texts.get(field.ordinal()));
        }
        return expected;
    }

    @Test
    void numbersFlagsAndNullsAreTakenAsTheTextsThatTheyAre() throws IOException {
        ListRow row = read("""
                {"careflexId":"0a","incidentList":[{"type":"NEW","employeeId":49239697103,"validFrom":"1.12.2026",
                 "externalId":1000,"createdAt":null,"employee":{"title":null,"birthday":"15.1.1979",
                 "address":{"houseNumber":"9a","zipCode":12345,"country":"de","street":"Gäßchen \\u00d6 \\"x\\""},
                 "job":{"management":"Ja"},"contact":null}}]}""").rows().getFirst();
        assertEquals(Map.of(Field.CAREFLEX_ID, "0a", Field.TYPE, "NEW", Field.EMPLOYEE_ID, "49239697103",
                Field.VALID_FROM, "2026-12-01", Field.EXTERNAL_ID, "1000", Field.BIRTHDAY, "1979-01-15",
                Field.HOUSE_NUMBER, "9a", Field.ZIP_CODE, "12345", Field.COUNTRY, "DE", Field.STREET,
                "Gäßchen Ö \"x\""), without(row.values(), Field.MANAGEMENT));
        assertEquals("true", row.get(Field.MANAGEMENT));
    }

    @Test
    void aBigNumberKeepsItsDigits() throws IOException {
        ListRow row = read("{\"incidentList\":[{" + INCIDENT + ",\"externalId\":12345678901234567890123,"
                + "\"employee\":{\"job\":{\"personnelNumber\":12.50}}}]}").rows().getFirst();
        assertEquals("12345678901234567890123", row.get(Field.EXTERNAL_ID));
        assertEquals("12.50", row.get(Field.PERSONNEL_NUMBER));
    }

    @Test
    void unknownNamesArePassedOverAndNamed() throws IOException {
        ListFile read = read("{\"apiToken\":\"x\",\"version\":1,\"incidentList\":[{" + INCIDENT
                + ",\"note\":{\"a\":1},\"employee\":{\"address\":{\"state\":\"x\"},\"lastName\":\"Muster\"}}]}");
        assertEquals(List.of(Problem.warning(0, "list.json.field", "version"),
                Problem.warning(1, "list.json.field", "note"),
                Problem.warning(1, "list.json.field", "employee.address.state")), read.problems());
        assertEquals("Muster", read.rows().getFirst().get(Field.LAST_NAME));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"\"employee\":7|employee", "\"employee\":{\"address\":[]}|employee.address",
            "\"externalId\":{}|externalId", "\"employee\":{\"firstName\":[\"A\"]}|employee.firstName"})
    void aValueOfTheWrongShapeIsAnErrorAndItsRowIsLeftOut(String member, String path) throws IOException {
        ListFile read = read("{\"incidentList\":[{" + INCIDENT + "},{" + INCIDENT + "," + member + "}]}");
        assertEquals(List.of(Problem.error(2, "list.json.type", path)), read.problems());
        assertEquals(List.of(1), read.rows().stream().map(ListRow::line).toList());
    }

    @Test
    void anElementThatIsNoObjectIsAnError() throws IOException {
        ListFile read = read("{\"incidentList\":[{" + INCIDENT + "},\"x\"]}");
        assertEquals(List.of(Problem.error(2, "list.json.type", "incidentList[1]")), read.problems());
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "{}", "{\"incidentList\":{}}", "[{\"type\":\"WIK\"}]", "{\"incidentlist\":[]}"})
    void aDocumentOfAnotherKindIsAnError(String text) throws IOException {
        assertEquals(List.of(Problem.error(0, "list.json.noList", "incidentList")), read(text).problems());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"{\"incidentList\":[}|1", "{\\n\\n \"a\" 1}|3", "{\"a\":1}\\n x|2",
            "{\"a\":1,\\n\"a\":2}|2", "{\\n|2"})
    void brokenJsonIsAnErrorWithItsLine(String text, String line) throws IOException {
        ListFile read = read(text.replace("\\n", "\n"));
        assertEquals("list.json.syntax", read.problems().getFirst().key());
        assertEquals(line, read.problems().getFirst().args().getFirst());
        assertEquals(1, read.problems().size());
    }

    @Test
    void theEndingJsonIsTakenAtItsWord() throws IOException {
        Path file = Files.writeString(folder.resolve("list.JSON"), "type;employeeId;validFrom\nWIK;1;2\n");
        assertEquals("list.json.syntax", ListReader.read(file, true).problems().getFirst().key());
    }

    @Test
    void anEmptyListIsAnError() throws IOException {
        assertEquals(List.of(Problem.error(0, "list.empty")), read("{\"incidentList\":[]}").problems());
    }

    @Test
    void theCompanyIsNeededUnlessItIsGiven() throws IOException {
        String text = "{\"incidentList\":[{" + INCIDENT + "}]}";
        assertEquals(List.of(), read(text).problems());
        assertEquals(List.of(Problem.error(0, "list.column.missing", "careflexId")),
                ListReader.read(folder.resolve("list.txt"), false).problems());
        assertEquals(List.of(Problem.error(0, "list.json.type", "careflexId")),
                read("{\"careflexId\":[],\"incidentList\":[{" + INCIDENT + "}]}").problems());
    }

    @Test
    void anyCharacterSetThatIsKnownByItsMarkIsRead() throws IOException {
        String text = "\uFEFF {\"incidentList\":[{" + INCIDENT + ",\"employee\":{\"address\":{\"city\":\"Łódź\"}}}]}";
        for (var charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            Path file = Files.write(folder.resolve("marked"), text.getBytes(charset));
            assertEquals("Łódź", ListReader.read(file, true).rows().getFirst().get(Field.CITY), charset.name());
        }
    }

    @Test
    void aVeryDeepDocumentIsRefusedNotFollowed() throws IOException {
        assertEquals("list.json.syntax", read("{\"a\":" + "[".repeat(100_000)).problems().getFirst().key());
    }

    private ListFile read(String text) throws IOException {
        return ListReader.read(Files.writeString(folder.resolve("list.txt"), text), true);
    }

    private static Map<Field, String> without(Map<Field, String> values, Field field) {
        Map<Field, String> copy = new EnumMap<>(values);
        copy.remove(field);
        return copy;
    }
}
