package org.flexmelder.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.flexmelder.model.Failure;
import org.flexmelder.model.Network;
import org.flexmelder.model.Outcome;
import org.flexmelder.model.PortalProfile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No silence is ever long enough for a time-out, and yet it never ends. */
@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SlowLineTest {
    private static final Timeouts PATIENT_BUT_ENDING = new Timeouts(Duration.ofSeconds(20), Duration.ofSeconds(20),
            Duration.ofMillis(500));

    @TempDir
    Path folder;

    /** Says this, then this again and again until the other side has gone. */
    private static FakePortal.Reply drip(String before, String drop) {
        return socket -> {
            FakePortal.raw(before).to(socket);
            while (true) {
                FakePortal.raw(drop).to(socket);
                socket.getOutputStream().flush();
                pause();
            }
        };
    }

    private static void pause() throws IOException {
        try {
            TimeUnit.MILLISECONDS.sleep(20);
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private static Outcome send(PortalProfile profile) {
        try (HttpPortal portal = Samples.portal(profile, PATIENT_BUT_ENDING)) {
            return portal.send(portal.report(Samples.CAREFLEX_ID, Samples.incidents()));
        }
    }

    private static Failure unclear(Outcome outcome) {
        return assertInstanceOf(Outcome.Unclear.class, outcome, outcome::toString).failure();
    }

    private static Failure notSent(Outcome outcome) {
        return assertInstanceOf(Outcome.NotSent.class, outcome, outcome::toString).failure();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "HTTP/1.1 201 Created\r\n", "HTTP/1.1 100 Continue\r\n\r\n"})
    void anAnswerWhoseHeadDripsIsLeftAsUnclear(String before) throws IOException {
        try (FakePortal server = new FakePortal().then(drip(before, before.isEmpty() ? "H" : "X-A: b\r\n"))) {
            assertEquals(Failure.CONNECTION_LOST, unclear(send(server.profile())));
        }
    }

    @Test
    void anAnswerWhoseBodyDripsIsLeftAsUnclear() throws IOException {
        try (FakePortal server = new FakePortal()
                .then(drip("HTTP/1.1 200 OK\r\nContent-Length: 100000000\r\n\r\n", " "))) {
            assertEquals(Failure.UNREADABLE, unclear(send(server.profile())));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"HTTP/1.1 200 OK\r\n", "HTTP/1.1 200 OK\r\nContent-Length: 100000000\r\n\r\n"})
    void aTokenThatDripsIsSurelyNotAReport(String before) throws IOException {
        try (FakePortal server = new FakePortal().thenToken(drip(before, "X-A: b\r\n"))) {
            Failure failure = notSent(send(server.profile()));
            assertTrue(failure == Failure.NO_CONNECTION || failure == Failure.TOKEN_ADDRESS, failure::name);
            assertEquals(0, server.reports.size());
        }
    }

    @Test
    void aProxyThatDripsIsSurelyNotThePortal() throws IOException {
        try (FakePortal proxy = new FakePortal().then(drip("HTTP/1.1 200 OK\r\n", "X-A: b\r\n"))) {
            PortalProfile profile = PortalProfile.DEFAULT.withAddresses("https://portal.invalid/token",
                    "https://portal.invalid/ep3");
            Network network = Network.DEFAULT.withProxying(Network.Proxying.OWN).withProxy("127.0.0.1",
                    proxy.port());
            try (HttpPortal portal = new HttpPortal(profile, FakePortal.CREDENTIALS, network, PATIENT_BUT_ENDING)) {
                assertEquals(Failure.NO_CONNECTION, portal.connect().orElseThrow().failure());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aRequestThatNobodyTakesInIsLeftAsUnclear(boolean overTls) throws Exception {
        OfficeCa ca = overTls ? new OfficeCa(folder) : null;
        CountDownLatch over = new CountDownLatch(1);
        try (FakePortal tokens = new FakePortal();
                ServerSocket slow = overTls
                        ? ca.server("localhost").context().getServerSocketFactory().createServerSocket()
                        : new ServerSocket()) {
            slow.setReceiveBufferSize(4096);
            slow.bind(new java.net.InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0));
            Thread.ofVirtual().start(() -> takeAByte(slow, over));
            String report = overTls ? "https://localhost:" : "http://127.0.0.1:";
            PortalProfile profile = PortalProfile.DEFAULT.withAddresses(tokens.profile().tokenUrl(),
                    report + slow.getLocalPort() + "/ep3");
            Network network = Network.DEFAULT.withCaFile(overTls ? ca.pem.toString() : "");
            try (HttpPortal portal = new HttpPortal(profile, FakePortal.CREDENTIALS, network, new Timeouts(
                    Duration.ofSeconds(20), Duration.ofSeconds(20), Duration.ofSeconds(2)))) {
                Portal.Request large = new Portal.Request("incident/new", "x".repeat(64 << 20), "");
                assertEquals(Failure.CONNECTION_LOST, unclear(portal.send(large)));
            }
        } finally {
            over.countDown();
        }
    }

    private static void takeAByte(ServerSocket server, CountDownLatch over) {
        try (Socket socket = server.accept()) {
            socket.getInputStream().readNBytes(1);
            over.await();
        } catch (IOException | InterruptedException e) {
            // the test is over
        }
    }
}
