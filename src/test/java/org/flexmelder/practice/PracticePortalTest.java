package org.flexmelder.practice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.config.CharCodingConfig;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class PracticePortalTest {
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-24T08:00:00.5Z"));
    private PracticePortal portal;
    private Caller caller;

    @BeforeEach
    void start() throws IOException {
        portal = PracticePortal.start(0, null, now::get);
        caller = new Caller(portal);
    }

    @AfterEach
    void close() {
        portal.close();
    }

    @Test
    void theTokenAnswerHasTheDocumentedFields() throws IOException {
        Caller.Answer answer = caller.token(portal.user(), portal.secret());
        assertEquals(200, answer.status());
        assertTrue(answer.json().path("access_token").stringValue().contains("§"));
        assertEquals("Bearer", answer.json().path("token_type").stringValue());
        assertEquals(43_200, answer.json().path("expires_in").intValue());
        assertEquals(now.get().getEpochSecond(), answer.json().path("created_at").longValue());
        assertEquals(1, portal.tokensGiven());
        assertNotEquals(answer.json().path("access_token").stringValue(), caller.token());
    }

    @Test
    void aWrongSecretIsRefusedInTheWordsOfTheRfc() throws IOException {
        for (Caller.Answer answer : List.of(caller.token(portal.user(), "wrong"),
                caller.token("wrong", portal.secret()))) {
            assertEquals(401, answer.status());
            assertEquals("invalid_grant", answer.json().path("error").stringValue());
            assertTrue(answer.json().path("error_description").isString());
        }
        assertEquals(0, portal.tokensGiven());
    }

    @Test
    void otherCredentialsCanBeSetQuotesAndAll() throws IOException {
        portal.credentials("Jürgen", "a\"b\\c ñ");
        assertEquals(401, caller.token("uebung-service-user", "uebung-service-secret-0815").status());
        assertEquals(200, caller.token("Jürgen", "a\"b\\c ñ").status());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            POST | application/json                | {"grant_type":"code","username":"a","password":"b"} | 400 | unsupported_grant_type
            POST | application/json                | {"grant_type":"password","username":"a"}            | 400 | invalid_request
            POST | application/json                | {"grant_type":                                      | 400 | invalid_request
            POST | application/json                | [1]                                                 | 400 | invalid_request
            POST | text/plain                      | {}                                                  | 415 | invalid_request
            POST | application/json;charset=latin1 | {}                                                  | 415 | invalid_request
            GET  | application/json                | {}                                                  | 405 | invalid_request
            """)
    void aTokenCallThatIsNoneIsRefused(String method, String type, String body, int status, String error)
            throws IOException {
        Caller.Answer answer = caller.call(method, portal.tokenUrl(), Map.of("Content-Type", type), body);
        assertEquals(status, answer.status());
        assertEquals(error, answer.json().path("error").stringValue());
    }

    @Test
    void theDocumentedReportIsTakenInRowByRow() throws IOException {
        Caller.Answer answer = caller.report(caller.token(), Samples.NEW, Json.text(Samples.three()));
        assertEquals(201, answer.status());
        JsonNode rows = answer.json().path("incidentResponseList");
        List<Received> received = portal.received();
        assertEquals(3, rows.size());
        assertEquals(3, received.size());
        for (int i = 0; i < 3; i++) {
            Received one = received.get(i);
            assertEquals(i, rows.get(i).path("rowNumber").intValue());
            assertEquals(one.incidentId(), rows.get(i).path("incidentId").stringValue());
            assertEquals(one.importId(), answer.json().path("importId").stringValue());
            assertEquals(one.employeeId(), rows.get(i).path("employeeId").stringValue());
            assertEquals(one.type(), rows.get(i).path("type").stringValue());
            assertEquals("09ce3580d84bf087", one.careflexId());
            assertEquals("incident/new", one.path());
            assertEquals(now.get(), one.at());
        }
        assertEquals("1234-xx", rows.get(1).path("externalId").stringValue());
        assertEquals("2021-07-01", received.get(1).validFrom());
        assertTrue(rows.get(2).path("externalId").isNull());
        assertEquals("", received.get(2).externalId());
    }

    @Test
    void theEmptyReportIsAnsweredWithoutABody() throws IOException {
        Caller.Answer answer = caller.report(caller.token(), Samples.NONE, Json.text(Samples.none()));
        assertEquals(201, answer.status());
        assertEquals(0, answer.body().length);
        assertEquals(
                List.of(new Received("incident/none", "09ce3580d84bf087", "", "", "", "2020-10-24", "", "", now.get())),
                portal.received());
    }

    @Test
    void theTokenIsReadAsUtf8AndAsLatin1ButNotMangled() throws IOException {
        String token = caller.token();
        String body = Json.text(Samples.none());
        assertEquals(201, caller.report(token, StandardCharsets.UTF_8, Samples.NONE, Caller.JSON, body).status());
        assertEquals(201, caller.report(token, StandardCharsets.ISO_8859_1, Samples.NONE, Caller.JSON, body).status());
        assertEquals(401, caller.report(token, StandardCharsets.US_ASCII, Samples.NONE, Caller.JSON, body).status());
    }

    @Test
    void anOrdinaryClientIsServedManyTimesOverOneConnection() throws IOException {
        CharCodingConfig utf8 = CharCodingConfig.custom().setCharset(StandardCharsets.UTF_8).build();
        try (CloseableHttpClient client = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setConnectionFactory(
                                ManagedHttpClientConnectionFactory.builder().charCodingConfig(utf8).build())
                        .setMaxConnTotal(1).build())
                .build()) {
            String token = caller.token();
            for (int i = 0; i < 20; i++) {
                HttpPost post = new HttpPost(portal.reportUrl() + (i % 2 == 0 ? Samples.NEW : Samples.NONE));
                post.setHeader("Authorization", "Bearer " + token);
                post.setEntity(new StringEntity(Json.text(i % 2 == 0 ? Samples.three() : Samples.none()),
                        ContentType.APPLICATION_JSON.withCharset(StandardCharsets.UTF_8)));
                assertEquals(201, (int) client.execute(post, answer -> answer.getCode()));
            }
        }
        assertEquals(40, portal.received().size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Bearer ", "Bearer unknown", "Basic dTpw"})
    void aReportWithoutAKnownTokenIsRefused(String header) throws IOException {
        Caller.Answer answer = caller.call("POST", portal.reportUrl() + Samples.NONE,
                Map.of("Authorization", header, "Content-Type", Caller.JSON), Json.text(Samples.none()));
        assertEquals(401, answer.status());
        assertEquals("Bearer error=\"invalid_token\"", answer.headers().get("www-authenticate"));
        assertEquals(List.of(), portal.received());
    }

    @Test
    void aTokenEndsWithItsLifetime() throws IOException {
        portal.tokenLifetime(Duration.ofSeconds(10));
        String token = caller.token();
        now.set(now.get().plusMillis(9_999));
        assertEquals(201, caller.report(token, Samples.NONE, Json.text(Samples.none())).status());
        now.set(now.get().plusMillis(1));
        assertEquals(401, caller.report(token, Samples.NONE, Json.text(Samples.none())).status());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            application/json; Charset="utf-8" | 201
            APPLICATION/JSON;x=y;charset=UTF-8 | 201
            application/json                  | 415
            application/json;charset=latin1   | 415
            text/json;charset=utf-8           | 415
            """)
    void aReportMustSayThatItIsJsonInUtf8(String type, int status) throws IOException {
        assertEquals(status, caller.report(caller.token(), StandardCharsets.UTF_8, Samples.NONE, type,
                Json.text(Samples.none())).status());
    }

    @Test
    void everyErrorOfABodyIsToldAtOnceAndNothingIsTakenIn() throws IOException {
        var body = Samples.three();
        ((ObjectNode) body.at("/incidentList/0/employee/address")).put("zipCode", "")
                .put("country", "Deutschland");
        ((ObjectNode) body.at("/incidentList/2")).remove("validFrom");
        Caller.Answer answer = caller.report(caller.token(), Samples.NEW, Json.text(body));
        assertEquals(400, answer.status());
        assertEquals(
                Set.of("incidentList[0].employee.address.zipCode", "incidentList[0].employee.address.country",
                        "incidentList[2].validFrom"),
                Set.copyOf(answer.json().path("errors").valueStream().map(e -> e.path("path").stringValue()).toList()));
        assertTrue(answer.json().path("message").stringValue().startsWith("incidentList[0]"));
        assertEquals(List.of(), portal.received());
    }

    @Test
    void aHundredIncidentsAreTakenAHundredAndOneAreNot() throws IOException {
        String token = caller.token();
        assertEquals(400, caller.report(token, Samples.NEW, Samples.many(101)).status());
        assertEquals(201, caller.report(token, Samples.NEW, Samples.many(100)).status());
        assertEquals(100, portal.received().size());
        assertEquals("x-99", portal.received().getLast().externalId());
    }

    @Test
    void aBodyOver4MiBIsRefusedAndOneOf4MiBIsNot() throws IOException {
        String token = caller.token();
        String body = Json.text(Samples.none());
        String most = body + " ".repeat(Call.LIMIT - body.length());
        assertEquals(201, caller.report(token, Samples.NONE, most).status());
        assertEquals(413, caller.report(token, Samples.NONE, most + " ").status());
        assertEquals(413, caller.report(token, Samples.NONE, most + most).status());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "/incident", "/incident/new/", "/incident/new2", "/moved"})
    void nothingStandsAtOtherAddresses(String path) throws IOException {
        assertEquals(404, caller.report(caller.token(), path, "{}").status());
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PUT", "DELETE", "HEAD", "PATCH"})
    void otherMethodsAreRefused(String method) throws IOException {
        Caller.Answer answer = caller.call(method, portal.reportUrl() + Samples.NEW, Map.of(), "");
        assertEquals(405, answer.status());
        assertEquals("POST", answer.headers().get("allow"));
    }

    @Test
    void callersAtTheSameTimeAreEachTakenInOnceAndInOnePiece() throws Exception {
        String token = caller.token();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Caller.Answer>> answers = IntStream.range(0, 40)
                    .mapToObj(i -> threads.submit(() -> caller.report(token, Samples.NEW, Samples.many(5)))).toList();
            for (Future<Caller.Answer> answer : answers) {
                assertEquals(201, answer.get().status());
            }
        }
        List<Received> received = portal.received();
        assertEquals(200, received.size());
        assertEquals(200, new HashSet<>(received.stream().map(Received::incidentId).toList()).size());
        for (int i = 0; i < 200; i++) {
            assertEquals("x-" + i % 5, received.get(i).externalId());
            assertEquals(received.get(i - i % 5).importId(), received.get(i).importId());
        }
    }

    @Test
    void aPortThatIsTakenIsSaid() {
        int port = URI.create(portal.tokenUrl()).getPort();
        assertThrows(BindException.class, () -> PracticePortal.start(port));
    }

    @Test
    void aClosedPortalAnswersNobodyAndFreesItsPort() throws IOException {
        int port = URI.create(portal.tokenUrl()).getPort();
        portal.close();
        assertThrows(ConnectException.class, () -> caller.token());
        PracticePortal.start(port).close();
    }

    @Test
    void theApiTokenHasTheShapeOfTheDocumentedOne() {
        assertTrue(portal.apiToken().matches("[A-Za-z0-9]{32}"));
    }
}
