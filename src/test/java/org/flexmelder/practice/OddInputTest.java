package org.flexmelder.practice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The portal never fails, whatever comes: it answers below 500, and the next caller is served. */
class OddInputTest {
    private PracticePortal portal;
    private Caller caller;

    @BeforeEach
    void start() throws IOException {
        portal = PracticePortal.start(0);
        caller = new Caller(portal);
    }

    @AfterEach
    void theNextCallerIsServed() throws IOException {
        int before = portal.received().size();
        assertEquals(201, caller.report(caller.token(), Samples.NEW, Json.text(Samples.three())).status());
        assertEquals(before + 3, portal.received().size());
        portal.close();
    }

    @Test
    void damagedBodiesAreRefusedOrTakenInWhole() throws IOException {
        Random random = new Random(4711);
        String token = caller.token();
        byte[] good = Samples.text("examples/incident-new.request.json").getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 300; i++) {
            byte[] body = good.clone();
            for (int n = random.nextInt(4); n >= 0; n--) {
                body[random.nextInt(body.length)] = (byte) random.nextInt(256);
            }
            int before = portal.received().size();
            int status = report(token, body).status();
            assertTrue(status == 201 || status == 400, "status " + status);
            assertEquals(status == 201 ? before + 3 : before, portal.received().size());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u0000", "\uFEFF{}", "{}{}", "{\"careflexId\":\"a\",\"careflexId\":\"b\"}",
            "{\"a\":\"\\ud800\"}", "NaN", "{'a':1}", "{\"incidentList\":[[[[[[[]]]]]]]}", "1e999999999"})
    void aBodyThatIsNoReportIsRefused(String body) throws IOException {
        assertEquals(400, caller.report(caller.token(), Samples.NEW, body).status());
        assertEquals(400, caller.report(caller.token(), Samples.NONE, body).status());
        assertEquals(List.of(), portal.received());
    }

    @Test
    void aBodyOfDeepNestingOrOfLongNumbersIsRefused() throws IOException {
        String token = caller.token();
        assertEquals(400, caller.report(token, Samples.NEW, "[".repeat(1_000_000)).status());
        assertEquals(400, caller.report(token, Samples.NEW, "{\"a\":".repeat(500_000)).status());
        assertEquals(400, caller.report(token, Samples.NEW, "9".repeat(1_000_000)).status());
    }

    @Test
    void loneSurrogatesInATextComeThrough() throws IOException {
        String body = Samples.many(1).replace("x-0", "\\ud800x");
        int status = caller.report(caller.token(), Samples.NEW, body).status();
        assertTrue(status == 201 || status == 400, "status " + status);
    }

    @Test
    void aBodyInUtf16IsRefused() throws IOException {
        byte[] body = Json.text(Samples.three()).getBytes(StandardCharsets.UTF_16BE);
        assertEquals(400, report(caller.token(), body).status());
    }

    @Test
    void rubbishInsteadOfHttpHarmsNobody() throws IOException {
        Random random = new Random(99);
        int port = URI.create(portal.tokenUrl()).getPort();
        for (int i = 0; i < 50; i++) {
            byte[] bytes = new byte[1 + random.nextInt(300)];
            random.nextBytes(bytes);
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                socket.getOutputStream().write(bytes);
            }
        }
    }

    @Test
    void aCallerThatLeavesInTheMiddleOfItsBodyHasReportedNothing() throws IOException {
        String head = "POST /careflex/incident/new HTTP/1.1\r\nHost: x\r\nContent-Type: " + Caller.JSON
                + "\r\nAuthorization: Bearer " + caller.token() + "\r\nContent-Length: 1000\r\n\r\n{\"careflexId\"";
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), URI.create(portal.tokenUrl()).getPort())) {
            socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
        }
        assertEquals(List.of(), portal.received());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/%00", "/token/../careflex/incident/new", "/careflex/incident/new?x=%zz", "//", "/%C3%28"})
    void oddAddressesAreRefused(String path) throws IOException {
        String request = "POST " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: 0\r\n\r\n";
        int status = Caller.send(URI.create(portal.tokenUrl()).getPort(), request.getBytes(StandardCharsets.UTF_8))
                .status();
        assertTrue(status >= 400 && status < 500, "status " + status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "http://x", "token", "mailto:x"})
    void anAddressWithoutAPathIsRefusedOrCutOff(String target) throws IOException {
        String request = "POST " + target + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: 0\r\n\r\n";
        int status = Caller.send(URI.create(portal.tokenUrl()).getPort(), request.getBytes(StandardCharsets.UTF_8))
                .status();
        assertTrue(status == 0 || status >= 400 && status < 500, "status " + status);
    }

    private Caller.Answer report(String token, byte[] body) throws IOException {
        String head = "POST /careflex/incident/new HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: "
                + Caller.JSON + "\r\nAuthorization: Bearer " + token + "\r\nContent-Length: " + body.length
                + "\r\n\r\n";
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        all.writeBytes(body);
        return Caller.send(URI.create(portal.tokenUrl()).getPort(), all.toByteArray());
    }
}
