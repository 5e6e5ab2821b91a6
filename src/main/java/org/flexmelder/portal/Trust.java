package org.flexmelder.portal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/** Whom to trust: asked before the first handshake, since reading all the stores takes a moment. */
@FunctionalInterface
interface Trust {

    /**
     * @throws CaFile.Unreadable
     *             where the office's own certificates cannot be read; nobody is trusted then
     */
    SSLContext context() throws CaFile.Unreadable;

    /**
     * The certificates of Java, of the operating system and of this file ("" for none), together: a chain may lead to
     * any of them.
     */
    static Trust ofSystemAnd(String caFile) {
        return () -> {
            X509ExtendedTrustManager manager = managerOf(caFile);
            try {
                SSLContext context = SSLContext.getInstance("TLS");
                context.init(null, new TrustManager[]{new Witness(manager)}, null);
                return context;
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("no TLS in this Java", e);
            }
        };
    }

    /** Who judges by all these certificates together. */
    static X509ExtendedTrustManager managerOf(String caFile) throws CaFile.Unreadable {
        List<X509Certificate> own = caFile.isBlank() ? List.of() : CaFile.read(caFile);
        try {
            Collection<X509Certificate> anchors = new LinkedHashSet<>(List.of(manager(null).getAcceptedIssuers()));
            anchors.addAll(ofOperatingSystem());
            anchors.addAll(own);
            return manager(store(anchors));
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("no trusted certificates in this Java", e);
        }
    }

    private static X509ExtendedTrustManager manager(@Nullable KeyStore store) throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance("PKIX");
        factory.init(store);
        return (X509ExtendedTrustManager) factory.getTrustManagers()[0];
    }

    private static KeyStore store(Collection<X509Certificate> anchors) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        int number = 0;
        for (X509Certificate anchor : anchors) {
            store.setCertificateEntry(Integer.toString(number++), anchor);
        }
        return store;
    }

    /** A store that this machine does not have, or does not let be read, adds nothing. */
    private static List<X509Certificate> ofOperatingSystem() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (system.contains("windows")) {
            return ofStores("Windows-ROOT", "Windows-ROOT-LOCALMACHINE");
        }
        return system.contains("mac")
                ? ofStores("KeychainStore", "KeychainStore-ROOT")
                : ofFiles("/etc/ssl/certs/ca-certificates.crt", "/etc/pki/tls/certs/ca-bundle.crt",
                        "/etc/ssl/ca-bundle.pem");
    }

    private static List<X509Certificate> ofStores(String... types) {
        List<X509Certificate> found = new ArrayList<>();
        for (String type : types) {
            try {
                KeyStore store = KeyStore.getInstance(type);
                store.load(null, null);
                for (String alias : Collections.list(store.aliases())) {
                    if (store.isCertificateEntry(alias)
                            && store.getCertificate(alias) instanceof X509Certificate certificate) {
                        found.add(certificate);
                    }
                }
            } catch (GeneralSecurityException | IOException e) {
                System.getLogger(Trust.class.getName()).log(System.Logger.Level.WARNING,
                        "no certificates from {0}: {1}", type, e.getClass().getSimpleName());
            }
        }
        return found;
    }

    private static List<X509Certificate> ofFiles(String... paths) {
        for (String path : paths) {
            if (Files.isReadable(Path.of(path))) {
                try {
                    return CaFile.read(path);
                } catch (CaFile.Unreadable e) {
                    System.getLogger(Trust.class.getName()).log(System.Logger.Level.WARNING,
                            "no certificates from {0}", path);
                }
            }
        }
        return List.of();
    }
}
