package org.flexmelder.practice;

import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * An answer and how it goes out.
 *
 * @param headers
 *            without Content-Length, which follows from the body
 */
record Reply(int status, Map<String, String> headers, String body, Ending ending) {

    /** How the connection treats an answer. */
    enum Ending {
        /** It goes out whole. */
        WHOLE,
        /** Its first half goes out under the length of the whole, then the connection is closed. */
        HALF,
        /** The connection is closed without an answer. */
        CUT,
        /** Nothing goes out until the portal is closed. */
        SILENT
    }

    Reply {
        headers = Map.copyOf(headers);
    }

    static Reply empty(int status) {
        return new Reply(status, Map.of(), "", Ending.WHOLE);
    }

    static Reply json(int status, JsonNode body) {
        return new Reply(status, Map.of("Content-Type", "application/json;charset=UTF-8"), Json.text(body),
                Ending.WHOLE);
    }

    static Reply html(int status, String text) {
        String page = "<!DOCTYPE html>\n<html><head><title>" + text + "</title></head><body><h1>" + text
                + "</h1></body></html>\n";
        return new Reply(status, Map.of("Content-Type", "text/html;charset=UTF-8"),
                page, Ending.WHOLE);
    }

    /** {@code {"message": …}}. */
    static Reply message(int status, String message) {
        return json(status, Json.object().put("message", message));
    }

    Reply with(String header, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(header, value);
        return new Reply(status, more, body, ending);
    }

    Reply ending(Ending other) {
        return new Reply(status, headers, body, other);
    }
}
