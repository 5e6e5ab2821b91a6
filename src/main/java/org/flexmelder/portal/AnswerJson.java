package org.flexmelder.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.flexmelder.model.Failure;
import org.flexmelder.model.Outcome;
import tools.jackson.databind.JsonNode;

/** The success answer of {@code incident/new}. Unknown fields are ignored. */
final class AnswerJson {
    private AnswerJson() {}

    /**
     * Accepted, or Unclear where the text has no importId or no list of rows. A row without a readable number or
     * incidentId is left out: whoever sent it will miss it.
     */
    static Outcome read(int status, String raw) {
        Optional<JsonNode> document = Json.read(raw);
        if (document.isEmpty()) {
            return new Outcome.Unclear(Failure.UNREADABLE, status, raw, "not JSON");
        }
        String importId = Json.text(document.get().path("importId"));
        if (importId.isBlank()) {
            return new Outcome.Unclear(Failure.UNREADABLE, status, raw, "importId is missing");
        }
        JsonNode list = document.get().path("incidentResponseList");
        if (!list.isArray()) {
            return new Outcome.Unclear(Failure.UNREADABLE, status, raw, "incidentResponseList is missing");
        }
        List<Outcome.Row> rows = new ArrayList<>();
        list.forEach(node -> row(node).ifPresent(rows::add));
        return new Outcome.Accepted(status, importId, rows, raw);
    }

    private static Optional<Outcome.Row> row(JsonNode node) {
        OptionalInt number = Json.integer(node.path("rowNumber"));
        String incidentId = Json.text(node.path("incidentId"));
        if (number.isEmpty() || incidentId.isBlank()) {
            return Optional.empty();
        }
        JsonNode externalId = node.path("externalId");
        return Optional.of(new Outcome.Row(number.getAsInt(), incidentId,
                externalId.isNull() || externalId.isMissingNode() ? null : Json.text(externalId),
                Json.text(node.path("employeeId")), Json.text(node.path("type"))));
    }
}
