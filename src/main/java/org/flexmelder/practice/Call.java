package org.flexmelder.practice;

import com.sun.net.httpserver.Headers;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Locale;

/**
 * A request, read whole.
 *
 * @param body
 *            at most {@link #LIMIT} bytes
 * @param tooLarge
 *            whether there was more than that, which was thrown away
 */
record Call(String method, String path, Headers headers, ByteBuffer body, boolean tooLarge) {
    static final int LIMIT = 4 * 1024 * 1024;

    /** The value of a header that came exactly once, else {@code ""}. */
    String header(String name) {
        List<String> values = headers.getOrDefault(name, List.of());
        return values.size() == 1 ? values.getFirst() : "";
    }

    /** Whether the body says that it is JSON in UTF-8; without a charset where {@code charsetNeeded} is false. */
    boolean saysJson(boolean charsetNeeded) {
        String[] parts = header("Content-Type").toLowerCase(Locale.ROOT).split(";", -1);
        if (!parts[0].strip().equals("application/json")) {
            return false;
        }
        boolean found = false;
        for (int i = 1; i < parts.length; i++) {
            String part = parts[i].replace("\"", "").strip();
            if (part.startsWith("charset=")) {
                if (!part.equals("charset=utf-8")) {
                    return false;
                }
                found = true;
            }
        }
        return found || !charsetNeeded;
    }
}
