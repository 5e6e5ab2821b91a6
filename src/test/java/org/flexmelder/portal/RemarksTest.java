package org.flexmelder.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.flexmelder.model.Outcome.Remark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RemarksTest {
    private static final String ZIP = "employee.address.zipCode";

    private static Arguments given(String text, Remark... remarks) {
        return Arguments.of(text, List.of(remarks));
    }

    private static Remark of(int row, String path, String text) {
        return new Remark(row, path, text);
    }

    static Stream<Arguments> entries() {
        return Stream.of(
                given("{\"errors\":[{\"row\":3,\"path\":\"employee.address.zipCode\",\"message\":\"m\"}]}",
                        of(3, ZIP, "m")),
                given("{\"errors\":[{\"rowNumber\":\"3\",\"field\":\"zipCode\",\"error\":\"m\"}]}", of(3, ZIP, "m")),
                given("{\"details\":[{\"index\":0,\"property\":\"employeeId\",\"detail\":\"m\"}]}",
                        of(0, "employeeId", "m")),
                given("{\"violations\":[{\"propertyPath\":\"incidentList[3].employee.address.zipCode\",\"message\":\"m\"}]}",
                        of(3, ZIP, "m")),
                given("[{\"pointer\":\"/incidentList/12/employee/address/zipCode\",\"detail\":\"m\"}]",
                        of(12, ZIP, "m")),
                given("{\"error\":{\"message\":\"all\",\"details\":[{\"path\":\"$.incidentList[1].type\",\"message\":\"m\"}]}}",
                        of(1, "type", "m"), of(-1, "", "all")),
                given("{\"message\":\"incidentList[1].type: m\",\"errors\":[{\"path\":\"incidentList[1].type\",\"message\":\"m\"}]}",
                        of(1, "type", "m")),
                given("{\"row\":2,\"message\":\"m\"}", of(2, "", "m")),
                given("{\"errors\":[{\"path\":\"careflexId\",\"message\":\"m\"}]}", of(-1, "careflexId", "m")),
                given("{\"errors\":[{\"path\":\"#/somethingNew\",\"message\":\"m\"}]}", of(-1, "somethingNew", "m")),
                given("{\"errors\":[{\"message\":\"a\"},{\"message\":\"b\"}]}", of(-1, "", "a"), of(-1, "", "b")));
    }

    static Stream<Arguments> maps() {
        return Stream.of(
                given("{\"title\":\"Bad\",\"errors\":{\"incidentList[2].type\":[\"a\",\"b\"]}}", of(2, "type", "a"),
                        of(2, "type", "b"), of(-1, "", "Bad")),
                given("{\"errors\":{\"incidentList.2.employee.lastName\":\"m\"}}", of(2, "employee.lastName", "m")),
                given("{\"errors\":{\"zipCode\":[\"m\"]}}", of(-1, ZIP, "m")),
                given("{\"incidentList[0].validFrom\":{\"message\":\"m\"}}", of(0, "validFrom", "m")));
    }

    static Stream<Arguments> texts() {
        return Stream.of(given("incidentList[3].employee.address.zipCode: wrong\nsecond line",
                of(3, ZIP, "incidentList[3].employee.address.zipCode: wrong")),
                given("Row 4 is wrong\r\nrow: 5 too", of(4, "", "Row 4 is wrong"), of(5, "", "row: 5 too")),
                given("{\"message\":\"incidentList[1].type must not be null\"}",
                        of(1, "type", "incidentList[1].type must not be null")),
                given("{\"errors\":[\"row 1: a\",\"b\"]}", of(-1, "", "b"), of(1, "", "row 1: a")),
                given("CareFlex-ID unbekannt", of(-1, "", "CareFlex-ID unbekannt")),
                given("tomorrow 3 will do", of(-1, "", "tomorrow 3 will do")),
                given("{\"message\":\"CareFlex-ID unbekannt\",\"status\":400}", of(-1, "", "CareFlex-ID unbekannt")),
                given("{\"status\":400}", of(-1, "", "{\"status\":400}")),
                given("\"just words\"", of(-1, "", "\"just words\"")), given(" \n"));
    }

    @ParameterizedTest
    @MethodSource({"entries", "maps", "texts"})
    void rowsAndFieldsAreFoundWhereTheWordsNameThem(String text, List<Remark> remarks) {
        assertEquals(remarks, Remarks.of(text));
    }

    @Test
    void aFloodOfRemarksIsCutAndReadQuickly() {
        StringBuilder flood = new StringBuilder();
        for (int row = 0; row < 20_000; row++) {
            flood.append("row ").append(row).append(": wrong\n");
        }
        List<Remark> remarks = Remarks.of(flood.toString());
        assertEquals(1000, remarks.size());
        assertTrue(remarks.contains(of(999, "", "row 999: wrong")));
    }
}
