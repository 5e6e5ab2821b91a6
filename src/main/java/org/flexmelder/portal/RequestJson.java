package org.flexmelder.portal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.flexmelder.model.Field;
import org.flexmelder.model.Incident;
import org.flexmelder.model.PortalProfile;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes the request bodies, compact, with their keys in the order of the interface page's example. A field without a
 * value is left out, and so is an object without a field.
 */
final class RequestJson {
    private static final Pattern WHOLE = Pattern.compile("0|[1-9][0-9]{0,8}");
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final String apiToken;
    private final DateTimeFormatter birthdays;
    private final boolean houseNumberAsString;

    /** With the ISO form where the profile's pattern is of no use. */
    RequestJson(PortalProfile profile, String apiToken) {
        this.apiToken = apiToken;
        birthdays = birthdays(profile.birthdayPattern()).orElse(DateTimeFormatter.ISO_LOCAL_DATE);
        houseNumberAsString = profile.houseNumberAsString();
    }

    /** The format of a pattern, or empty where it cannot write a date. */
    static Optional<DateTimeFormatter> birthdays(String pattern) {
        try {
            DateTimeFormatter format = DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
            return format.format(LocalDate.EPOCH).isBlank() ? Optional.empty() : Optional.of(format);
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }

    Portal.Request report(String careflexId, List<Incident> incidents) {
        ArrayNode list = NODES.arrayNode();
        incidents.forEach(i -> list.add(incident(i)));
        ObjectNode rest = NODES.objectNode();
        rest.set("incidentList", list);
        return request("incident/new", careflexId, rest);
    }

    Portal.Request emptyReport(String careflexId, LocalDate createdAt) {
        return request("incident/none", careflexId, NODES.objectNode().put("createdAt", createdAt.toString()));
    }

    private Portal.Request request(String path, String careflexId, ObjectNode rest) {
        ObjectNode head = NODES.objectNode().put("careflexId", careflexId);
        String tail = Json.MAPPER.writeValueAsString(rest);
        String kept = joined(head, tail);
        return new Portal.Request(path, joined(head.put("apiToken", apiToken), tail), kept);
    }

    /** One object of two that have members each. */
    private static String joined(ObjectNode head, String tail) {
        String text = Json.MAPPER.writeValueAsString(head);
        return text.substring(0, text.length() - 1) + "," + tail.substring(1);
    }

    private ObjectNode incident(Incident incident) {
        ObjectNode node = NODES.objectNode();
        putText(node, "externalId", incident.externalId());
        putText(node, "type", incident.type());
        putText(node, "employeeId", incident.employeeId());
        putText(node, "createdAt", incident.createdAt());
        putText(node, "validFrom", incident.validFrom());
        for (Field field : Field.masterData()) {
            if (incident.data().has(field)) {
                put(node, field, incident.data().get(field));
            }
        }
        return node;
    }

    private static void putText(ObjectNode node, String name, String text) {
        if (!text.isEmpty()) {
            node.put(name, text);
        }
    }

    /** Puts the field where its path says, with the objects on the way there. */
    private void put(ObjectNode incident, Field field, String text) {
        String[] steps = field.path().split("\\.", -1);
        ObjectNode parent = incident;
        for (int i = 0; i < steps.length - 1; i++) {
            parent = parent.withObjectProperty(steps[i]);
        }
        String name = steps[steps.length - 1];
        if (field == Field.HOUSE_NUMBER && !houseNumberAsString && WHOLE.matcher(text).matches()) {
            parent.put(name, Integer.parseInt(text));
        } else if (field.kind() == Field.Kind.FLAG && ("true".equals(text) || "false".equals(text))) {
            parent.put(name, Boolean.parseBoolean(text));
        } else {
            parent.put(name, field == Field.BIRTHDAY ? birthday(text) : text);
        }
    }

    private String birthday(String text) {
        try {
            return birthdays.format(LocalDate.parse(text));
        } catch (DateTimeException e) {
            // kept as it was typed; a check has said so
            return text;
        }
    }
}
