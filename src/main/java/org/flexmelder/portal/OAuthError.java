package org.flexmelder.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a refusal says in the words of RFC 6749, 5.2 (JSON) or RFC 6750, 3 (header), where it uses them. */
final class OAuthError {
    private static final Pattern IN_HEADER = Pattern
            .compile("\\b(error|error_description)\\s*=\\s*\"((?:[^\"\\\\]|\\\\.)*)\"");

    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}+");
    private static final int LONGEST = 200;

    private OAuthError() {}

    /** The code alone, such as {@code invalid_grant}, or "". */
    static String code(Exchange.Answer answer) {
        String inBody = Json.read(answer.text()).map(document -> Json.text(document.path("error"))).orElse("");
        return inBody.isEmpty()
                ? IN_HEADER.matcher(answer.header("WWW-Authenticate")).results()
                        .filter(found -> "error".equals(found.group(1))).map(found -> found.group(2)).findFirst()
                        .orElse("")
                : inBody;
    }

    /** For example {@code 401, invalid_token, The access token expired}. */
    static String detail(Exchange.Answer answer) {
        List<String> words = new ArrayList<>();
        words.add(Integer.toString(answer.status()));
        Json.read(answer.text()).ifPresent(document -> {
            add(words, Json.text(document.path("error")));
            add(words, Json.text(document.path("error_description")));
        });
        Matcher matcher = IN_HEADER.matcher(answer.header("WWW-Authenticate"));
        while (words.size() < 5 && matcher.find()) {
            add(words, matcher.group(2));
        }
        return String.join(", ", words);
    }

    private static void add(List<String> words, String word) {
        String line = CONTROL.matcher(word).replaceAll(" ").strip();
        if (!line.isEmpty()) {
            words.add(line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line);
        }
    }
}
