package org.flexmelder.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.flexmelder.model.Credentials;
import org.flexmelder.model.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HidingTest {
    private static final String ECHO = "api-token and " + FakePortal.TOKEN;
    private FakePortal server;
    private HttpPortal portal;

    @BeforeEach
    void start() throws IOException {
        server = new FakePortal();
        portal = Samples.portal(server.profile(), Samples.LONG);
    }

    @AfterEach
    void stop() throws IOException {
        portal.close();
        server.close();
    }

    private Outcome send() {
        return portal.send(portal.report(Samples.CAREFLEX_ID, Samples.incidents()));
    }

    @Test
    void anEmptySecretHidesNothing() {
        assertEquals("words", new Hiding("", "").in("words"));
        assertEquals("words", new Hiding().in("words"));
        assertEquals("… words", new Hiding("", "a").in("a words"));
    }

    @ParameterizedTest
    @CsvSource({"'se\"cr\\et', 'x se\"cr\\et x'", "'se\"cr\\et', 'x se\\\"cr\\\\et x'", "'a/b', 'x a/b x'",
            "'a/b', 'x a\\/b x'"})
    void aSecretIsHiddenAsItIsAndAsJsonWritesIt(String secret, String text) {
        assertEquals("x … x", new Hiding(secret).in(text));
    }

    @Test
    void aSecretWithinAnotherLeavesNothingOfIt() {
        assertEquals("…", new Hiding("abc", "abcdef").in("abcdef"));
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 302, 400, 403, 404, 429, 500})
    void whatThePortalRepeatsIsKeptWithoutTokenAndBearer(int status) {
        server.then(FakePortal.http(status, "WWW-Authenticate: Bearer error=\"api-token\"\r\n", "no: " + ECHO));
        Outcome outcome = send();
        assertEquals("no: … and …", outcome.raw());
        String all = outcome instanceof Outcome.NotSent it ? it.detail() : "";
        assertFalse(all.contains("api-token"), all);
    }

    @Test
    void remarksAreReadFirstAndHiddenThen() {
        server.then(FakePortal.json(400, "{\"errors\":[{\"row\":1,\"message\":\"" + ECHO + "\"}]}"));
        Outcome.Refused refused = assertInstanceOf(Outcome.Refused.class, send());
        assertEquals(List.of(new Outcome.Remark(1, "", "… and …")), refused.remarks());
    }

    @Test
    void noPartOfASecretIsLeftWhereTheDetailIsShortened() {
        server.then(FakePortal.json(403, "{\"error\":\"" + "x".repeat(195) + ECHO + "\"}"));
        Outcome.NotSent notSent = assertInstanceOf(Outcome.NotSent.class, send());
        assertFalse(notSent.detail().contains("api"), notSent.detail());
    }

    @Test
    void anAcceptedEmptyReportIsKeptWithoutThemToo() {
        server.then(FakePortal.http(201, "", ECHO));
        assertEquals("… and …", portal.send(portal.emptyReport(Samples.CAREFLEX_ID, LocalDate.of(2026, 11, 24))).raw());
    }

    @Test
    void aTokenAsShortAsAWordDoesNotSpoilWhatIsAccepted() {
        Credentials credentials = new Credentials("user", "secret", "i");
        server.then(FakePortal.json(201, "{\"importId\":\"i-7\",\"incidentResponseList\":"
                + "[{\"rowNumber\":0,\"incidentId\":\"id-1\"}]}"));
        try (HttpPortal other = new HttpPortal(server.profile(), credentials, Samples.LONG)) {
            Outcome.Accepted accepted = assertInstanceOf(Outcome.Accepted.class,
                    other.send(other.report(Samples.CAREFLEX_ID, Samples.incidents())));
            assertEquals("i-7", accepted.importId());
            assertEquals("id-1", accepted.rows().getFirst().incidentId());
        }
    }
}
