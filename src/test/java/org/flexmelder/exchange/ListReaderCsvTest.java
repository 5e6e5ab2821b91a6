package org.flexmelder.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.flexmelder.check.Severity;
import org.flexmelder.model.Field;
import org.flexmelder.model.Incident;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ListReaderCsvTest {
    private static final String TITLES = "type;employeeId;validFrom";
    private static final String ROW = "WIK;49239697103;2026-12-01";

    @TempDir
    private Path folder;

    static Stream<Arguments> encodings() {
        return Stream.of(";", ",", "\t").flatMap(separator -> Stream.of("\n", "\r\n").flatMap(end -> Stream.of(
                Arguments.of(StandardCharsets.UTF_8, "", separator, end),
                Arguments.of(StandardCharsets.UTF_8, "\uFEFF", separator, end),
                Arguments.of(StandardCharsets.UTF_16LE, "\uFEFF", separator, end),
                Arguments.of(StandardCharsets.UTF_16BE, "\uFEFF", separator, end),
                Arguments.of(Charset.forName("windows-1252"), "", separator, end))));
    }

    @ParameterizedTest
    @MethodSource("encodings")
    void everyCharacterSetSeparatorAndLineEndIsRecognised(Charset charset, String mark, String separator, String end)
            throws IOException {
        String text = mark + String.join(end, "lastName;city;type;employeeId;validFrom",
                "Müller;\"Köln; Rhein, \"\"Süd\"\"\tOst €\";NEW;49239697103;1.12.2026", "").replace(";", separator)
                .replace("Köln" + separator, "Köln;");
        ListFile read = ListReader.read(Files.write(folder.resolve("list.csv"), text.getBytes(charset)), true);
        assertEquals(List.of(), read.problems());
        assertEquals(Map.of(Field.LAST_NAME, "Müller", Field.CITY, "Köln; Rhein, \"Süd\"\tOst €", Field.TYPE, "NEW",
                Field.EMPLOYEE_ID, "49239697103", Field.VALID_FROM, "2026-12-01"), read.rows().getFirst().values());
    }

    @Test
    void titlesStandInAnyOrderAndCase() throws IOException {
        ListFile read = read("VALIDFROM; employeeid ;Type\n2026-12-01;49 239 697 103;WIK\n");
        assertEquals(List.of(), read.problems());
        assertEquals(Map.of(Field.TYPE, "WIK", Field.EMPLOYEE_ID, "49239697103", Field.VALID_FROM, "2026-12-01"),
                read.rows().getFirst().values());
    }

    @Test
    void theLineIsWhereTheRowStarts() throws IOException {
        ListFile read = read("\n" + TITLES + ";street\n\n" + ROW + ";\"a\nb\"\n;;;\n   \n" + ROW + "\n" + ROW + ";c");
        assertEquals(List.of(), read.problems());
        assertEquals(List.of(4, 8, 9), read.rows().stream().map(ListRow::line).toList());
        assertEquals("a\nb", read.rows().getFirst().get(Field.STREET));
        assertFalse(read.rows().get(1).values().containsKey(Field.STREET));
    }

    @Test
    void aFirstLineThatNamesTheSeparatorIsFollowed() throws IOException {
        ListFile read = read("sep=,\r\ntype,employeeId,validFrom,\"a;b;c;d\"\r\nWIK,49239697103,2026-12-01,x\r\n");
        assertEquals(List.of(Problem.warning(2, "list.column.unknown", "a;b;c;d")), read.problems());
        assertEquals(3, read.rows().getFirst().line());
    }

    @Test
    void separatorsInsideQuotedTitlesDoNotCount() throws IOException {
        ListFile read = read("type;\"a,b,c,d,e\";employeeId;validFrom\nWIK;;49239697103;2026-12-01");
        assertEquals(List.of(Problem.warning(1, "list.column.unknown", "a,b,c,d,e")), read.problems());
        assertEquals("WIK", read.rows().getFirst().get(Field.TYPE));
    }

    @Test
    void anUnknownColumnIsPassedOverAndNamed() throws IOException {
        ListFile read = read(TITLES + ";Abteilung\n" + ROW + ";Einkauf\n");
        assertEquals(List.of(new Problem(1, Severity.WARNING, "list.column.unknown", List.of("Abteilung"))),
                read.problems());
        assertFalse(read.hasErrors());
        assertEquals(3, read.rows().getFirst().values().size());
    }

    @ParameterizedTest
    @CsvSource({"employeeId;validFrom,type", "type;validFrom,employeeId", "type;employeeId,validFrom"})
    void eachNeededColumnIsMissed(String titles, String missing) throws IOException {
        ListFile read = read(titles + "\na;b\n");
        assertEquals(List.of(Problem.error(1, "list.column.missing", missing)), read.problems());
        assertEquals(List.of(), read.rows());
    }

    @Test
    void theCompanyIsNeededInTheListUnlessItIsGiven() throws IOException {
        Path file = write(TITLES + "\n" + ROW);
        assertEquals(List.of(Problem.error(1, "list.column.missing", "careflexId")),
                ListReader.read(file, false).problems());
        assertEquals(List.of(), ListReader.read(file, true).problems());
        assertEquals(List.of(), ListReader.read(write("careflexId;" + TITLES + "\n0a;" + ROW), false).problems());
    }

    @Test
    void aColumnThatStandsTwiceIsAnError() throws IOException {
        ListFile read = read(TITLES + ";TYPE\n" + ROW + ";NEW");
        assertEquals(List.of(Problem.error(1, "list.column.doubled", "type")), read.problems());
        assertEquals(List.of(), read.rows());
    }

    @Test
    void aRowWithMoreFieldsThanTitlesIsAnErrorAndLeftOut() throws IOException {
        ListFile read = read(TITLES + ";street\n" + ROW + ";Am Tor; Hinterhof\n" + ROW + ";Am Tor;;;\n");
        assertEquals(List.of(Problem.error(2, "list.row.fields", "5", "4")), read.problems());
        assertEquals(List.of(3), read.rows().stream().map(ListRow::line).toList());
    }

    @Test
    void aValueUnderNoTitleIsAnError() throws IOException {
        ListFile read = read("type;;employeeId;validFrom\nWIK;x;49239697103;2026-12-01\nWIK;;49239697103;2026-12-01");
        assertEquals(List.of(Problem.error(2, "list.row.fields", "4", "3")), read.problems());
        assertEquals(1, read.rows().size());
    }

    @Test
    void aQuoteThatIsNeverClosedIsAnErrorWithItsLine() throws IOException {
        ListFile read = read(TITLES + ";street\n" + ROW + ";\"a\nb\"\n" + ROW + ";\"offen\n" + ROW + ";x\n");
        assertEquals(List.of(Problem.error(4, "list.csv.syntax")), read.problems());
    }

    @Test
    void aQuoteInsideAnUnquotedFieldIsText() throws IOException {
        ListFile read = read(TITLES + ";houseNumber;street\n" + ROW + ";5\";Am Tor\n" + ROW + ";6;Am \"Tor\"");
        assertEquals(List.of(), read.problems());
        assertEquals("5\"", read.rows().getFirst().get(Field.HOUSE_NUMBER));
        assertEquals("Am \"Tor\"", read.rows().getLast().get(Field.STREET));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\uFEFF", " \n\n", TITLES, TITLES + "\n;;\n\n"})
    void aListWithoutRowsIsAnError(String text) throws IOException {
        assertEquals(List.of(Problem.error(0, "list.empty")), read(text).problems());
    }

    @Test
    void filesOfAnotherKindAreRefused() throws IOException {
        assertEquals("list.binary", onlyProblem(new byte[]{'P', 'K', 3, 4, 20, 0}));
        assertEquals("list.binary", onlyProblem(TITLES.getBytes(StandardCharsets.UTF_16LE)));
        assertEquals("list.charset", onlyProblem(new byte[]{(byte) 0xEF, (byte) 0xBB, (byte) 0xBF, 'a', (byte) 0xFC}));
        assertEquals("list.charset", onlyProblem(new byte[]{(byte) 0xFF, (byte) 0xFE, 0, (byte) 0xD8}));
        assertEquals("list.column.missing", onlyProblem("Sehr geehrte Damen und Herren".getBytes(
                StandardCharsets.UTF_8)));
    }

    @Test
    void aFileThatIsNotThereOrAFolderIsTold() {
        assertEquals(List.of(Problem.error(0, "list.notFound")),
                ListReader.read(folder.resolve("none.csv"), true).problems());
        assertEquals(List.of(Problem.error(0, "list.unreadable")), ListReader.read(folder, true).problems());
    }

    @Test
    void aFileOverTheLimitIsNotRead() throws IOException {
        Path file = folder.resolve("big.csv");
        try (var big = new java.io.RandomAccessFile(file.toFile(), "rw")) {
            big.setLength(64L * 1024 * 1024 + 1);
        }
        assertEquals(List.of(Problem.error(0, "list.tooLarge", "64")), ListReader.read(file, true).problems());
    }

    @Test
    void aRowBecomesAnIncidentWithAllItsMasterDataChosen() throws IOException {
        ListRow row = read(TITLES + ";lastName;createdAt;externalId\n" + ROW + ";Muster;1.11.2026;X-1").rows()
                .getFirst();
        Incident incident = row.toIncident("0a", LocalDate.of(2026, 11, 24));
        assertEquals(List.of("0a", "49239697103", "WIK", "X-1", "2026-11-01", "2026-12-01"),
                List.of(incident.careflexId(), incident.employeeId(), incident.type(), incident.externalId(),
                        incident.createdAt(), incident.validFrom()));
        assertEquals(Map.of(Field.LAST_NAME, "Muster"), incident.data().values());
        assertEquals(Set.of(Field.LAST_NAME), incident.chosen());
        assertEquals(0, incident.id() + incident.employee() + incident.replaces());
    }

    @Test
    void theRowsOwnCompanyWinsAndTheDateDefaultsToToday() throws IOException {
        ListRow row = read("careflexId;" + TITLES + "\n0b;" + ROW).rows().getFirst();
        Incident incident = row.toIncident("0a", LocalDate.of(2026, 11, 24));
        assertEquals("0b", incident.careflexId());
        assertEquals("2026-11-24", incident.createdAt());
        assertTrue(incident.data().isEmpty() && incident.chosen().isEmpty());
    }

    @Test
    void aRowPrintsNoPersonalData() throws IOException {
        ListRow row = read(TITLES + ";lastName\n" + ROW + ";Geheim").rows().getFirst();
        assertFalse(row.toString().contains("Geheim") || row.toString().contains("49239697103"));
    }

    @Test
    void tenThousandRowsKeepTheirOrder() throws IOException {
        StringBuilder text = new StringBuilder(TITLES + ";personnelNumber\n");
        for (int i = 0; i < 10_000; i++) {
            text.append(ROW).append(';').append(i).append('\n');
        }
        List<ListRow> rows = read(text.toString()).rows();
        assertEquals(10_000, rows.size());
        for (int i = 0; i < rows.size(); i++) {
            assertEquals(i + 2, rows.get(i).line());
            assertEquals(String.valueOf(i), rows.get(i).get(Field.PERSONNEL_NUMBER));
        }
    }

    private String onlyProblem(byte[] content) throws IOException {
        ListFile read = ListReader.read(Files.write(folder.resolve("other.csv"), content), true);
        assertEquals(List.of(), read.rows());
        return read.problems().getLast().key();
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("list.csv"), text);
    }

    private ListFile read(String text) throws IOException {
        return ListReader.read(write(text), true);
    }
}
