package org.flexmelder.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ProxySelector;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.TrustManagerFactory;
import org.flexmelder.model.Failure;
import org.flexmelder.model.Outcome;
import org.flexmelder.model.PortalProfile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** With real handshakes: a server whose certificate, made by keytool, is for the name localhost alone. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class TlsTest {
    private static final char[] PASSWORD = "geheim".toCharArray();

    @TempDir
    static Path folder;

    private static SSLContext trusting;

    @BeforeAll
    static void makeCertificate() throws Exception {
        Path file = folder.resolve("keys.p12");
        String keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        Process process = new ProcessBuilder(List.of(keytool, "-genkeypair", "-alias", "a", "-keyalg", "EC", "-dname",
                "CN=localhost", "-ext", "san=dns:localhost", "-validity", "2", "-storetype", "PKCS12", "-storepass",
                "geheim", "-keystore", file.toString())).inheritIO().start();
        assertTrue(process.waitFor(30, TimeUnit.SECONDS));
        assertEquals(0, process.exitValue());
        KeyStore store = KeyStore.getInstance(file.toFile(), PASSWORD);
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, PASSWORD);
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        trusting = SSLContext.getInstance("TLS");
        trusting.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
    }

    private static FakePortal server(String... protocols) throws IOException {
        SSLServerSocket socket = (SSLServerSocket) trusting.getServerSocketFactory().createServerSocket(0, 5,
                InetAddress.getByName("127.0.0.1"));
        socket.setEnabledProtocols(protocols);
        return new FakePortal(socket);
    }

    private static Outcome send(FakePortal server, String host, SSLContext tls) {
        String base = "https://" + host + ":" + server.port();
        PortalProfile profile = PortalProfile.DEFAULT.withAddresses(base + "/token", base + "/ep3");
        try (HttpPortal portal = new HttpPortal(profile, FakePortal.CREDENTIALS, Samples.LONG, InstantSource.system(),
                ProxySelector.of(null), tls)) {
            return portal.send(portal.emptyReport(Samples.CAREFLEX_ID, LocalDate.of(2026, 11, 24)));
        }
    }

    private static void assertNoConnection(String word, Outcome outcome) {
        Outcome.NotSent notSent = assertInstanceOf(Outcome.NotSent.class, outcome);
        assertEquals(Failure.NO_CONNECTION, notSent.failure());
        assertTrue(notSent.detail().contains(word), notSent.detail());
    }

    @Test
    void aTrustedServerOfTheRightNameGetsTheReport() throws IOException {
        try (FakePortal server = server("TLSv1.2").then(FakePortal.http(201, "", ""))) {
            assertEquals(201, assertInstanceOf(Outcome.Accepted.class, send(server, "localhost", trusting))
                    .httpStatus());
        }
        try (FakePortal server = server("TLSv1.3").then(FakePortal.http(201, "", ""))) {
            assertInstanceOf(Outcome.Accepted.class, send(server, "localhost", trusting));
        }
    }

    @Test
    void anUntrustedCertificateIsNoConnection() throws IOException, GeneralSecurityException {
        try (FakePortal server = server("TLSv1.3")) {
            assertNoConnection("SSLHandshakeException", send(server, "localhost", SSLContext.getDefault()));
            assertEquals(0, server.tokenCalls.size());
        }
    }

    @Test
    void aCertificateForAnotherNameIsNoConnection() throws IOException {
        try (FakePortal server = server("TLSv1.3")) {
            assertNoConnection("SSL", send(server, "127.0.0.1", trusting));
            assertEquals(0, server.tokenCalls.size());
        }
    }
}
