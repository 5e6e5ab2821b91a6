package org.flexmelder.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.util.List;
import org.flexmelder.model.Failure;
import org.flexmelder.model.Outcome;
import org.flexmelder.model.Outcome.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerJsonTest {
    private static List<Row> rows(String list) {
        String text = "{\"importId\":\"i\",\"incidentResponseList\":" + list + "}";
        return assertInstanceOf(Outcome.Accepted.class, AnswerJson.read(201, text)).rows();
    }

    @Test
    void theExampleIsReadIntoItsRows() throws IOException {
        Outcome.Accepted accepted = (Outcome.Accepted) AnswerJson.read(201,
                Samples.file("incident-new.response.json"));
        assertEquals("8d2adbc0-4d63-4cec-a8f4-445b08a3e33e", accepted.importId());
        assertEquals(List.of(new Row(0, "8ba8977c-a75b-4ec0-9798-7a7f14209720", "1000", "49239697103", "NEW"),
                new Row(1, "916aebfc-2feb-429b-8631-52703a195ad9", "1234-xx", "12345678901", "SDB"),
                new Row(2, "e8b77933-2a31-404c-9e23-8b547b37068f", null, "49239697103", "WIK")), accepted.rows());
    }

    @Test
    void numbersAsStringsStringsAsNumbersAndUnknownFieldsAreRead() {
        assertEquals(List.of(new Row(1, "17", "5", "49239697103", "NEW")), rows(
                "[{\"rowNumber\":\"1\",\"incidentId\":17,\"externalId\":5,\"employeeId\":49239697103,\"type\":\"NEW\",\"new\":{}}]"));
    }

    @Test
    void whatARowLeavesOutIsEmptyAndItsExternalIdNull() {
        Row row = rows("[{\"rowNumber\":0,\"incidentId\":\"a\"}]").getFirst();
        assertNull(row.externalId());
        assertEquals("", row.employeeId());
        assertEquals("", row.type());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"rowNumber\":0}", "{\"incidentId\":\"a\"}", "{\"rowNumber\":0,\"incidentId\":\" \"}",
            "{\"rowNumber\":0,\"incidentId\":null}", "{\"rowNumber\":1.5,\"incidentId\":\"a\"}",
            "{\"rowNumber\":99999999999,\"incidentId\":\"a\"}", "{\"rowNumber\":true,\"incidentId\":\"a\"}", "null",
            "7"})
    void aRowWithoutANumberOrAnIncidentIdIsLeftOutAndTheOthersStay(String row) {
        assertEquals(List.of(new Row(1, "b", null, "", "")),
                rows("[" + row + ",{\"rowNumber\":1,\"incidentId\":\"b\"}]"));
    }

    @Test
    void aByteOrderMarkIsNoReasonToBeUnclear() {
        assertInstanceOf(Outcome.Accepted.class,
                AnswerJson.read(200, "\uFEFF{\"importId\":7,\"incidentResponseList\":[]}"));
    }

    @Test
    void nestingWithoutEndIsUnclear() {
        Outcome outcome = AnswerJson.read(200, "[".repeat(100_000));
        assertEquals(Failure.UNREADABLE, assertInstanceOf(Outcome.Unclear.class, outcome).failure());
    }
}
