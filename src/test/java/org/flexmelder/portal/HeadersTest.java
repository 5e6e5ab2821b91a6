package org.flexmelder.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.LocalDate;
import org.flexmelder.model.Outcome;
import org.flexmelder.portal.FakePortal.Seen;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What stands in the head of a request. */
@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HeadersTest {
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

    private Outcome sendEmpty() {
        return portal.send(portal.emptyReport(Samples.CAREFLEX_ID, LocalDate.of(2026, 11, 24)));
    }

    @Test
    void theHeadersAreThoseOfTheInterfacePageAndTheBearerArrivesByteForByte() throws IOException {
        server.then(FakePortal.json(201, Samples.file("incident-new.response.json")));
        send();
        Seen report = server.reports.getFirst();
        assertEquals("POST /ep3/incident/new HTTP/1.1", report.line());
        assertEquals("application/json;charset=UTF-8", report.header("Content-Type"));
        assertEquals("application/json", report.header("Accept"));
        assertEquals("", report.header("Accept-Encoding"));
        assertTrue(report.header("User-Agent").startsWith("FlexMelder"));
        // § is C2 A7; the head is read one char per byte
        assertEquals("Bearer P7kmfo8HXItLLOReHq65o4%\u00C2\u00A7ggg45dYhSm5ODc", report.header("Authorization"));
        assertEquals("", server.tokenCalls.getFirst().header("Authorization"));
        assertFalse(server.tokenCalls.getFirst().head().contains("P7kmfo8"));
    }

    @Test
    void everyRequestHasAConnectionOfItsOwnAndASentCookieDoesNotComeBack() {
        server.then(FakePortal.http(201, "Connection: keep-alive\r\nSet-Cookie: a=b\r\n", ""));
        server.then(FakePortal.http(201, "", ""));
        sendEmpty();
        sendEmpty();
        assertEquals(3, server.connections.get());
        assertEquals("", server.reports.getLast().header("Cookie"));
    }
}
