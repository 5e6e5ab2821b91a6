package org.flexmelder.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Set;
import org.flexmelder.model.Credentials;
import org.flexmelder.model.PortalProfile;
import org.junit.jupiter.api.Test;

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

    @Test
    void ablankVariableIsNone() {
        Environment environment = new Environment(Map.of("FLEXMELDER_USER", " "));
        assertEquals(new Credentials("u", "s", "t"), environment.over(new Credentials("u", "s", "t")));
        assertEquals(Set.of(), environment.names());
    }
}
