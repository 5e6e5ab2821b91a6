package org.flexmelder.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.flexmelder.model.Credentials;
import org.flexmelder.model.Failure;
import org.flexmelder.model.Network;
import org.flexmelder.model.Outcome;
import org.flexmelder.model.PortalProfile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A proxy between here and the portal. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ProxyTest {
    private static final String HOST = "portal.invalid";
    private static final PortalProfile PROFILE = PortalProfile.DEFAULT.withAddresses("https://" + HOST + "/token",
            "https://" + HOST + "/ep3");
    private static final String LOGIN = "Basic "
            + Base64.getEncoder().encodeToString("büro:ge:heim".getBytes(StandardCharsets.UTF_8));

    @TempDir
    static Path folder;

    private static OfficeCa ca;
    private static OfficeCa.TlsServer tls;
    private FakePortal server;

    @BeforeAll
    static void makeCertificates() throws Exception {
        ca = new OfficeCa(folder);
        tls = ca.server(HOST);
    }

    @BeforeEach
    void start() throws IOException {
        server = tls.start();
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    private static Outcome send(Network network) {
        Credentials given = FakePortal.CREDENTIALS;
        Credentials all = new Credentials(given.user(), given.secret(), given.apiToken(), "ge:heim");
        try (HttpPortal portal = new HttpPortal(PROFILE, all, network.withCaFile(ca.pem.toString()), Samples.LONG)) {
            return portal.send(portal.report(Samples.CAREFLEX_ID, Samples.incidents()));
        }
    }

    private static String notSent(Failure failure, Outcome outcome) {
        Outcome.NotSent notSent = assertInstanceOf(Outcome.NotSent.class, outcome, outcome::toString);
        assertEquals(failure, notSent.failure(), notSent.detail());
        return notSent.detail();
    }

    @Test
    void theTunnelShowsTheProxyNeitherTokenNorReportAndThePortalNoLogIn() throws IOException {
        server.then(FakePortal.http(422, "", "no"));
        try (FakeProxy proxy = new FakeProxy(server.port(), LOGIN)) {
            assertInstanceOf(Outcome.Refused.class, send(proxy.network().withProxyUser("büro")));
            assertEquals(2, proxy.asked.size());
            for (FakePortal.Seen asked : proxy.asked) {
                assertEquals("CONNECT portal.invalid:443 HTTP/1.1", asked.line());
                assertEquals(LOGIN, asked.header("Proxy-Authorization"));
                assertEquals("", asked.header("Authorization"));
            }
            for (String word : List.of("Bearer", "P7kmfo8HXItLLOReHq65o4", "service-user", "api-token", "Thomas")) {
                assertFalse(proxy.passed().contains(word), word);
            }
            assertTrue(server.reports.getFirst().header("Authorization").startsWith("Bearer "));
            for (FakePortal.Seen seen : List.of(server.reports.getFirst(), server.tokenCalls.getFirst())) {
                assertEquals("", seen.header("Proxy-Authorization"));
            }
        }
    }

    @Test
    void aProxyThatWantsAnotherLogInIsAskedOnceAndThePortalNever() throws IOException {
        try (FakeProxy proxy = new FakeProxy(server.port(), LOGIN)) {
            String detail = notSent(Failure.PROXY, send(proxy.network().withProxyUser("other")));
            assertTrue(detail.startsWith("token address: proxy http://127.0.0.1:"), detail);
            assertTrue(detail.endsWith(" answered 407 for https://portal.invalid, asks for Negotiate, Basic"), detail);
            assertEquals(1, proxy.asked.size());
            assertEquals(0, server.tokenCalls.size() + server.reports.size());
        }
    }

    @Test
    void a407FromThePortalItselfRepeatsNothing() throws IOException {
        server.then(FakePortal.http(407, "Proxy-Authenticate: Basic realm=\"x\"\r\n", ""));
        try (FakeProxy proxy = new FakeProxy(server.port(), LOGIN)) {
            notSent(Failure.PROXY, send(proxy.network().withProxyUser("büro")));
            assertEquals(1, server.reports.size());
        }
    }

    @ParameterizedTest
    @CsvSource({"302, PROXY", "400, PROXY", "403, PROXY", "407, PROXY", "511, PROXY", "500, NO_CONNECTION",
            "502, NO_CONNECTION", "503, NO_CONNECTION", "204, PROXY"})
    void aProxyThatOpensNoTunnelRefusesOrCannotReachThePortal(int status, Failure failure) throws IOException {
        try (FakePortal proxy = new FakePortal()) {
            proxy.then(FakePortal.http(status, "", "{\"error\":\"no\"}"));
            Network network = Network.DEFAULT.withProxying(Network.Proxying.OWN).withProxy("127.0.0.1",
                    proxy.port());
            notSent(failure, send(network));
            assertEquals(1, proxy.reports.size());
            assertEquals("", proxy.reports.getFirst().header("Proxy-Authorization"), "no user is set");
        }
    }

    @Test
    void aProxyThatHangsUpIsNoConnection() throws IOException {
        try (FakePortal proxy = new FakePortal().then(FakePortal.hangUp())) {
            notSent(Failure.NO_CONNECTION, send(Network.DEFAULT.withProxying(Network.Proxying.OWN)
                    .withProxy("127.0.0.1", proxy.port())));
        }
    }

    @Test
    void aProxyThatIsNotToBeFoundOrNotSetIsNamedAsSuch() {
        Network own = Network.DEFAULT.withProxying(Network.Proxying.OWN);
        String detail = notSent(Failure.PROXY, send(own.withProxy("proxy.invalid", 8080)));
        assertTrue(detail.contains("by proxy http://proxy.invalid:8080"), detail);
        notSent(Failure.PROXY, send(own));
        notSent(Failure.PROXY, send(own.withProxy("proxy.invalid", 65_536)));
    }

    @Test
    void theSystemsProxyIsUsedWithoutThePasswordAndNotAtAllWhereNoneIsWanted() throws IOException {
        ProxySelector before = ProxySelector.getDefault();
        server.then(FakePortal.http(422, "", "no"));
        try (FakeProxy proxy = new FakeProxy(server.port(), "")) {
            ProxySelector.setDefault(WayOut.of(proxy.network(), "").proxies());
            Network system = Network.DEFAULT.withProxyUser("büro");
            assertInstanceOf(Outcome.Refused.class, send(system));
            assertEquals("", proxy.asked.getFirst().header("Proxy-Authorization"));
            notSent(Failure.NAME_NOT_FOUND, send(system.withProxying(Network.Proxying.NONE)));
            assertEquals(2, proxy.asked.size());
        } finally {
            ProxySelector.setDefault(before);
        }
    }

    @Test
    void thisMachineIsReachedWithoutAProxy() throws IOException {
        try (FakePortal here = new FakePortal(); FakeProxy proxy = new FakeProxy(server.port(), "")) {
            try (HttpPortal portal = new HttpPortal(here.profile(), FakePortal.CREDENTIALS, proxy.network(),
                    Samples.LONG)) {
                assertTrue(portal.connect().isEmpty());
            }
            assertEquals(0, proxy.asked.size());
        }
    }

    @Test
    void onlyTheReportGoesByAProxyWhereTheSelectorSaysSo() throws IOException {
        try (FakePortal here = new FakePortal();
                FakePortal proxy = new FakePortal().then(FakePortal.http(403, "", ""))) {
            PortalProfile profile = here.profile().withAddresses(here.profile().tokenUrl(),
                    "https://portal.invalid/ep3");
            try (HttpPortal portal = Samples.portal(profile, Samples.SHORT, Clocks.SYSTEM,
                    new OneHostProxy(HOST, proxy.port()))) {
                notSent(Failure.PROXY, portal.send(portal.report(Samples.CAREFLEX_ID, Samples.incidents())));
                assertEquals(1, here.tokenCalls.size());
                assertEquals("", proxy.reports.getFirst().header("Authorization"));
            }
        }
    }

    /** The proxy of one host. */
    private static final class OneHostProxy extends ProxySelector {
        private final String host;
        private final ProxySelector proxy;

        OneHostProxy(String host, int port) {
            this.host = host;
            proxy = ProxySelector.of(new InetSocketAddress("127.0.0.1", port));
        }

        @Override
        public List<Proxy> select(URI uri) {
            return host.equals(uri.getHost()) ? proxy.select(uri) : List.of(Proxy.NO_PROXY);
        }

        @Override
        public void connectFailed(URI uri, SocketAddress address, IOException e) {}
    }
}
