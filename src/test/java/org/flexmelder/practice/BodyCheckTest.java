package org.flexmelder.practice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

class BodyCheckTest {

    @Test
    void theDocumentedExamplesAreRight() {
        assertEquals(List.of(), BodyCheck.incidents(Samples.three()));
        assertEquals(List.of(), BodyCheck.empty(Samples.none()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            /incidentList/0                  | type         | null         | incidentList[0].type
            /incidentList/0                  | extra        | "x"          | incidentList[0].extra
            /incidentList/0                  | employee     | {}           | incidentList[0].employee
            /incidentList/0                  | employee     | []           | incidentList[0].employee
            /incidentList/1                  | validFrom    | "2021-02-29" | incidentList[1].validFrom
            /incidentList/1                  | validFrom    | "1.7.2021"   | incidentList[1].validFrom
            /incidentList/1                  | validFrom    | "2021-07-01 "| incidentList[1].validFrom
            /incidentList/0/employee         | birthday     | "1979-13-01" | incidentList[0].employee.birthday
            /incidentList/0/employee/address | houseNumber  | -1           | incidentList[0].employee.address.houseNumber
            /incidentList/0/employee/address | houseNumber  | 9.5          | incidentList[0].employee.address.houseNumber
            /incidentList/0/employee/address | houseNumber  | ""           | incidentList[0].employee.address.houseNumber
            /incidentList/0/employee/address | houseNumber  | 1e999        | incidentList[0].employee.address.houseNumber
            /incidentList/0/employee/address | zipCode      | 1234         | incidentList[0].employee.address.zipCode
            /incidentList/0/employee/address | country      | "de"         | incidentList[0].employee.address.country
            /incidentList/0/employee/job     | management   | "false"      | incidentList[0].employee.job.management
            /incidentList/0/employee         | contact      | {}           | incidentList[0].employee.contact
            ``                               | incidentList | []           | incidentList
            ``                               | careflexId   | ""           | careflexId
            ``                               | note         | 1            | note
            """)
    void oneWrongFieldIsOneErrorAtItsPath(String parent, String field, String value, String path) {
        ObjectNode body = Samples.three();
        ((ObjectNode) body.at(parent)).set(field, Samples.parse(value));
        assertEquals(List.of(path), BodyCheck.incidents(body).stream().map(BodyCheck.Flaw::path).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"9", "0", "123456789012345678901234567890", "\"9a\"", "9.0"})
    void aHouseNumberIsACountOrAText(String value) {
        ObjectNode body = Samples.three();
        ((ObjectNode) body.at("/incidentList/0/employee/address")).set("houseNumber", Samples.parse(value));
        assertEquals(List.of(), BodyCheck.incidents(body));
    }

    @Test
    void eachMissingFieldIsNamed() {
        assertEquals(List.of("apiToken", "careflexId", "incidentList"),
                BodyCheck.incidents(Json.object()).stream().map(BodyCheck.Flaw::path).toList());
        assertEquals(List.of("apiToken", "careflexId", "createdAt"),
                BodyCheck.empty(Json.object()).stream().map(BodyCheck.Flaw::path).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "[]", "1", "\"x\"", "true"})
    void aBodyThatIsNoObjectIsOneErrorAtTheRoot(String body) {
        assertEquals(List.of(""), BodyCheck.incidents(Samples.parse(body)).stream().map(BodyCheck.Flaw::path).toList());
    }

    @Test
    void theListOfErrorsHasAnEnd() {
        ObjectNode body = Samples.three();
        for (int i = 0; i < 5000; i++) {
            body.put("f" + i, i);
        }
        int errors = BodyCheck.incidents(body).size();
        assertTrue(errors >= 100 && errors <= 1000, "errors: " + errors);
    }
}
