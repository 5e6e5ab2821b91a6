package org.flexmelder.portal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;

/** A file of certificates, PEM or DER. */
public final class CaFile {
    private static final long MAX_BYTES = 8 << 20;

    private CaFile() {}

    /** The file is not there, cannot be read or holds no certificate; the message says which, with its path. */
    public static final class Unreadable extends IOException {
        private static final long serialVersionUID = 1;

        Unreadable(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /**
     * At least one certificate.
     *
     * @throws Unreadable
     *             where there is none
     */
    public static List<X509Certificate> read(String path) throws Unreadable {
        try {
            Path file = Path.of(path.strip());
            if (Files.size(file) > MAX_BYTES) {
                throw new IOException("larger than 8 MiB");
            }
            return parse(Files.readAllBytes(file));
        } catch (IOException | InvalidPathException | CertificateException e) {
            throw new Unreadable(path + ": " + e.getClass().getSimpleName() + ", " + e.getMessage(), e);
        }
    }

    private static List<X509Certificate> parse(byte[] bytes) throws CertificateException {
        List<X509Certificate> certificates = CertificateFactory.getInstance("X.509")
                .generateCertificates(new ByteArrayInputStream(bytes)).stream().map(X509Certificate.class::cast)
                .toList();
        if (certificates.isEmpty()) {
            throw new CertificateException("no certificate in it");
        }
        return certificates;
    }
}
