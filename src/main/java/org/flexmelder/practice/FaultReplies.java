package org.flexmelder.practice;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a report is answered with when it meets a fault. */
final class FaultReplies {
    private static final String CLOSED = "liegt in einem abgeschlossenen Monat";
    private static final int HUGE = 8 * 1024 * 1024 + 1;

    private FaultReplies() {}

    /** For faults with which nothing is taken in. */
    static Reply notTaken(Fault fault, JsonNode body) {
        return switch (fault) {
            case TOKEN_EXPIRED, TOKEN_REFUSED -> ReportDesk.unauthorized();
            case FORBIDDEN -> Reply.message(403, "this service user may not report");
            case NOT_FOUND -> Reply.message(404, "nothing stands at this address");
            case METHOD_REFUSED -> Reply.message(405, "this address takes no POST").with("Allow", "GET");
            case REDIRECT -> Reply.empty(302).with("Location", "/moved");
            case REJECT -> ReportDesk.invalid(400, List.of(last(body)));
            case CONFLICT -> Reply.message(409, "Ein Vorfall dieser Meldung ist schon vorhanden.");
            case TOO_LARGE -> Reply.message(413, "this report is too large");
            case UNSUPPORTED -> Reply.message(415, "this content type is not supported");
            case UNPROCESSABLE -> ReportDesk.invalid(422, List.of(first(body)));
            case BUSY -> Reply.message(429, "too many requests").with("Retry-After", "1");
            case DOWN -> Reply.message(503, "closed for maintenance").with("Retry-After", "1");
            case SERVER_ERROR -> Reply.message(500, "internal error");
            case BAD_GATEWAY -> Reply.html(502, "502 Bad Gateway");
            case CUT_BEFORE_TAKING -> Reply.empty(201).ending(Reply.Ending.CUT);
            case HTML_ANSWER -> Reply.html(200, "Willkommen im WLAN");
            default -> throw new IllegalArgumentException(fault + " takes in");
        };
    }

    /** For faults that come after the report was taken in. */
    static Reply taken(Fault fault, Reception reception) {
        return switch (fault) {
            case SERVER_ERROR_TAKEN_IN -> Reply.message(500, "internal error");
            case GATEWAY_TIMEOUT -> Reply.html(504, "504 Gateway Timeout");
            case CUT_BEFORE_ANSWER -> reception.reply().ending(Reply.Ending.CUT);
            case SILENT -> reception.reply().ending(Reply.Ending.SILENT);
            case HALF_ANSWER -> reception.reply(reception.rows()).ending(Reply.Ending.HALF);
            case HUGE_ANSWER ->
                Reply.json(201, reception.answer(reception.rows()).put("note", ".".repeat(HUGE)));
            case EMPTY_ANSWER -> Reply.empty(201);
            default -> reception.reply(changed(fault, reception.rows()));
        };
    }

    private static List<ObjectNode> changed(Fault fault, List<ObjectNode> rows) {
        List<ObjectNode> changed = new ArrayList<>(rows);
        ObjectNode last = changed.getLast();
        switch (fault) {
            case ROW_MISSING -> changed.removeLast();
            case ROW_DOUBLED -> changed.add(last.deepCopy().put("incidentId", UUID.randomUUID().toString()));
            case ROW_CONTRADICTING -> last.put("employeeId", other(last.path("employeeId").stringValue("")));
            case ROWS_SHUFFLED -> {
                return changed.reversed();
            }
            default -> throw new IllegalArgumentException(fault + " changes no row");
        }
        return changed;
    }

    private static String other(String employeeId) {
        return employeeId.equals("00000000000") ? "11111111111" : "00000000000";
    }

    private static BodyCheck.Flaw last(JsonNode body) {
        int size = body.path("incidentList").size();
        return size == 0
                ? new BodyCheck.Flaw("createdAt", CLOSED)
                : new BodyCheck.Flaw("incidentList[" + (size - 1) + "].validFrom", CLOSED);
    }

    private static BodyCheck.Flaw first(JsonNode body) {
        return body.has("incidentList")
                ? new BodyCheck.Flaw("incidentList[0].employeeId", "ist bei diesem Unternehmen nicht bekannt")
                : new BodyCheck.Flaw("careflexId", "ist nicht bekannt");
    }
}
