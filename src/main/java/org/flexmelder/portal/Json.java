package org.flexmelder.portal;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How JSON is read here: strictly as a text (one document, no key twice, since it is not said which of the two holds),
 * leniently as to types (a number given as a string, a string given as a number).
 */
final class Json {
    static final JsonMapper MAPPER = JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
    private static final Pattern INT = Pattern.compile("-?\\d{1,10}");

    private Json() {}

    /** The document, or empty where the text is none. */
    static Optional<JsonNode> read(String text) {
        String bare = text.startsWith("\uFEFF") ? text.substring(1) : text;
        try {
            return Optional.of(MAPPER.readTree(bare)).filter(n -> !n.isMissingNode());
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    /** A string, or a number as it stands, or "" for all else. */
    static String text(JsonNode node) {
        return node.isString() || node.isNumber() ? node.asString() : "";
    }

    static OptionalInt integer(JsonNode node) {
        String text = text(node).strip();
        if (!INT.matcher(text).matches()) {
            return OptionalInt.empty();
        }
        long value = Long.parseLong(text);
        return value == (int) value ? OptionalInt.of((int) value) : OptionalInt.empty();
    }
}
