package org.flexmelder.practice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import tools.jackson.databind.JsonNode;

class FaultTest {
    private PracticePortal portal;
    private Caller caller;
    private String token;

    @BeforeEach
    void start() throws IOException {
        portal = PracticePortal.start(0);
        caller = new Caller(portal);
        token = caller.token();
    }

    @AfterEach
    void close() {
        portal.close();
    }

    private Caller.Answer three() throws IOException {
        return caller.report(token, Samples.NEW, Json.text(Samples.three()));
    }

    private Caller.Answer none() throws IOException {
        return caller.report(token, Samples.NONE, Json.text(Samples.none()));
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = {"SILENT", "TOKEN_UNREADABLE", "TOKEN_DOWN", "WRONG_CREDENTIALS"})
    void thePortalHasTheReportExactlyWhereTheFaultSaysSo(Fault fault) throws IOException {
        portal.arm(fault);
        three();
        assertEquals(fault.takenIn() ? 3 : 0, portal.received().size());
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = {"SILENT", "TOKEN_REFUSED"})
    void aFaultIsMetOnce(Fault fault) throws IOException {
        portal.arm(fault);
        caller.token(portal.user(), portal.secret());
        three();
        assertEquals(List.of(), portal.armed());
        token = caller.token();
        int before = portal.received().size();
        Caller.Answer answer = three();
        assertEquals(201, answer.status());
        assertTrue(answer.whole());
        assertEquals(before + 3, portal.received().size());
    }

    @ParameterizedTest
    @CsvSource({"TOKEN_EXPIRED,401", "TOKEN_REFUSED,401", "FORBIDDEN,403", "NOT_FOUND,404", "METHOD_REFUSED,405",
            "REDIRECT,302", "REJECT,400", "CONFLICT,409", "TOO_LARGE,413", "UNSUPPORTED,415", "UNPROCESSABLE,422",
            "BUSY,429", "DOWN,503", "SERVER_ERROR,500", "SERVER_ERROR_TAKEN_IN,500", "BAD_GATEWAY,502",
            "GATEWAY_TIMEOUT,504", "HTML_ANSWER,200", "EMPTY_ANSWER,201", "CUT_BEFORE_ANSWER,0", "CUT_BEFORE_TAKING,0"})
    void eachFaultHasItsStatus(Fault fault, int status) throws IOException {
        portal.arm(fault);
        Caller.Answer answer = three();
        assertEquals(status, answer.status());
        assertEquals(status == 429 || status == 503 ? "1" : null, answer.headers().get("retry-after"));
        assertEquals(status != 0, answer.whole());
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.INCLUDE, names = {"FORBIDDEN", "REJECT", "UNPROCESSABLE", "CUT_BEFORE_ANSWER",
            "HALF_ANSWER", "HUGE_ANSWER", "SERVER_ERROR_TAKEN_IN", "BAD_GATEWAY"})
    void anEmptyReportMeetsReportFaultsToo(Fault fault) throws IOException {
        portal.arm(fault);
        Caller.Answer answer = none();
        assertTrue(answer.status() != 201 || answer.body().length > 0);
        assertEquals(fault.takenIn() ? 1 : 0, portal.received().size());
    }

    @Test
    void anExpiredTokenStaysExpired() throws IOException {
        portal.arm(Fault.TOKEN_EXPIRED);
        assertEquals(401, three().status());
        assertEquals(401, three().status());
        token = caller.token();
        assertEquals(201, three().status());
    }

    @Test
    void aRefusedTokenIsRefusedTwiceHoweverFresh() throws IOException {
        portal.arm(Fault.TOKEN_REFUSED);
        assertEquals(401, three().status());
        token = caller.token();
        assertEquals(401, three().status());
        assertEquals(201, three().status());
    }

    @ParameterizedTest
    @CsvSource({"WRONG_CREDENTIALS,401", "TOKEN_DOWN,503", "TOKEN_UNREADABLE,200"})
    void tokenFaultsWaitForATokenCall(Fault fault, int status) throws IOException {
        portal.arm(fault);
        assertEquals(201, three().status());
        Caller.Answer answer = caller.token(portal.user(), portal.secret());
        assertEquals(status, answer.status());
        assertFalse(answer.text().contains("access_token"));
        assertEquals(200, caller.token(portal.user(), portal.secret()).status());
    }

    @Test
    void rowFaultsWaitForAReportWithRowsAndFaultsKeepTheirOrder() throws IOException {
        List.of(Fault.ROW_MISSING, Fault.BUSY, Fault.DOWN).forEach(portal::arm);
        assertEquals(429, none().status());
        assertEquals(201, three().status());
        assertEquals(503, three().status());
        assertEquals(List.of(), portal.armed());
    }

    @Test
    void disarmedFaultsAreMetByNobody() throws IOException {
        portal.arm(Fault.TOKEN_REFUSED);
        portal.disarm();
        assertEquals(201, three().status());
    }

