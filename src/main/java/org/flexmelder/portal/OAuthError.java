package org.flexmelder.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** What a refusal says in the words of RFC 6749, 5.2 (JSON) or RFC 6750, 3 (header), where it uses them. */
final class OAuthError {
    private static final Pattern IN_HEADER = Pattern
            .compile("\\b(?:error|error_description)\\s*=\\s*\"((?:[^\"\\\\]|\\\\.)*)\"");

    private OAuthError() {}

    /** For example {@code 401, invalid_token, The access token expired}. */
    static String detail(Exchange.Answer answer) {
        List<String> words = new ArrayList<>();
        words.add(Integer.toString(answer.status()));
        Json.read(answer.text()).ifPresent(document -> {
            add(words, document.path("error"));
            add(words, document.path("error_description"));
        });
        Matcher matcher = IN_HEADER.matcher(answer.header("WWW-Authenticate"));
        while (words.size() < 5 && matcher.find()) {
            words.add(matcher.group(1));
        }
        String location = answer.header("Location");
        if (answer.status() / 100 == 3 && !location.isEmpty()) {
            words.add("redirect not followed");
        }
        return String.join(", ", words);
    }

    private static void add(List<String> words, JsonNode node) {
        if (!Json.text(node).isBlank()) {
            words.add(Json.text(node));
        }
    }
}
