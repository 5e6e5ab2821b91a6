package org.flexmelder.practice;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The interface's own examples and bodies made of invented people. */
final class Samples {
    static final String NEW = "/incident/new";
    static final String NONE = "/incident/none";

    private Samples() {}

    static String text(String name) {
        try (InputStream in = Objects.requireNonNull(Samples.class.getResourceAsStream("/interface/" + name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode parse(String json) {
        return Json.read(ByteBuffer.wrap(json.getBytes(StandardCharsets.UTF_8))).orElseThrow();
    }

    static ObjectNode three() {
        return (ObjectNode) parse(text("examples/incident-new.request.json"));
    }

    static ObjectNode none() {
        return (ObjectNode) parse(text("examples/incident-none.request.json"));
    }

    /** A report of this many incidents, each with an externalId of its own. */
    static String many(int count) {
        ObjectNode body = Json.object().put("careflexId", "00000000uebung00").put("apiToken", "uebung");
        ArrayNode list = body.putArray("incidentList");
        for (int i = 0; i < count; i++) {
            list.addObject().put("externalId", "x-" + i).put("type", "WIK").put("employeeId", "49239697103")
                    .put("createdAt", "2026-11-02").put("validFrom", "2026-12-01");
        }
        return Json.text(body);
    }
}
