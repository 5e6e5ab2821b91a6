package org.flexmelder.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.flexmelder.model.Failure;
import org.flexmelder.model.Network;
import org.flexmelder.model.Outcome;
import org.flexmelder.model.PortalProfile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Networks that answer in the portal's place or lead elsewhere, and the newer kind of address. */
@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class OtherNetworkTest {
    private static final String LOGIN_PAGE = "<!DOCTYPE html><html><form>Willkommen im WLAN</form></html>";
    private FakePortal server;
    private FakePortal elsewhere;

    @BeforeEach
    void start() throws IOException {
        server = new FakePortal();
        elsewhere = new FakePortal();
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
        elsewhere.close();
    }

    private static Outcome send(HttpPortal portal) {
        return portal.send(portal.report(Samples.CAREFLEX_ID, Samples.incidents()));
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 302, 307, 308, 511})
    void aLogInPageInPlaceOfTheTokenIsTheTokenAddressAndNothingIsReported(int status) {
        server.thenToken(loginPage(status));
        try (HttpPortal portal = Samples.portal(server.profile(), Samples.LONG)) {
            Outcome.NotSent notSent = assertInstanceOf(Outcome.NotSent.class, send(portal));
            assertEquals(Failure.TOKEN_ADDRESS, notSent.failure());
            assertTrue(status != 200 || notSent.detail().endsWith("200, a web page"), notSent.detail());
            assertEquals(0, server.reports.size() + elsewhere.connections.get());
        }
    }

    @ParameterizedTest
    @CsvSource({"200, UNREADABLE", "511, SERVER_ERROR"})
    void aLogInPageInPlaceOfTheAnswerIsUnclear(int status, Failure failure) {
        server.then(loginPage(status));
        try (HttpPortal portal = Samples.portal(server.profile(), Samples.LONG)) {
            assertTrue(portal.connect().isEmpty());
            Outcome.Unclear unclear = assertInstanceOf(Outcome.Unclear.class, send(portal));
            assertEquals(failure, unclear.failure());
            assertEquals(LOGIN_PAGE, unclear.raw());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void aRedirectOfTheReportIsNotFollowedToAnotherOrigin(int status) {
        server.then(loginPage(status));
        try (HttpPortal portal = Samples.portal(server.profile(), Samples.LONG)) {
            assertEquals(Failure.ADDRESS, assertInstanceOf(Outcome.NotSent.class, send(portal)).failure());
            assertEquals(1, server.reports.size());
            assertEquals(0, elsewhere.connections.get());
        }
    }

    private FakePortal.Reply loginPage(int status) {
        return FakePortal.http(status,
                "Location: http://127.0.0.1:" + elsewhere.port() + "/token\r\nContent-Type: text/html\r\n", LOGIN_PAGE);
    }

    @Test
    void tokenAndReportAddressOfTwoOriginsEachGetTheirOwnSecretAlone() {
        PortalProfile profile = server.profile().withAddresses(server.profile().tokenUrl(),
                elsewhere.profile().reportUrl());
        elsewhere.then(FakePortal.http(422, "", "no"));
        try (HttpPortal portal = Samples.portal(profile, Samples.LONG)) {
            assertInstanceOf(Outcome.Refused.class, send(portal));
            assertEquals("", server.tokenCalls.getFirst().header("Authorization"));
            assertEquals(0, server.reports.size() + elsewhere.tokenCalls.size());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"[::1]", "[0:0:0:0:0:0:0:1]"})
    void theNewerLoopbackAddressWorks(String host) throws IOException {
        try (FakePortal six = new FakePortal(listen()).then(FakePortal.http(422, "", "no"))) {
            String base = "http://" + host + ":" + six.port();
            PortalProfile profile = PortalProfile.DEFAULT.withAddresses(base + "/token", base + "/ep3");
            Network proxied = Network.DEFAULT.withProxying(Network.Proxying.OWN).withProxy("127.0.0.1",
                    elsewhere.port());
            try (HttpPortal portal = new HttpPortal(profile, FakePortal.CREDENTIALS, proxied, Samples.LONG)) {
                assertInstanceOf(Outcome.Refused.class, send(portal));
                assertEquals(host + ":" + six.port(), six.reports.getFirst().header("Host"));
            }
        }
    }

    private static ServerSocket listen() {
        try {
            return new ServerSocket(0, 5, InetAddress.getByName("::1"));
        } catch (IOException e) {
            assumeTrue(false, "this machine has no ::1");
            throw new AssertionError(e);
        }
    }
}
