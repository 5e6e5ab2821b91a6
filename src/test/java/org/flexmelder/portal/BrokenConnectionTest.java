package org.flexmelder.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.LocalDate;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.flexmelder.model.Failure;
import org.flexmelder.model.Outcome;
import org.flexmelder.model.PortalProfile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The rows of the failure table in which no whole answer came: was a byte of the report written or not? */
@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class BrokenConnectionTest {
    private static final String HALF = "HTTP/1.1 201 Created\r\nContent-Type: application/json\r\n"
            + "Content-Length: 500\r\n\r\n{\"importId\":\"1\",\"incidentResponseList\":[";
    private FakePortal server;

    @BeforeEach
    void start() throws IOException {
        server = new FakePortal();
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    /** Sends with the token from the server, but the report to another address. */
    private Outcome sendTo(String reportUrl) {
        PortalProfile profile = server.profile().withAddresses(server.profile().tokenUrl(), reportUrl);
        try (HttpPortal portal = Samples.portal(profile, Samples.SHORT)) {
            return send(portal);
        }
    }

    private static Outcome send(HttpPortal portal) {
        return portal.send(portal.report(Samples.CAREFLEX_ID, Samples.incidents()));
    }

    private Outcome send() {
        return sendTo(server.profile().reportUrl());
    }

    private static void assertNoConnection(Outcome outcome) {
        Outcome.NotSent notSent = assertInstanceOf(Outcome.NotSent.class, outcome);
        assertEquals(Failure.NO_CONNECTION, notSent.failure(), notSent.detail());
        assertEquals(0, notSent.httpStatus());
    }

    private static int unusedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }

    @Test
    void aRefusedConnectionIsNoConnectionAndNamesTheHostWithoutItsPath() throws IOException {
        int port = unusedPort();
        Outcome outcome = sendTo("http://127.0.0.1:" + port + "/secret-path");
        assertNoConnection(outcome);
        String detail = ((Outcome.NotSent) outcome).detail();
        assertTrue(detail.contains("127.0.0.1:" + port), detail);
        assertFalse(detail.contains("secret-path"), detail);
    }

    @Test
    void anUnknownHostIsANameNotFound() {
        Outcome outcome = sendTo("https://nirgends.invalid/ep3");
        assertEquals(Failure.NAME_NOT_FOUND, assertInstanceOf(Outcome.NotSent.class, outcome).failure());
        assertTrue(((Outcome.NotSent) outcome).detail().startsWith("UnknownHostException, https://nirgends.invalid"));
    }

    @Test
    void aServerThatSpeaksNoTlsIsNoConnection() throws IOException {
        try (ServerSocket talker = new ServerSocket(0, 5, InetAddress.getByName("127.0.0.1"))) {
            Thread.ofVirtual().start(() -> greet(talker));
            Outcome outcome = sendTo("https://127.0.0.1:" + talker.getLocalPort() + "/ep3");
            assertNoConnection(outcome);
            assertTrue(((Outcome.NotSent) outcome).detail().startsWith("SSLException"));
        }
    }

    /** Talks first and in plain words, as a mail server does. */
    private static void greet(ServerSocket server) {
        try (Socket socket = server.accept()) {
            FakePortal.stall("220 mail.invalid ready\r\n").to(socket);
        } catch (IOException e) {
            // the test is over
        }
    }

    @Test
    void aTlsHandshakeThatStallsIsNoConnection() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getByName("127.0.0.1"))) {
            assertNoConnection(sendTo("https://127.0.0.1:" + silent.getLocalPort() + "/ep3"));
        }
    }

    static Stream<Arguments> lost() {
        return Stream.of(Arguments.of("closed before the status line", FakePortal.hangUp()),
                Arguments.of("no answer in time", FakePortal.stall("")),
                Arguments.of("half a status line", FakePortal.raw("HTTP/1.1 20")),
                Arguments.of("stalled in the head", FakePortal.stall("HTTP/1.1 200 OK\r\nContent-Type: app")),
                Arguments.of("another protocol", FakePortal.raw("SSH-2.0-OpenSSH_9.9\r\n")),
                Arguments.of("only 100 Continue", FakePortal.raw("HTTP/1.1 100 Continue\r\n\r\n")),
                Arguments.of("another protocol agreed to", FakePortal.raw("HTTP/1.1 101 Switching\r\n\r\n")),
                Arguments.of("reset", (FakePortal.Reply) socket -> socket.setSoLinger(true, 0)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lost")
    void aConnectionLostBeforeTheStatusIsUnclear(String what, FakePortal.Reply reply) {
        server.then(reply);
        Outcome.Unclear unclear = assertInstanceOf(Outcome.Unclear.class, send(), what);
        assertEquals(Failure.CONNECTION_LOST, unclear.failure());
        assertEquals(1, server.reports.size());
    }

    static Stream<Arguments> cut() {
        String chunked = "HTTP/1.1 201 Created\r\nTransfer-Encoding: chunked\r\n\r\n1B\r\n{\"importId\":\"1\",\"incidentRe";
        return Stream.of(Arguments.of("closed in a body of known length", FakePortal.raw(HALF), "{\"importId\""),
                Arguments.of("stalled in a body of known length", FakePortal.stall(HALF), "{\"importId\""),
                Arguments.of("closed in a chunk", FakePortal.raw(chunked), "{\"importId\""),
                Arguments.of("no chunk length", FakePortal.raw(chunked + "\r\nzz\r\n"), "{\"importId\""));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cut")
    void aSuccessCutOffIsUnreadableAndWhatCameIsKept(String what, FakePortal.Reply reply, String start) {
        server.then(reply);
        Outcome.Unclear unclear = assertInstanceOf(Outcome.Unclear.class, send(), what);
        assertEquals(Failure.UNREADABLE, unclear.failure());
        assertEquals(201, unclear.httpStatus());
        assertTrue(unclear.raw().startsWith(start), unclear.raw());
        assertTrue(unclear.detail().startsWith("cut off"), unclear.detail());
    }

    @Test
    void anAnswerThatDripsIsLeftInTime() {
        server.then(socket -> {
            FakePortal.raw("HTTP/1.1 200 OK\r\nContent-Length: 100000000\r\n\r\n").to(socket);
            while (true) {
                socket.getOutputStream().write(' ');
                socket.getOutputStream().flush();
                Thread.onSpinWait();
            }
        });
        Outcome.Unclear unclear = assertInstanceOf(Outcome.Unclear.class, send());
        assertEquals(Failure.UNREADABLE, unclear.failure());
    }

    @Test
    void aRefusalCutOffIsStillARefusal() {
        server.then(FakePortal.raw("HTTP/1.1 400 Bad\r\nContent-Length: 500\r\n\r\nrow 2: wrong"));
        Outcome.Refused refused = assertInstanceOf(Outcome.Refused.class, send());
        assertEquals("row 2: wrong", refused.raw());
        assertEquals(2, refused.remarks().getFirst().row());
    }

    @Test
    void anEmptyReportWithoutAnAnswerIsUnclear() {
        server.then(FakePortal.hangUp());
        try (HttpPortal portal = Samples.portal(server.profile(), Samples.SHORT)) {
            Outcome outcome = portal
                    .send(portal.emptyReport(Samples.CAREFLEX_ID, LocalDate.of(2026, 11, 24)));
            assertEquals(Failure.CONNECTION_LOST, assertInstanceOf(Outcome.Unclear.class, outcome).failure());
        }
    }

    @Test
    void closingEndsACallUnderWayAsUnclearAndLaterOnesDoNotBegin() throws Exception {
        CountDownLatch arrived = new CountDownLatch(1);
        server.then(socket -> {
            arrived.countDown();
            FakePortal.stall("").to(socket);
        });
        HttpPortal portal = Samples.portal(server.profile(), Samples.LONG);
        CompletableFuture<Outcome> call = CompletableFuture.supplyAsync(() -> send(portal));
        assertTrue(arrived.await(10, TimeUnit.SECONDS));
        portal.close();
        Outcome.Unclear unclear = assertInstanceOf(Outcome.Unclear.class, call.get(10, TimeUnit.SECONDS));
        assertEquals(Failure.CONNECTION_LOST, unclear.failure());
        assertTrue(portal.tokenValidUntil().isEmpty());
        assertNoConnection(send(portal));
        assertEquals(1, server.reports.size());
    }
}
