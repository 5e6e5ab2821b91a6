package org.flexmelder.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.flexmelder.model.Credentials;
import org.flexmelder.model.Failure;
import org.flexmelder.model.Outcome;
import org.flexmelder.model.PortalProfile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {
    private static Addresses of(String token, String report) {
        return Addresses.of(PortalProfile.DEFAULT.withAddresses(token, report));
    }

    @ParameterizedTest
    @CsvSource({"https://portal.invalid/api, https://portal.invalid/api/incident/new",
            "https://portal.invalid/api/, https://portal.invalid/api/incident/new",
            "https://portal.invalid, https://portal.invalid/incident/new",
            "http://127.0.0.1:8080/x, http://127.0.0.1:8080/x/incident/new",
            "http://127.255.0.9/x, http://127.255.0.9/x/incident/new",
            "http://[::1]:8080, http://[::1]:8080/incident/new", "http://LocalHost, http://LocalHost/incident/new"})
    void thePathStandsBelowTheReportAddress(String report, String whole) {
        Addresses.Usable usable = assertInstanceOf(Addresses.Usable.class, of("https://portal.invalid/t?x=1", report));
        assertEquals(whole, usable.report("incident/new").toString());
        assertEquals("https://portal.invalid/t?x=1", usable.token().toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://portal.invalid", "http://127.0.0.1.portal.invalid",
            "http://localhost.portal.invalid", "http://localhost.", "http://[::ffff:127.0.0.1]", "http://2130706433",
            "http://127.0.0.256", "http://128.0.0.1", "http://[::2]", "ftp://portal.invalid", "portal.invalid",
            "https:portal.invalid", "https://", "https://user:geheim@portal.invalid", "https://portal.invalid/#x",
            "https://portal.invalid:70000", "https://portal invalid", "file:///etc/passwd"})
    void anAddressThatIsNotSafeIsNotUsed(String address) {
        for (Addresses addresses : new Addresses[]{of(address, "https://portal.invalid"),
                of("https://portal.invalid", address)}) {
            Addresses.Unusable unusable = assertInstanceOf(Addresses.Unusable.class, addresses, address);
            assertEquals(Failure.ADDRESS, unusable.failure());
            assertFalse(unusable.detail().contains("geheim"));
        }
    }

    @Test
    void aReportAddressWithAQueryHasNoRoomForAPath() {
        assertEquals(Failure.ADDRESS, assertInstanceOf(Addresses.Unusable.class,
                of("https://portal.invalid", "https://portal.invalid/?a=b")).failure());
    }

    @ParameterizedTest
    @CsvSource({"'', https://portal.invalid", "https://portal.invalid, ' '"})
    void aMissingAddressIsNotSetUp(String token, String report) {
        try (HttpPortal portal = Samples.portal(PortalProfile.DEFAULT.withAddresses(token, report), Samples.SHORT)) {
            assertEquals(Failure.NOT_SET_UP, portal.connect().orElseThrow().failure());
        }
    }

    @ParameterizedTest
    @CsvSource({"'', secret, token", "user, '', token", "user, secret, ''"})
    void missingCredentialsAreNotSetUp(String user, String secret, String apiToken) {
        PortalProfile profile = PortalProfile.DEFAULT.withAddresses("https://portal.invalid/t",
                "https://portal.invalid");
        try (HttpPortal portal = new HttpPortal(profile, new Credentials(user, secret, apiToken), Samples.SHORT)) {
            Outcome outcome = portal.send(portal.report("1", Samples.incidents()));
            assertEquals(Failure.NOT_SET_UP, assertInstanceOf(Outcome.NotSent.class, outcome).failure());
        }
    }

    @Test
    void aBirthdayPatternThatCannotWriteADateIsNotSetUp() {
        PortalProfile profile = new PortalProfile("https://portal.invalid/t", "https://portal.invalid", "HH", false,
                100);
        try (HttpPortal portal = Samples.portal(profile, Samples.SHORT)) {
            assertEquals(Failure.NOT_SET_UP, portal.connect().orElseThrow().failure());
        }
    }

    @Test
    void onlyTheTwoPathsOfTheInterfaceAreSentTo() {
        try (HttpPortal portal = Samples.portal(PortalProfile.DEFAULT, Samples.SHORT)) {
            Portal.Request other = new Portal.Request("../admin", "{}", "{}");
            assertThrows(IllegalArgumentException.class, () -> portal.send(other));
        }
    }
}
