package org.flexmelder.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import org.flexmelder.model.Failure;
import org.flexmelder.model.Outcome;
import org.flexmelder.model.PortalProfile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A proxy between here and the portal. */
@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ProxyTest {
    private FakePortal server;

    @BeforeEach
    void start() throws IOException {
        server = new FakePortal();
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    private static Outcome send(HttpPortal portal) {
        return portal.send(portal.report(Samples.CAREFLEX_ID, Samples.incidents()));
    }

    private static void assertNoConnection(Outcome outcome) {
        Outcome.NotSent notSent = assertInstanceOf(Outcome.NotSent.class, outcome);
        assertEquals(Failure.NO_CONNECTION, notSent.failure(), notSent.detail());
        assertEquals(0, notSent.httpStatus());
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 400, 403, 407, 500, 502, 503})
    void aProxyThatRefusesTheTunnelIsNoConnectionWhateverItsStatus(int status) throws IOException {
        try (FakePortal proxy = new FakePortal()) {
            proxy.then(FakePortal.http(status, "Proxy-Authenticate: Basic realm=\"x\"\r\n", "{\"error\":\"no\"}"));
            PortalProfile profile = server.profile().withAddresses(server.profile().tokenUrl(),
                    "https://portal.invalid/ep3");
            ProxySelector selector = new OneHostProxy("portal.invalid", proxy.port());
            try (HttpPortal portal = Samples.portal(profile, Samples.SHORT, InstantSource.system(), selector)) {
                Outcome outcome = send(portal);
                assertNoConnection(outcome);
                assertTrue(proxy.reports.getFirst().line().startsWith("CONNECT portal.invalid:443"));
                assertEquals("", proxy.reports.getFirst().header("Authorization"));
                assertEquals(1, proxy.reports.size());
            }
        }
    }

    @Test
    void aProxyThatHangsUpIsNoConnection() throws IOException {
        try (FakePortal proxy = new FakePortal()) {
            proxy.then(FakePortal.hangUp());
            PortalProfile profile = server.profile().withAddresses(server.profile().tokenUrl(),
                    "https://portal.invalid/ep3");
            ProxySelector selector = new OneHostProxy("portal.invalid", proxy.port());
            try (HttpPortal portal = Samples.portal(profile, Samples.SHORT, InstantSource.system(), selector)) {
                assertNoConnection(send(portal));
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
