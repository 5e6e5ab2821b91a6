package org.flexmelder.update;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Base64;

/** A key of a test's own, and what is signed with it. */
public final class Signed {
    private final KeyPair keys;

    public Signed() throws GeneralSecurityException {
        keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    }

    public Channel channel(String manifest) {
        return Channel.of(manifest, Base64.getEncoder().encodeToString(keys.getPublic().getEncoded())).orElseThrow();
    }

    static String manifest(String version, String date) {
        return """
                {"version":"%s","date":"%s","page":"https://flexmelder.example/%1$s",
                 "news":{"de":["Neu: Übersicht.","Schneller."],"en":["New: overview.","Faster."]}}"""
                .formatted(version, date);
    }

    /** The file that announces this version. */
    public String announcing(String version, String date) throws GeneralSecurityException {
        return envelope(manifest(version, date));
    }

    String envelope(String manifest) throws GeneralSecurityException {
        byte[] bytes = manifest.getBytes(StandardCharsets.UTF_8);
        Signature signature = Signature.getInstance("Ed25519");
        signature.initSign(keys.getPrivate());
        signature.update(bytes);
        return envelope(bytes, signature.sign());
    }

    static String envelope(byte[] manifest, byte[] signature) {
        Base64.Encoder base64 = Base64.getEncoder();
        return "{\"manifest\":\"%s\",\"signature\":\"%s\"}".formatted(base64.encodeToString(manifest),
                base64.encodeToString(signature));
    }
}
