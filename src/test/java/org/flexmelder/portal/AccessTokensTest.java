package org.flexmelder.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.flexmelder.model.Credentials;
import org.flexmelder.model.Failure;
import org.flexmelder.model.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class AccessTokensTest {
    private Instant now = Instant.parse("2026-11-24T10:00:00Z");
    private long nanos = Long.MAX_VALUE - 5;
    private FakePortal server;
    private HttpPortal portal;

    @BeforeEach
    void start() throws IOException {
        server = new FakePortal();
        portal = Samples.portal(server.profile(), Samples.SHORT, new Clocks(() -> now, () -> nanos));
    }

    @AfterEach
    void stop() throws IOException {
        portal.close();
        server.close();
    }

    private Outcome.NotSent denied() {
        return portal.connect().orElseThrow();
    }

    @Test
    void theCallCarriesServiceUserAndSecretUnchangedAndNothingElse() {
        assertEquals(Optional.empty(), portal.connect());
        FakePortal.Seen call = server.tokenCalls.getFirst();
        assertEquals("POST /token HTTP/1.1", call.line());
        assertEquals("application/json", call.header("Content-Type"));
        JsonNode body = Json.read(call.body()).orElseThrow();
        assertEquals("password", body.path("grant_type").stringValue());
        assertEquals("service-user", body.path("username").stringValue());
        assertEquals("se\"cr\\et§", body.path("password").stringValue());
        assertEquals(3, body.size());
        assertEquals(0, server.reports.size());
    }

    @Test
    void aTokenIsUsedUntilAMinuteBeforeItsEnd() {
        portal.connect();
        assertEquals(Optional.of(now.plusSeconds(43_140)), portal.tokenValidUntil());
        now = now.plusSeconds(43_139);
        portal.connect();
        assertEquals(1, server.tokenCalls.size());
        now = now.plusSeconds(1);
        assertEquals(Optional.empty(), portal.tokenValidUntil());
        portal.connect();
        assertEquals(2, server.tokenCalls.size());
    }

    @Test
    void aMachineThatSleptOrWhoseClockWasSetForwardFetchesANewToken() {
        portal.connect();
        now = now.plus(Duration.ofHours(13));
        portal.connect();
        assertEquals(2, server.tokenCalls.size());
    }

    @Test
    void aClockThatIsSetBackLetsNoTokenLiveLonger() {
        portal.connect();
        now = now.minus(Duration.ofDays(3));
        nanos += Duration.ofSeconds(43_139).toNanos();
        assertEquals(Optional.of(now.plusSeconds(1)), portal.tokenValidUntil());
        portal.connect();
        assertEquals(1, server.tokenCalls.size());
        nanos += Duration.ofSeconds(1).toNanos();
        assertEquals(Optional.empty(), portal.tokenValidUntil());
        portal.connect();
        assertEquals(2, server.tokenCalls.size());
    }

    @ParameterizedTest
    @CsvSource({"400, invalid_grant, CREDENTIALS", "401, invalid_client, CREDENTIALS",
            "400, unauthorized_client, RIGHTS", "400, unsupported_grant_type, TOKEN_ADDRESS",
            "400, invalid_request, TOKEN_ADDRESS", "400, invalid_scope, TOKEN_ADDRESS", "401, odd, CREDENTIALS",
            "500, invalid_grant, TOKEN_ADDRESS", "404, invalid_grant, TOKEN_ADDRESS"})
    void theCodeOfARefusalSaysWhereToLookInBodyAndHeader(int status, String error, Failure failure) {
        server.thenToken(FakePortal.json(status, "{\"error\":\"" + error + "\"}"));
        assertEquals(failure, denied().failure());
        server.thenToken(FakePortal.http(status,
                "WWW-Authenticate: Bearer realm=\"x\", error_description=\"error=\", error=\"" + error + "\"\r\n", ""));
        assertEquals(failure, denied().failure());
    }

    @ParameterizedTest
    @CsvSource({"'{\"access_token\":\"t\"}', 240", "'{\"access_token\":\"t\",\"expires_in\":\"600\"}', 540",
            "'{\"access_token\":\"t\",\"expires_in\":null}', 240", "'{\"access_token\":4711,\"expires_in\":61}', 1"})
    void validityIsReadLenientlyAndShortWhereItIsNotSaid(String answer, long usedFor) {
        server.thenToken(FakePortal.json(200, answer));
        assertEquals(Optional.empty(), portal.connect());
        assertEquals(Optional.of(now.plusSeconds(usedFor)), portal.tokenValidUntil());
    }

    @Test
    void aTokenOfLessThanAMinuteIsUsedForHalfOfIt() {
        server.thenToken(FakePortal.json(200, FakePortal.token(30)));
        server.then(FakePortal.http(201, "", ""));
        Outcome outcome = portal.send(portal.emptyReport(Samples.CAREFLEX_ID, LocalDate.of(2026, 11, 24)));
        assertEquals(201, outcome.httpStatus());
        assertEquals(Optional.of(now.plusSeconds(15)), portal.tokenValidUntil());
    }

    @ParameterizedTest
    @CsvSource({"400, CREDENTIALS", "401, CREDENTIALS", "403, CREDENTIALS", "404, TOKEN_ADDRESS",
            "405, TOKEN_ADDRESS", "302, TOKEN_ADDRESS", "410, TOKEN_ADDRESS", "511, TOKEN_ADDRESS", "407, PROXY",
            "429, BUSY", "503, BUSY", "500, TOKEN_ADDRESS",
            "502, TOKEN_ADDRESS", "504, TOKEN_ADDRESS"})
    void aRefusalIsToldByItsStatusAndNothingIsReported(int status, Failure failure) {
        server.thenToken(FakePortal.http(status, "Retry-After: 9\r\nLocation: /token\r\n",
                "{\"error\":\"invalid_grant\",\"error_description\":\"unknown user\"}"));
        Outcome outcome = portal.send(portal.report(Samples.CAREFLEX_ID, Samples.incidents()));
        Outcome.NotSent notSent = (Outcome.NotSent) outcome;
        assertEquals(failure, notSent.failure());
        assertEquals(status, notSent.httpStatus());
        assertTrue(notSent.detail().startsWith("token address: " + status + ", invalid_grant, unknown user"),
                notSent.detail());
        assertEquals(Optional.of(Duration.ofSeconds(9)), notSent.retryAfter());
        assertEquals(1, server.tokenCalls.size());
        assertEquals(0, server.reports.size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html>", "", "{}", "{\"access_token\":\"\"}", "{\"access_token\":\"a\\nb\"}",
            "{\"access_token\":{}}", "{\"access_token\":\"secret-token\",", "[]"})
    void aTokenThatCannotBeReadIsTheTokenAddressAndItsTextIsNotKept(String body) {
        server.thenToken(FakePortal.json(200, body));
        Outcome.NotSent notSent = denied();
        assertEquals(Failure.TOKEN_ADDRESS, notSent.failure());
        assertEquals(200, notSent.httpStatus());
        assertEquals("", notSent.raw());
        assertFalse(notSent.detail().contains("secret-token"));
    }

    @Test
    void aRefusalThatRepeatsTheSecretIsKeptWithoutIt() {
        server.thenToken(FakePortal.http(400, "WWW-Authenticate: Basic error=\"x\"\r\n", "no user with geheim-7"));
        Credentials credentials = new Credentials("user", "geheim-7", "api-token");
        try (HttpPortal other = new HttpPortal(server.profile(), credentials, Samples.SHORT)) {
            Outcome.NotSent notSent = other.connect().orElseThrow();
            assertEquals("no user with …", notSent.raw());
            assertEquals("token address: 400, x", notSent.detail());
        }
    }

    @Test
    void aLongRefusalIsShortInTheDetail() {
        server.thenToken(FakePortal.json(400, "{\"error\":\"a\\nb" + "x".repeat(5000) + "\"}"));
        assertTrue(denied().detail().startsWith("token address: 400, a bxxx"));
        server.thenToken(FakePortal.json(400, "{\"error\":\"" + "x".repeat(5000) + "\"}"));
        assertTrue(denied().detail().length() < 250);
    }

    static Stream<Arguments> broken() {
        return Stream.of(Arguments.of("closed", FakePortal.hangUp()), Arguments.of("stalled", FakePortal.stall("")),
                Arguments.of("garbage", FakePortal.raw("SSH-2.0\r\n")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("broken")
    void aTokenCallThatBreaksIsNoConnectionSinceNothingWasReported(String what, FakePortal.Reply reply) {
        server.thenToken(reply);
        assertEquals(Failure.NO_CONNECTION, denied().failure(), what);
        assertEquals(0, server.reports.size());
    }

    @Test
    void severalThreadsAtOnceBuyOneToken() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch answer = new CountDownLatch(1);
        server.thenToken(socket -> {
            asked.countDown();
            await(answer);
            FakePortal.json(200, FakePortal.token(43_200)).to(socket);
        });
        try (HttpPortal patient = Samples.portal(server.profile(), Samples.LONG);
                ExecutorService threads = Executors.newFixedThreadPool(6)) {
            List<Future<Optional<Outcome.NotSent>>> calls = IntStream.range(0, 6)
                    .mapToObj(_ -> threads.submit(patient::connect)).toList();
            assertTrue(asked.await(10, TimeUnit.SECONDS));
            answer.countDown();
            for (Future<Optional<Outcome.NotSent>> call : calls) {
                assertEquals(Optional.empty(), call.get(10, TimeUnit.SECONDS));
            }
            assertEquals(1, server.tokenCalls.size());
        }
    }

    private static void await(CountDownLatch latch) throws IOException {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    @Test
    void closingForgetsTheToken() {
        portal.connect();
        assertTrue(portal.tokenValidUntil().isPresent());
        portal.close();
        assertEquals(Optional.empty(), portal.tokenValidUntil());
        assertEquals(Failure.NO_CONNECTION, denied().failure());
    }

    @Test
    void neitherTokenNorSecretIsPrinted() {
        assertEquals("Token[…]", new AccessTokens.Token("secret", Duration.ofHours(1), now, 0).toString());
        assertEquals("Answer[200]",
                new Exchange.Answer(200, Map.of("a", "secret"), "secret", "").toString());
    }
}
