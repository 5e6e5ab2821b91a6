package org.flexmelder.practice;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Answers the token call; refusals as RFC 6749 section 5.2 words them. */
final class TokenDesk {
    private final Access access;
    private final Faults faults;

    TokenDesk(Access access, Faults faults) {
        this.access = access;
        this.faults = faults;
    }

    Reply answer(Call call) {
        if (!call.method().equals("POST")) {
            return refusal(405, "invalid_request", "POST only").with("Allow", "POST");
        }
        if (!call.saysJson(false)) {
            return refusal(415, "invalid_request", "Content-Type must be application/json");
        }
        if (call.tooLarge()) {
            return refusal(413, "invalid_request", "body over 4 MiB");
        }
        Optional<JsonNode> body = Json.read(call.body()).filter(JsonNode::isObject);
        if (body.isEmpty()) {
            return refusal(400, "invalid_request", "body is not a JSON object in UTF-8");
        }
        return faults.take(Paths.TOKEN).map(TokenDesk::faulty).orElseGet(() -> give(body.get()));
    }

    private Reply give(JsonNode body) {
        for (String name : new String[]{"grant_type", "username", "password"}) {
            if (!body.path(name).isString()) {
                return refusal(400, "invalid_request", name + " must be a text");
            }
        }
        if (!body.path("grant_type").stringValue().equals("password")) {
            return refusal(400, "unsupported_grant_type", "grant_type must be password");
        }
        if (!access.knows(body.path("username").stringValue(), body.path("password").stringValue())) {
            return wrongCredentials();
        }
        Access.Token token = access.give();
        return Reply.json(200,
                Json.object().put("access_token", token.value()).put("token_type", "Bearer")
                        .put("expires_in", token.expiresIn()).put("created_at", token.createdAt().getEpochSecond()))
                .with("Cache-Control", "no-store");
    }

    private static Reply faulty(Fault fault) {
        return switch (fault) {
            case TOKEN_UNREADABLE -> Reply.html(200, "Willkommen im WLAN");
            case TOKEN_DOWN -> refusal(503, "temporarily_unavailable", "closed for maintenance").with("Retry-After",
                    "1");
            default -> wrongCredentials();
        };
    }

    private static Reply wrongCredentials() {
        return refusal(401, "invalid_grant", "service user or secret is wrong");
    }

    private static Reply refusal(int status, String error, String description) {
        return Reply.json(status, Json.object().put("error", error).put("error_description", description))
                .with("Cache-Control", "no-store");
    }
}
