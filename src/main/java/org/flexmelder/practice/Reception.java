package org.flexmelder.practice;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A report that was found right: what is taken in of it, and the rows of its answer.
 *
 * @param importId
 *            {@code ""} for an empty report
 */
record Reception(String importId, List<Received> received, List<ObjectNode> rows) {

    static Reception of(JsonNode body, Instant now) {
        String importId = UUID.randomUUID().toString();
        List<Received> received = new ArrayList<>();
        List<ObjectNode> rows = new ArrayList<>();
        for (JsonNode incident : body.path("incidentList")) {
            Received one = new Received("incident/new", text(body, "careflexId"), text(incident, "externalId"),
                    text(incident, "employeeId"), text(incident, "type"), text(incident, "validFrom"),
                    UUID.randomUUID().toString(), importId, now);
            rows.add(row(rows.size(), one));
            received.add(one);
        }
        return new Reception(importId, received, rows);
    }

    static Reception ofNone(JsonNode body, Instant now) {
        return new Reception("", List.of(new Received("incident/none", text(body, "careflexId"), "", "", "",
                text(body, "createdAt"), "", "", now)), List.of());
    }

    /** 201, for incidents with the rows in the order of the request, for an empty report without a body. */
    Reply reply() {
        return importId.isEmpty() ? Reply.empty(201) : reply(rows);
    }

    Reply reply(List<ObjectNode> otherRows) {
        return Reply.json(201, answer(otherRows));
    }

    ObjectNode answer(List<ObjectNode> otherRows) {
        ObjectNode answer = Json.object().put("importId", importId);
        answer.putArray("incidentResponseList").addAll(otherRows);
        return answer;
    }

    private static ObjectNode row(int number, Received one) {
        ObjectNode row = Json.object().put("rowNumber", number).put("incidentId", one.incidentId());
        if (one.externalId().isEmpty()) {
            row.putNull("externalId");
        } else {
            row.put("externalId", one.externalId());
        }
        return row.put("employeeId", one.employeeId()).put("type", one.type());
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).stringValue("");
    }
}
