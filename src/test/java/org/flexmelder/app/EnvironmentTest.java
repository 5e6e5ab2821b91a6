package org.flexmelder.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Map;
import java.util.Set;
import org.flexmelder.model.Credentials;
import org.flexmelder.model.Network;
import org.flexmelder.model.PortalProfile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnvironmentTest {
    private static final PortalProfile SAVED = PortalProfile.DEFAULT.withAddresses("https://t.example/",
            "https://r.example/");

    @Test
    void theEnvironmentWinsOverTheSettings() {
        Environment environment = new Environment(
                Map.of("FLEXMELDER_TOKEN_URL", "https://other.example/", "FLEXMELDER_SECRET", "s2", "PATH", "/bin"));
        assertEquals("https://other.example/", environment.over(SAVED).tokenUrl());
        assertEquals("https://r.example/", environment.over(SAVED).reportUrl());
        assertEquals(new Credentials("u", "s2", "t"), environment.over(new Credentials("u", "s", "t")));
        assertEquals(Set.of("FLEXMELDER_TOKEN_URL", "FLEXMELDER_SECRET"), environment.names());
    }

    @ParameterizedTest
    @CsvSource(value = {"on, true", "AN, true", "1, true", "off, false", "perhaps, false", "'', none", "' ', none"})
    void aWordOnSendingThatIsNotKnownMeansOff(String said, String sending) {
        assertEquals(sending, new Environment(Map.of("FLEXMELDER_SENDING", said)).sending().map(String::valueOf)
                .orElse("none"));
    }

    @Test
    void theEnvironmentGivesTheWayOut() {
        Environment environment = new Environment(Map.of("FLEXMELDER_PROXY", "proxy.example:3128",
                "FLEXMELDER_PROXY_USER", "b", "FLEXMELDER_PROXY_PASSWORD", "p2", "FLEXMELDER_CA_FILE", "/ca.pem"));
        assertEquals(new Network(Network.Proxying.OWN, "proxy.example", 3128, "b", "/ca.pem"),
                environment.over(Network.DEFAULT.withProxying(Network.Proxying.NONE).withProxyUser("a")));
        assertEquals("p2", environment.over(new Credentials("u", "s", "t", "p")).proxyPassword());
        assertEquals(4, environment.names().size());
        assertFalse(environment.hasPortal());
    }

    @ParameterizedTest
    @CsvSource(value = {"off, false", "OFF, false", "0, false", "on, true", "'', none"})
    void theAskingForNewerVersionsIsSwitchedByAWordToo(String said, String asking) {
        Environment environment = new Environment(Map.of("FLEXMELDER_UPDATES", said));
        assertEquals(asking, environment.updates().map(String::valueOf).orElse("none"));
        assertEquals(!said.isEmpty(), environment.names().contains("FLEXMELDER_UPDATES"));
    }

    @ParameterizedTest
    @CsvSource({"http://proxy.example:80/, proxy.example, 80, true", "[::1]:8080, [::1], 8080, true",
            "proxy.example, proxy.example, 0, false", "proxy.example:99999, proxy.example, 99999, false",
            "proxy.example:http, proxy.example:http, 0, false"})
    void aProxyIsHostAndPortAndIsNeverGoneRound(String given, String host, int port, boolean usable) {
        Network network = new Environment(Map.of("FLEXMELDER_PROXY", given)).over(Network.DEFAULT);
        assertEquals(new Network(Network.Proxying.OWN, host, port, "", ""), network);
        assertEquals(usable, network.isUsable());
    }

    @Test
    void ablankVariableIsNone() {
        Environment environment = new Environment(Map.of("FLEXMELDER_USER", " "));
        assertEquals(new Credentials("u", "s", "t"), environment.over(new Credentials("u", "s", "t")));
        assertEquals(Set.of(), environment.names());
    }
}
