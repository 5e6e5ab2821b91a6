package org.flexmelder.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.flexmelder.model.Failure;
import org.flexmelder.model.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers that are not what the interface page promises. */
@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class UnreadableAnswerTest {
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

    @ParameterizedTest
    @ValueSource(strings = {"<html><body>Wartung</body></html>", "", "{\"importId\":\"1\",\"incidentResponseList\":[{",
            "{\"incidentResponseList\":[]}", "{\"importId\":\"1\"}", "{\"importId\":\"1\",\"incidentResponseList\":{}}",
            "{\"importId\":\"\",\"incidentResponseList\":[]}", "[]", "null",
            "{\"importId\":\"1\",\"incidentResponseList\":[]} and more",
            "{\"importId\":\"1\",\"importId\":\"2\",\"incidentResponseList\":[]}"})
    void aSuccessThatCannotBeReadIsUnclearAndKept(String body) {
        server.then(FakePortal.json(200, body));
        Outcome.Unclear unclear = assertInstanceOf(Outcome.Unclear.class, send());
        assertEquals(Failure.UNREADABLE, unclear.failure());
        assertEquals(200, unclear.httpStatus());
        assertEquals(body, unclear.raw());
    }

    @Test
    void aSuccessOverEightMebibytesIsUnclearAndKeptUpToThere() {
        String start = "{\"importId\":\"1\",\"incidentResponseList\":[],\"more\":\"";
        server.then(FakePortal.json(200, start + "x".repeat(Body.MAX_BYTES) + "\"}"));
        Outcome.Unclear unclear = assertInstanceOf(Outcome.Unclear.class, send());
        assertEquals(Failure.UNREADABLE, unclear.failure());
        assertEquals(Body.MAX_BYTES, unclear.raw().length());
        assertTrue(unclear.raw().startsWith(start));
        assertEquals("longer than 8192 KiB", unclear.detail());
    }

    @Test
    void anEndlessAnswerIsLeftAtEightMebibytes() {
        byte[] mebibyte = "x".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
        server.then(socket -> {
            FakePortal.raw("HTTP/1.1 200 OK\r\n\r\n").to(socket);
            while (true) {
                socket.getOutputStream().write(mebibyte);
            }
        });
        assertEquals(Body.MAX_BYTES, assertInstanceOf(Outcome.Unclear.class, send()).raw().length());
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json;charset=UTF-8", "text/plain; charset=no-such-charset",
            "text/plain; charset=\"#!\"", "text/plain; charset=", ";;;", "ü", ""})
    void noContentTypeHindersTheReading(String type) {
        String answer = "{\"importId\":\"ü\",\"incidentResponseList\":[]}";
        server.then(FakePortal.http(200, "Content-Type: " + type + "\r\n", answer));
        assertEquals("ü", assertInstanceOf(Outcome.Accepted.class, send()).importId());
    }

    @Test
    void anotherCharsetIsRead() {
        byte[] words = "row 1: Müller".getBytes(StandardCharsets.ISO_8859_1);
        server.then(FakePortal.raw("HTTP/1.1 400 Ungültig\r\nContent-Type: text/plain; charset=ISO-8859-1\r\n\r\n"
                .getBytes(StandardCharsets.ISO_8859_1), words));
        assertEquals("row 1: Müller", send().raw());
    }

    @Test
    void aHeadWithoutEndIsUnclear() {
        server.then(socket -> {
            FakePortal.raw("HTTP/1.1 200 OK\r\nX: ").to(socket);
            while (true) {
                FakePortal.raw("x".repeat(8192)).to(socket);
            }
        });
        assertEquals(Failure.CONNECTION_LOST, assertInstanceOf(Outcome.Unclear.class, send()).failure());
    }
}
