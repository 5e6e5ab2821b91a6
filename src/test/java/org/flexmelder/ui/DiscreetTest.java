package org.flexmelder.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DiscreetTest {
    @ParameterizedTest
    @ValueSource(strings = {"500", "401, invalid_token",
            "ConnectException, https://portal.example:443: Connection refused",
            "java.net.SocketTimeoutException", "token address: lost, SocketException, https://login.example",
            "proxy http://proxy.office.example:3128 answered 407 for https://portal.example:443, asks for Basic, NTLM",
            "[3].lastName", "incidentList[3].employee.address.zipCode is missing", "https://[::1]:8443",
            "subject CN=portal.example; valid 2025-01-01 to 2026-01-01",
            "SHA-256 01:02:03:04:05:06:07:08:09:0A:0B:0C:0D:0E:0F:10:11:12:13:14:15:16:17:18:19:1A:1B:1C:1D:1E:1F:20"})
    void whatItNeedsIsKept(String detail) {
        assertEquals(detail, Discreet.of(detail));
    }

    @ParameterizedTest
    @ValueSource(strings = {"49239697103", "49 239 697 103", "49-239-697-103", "t.test@beispiel.de", "1979-01-15",
            "15.01.1979", "15 January 1979", "DE02120300000000202051", "DE02 1203 0000 0000 2020 51", "4711",
            "/home/erika/.flexmelder", "C:\\Users\\Erika Muster\\ca.pem", "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.aB-c_d",
            "0123456789abcdef0123456789abcdef", "Łukasz Ðorđević", "O'Connor", "Müller-Lüdenscheidt", "+49 170 1234567",
            "erika.muster", "Musterstraße 9a"})
    void whatMayBePersonalIsNotKept(String personal) {
        for (String detail : Stream.of("%s", "\"%s\"", "lastName=%s", "{\"employee\":{\"lastName\":\"%s\"}}",
                "500, %s is not valid", "https://portal.example/people/%s?q=1", "ValueException: %s, row [3]")
                .toList()) {
            String said = Discreet.of(detail.formatted(personal));
            for (String part : personal.split("[^\\p{L}\\p{N}]+")) {
                assertFalse(part.length() > 1 && said.contains(part), said);
            }
            assertTrue(said.contains("…"), said);
        }
    }

    @Test
    void ofARefusalStatusPlacesAndHostRemain() {
        String said = Discreet.of("400 https://portal.example/incident/new {\"errors\":[{\"path\":"
                + "\"incidentList[3].employee.lastName\",\"message\":\"Tora Test, 1979-01-15, Musterweg 9\"}]}");
        assertTrue(said.startsWith("400 https://portal.example"), said);
        assertTrue(said.contains("incidentList[3].employee.lastName"), said);
        assertFalse(said.matches("(?s).*(Tora|Test|1979|Musterweg|9).*"), said);
    }

    @Test
    void aLogInInAnAddressIsNotKept() {
        String said = Discreet.of("http://erika:secret@proxy.example:3128 refused");
        assertFalse(said.contains("erika") || said.contains("secret"), said);
        assertTrue(said.contains("refused"), said);
    }
}
