package org.flexmelder.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;

/** A certificate authority that no system trusts, made by keytool, and servers with certificates from it. */
public final class OfficeCa {
    private static final char[] PASSWORD = "geheim".toCharArray();

    /** The CA's certificate, as an office gives it to its programs. */
    public final Path pem;
    private final Path keys;

    public OfficeCa(Path folder) throws Exception {
        keys = folder.resolve("keys.p12");
        pem = folder.resolve("ca.pem");
        keytool("-genkeypair", "-alias", "ca", "-dname", "CN=Office CA", "-ext", "bc:c");
        X509Certificate ca = (X509Certificate) KeyStore.getInstance(keys.toFile(), PASSWORD).getCertificate("ca");
        Files.writeString(pem, pem(ca));
    }

    static String pem(X509Certificate certificate) throws Exception {
        return "-----BEGIN CERTIFICATE-----\n" + Base64.getMimeEncoder().encodeToString(certificate.getEncoded())
                + "\n-----END CERTIFICATE-----\n";
    }

    private void keytool(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        command.addAll(List.of(arguments));
        command.addAll(List.of("-keyalg", "EC", "-storetype", "PKCS12", "-storepass", "geheim", "-keystore",
                keys.toString()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        assertTrue(process.waitFor(60, TimeUnit.SECONDS));
        assertEquals(0, process.exitValue(), () -> String.join(" ", command));
    }

    /** A server of this name, known by a certificate of this CA that is valid for two days from the start on. */
    TlsServer server(String name, String start) throws Exception {
        String alias = name + start;
        keytool("-genkeypair", "-alias", alias, "-signer", "ca", "-dname", "CN=" + name, "-ext", "san=dns:" + name,
                "-startdate", start, "-validity", "2");
        KeyStore all = KeyStore.getInstance(keys.toFile(), PASSWORD);
        KeyStore one = KeyStore.getInstance("PKCS12");
        one.load(null, null);
        one.setKeyEntry("server", all.getKey(alias, PASSWORD), PASSWORD, all.getCertificateChain(alias));
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(one, PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(factory.getKeyManagers(), null, null);
        return new TlsServer(context, (X509Certificate) all.getCertificate(alias));
    }

    public TlsServer server(String name) throws Exception {
        return server(name, "-1H");
    }

    public record TlsServer(SSLContext context, X509Certificate certificate) {
        FakePortal start(String... protocols) throws IOException {
            SSLServerSocket socket = (SSLServerSocket) context.getServerSocketFactory().createServerSocket(0, 5,
                    InetAddress.getByName("127.0.0.1"));
            if (protocols.length > 0) {
                socket.setEnabledProtocols(protocols);
            }
            return new FakePortal(socket);
        }
    }
}
