package org.flexmelder.update;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;
import java.util.Properties;

/**
 * Where newer versions are announced, and whose word is taken for it.
 *
 * @param manifest
 *            an https address without a query
 * @param key
 *            the Ed25519 key that the manifest must be signed with
 */
public record Channel(URI manifest, PublicKey key) {

    /**
     * What the build was given ({@code update.manifest}, {@code update.key}); empty where it was given nothing usable.
     */
    public static Optional<Channel> ofBuild() {
        try (InputStream in = Channel.class.getResourceAsStream("updates.properties")) {
            if (in == null) {
                return Optional.empty();
            }
            Properties values = new Properties();
            values.load(in);
            return of(values.getProperty("manifest", ""), values.getProperty("key", ""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @param key
     *            X.509 in Base64
     */
    public static Optional<Channel> of(String manifest, String key) {
        try {
            PublicKey parsed = KeyFactory.getInstance("Ed25519")
                    .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(key.strip())));
            return Pages.https(manifest.strip()).filter(address -> address.getRawQuery() == null)
                    .map(address -> new Channel(address, parsed));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
