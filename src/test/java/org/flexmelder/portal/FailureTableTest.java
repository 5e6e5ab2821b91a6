package org.flexmelder.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import org.flexmelder.model.Failure;
import org.flexmelder.model.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rows of the failure table in which an answer came. */
@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class FailureTableTest {
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    private FakePortal server;
    private HttpPortal portal;

    @BeforeEach
    void start() throws IOException {
        server = new FakePortal();
        portal = Samples.portal(server.profile(), Samples.LONG, InstantSource.fixed(NOW));
    }

    @AfterEach
    void stop() throws IOException {
        portal.close();
        server.close();
    }

    private Outcome send() {
        return portal.send(portal.report(Samples.CAREFLEX_ID, Samples.incidents()));
    }

    private Outcome sendEmpty() {
        return portal.send(portal.emptyReport(Samples.CAREFLEX_ID, LocalDate.of(2026, 11, 24)));
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 201, 202})
    void everySuccessStatusWithAReadableAnswerIsAccepted(int status) throws IOException {
        String answer = Samples.file("incident-new.response.json");
        server.then(FakePortal.json(status, answer));
        Outcome.Accepted accepted = assertInstanceOf(Outcome.Accepted.class, send());
        assertEquals(status, accepted.httpStatus());
        assertEquals("8d2adbc0-4d63-4cec-a8f4-445b08a3e33e", accepted.importId());
        assertEquals(3, accepted.rows().size());
        assertEquals(answer, accepted.raw());
        assertEquals(1, server.reports.size());
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 409, 413, 415, 422})
    void refusedContentIsRefusedWithThePortalsWordsAndTheRowThatTheyName(int status) {
        String words = "{\"errors\":[{\"row\":1,\"path\":\"employee.lastName\",\"message\":\"unbekannt: Müller\"}]}";
        server.then(FakePortal.json(status, words));
        Outcome.Refused refused = assertInstanceOf(Outcome.Refused.class, send());
        assertEquals(status, refused.httpStatus());
        assertEquals(words, refused.raw());
        assertEquals(1, refused.remarks().getFirst().row());
        assertEquals("employee.lastName", refused.remarks().getFirst().path());
        assertEquals("unbekannt: Müller", refused.remarks().getFirst().text());
        assertEquals(1, server.reports.size());
    }

    @ParameterizedTest
    @CsvSource({"403, RIGHTS", "404, ADDRESS", "405, ADDRESS", "300, ADDRESS", "301, ADDRESS", "303, ADDRESS",
            "304, ADDRESS", "307, ADDRESS", "308, ADDRESS", "402, ADDRESS", "406, ADDRESS", "410, ADDRESS",
            "411, ADDRESS", "414, ADDRESS", "417, ADDRESS", "418, ADDRESS", "421, ADDRESS", "423, ADDRESS",
            "426, ADDRESS", "428, ADDRESS", "431, ADDRESS", "451, ADDRESS", "407, PROXY", "425, BUSY",
            "429, BUSY", "503, BUSY"})
    void whatWasSurelyNotTakenInIsNotSent(int status, Failure failure) {
        server.then(FakePortal.http(status, "", status == 304 ? "" : "words"));
        Outcome.NotSent notSent = assertInstanceOf(Outcome.NotSent.class, send());
        assertEquals(failure, notSent.failure());
        assertEquals(status, notSent.httpStatus());
        assertEquals(status == 304 ? "" : "words", notSent.raw());
        assertEquals(Optional.empty(), notSent.retryAfter());
        assertEquals(1, server.reports.size());
    }

    @ParameterizedTest
    @CsvSource({"500, SERVER_ERROR", "501, SERVER_ERROR", "502, SERVER_ERROR", "504, SERVER_ERROR",
            "507, SERVER_ERROR", "599, SERVER_ERROR", "408, CONNECTION_LOST"})
    void whatMayHaveBeenTakenInIsUnclear(int status, Failure failure) {
        server.then(FakePortal.http(status, "", "words"));
        Outcome.Unclear unclear = assertInstanceOf(Outcome.Unclear.class, send());
        assertEquals(failure, unclear.failure());
        assertEquals(status, unclear.httpStatus());
        assertEquals("words", unclear.raw());
        assertEquals(1, server.reports.size());
    }

    @ParameterizedTest
    @CsvSource({"429, 7", "503, 120"})
    void retryAfterInSecondsIsKept(int status, int seconds) {
        server.then(FakePortal.http(status, "Retry-After: " + seconds + "\r\n", ""));
        Outcome.NotSent notSent = assertInstanceOf(Outcome.NotSent.class, send());
        assertEquals(Optional.of(Duration.ofSeconds(seconds)), notSent.retryAfter());
    }

    @Test
    void retryAfterAsADateIsComparedWithThePortalsOwnClock() {
        server.then(FakePortal.http(503,
                "Date: Mon, 23 Nov 2026 08:00:00 GMT\r\nRetry-After: Mon, 23 Nov 2026 08:01:30 GMT\r\n", ""));
        server.then(FakePortal.http(503, "Retry-After: Tue, 24 Nov 2026 10:00:20 GMT\r\n", ""));
        assertEquals(Optional.of(Duration.ofSeconds(90)), ((Outcome.NotSent) send()).retryAfter());
        assertEquals(Optional.of(Duration.ofSeconds(20)), ((Outcome.NotSent) send()).retryAfter());
    }

    @Test
    void aRedirectIsNotFollowedAndItsTargetGetsNoBearer() throws IOException {
        try (FakePortal other = new FakePortal()) {
            server.then(FakePortal.http(302, "Location: http://127.0.0.1:" + other.port() + "/ep3\r\n", ""));
            server.then(FakePortal.http(307, "Location: /elsewhere\r\n", ""));
            assertEquals(Failure.ADDRESS, ((Outcome.NotSent) send()).failure());
            assertEquals(Failure.ADDRESS, ((Outcome.NotSent) send()).failure());
            assertEquals(0, other.connections.get());
            assertEquals(2, server.reports.size());
        }
    }

    @Test
    void a401IsSentOnceAndTheNextCallFetchesANewToken() {
        server.thenToken(FakePortal.json(200, FakePortal.token(43_200).replace(FakePortal.TOKEN, "first")));
        server.thenToken(FakePortal.json(200, FakePortal.token(43_200).replace(FakePortal.TOKEN, "second")));
        String header = "WWW-Authenticate: Bearer realm=\"x\", error=\"invalid_token\", error_description=\"gone\"\r\n";
        server.then(FakePortal.http(401, header, "no"));
        Outcome.NotSent notSent = assertInstanceOf(Outcome.NotSent.class, send());
        assertEquals(Failure.TOKEN_REFUSED, notSent.failure());
        assertEquals(401, notSent.httpStatus());
        assertEquals("no", notSent.raw());
        assertEquals("401, invalid_token, gone", notSent.detail());
        assertEquals(1, server.reports.size());
        assertEquals(Optional.empty(), portal.tokenValidUntil());
        assertEquals(Optional.empty(), portal.connect());
        assertEquals(2, server.tokenCalls.size());
        server.then(FakePortal.http(500, "", ""));
        send();
        assertEquals("Bearer first", server.reports.getFirst().header("Authorization"));
        assertEquals("Bearer second", server.reports.getLast().header("Authorization"));
    }

    @Test
    void a401AndThenNoNewTokenIsWhatTheTokenAddressSays() {
        server.thenToken(FakePortal.json(200, FakePortal.token(43_200)));
        server.thenToken(FakePortal.json(400, "{\"error\":\"invalid_grant\"}"));
        server.then(FakePortal.http(401, "", ""));
        send();
        assertEquals(Failure.CREDENTIALS, portal.connect().orElseThrow().failure());
        assertEquals(1, server.reports.size());
    }

    @Test
    void rightsAreToldInTheWordsOfTheHeader() {
        server.then(FakePortal.http(403, "WWW-Authenticate: Bearer error=\"insufficient_scope\"\r\n", ""));
        assertEquals("403, insufficient_scope", ((Outcome.NotSent) send()).detail());
    }

    @Test
    void doubledRowsPassAsTheyCame() {
        String row = "{\"rowNumber\":0,\"incidentId\":\"a\",\"externalId\":\"1000\",\"employeeId\":\"1\",\"type\":\"NEW\"}";
        server.then(FakePortal.json(200, "{\"importId\":\"1\",\"incidentResponseList\":[" + row + "," + row + "]}"));
        assertEquals(2, assertInstanceOf(Outcome.Accepted.class, send()).rows().size());
    }

    @ParameterizedTest
    @CsvSource({"200, ''", "201, ''", "201, <html>", "204, ''", "200, ' '",
            "200, '{\"any\":1}'", "202, 'null'"})
    void anEmptyReportIsAcceptedWhereNothingSpeaksAgainstIt(int status, String body) {
        server.then(FakePortal.http(status, "", body));
        Outcome.Accepted accepted = assertInstanceOf(Outcome.Accepted.class, sendEmpty());
        assertEquals(status, accepted.httpStatus());
        assertEquals("", accepted.importId());
        assertTrue(accepted.rows().isEmpty());
        assertEquals("POST /ep3/incident/none HTTP/1.1", server.reports.getFirst().line());
    }

    @ParameterizedTest
    @CsvSource({"200, <html>Anmelden</html>", "202, OK", "203, '{\"cut\":'"})
    void anEmptyReportThatALoginPageAnswersIsUnclear(int status, String body) {
        server.then(FakePortal.http(status, "", body));
        Outcome.Unclear unclear = assertInstanceOf(Outcome.Unclear.class, sendEmpty());
        assertEquals(Failure.UNREADABLE, unclear.failure());
        assertEquals(status, unclear.httpStatus());
        assertEquals(body, unclear.raw());
    }

    @Test
    void anEmptyReportWhoseAnswerIsCutOffIsUnclearUnlessItsStatusIs201() {
        server.then(FakePortal.raw("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{}"));
        assertEquals(Failure.UNREADABLE, assertInstanceOf(Outcome.Unclear.class, sendEmpty()).failure());
        server.then(FakePortal.raw("HTTP/1.1 201 OK\r\nContent-Length: 9\r\n\r\n{}"));
        assertInstanceOf(Outcome.Accepted.class, sendEmpty());
    }
}
