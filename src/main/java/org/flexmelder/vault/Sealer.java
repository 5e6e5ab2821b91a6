package org.flexmelder.vault;

import java.nio.charset.StandardCharsets;
import javax.crypto.SecretKey;

/**
 * Seals text with AES-256-GCM: one version byte, a random nonce of 12 bytes, the sealed text. Table and row are bound
 * in, so a sealed value that was moved to another row does not open. Safe for use by several threads.
 */
public final class Sealer {
    private final SecretKey key;

    public Sealer(SecretKey key) {
        this.key = key;
    }

    public byte[] seal(String table, long row, String text) {
        throw new UnsupportedOperationException(key.getAlgorithm() + StandardCharsets.UTF_8);
    }

    /**
     * @throws SealBroken
     *             where the value was changed, moved, or sealed with another key
     */
    public String open(String table, long row, byte[] sealed) {
        throw new UnsupportedOperationException();
    }
}
