package org.flexmelder.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import org.flexmelder.model.Failure;
import org.flexmelder.model.Network;
import org.flexmelder.model.Outcome;
import org.flexmelder.model.PortalProfile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** With real handshakes, and certificates of a CA that is known from a file alone. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class TlsTest {
    @TempDir
    static Path folder;

    private static OfficeCa ca;
    private static OfficeCa.TlsServer localhost;

    @BeforeAll
    static void makeCertificates() throws Exception {
        ca = new OfficeCa(folder);
        localhost = ca.server("localhost");
    }

    private static Outcome send(FakePortal server, String host, Path caFile) {
        String base = "https://" + host + ":" + server.port();
        PortalProfile profile = PortalProfile.DEFAULT.withAddresses(base + "/token", base + "/ep3");
        Network network = Network.DEFAULT.withCaFile(caFile == null ? "" : caFile.toString());
        try (HttpPortal portal = new HttpPortal(profile, FakePortal.CREDENTIALS, network, Samples.LONG)) {
            return portal.send(portal.emptyReport(Samples.CAREFLEX_ID, LocalDate.of(2026, 11, 24)));
        }
    }

    private static String refused(Failure failure, FakePortal server, Outcome outcome) {
        Outcome.NotSent notSent = assertInstanceOf(Outcome.NotSent.class, outcome);
        assertEquals(failure, notSent.failure(), notSent.detail());
        assertEquals(0, server.tokenCalls.size());
        return notSent.detail();
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void aServerOfTheRightNameFromTheOfficesCaGetsTheReport(String protocol) throws IOException {
        try (FakePortal server = localhost.start(protocol).then(FakePortal.http(201, "", ""))) {
            Outcome outcome = send(server, "localhost", ca.pem);
            assertEquals(201, assertInstanceOf(Outcome.Accepted.class, outcome, outcome::toString).httpStatus());
        }
    }

    @Test
    void anOldTlsIsNoConnection() throws IOException {
        try (FakePortal server = localhost.start("TLSv1.1")) {
            refused(Failure.NO_CONNECTION, server, send(server, "localhost", ca.pem));
        }
    }

    @Test
    void anUnknownCaIsRefusedAndItsCertificateDescribed() throws Exception {
        try (FakePortal server = localhost.start()) {
            String detail = refused(Failure.CERTIFICATE, server, send(server, "localhost", null));
            String print = HexFormat.ofDelimiter(":").withUpperCase().formatHex(
                    MessageDigest.getInstance("SHA-256").digest(localhost.certificate().getEncoded()));
            assertTrue(detail.startsWith("token address: certificate refused, https://localhost:" + server.port()),
                    detail);
            assertTrue(detail.contains("unable to find valid certification path"), detail);
            assertTrue(detail.contains("issuer CN=Office CA; valid "), detail);
            assertTrue(detail.endsWith("SHA-256 " + print), detail);
        }
    }

    @Test
    void aCertificateForAnotherNameIsRefusedThoughItsCaIsTrusted() throws IOException {
        try (FakePortal server = localhost.start()) {
            String detail = refused(Failure.CERTIFICATE, server, send(server, "127.0.0.1", ca.pem));
            assertTrue(detail.contains("127.0.0.1") && detail.contains("subject CN=localhost"), detail);
        }
    }

    @Test
    void anExpiredCertificateIsRefusedThoughItsCaIsTrusted() throws Exception {
        try (FakePortal server = ca.server("localhost", "-9d").start()) {
            String detail = refused(Failure.CERTIFICATE, server, send(server, "localhost", ca.pem));
            assertTrue(detail.contains("validity check failed"), detail);
        }
    }

    @Test
    void aCaFileThatCannotBeReadStopsBeforeAnythingIsSentAndIsReadAgainNextTime() throws IOException {
        Path late = folder.resolve("late.pem");
        try (FakePortal server = localhost.start().then(FakePortal.http(201, "", ""))) {
            String base = "https://localhost:" + server.port();
            PortalProfile profile = PortalProfile.DEFAULT.withAddresses(base + "/token", base + "/ep3");
            try (HttpPortal portal = new HttpPortal(profile, FakePortal.CREDENTIALS,
                    Network.DEFAULT.withCaFile(late.toString()), Samples.LONG)) {
                String detail = refused(Failure.CA_FILE, server, portal.connect().orElseThrow());
                assertEquals("token address: CA file " + late + ": NoSuchFileException, " + late, detail);
                Files.copy(ca.pem, late);
                assertTrue(portal.connect().isEmpty());
            }
        }
    }

    @Test
    void aFileMayHoldSeveralCertificatesAndWordsBetweenThem() throws Exception {
        Path several = folder.resolve("several.pem");
        Files.writeString(several, "# our CAs\nsubject=CN=localhost\n" + OfficeCa.pem(localhost.certificate())
                + "\nsecond\n" + Files.readString(ca.pem));
        assertEquals(2, CaFile.read(several.toString()).size());
        Path der = Files.write(folder.resolve("ca.cer"), localhost.certificate().getEncoded());
        assertEquals(1, CaFile.read(" " + der + " ").size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no certificate", "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n",
            "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n"})
    void aFileWithoutACertificateIsSaidToBeUnreadable(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("odd.pem"), text);
        String message = assertThrows(CaFile.Unreadable.class, () -> CaFile.read(file.toString())).getMessage();
        assertTrue(message.startsWith(file + ": CertificateException, "), message);
        assertThrows(CaFile.Unreadable.class, () -> CaFile.read("a\0b"));
    }

    @Test
    void theOfficesCaComesBesideThoseOfTheSystem() throws Exception {
        int system = anchors("");
        assertTrue(system > 50, "anchors: " + system);
        assertEquals(system + 1, anchors(ca.pem.toString()));
    }

    private static int anchors(String caFile) throws Exception {
        return Arrays.asList(Trust.managerOf(caFile).getAcceptedIssuers()).size();
    }
}
