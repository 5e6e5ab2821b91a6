package org.flexmelder.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.flexmelder.model.Outcome.Remark;
import tools.jackson.databind.JsonNode;

/**
 * Finds in the words of a refusal which rows and fields they are about. The interface does not describe its refusals,
 * so all common shapes are read and none is depended on: entries with row, path and message; maps from a path to its
 * messages; plain text that names {@code incidentList[3].…} or {@code row 3}. Where nothing is named, the whole text
 * stands for the whole request.
 */
final class Remarks {
    private static final int MOST = 1000;
    private static final Set<String> LISTS = Set.of("errors", "violations", "details", "fieldErrors", "messages",
            "invalidParams", "invalid-params", "constraintViolations", "modelState");
    private static final List<String> ROWS = List.of("rowNumber", "row", "index");
    private static final List<String> PATHS = List.of("path", "propertyPath", "field", "property", "pointer", "name",
            "instancePath");
    private static final List<String> MESSAGES = List.of("message", "detail", "defaultMessage", "reason", "description",
            "error_description", "error", "title", "msg");

    private final List<Remark> found = new ArrayList<>();

    private Remarks() {}

    /** Nothing where the text is blank. */
    static List<Remark> of(String raw) {
        if (raw.isBlank()) {
            return List.of();
        }
        Remarks remarks = new Remarks();
        Optional<JsonNode> document = Json.read(raw).filter(JsonNode::isContainer);
        if (document.isPresent()) {
            remarks.visit(document.get(), document.get().isArray());
            message(document.get()).ifPresent(remarks::general);
        } else {
            remarks.text(raw);
        }
        if (remarks.found.isEmpty()) {
            remarks.add(new Remark(-1, "", raw.strip()));
        }
        return remarks.found.stream().filter(each -> !remarks.saysInShort(each)).toList();
    }

    /** Whether another remark on the same place says the same without naming the place again. */
    private boolean saysInShort(Remark remark) {
        return found.stream().anyMatch(other -> other.row() == remark.row() && other.path().equals(remark.path())
                && other.text().length() < remark.text().length() && remark.text().endsWith(": " + other.text()));
    }

    /** What is said of the whole request, unless it is said of a row or a field already. */
    private void general(String text) {
        List<String> lines = text.lines().map(String::strip).toList();
        boolean said = found.stream().anyMatch(remark -> lines.contains(remark.text()));
        if (!said) {
            add(new Remark(-1, "", text));
        }
    }

    /**
     * @param listed
     *            whether the node stands in a list of errors, where every text is one
     */
    private void visit(JsonNode node, boolean listed) {
        if (node.isArray()) {
            node.forEach(child -> visit(child, listed));
        } else if (node.isObject()) {
            Optional<Remark> entry = entry(node, listed);
            entry.ifPresent(this::add);
            for (Map.Entry<String, JsonNode> property : node.properties()) {
                boolean list = LISTS.contains(property.getKey());
                if (list || entry.isEmpty()) {
                    property(property.getKey(), property.getValue(), listed || list, listed && !list);
                }
            }
        } else if (node.isString()) {
            text(node.stringValue());
        }
    }

    /** A property whose name may be the place that its messages are about. */
    private void property(String name, JsonNode value, boolean listed, boolean fieldNames) {
        Place place = Place.of(name);
        boolean named = place.row() >= 0 || (fieldNames && place.isField());
        if (named) {
            messages(value).forEach(message -> add(new Remark(place.row(), place.path(), message)));
        }
        if (!named || messages(value).isEmpty()) {
            if (listed && value.isArray()) {
                value.forEach(child -> listedText(child));
            }
            visit(value, listed);
        }
    }

    private void listedText(JsonNode node) {
        if (node.isString() && !Place.isNamedIn(node.stringValue())) {
            add(new Remark(-1, "", node.stringValue()));
        }
    }

    private static List<String> messages(JsonNode value) {
        if (value.isArray()) {
            return value.valueStream().flatMap(child -> messages(child).stream()).toList();
        }
        if (value.isObject()) {
            return message(value).stream().toList();
        }
        return Json.text(value).isBlank() ? List.of() : List.of(Json.text(value));
    }

    /** An object that says by itself what it is about. */
    private static Optional<Remark> entry(JsonNode node, boolean listed) {
        String message = message(node).orElse("");
        OptionalInt row = ROWS.stream().map(name -> Json.integer(node.path(name))).filter(OptionalInt::isPresent)
                .findFirst().orElse(OptionalInt.empty());
        String path = PATHS.stream().map(name -> Json.text(node.path(name))).filter(text -> !text.isBlank()).findFirst()
                .orElse("");
        Place place = Place.of(path);
        int known = place.row() >= 0 ? place.row() : Math.max(-1, row.orElse(-1));
        boolean placed = known >= 0 || place.isField() || listed;
        if (message.isEmpty() || !placed) {
            return Optional.empty();
        }
        if (known < 0 && path.isEmpty() && Place.isNamedIn(message)) {
            return Optional.empty();
        }
        return Optional.of(new Remark(known, place.path(), message));
    }

    private static Optional<String> message(JsonNode node) {
        for (String name : MESSAGES) {
            JsonNode value = node.path(name);
            String text = value.isObject() ? message(value).orElse("") : Json.text(value);
            if (!text.isBlank()) {
                return Optional.of(text.strip());
            }
        }
        return Optional.empty();
    }

    private void text(String text) {
        text.lines().forEach(
                line -> Place.allIn(line).forEach(place -> add(new Remark(place.row(), place.path(), line.strip()))));
    }

    private void add(Remark remark) {
        if (found.size() < MOST && !found.contains(remark)) {
            found.add(remark);
        }
    }
}
