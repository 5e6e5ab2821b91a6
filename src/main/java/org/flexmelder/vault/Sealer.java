package org.flexmelder.vault;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Seals text with AES-256-GCM: one version byte, a random nonce of 12 bytes, the sealed text. Table and row are bound
 * in, so a sealed value that was moved to another row does not open. Safe for use by several threads.
 */
public final class Sealer {
    private static final byte VERSION = 1;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int LEAST_BYTES = 1 + NONCE_BYTES + TAG_BITS / 8;

    private final SecretKey key;
    private final SecureRandom random = new SecureRandom();
    private final ThreadLocal<Cipher> ciphers = ThreadLocal.withInitial(Sealer::newCipher);

    public Sealer(SecretKey key) {
        this.key = key;
    }

    public byte[] seal(String table, long row, String text) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] closed = cipher(Cipher.ENCRYPT_MODE, nonce, table, row)
                    .doFinal(text.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.allocate(1 + NONCE_BYTES + closed.length).put(VERSION).put(nonce).put(closed).array();
        } catch (GeneralSecurityException e) {
            throw new VaultException("a value cannot be sealed", e);
        }
    }

    /**
     * @throws SealBroken
     *             where the value was changed, moved, or sealed with another key
     */
    public String open(String table, long row, byte[] sealed) {
        try {
            if (sealed.length < LEAST_BYTES || sealed[0] != VERSION) {
                throw new GeneralSecurityException("not a sealed value of version " + VERSION);
            }
            byte[] nonce = new byte[NONCE_BYTES];
            System.arraycopy(sealed, 1, nonce, 0, NONCE_BYTES);
            byte[] text = cipher(Cipher.DECRYPT_MODE, nonce, table, row).doFinal(sealed, 1 + NONCE_BYTES,
                    sealed.length - 1 - NONCE_BYTES);
            return new String(text, StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new SealBroken("the sealed value of " + table + " " + row + " does not open", e);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String table, long row) throws GeneralSecurityException {
        Cipher cipher = ciphers.get();
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce), random);
        cipher.updateAAD((table + ":" + row).getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private static Cipher newCipher() {
        try {
            return Cipher.getInstance("AES/GCM/NoPadding");
        } catch (GeneralSecurityException e) {
            throw new VaultException("this Java cannot seal", e);
        }
    }
}
