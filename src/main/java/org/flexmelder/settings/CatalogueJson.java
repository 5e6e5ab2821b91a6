package org.flexmelder.settings;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.flexmelder.model.Catalogue;
import org.flexmelder.model.Catalogue.Code;
import org.flexmelder.model.Catalogue.IncidentType;
import org.flexmelder.model.Scope;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The shape of a catalogue in JSON. Whatever does not fit it is an IllegalArgumentException that says where. */
final class CatalogueJson {
    private CatalogueJson() {}

    static List<IncidentType> types(JsonNode catalogue) {
        return list(catalogue, "types", (entry, place) -> {
            String code = text(entry, "code", "", place);
            return new IncidentType(code, text(entry, "de", code, place), text(entry, "en", code, place),
                    scope(text(entry, "scope", Scope.PART.name(), place), place), text(entry, "hintDe", "", place),
                    text(entry, "hintEn", "", place));
        }, IncidentType::code);
    }

    static List<Code> codes(JsonNode catalogue, String name) {
        return list(catalogue, name, (entry, place) -> {
            String code = text(entry, "code", "", place);
            return new Code(code, text(entry, "de", code, place), text(entry, "en", code, place));
        }, Code::code);
    }

    static ObjectNode write(Catalogue catalogue) {
        ObjectNode root = Json.object();
        ArrayNode types = root.putArray("types");
        for (IncidentType type : catalogue.types()) {
            types.addObject().put("code", type.code()).put("de", type.de()).put("en", type.en())
                    .put("scope", type.scope().name()).put("hintDe", type.hintDe()).put("hintEn", type.hintEn());
        }
        write(root.putArray("sexes"), catalogue.sexes());
        write(root.putArray("statuses"), catalogue.statuses());
        return root;
    }

    private static void write(ArrayNode array, List<Code> codes) {
        codes.forEach(c -> array.addObject().put("code", c.code()).put("de", c.de()).put("en", c.en()));
    }

    private static <T> List<T> list(JsonNode catalogue, String name, BiFunction<JsonNode, String, T> entry,
            java.util.function.Function<T, String> codeOf) {
        JsonNode array = catalogue.path(name);
        if (!array.isArray()) {
            throw new IllegalArgumentException(name + ": not a list");
        }
        List<T> entries = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < array.size(); i++) {
            String place = name + "[" + i + "]";
            T read = entry.apply(array.path(i), place);
            if (codeOf.apply(read).isBlank()) {
                throw new IllegalArgumentException(place + ": no code");
            }
            if (!codes.add(codeOf.apply(read))) {
                throw new IllegalArgumentException(place + ": code given before");
            }
            entries.add(read);
        }
        return entries;
    }

    private static String text(JsonNode entry, String name, String absent, String place) {
        JsonNode value = entry.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return absent;
        }
        if (!value.isString()) {
            throw new IllegalArgumentException(place + "." + name + ": not a text");
        }
        String text = value.stringValue().strip();
        return text.isEmpty() ? absent : text;
    }

    private static Scope scope(String name, String place) {
        return switch (name) {
            case "ALL" -> Scope.ALL;
            case "PART" -> Scope.PART;
            case "NONE" -> Scope.NONE;
            default -> throw new IllegalArgumentException(place + ".scope: not ALL, PART or NONE");
        };
    }
}
