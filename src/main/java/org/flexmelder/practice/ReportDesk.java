package org.flexmelder.practice;

import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Answers the two report calls. What is wrong with a request itself is told before an armed fault is met. */
final class ReportDesk {
    private final Access access;
    private final Faults faults;
    private final Takings takings;
    private final Pace pace;
    private final InstantSource clock;

    ReportDesk(Access access, Faults faults, Takings takings, Pace pace, InstantSource clock) {
        this.access = access;
        this.faults = faults;
        this.takings = takings;
        this.pace = pace;
        this.clock = clock;
    }

    Reply answer(Call call) {
        if (!call.method().equals("POST")) {
            return Reply.message(405, "POST only").with("Allow", "POST");
        }
        Optional<String> token = access.valid(call.header("Authorization"));
        if (token.isEmpty()) {
            return unauthorized();
        }
        if (!call.saysJson(true)) {
            return Reply.message(415, "Content-Type must be application/json;charset=UTF-8");
        }
        if (call.tooLarge()) {
            return Reply.message(413, "body over 4 MiB");
        }
        Optional<JsonNode> body = Json.read(call.body());
        if (body.isEmpty()) {
            return Reply.message(400, "body is not one JSON value in UTF-8");
        }
        boolean rows = call.path().equals(Paths.NEW);
        List<BodyCheck.Flaw> errors = rows ? BodyCheck.incidents(body.get()) : BodyCheck.empty(body.get());
        if (!errors.isEmpty()) {
            return invalid(400, errors);
        }
        return meet(rows, body.get(), faults.take(call.path()), token.get());
    }

    private Reply meet(boolean rows, JsonNode body, Optional<Fault> fault, String token) {
        if (fault.isPresent() && !fault.get().takenIn()) {
            if (fault.get() == Fault.TOKEN_EXPIRED) {
                access.revoke(token);
            }
            return FaultReplies.notTaken(fault.get(), body);
        }
        pace.half();
        Reception reception = rows ? Reception.of(body, clock.instant()) : Reception.ofNone(body, clock.instant());
        try {
            takings.add(reception.received());
        } catch (IOException _) {
            return Reply.message(500, "the ledger of this portal cannot be written; nothing was taken in");
        }
        pace.half();
        return fault.map(f -> FaultReplies.taken(f, reception)).orElseGet(reception::reply);
    }

    static Reply unauthorized() {
        return Reply.message(401, "access token missing, unknown or expired").with("WWW-Authenticate",
                "Bearer error=\"invalid_token\"");
    }

    static Reply invalid(int status, List<BodyCheck.Flaw> errors) {
        BodyCheck.Flaw first = errors.getFirst();
        ObjectNode body = Json.object().put("message", (first.path() + ": " + first.message()).strip());
        ArrayNode list = body.putArray("errors");
        errors.forEach(e -> list.addObject().put("path", e.path()).put("message", e.message()));
        return Reply.json(status, body);
    }
}
