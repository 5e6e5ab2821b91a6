package org.flexmelder.portal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.time.Duration;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.jspecify.annotations.Nullable;

/**
 * The body of an answer as far as it came.
 *
 * @param flaw
 *            why this is not all of it, or ""
 */
record Body(String text, String flaw) {
    static final int MAX_BYTES = 8 << 20;

    /**
     * Reads at most so many bytes for at most the given time (and one more read), and never throws what a broken
     * connection throws.
     */
    static Body read(@Nullable HttpEntity entity, Duration atMost, int most) {
        if (entity == null) {
            return new Body("", "");
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        String flaw = "";
        try {
            flaw = copy(entity.getContent(), bytes, most, System.nanoTime() + atMost.toNanos());
        } catch (IOException e) {
            flaw = "cut off: " + e.getClass().getSimpleName();
        }
        return new Body(bytes.toString(charset(entity)), flaw);
    }

    private static String copy(@Nullable InputStream in, ByteArrayOutputStream out, int most, long end)
            throws IOException {
        if (in == null) {
            return "";
        }
        byte[] buffer = new byte[8192];
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            int room = most - out.size();
            out.write(buffer, 0, Math.min(n, room));
            if (n > room) {
                return "longer than " + (most >> 10) + " KiB";
            }
            if (System.nanoTime() - end > 0) {
                return "not complete in time";
            }
        }
        return "";
    }

    private static Charset charset(HttpEntity entity) {
        try {
            ContentType type = ContentType.parseLenient(entity.getContentType());
            return type == null ? StandardCharsets.UTF_8 : type.getCharset(StandardCharsets.UTF_8);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return StandardCharsets.UTF_8;
        }
    }
}
