package org.flexmelder.update;

import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Base64;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The one file that is fetched: {@code {"manifest":"…","signature":"…"}}, both in Base64. The signature is that of the
 * manifest's bytes, which are read only once it was found right.
 */
final class Envelope {
    private static final JsonMapper JSON = JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private Envelope() {}

    /**
     * @throws Unusable
     *             where it is garbled, or not signed with this key
     */
    static Manifest open(String text, PublicKey key) throws Unusable {
        try {
            JsonNode root = JSON.readTree(text);
            byte[] manifest = Base64.getDecoder().decode(root.path("manifest").asString(""));
            Signature signature = Signature.getInstance("Ed25519");
            signature.initVerify(key);
            signature.update(manifest);
            if (!signature.verify(Base64.getDecoder().decode(root.path("signature").asString("")))) {
                throw new Unusable("signature wrong");
            }
            return Manifest.read(manifest);
        } catch (JacksonException | GeneralSecurityException | IllegalArgumentException e) {
            throw new Unusable(e.getClass().getSimpleName());
        }
    }
}
