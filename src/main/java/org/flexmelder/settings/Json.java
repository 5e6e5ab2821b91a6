package org.flexmelder.settings;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The one reader and writer of this package's files. */
final class Json {
    private static final JsonFactory FACTORY = new JsonFactory();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private Json() {}

    /** Only what writes needs a mapper: each start reads, and would wait for the making of one. */
    private static final class Writer {
        private static final JsonMapper MAPPER = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT)
                .build();
    }

    /**
     * The one value in a text.
     *
     * @throws tools.jackson.core.JacksonException
     *             where it is not JSON, or more than one value
     */
    static JsonNode read(String text) {
        try (JsonParser json = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            json.nextToken();
            JsonNode value = value(json);
            if (json.nextToken() != null) {
                throw new StreamReadException(json, "more than one value");
            }
            return value;
        }
    }

    static ObjectNode object() {
        return NODES.objectNode();
    }

    /** Indented, with an end of line. */
    static String write(JsonNode value) {
        return Writer.MAPPER.writeValueAsString(value) + "\n";
    }

    private static JsonNode value(JsonParser json) {
        JsonToken token = json.currentToken();
        if (token == null) {
            return NODES.missingNode();
        }
        return switch (token) {
            case START_OBJECT -> {
                ObjectNode object = object();
                for (String name = json.nextName(); name != null; name = json.nextName()) {
                    json.nextToken();
                    object.set(name, value(json));
                }
                yield object;
            }
            case START_ARRAY -> {
                ArrayNode array = NODES.arrayNode();
                while (json.nextToken() != JsonToken.END_ARRAY) {
                    array.add(value(json));
                }
                yield array;
            }
            case VALUE_NUMBER_INT -> json.getNumberType() == JsonParser.NumberType.INT
                    ? NODES.numberNode(json.getIntValue())
                    : NODES.numberNode(json.getDoubleValue());
            case VALUE_NUMBER_FLOAT -> NODES.numberNode(json.getDoubleValue());
            case VALUE_TRUE, VALUE_FALSE -> NODES.booleanNode(json.getBooleanValue());
            case VALUE_NULL -> NODES.nullNode();
            default -> NODES.stringNode(json.getString());
        };
    }
}