    @Test
    void aRefusalNamesItsRowAndField() throws IOException {
        portal.arm(Fault.REJECT);
        portal.arm(Fault.UNPROCESSABLE);
        Caller.Answer rejected = three();
        assertEquals("incidentList[2].validFrom", rejected.json().at("/errors/0/path").stringValue());
        assertTrue(rejected.json().path("message").stringValue().startsWith("incidentList[2].validFrom: "));
        assertEquals("incidentList[0].employeeId", three().json().at("/errors/0/path").stringValue());
    }

    @Test
    void aRequestThatIsWrongByItselfUsesUpNoFault() throws IOException {
        portal.arm(Fault.BUSY);
        assertEquals(400, caller.report(token, Samples.NEW, "{}").status());
        assertEquals(401, caller.report("unknown", Samples.NEW, "{}").status());
        assertEquals(List.of(Fault.BUSY), portal.armed());
    }

    @Test
    void aRedirectLeadsToWhereNothingIsTakenIn() throws IOException {
        portal.arm(Fault.REDIRECT);
        String location = three().headers().get("location");
        String url = URI.create(portal.reportUrl()).resolve(location).toString();
        assertEquals(404, caller.call("POST", url, Map.of(), "").status());
    }

    @Test
    void halfAnAnswerPromisesMoreThanItHolds() throws IOException {
        portal.arm(Fault.HALF_ANSWER);
        Caller.Answer half = three();
        assertEquals(201, half.status());
        assertEquals(Integer.parseInt(half.headers().get("content-length")) / 2, half.body().length);
        assertTrue(half.text().startsWith("{\"importId\":\""));
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.INCLUDE, names = {"HALF_ANSWER", "CUT_BEFORE_ANSWER", "CUT_BEFORE_TAKING"})
    void aBrokenConnectionIsEndedThoughTheCallerWouldKeepIt(Fault fault) throws IOException {
        portal.arm(fault);
        String header = new String(("Bearer " + token).getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        Caller.Answer answer = caller.call("POST", portal.reportUrl() + Samples.NEW,
                Map.of("Connection", "keep-alive", "Authorization", header, "Content-Type", Caller.JSON),
                Json.text(Samples.three()));
        assertFalse(answer.whole());
    }

    @Test
    void aHugeAnswerIsWellFormedAndOver8MiB() throws IOException {
        portal.arm(Fault.HUGE_ANSWER);
        Caller.Answer huge = three();
        assertTrue(huge.whole());
        assertTrue(huge.body().length > 8 * 1024 * 1024);
        assertEquals(3, huge.json().path("incidentResponseList").size());
    }

    @Test
    void aMissingRowIsTheLast() throws IOException {
        portal.arm(Fault.ROW_MISSING);
        assertEquals(List.of(0, 1), numbers(three()));
    }

    @Test
    void aDoubledRowHasTwoIncidentIds() throws IOException {
        portal.arm(Fault.ROW_DOUBLED);
        Caller.Answer answer = three();
        assertEquals(List.of(0, 1, 2, 2), numbers(answer));
        JsonNode rows = answer.json().path("incidentResponseList");
        assertNotEquals(rows.get(2).path("incidentId"), rows.get(3).path("incidentId"));
    }

    @Test
    void aContradictingRowNamesAnotherEmployee() throws IOException {
        portal.arm(Fault.ROW_CONTRADICTING);
        JsonNode rows = three().json().path("incidentResponseList");
        assertEquals("49239697103", rows.get(0).path("employeeId").stringValue());
        assertEquals("00000000000", rows.get(2).path("employeeId").stringValue());
        assertEquals("49239697103", portal.received().get(2).employeeId());
    }

    @Test
    void shuffledRowsAreAllThereEachUnderItsNumber() throws IOException {
        portal.arm(Fault.ROWS_SHUFFLED);
        Caller.Answer answer = three();
        assertEquals(List.of(2, 1, 0), numbers(answer));
        for (JsonNode row : answer.json().path("incidentResponseList")) {
            assertEquals(portal.received().get(row.path("rowNumber").intValue()).incidentId(),
                    row.path("incidentId").stringValue());
        }
    }

    @Test
    void aSilentPortalTakesInAndAnswersNobodyUntilItIsClosed()
            throws InterruptedException, ExecutionException, TimeoutException {
        portal.arm(Fault.SILENT);
        CompletableFuture<Caller.Answer> answer = CompletableFuture.supplyAsync(() -> {
            try {
                return three();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        while (portal.received().size() < 3) {
            Thread.onSpinWait();
        }
        assertFalse(answer.isDone());
        portal.close();
        assertEquals(0, answer.get(10, TimeUnit.SECONDS).status());
    }

    @Test
    void aReportTakesAsLongAsThePortalWasTold() throws IOException {
        portal.reportTakes(Duration.ofMillis(60));
        long start = System.nanoTime();
        assertEquals(201, three().status());
        assertTrue(System.nanoTime() - start >= 60_000_000);
    }

    private static List<Integer> numbers(Caller.Answer answer) {
        List<Integer> numbers = new ArrayList<>();
        answer.json().path("incidentResponseList").forEach(row -> numbers.add(row.path("rowNumber").intValue()));
        return numbers;
    }
}
