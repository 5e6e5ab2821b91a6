package org.flexmelder.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.flexmelder.model.Network;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes over the wire for a file that is there for everybody. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class DownloadTest {
    private static final int MOST = 64 << 10;

    private FakePortal server;
    private Download download;

    @BeforeEach
    void start() throws IOException {
        server = new FakePortal();
        download = Download.plain(Samples.LONG, Network.DEFAULT);
    }

    @AfterEach
    void stop() throws IOException {
        download.close();
        server.close();
    }

    private URI address() {
        return URI.create("http://127.0.0.1:" + server.port() + "/flexmelder.json");
    }

    private String refused(Download from, URI address) {
        return assertThrows(IOException.class, () -> from.text(address, MOST)).getMessage();
    }

    @Test
    void nothingIsSaidButTheNameOfTheProgram() throws IOException {
        server.then(FakePortal.json(200, "{}"));
        assertEquals("{}", download.text(address(), MOST));
        List<String> head = server.reports.getFirst().head().strip().lines().sorted().toList();
        assertEquals(List.of("Accept: application/json", "Connection: close", "GET /flexmelder.json HTTP/1.1",
                "Host: 127.0.0.1:" + server.port(), "User-Agent: FlexMelder"), head);
        assertEquals("", server.reports.getFirst().body());
    }

    @Test
    void aCookieIsNotSentBack() throws IOException {
        server.then(FakePortal.http(200, "Set-Cookie: who=you\r\n", "{}")).then(FakePortal.json(200, "{}"));
        download.text(address(), MOST);
        download.text(address(), MOST);
        assertEquals("", server.reports.getLast().header("Cookie"));
    }

    @Test
    void aFileThatIsTooLongIsNotTaken() throws IOException {
        server.then(FakePortal.json(200, "x".repeat(MOST))).then(FakePortal.json(200, "x".repeat(MOST + 1)));
        assertEquals(MOST, download.text(address(), MOST).length());
        assertTrue(refused(download, address()).contains("longer than 64 KiB"));
    }

    @ParameterizedTest
    @ValueSource(ints = {204, 301, 302, 403, 404, 500})
    void onlyA200IsTakenAndNoRedirectFollowed(int status) {
        server.then(FakePortal.http(status, "Location: " + address() + "\r\n", "{}"));
        refused(download, address());
        assertEquals(1, server.connections.get());
    }

    @Test
    void whatIsCutOffIsNotTaken() {
        server.then(FakePortal.raw("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{}"));
        refused(download, address());
    }

    @Test
    void onlyHttpsIsPossible() {
        try (Download real = new Download(Network.DEFAULT, "")) {
            assertEquals("only https is possible", refused(real, address()));
        }
        assertEquals(0, server.connections.get());
    }

    @Test
    void aProxyThatCannotBeUsedIsNotGoneRound() {
        Network network = Network.DEFAULT.withProxying(Network.Proxying.OWN);
        try (Download proxied = Download.plain(Samples.LONG, network)) {
            refused(proxied, address());
        }
        assertEquals(0, server.connections.get());
    }

    @Test
    void theOfficesOwnCaIsTrusted(@TempDir Path folder) throws Exception {
        OfficeCa ca = new OfficeCa(folder);
        try (FakePortal safe = ca.server("localhost").start().then(FakePortal.json(200, "{}"));
                Download trusting = new Download(Network.DEFAULT.withCaFile(ca.pem.toString()), "");
                Download distrusting = new Download(Network.DEFAULT, "")) {
            URI address = URI.create("https://localhost:" + safe.port() + "/flexmelder.json");
            refused(distrusting, address);
            assertEquals("{}", trusting.text(address, MOST));
        }
    }
}
