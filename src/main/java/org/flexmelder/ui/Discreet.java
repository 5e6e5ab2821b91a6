package org.flexmelder.ui;

import java.util.Arrays;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.flexmelder.model.Field;

/**
 * Technical words as they may stand in an e-mail. What IT needs is listed here and kept; every other word and number
 * becomes "…", since nobody can list all that may be personal.
 */
final class Discreet {
    /** Lower-case words of Java, of TLS and of our own details that no name is mistaken for. */
    private static final String WORDS = "a an and answer answered answers any are as at by certificate certificates"
            + " certification closed connect connection could address directory expired failed file for found from"
            + " handshake host in invalid is issuer it known larger lost match missing must names network no not of on"
            + " or out path proxy reached refused requested reset resolved self-signed server service signed subject"
            + " target than that the timed to token unable unknown unreachable valid validation was with"
            + " Connect Connection Name Network No Remote Service asks CA HTTP TLS SSL DNS PKIX IPv4 IPv6 Basic Bearer"
            + " Negotiate NTLM Digest Kerberos";
    /** RFC 6749, 5.2, and RFC 6750, 3.1. */
    private static final String CODES = "invalid_request invalid_client invalid_grant invalid_scope invalid_token"
            + " unauthorized_client unsupported_grant_type insufficient_scope access_denied server_error"
            + " temporarily_unavailable";

    /** Only where a status stands: a group of three digits may be part of a tax ID. */
    private static final String STATUS = "(?:^|(?<=answered ))[1-5]\\d\\d(?=,|$| for | https?://)";

    private static final Pattern KEPT = Pattern.compile("(?<![\\p{L}\\p{N}\\p{M}_@'’.-])(?:"
            + String.join("|", url(), fingerprint(), "valid \\d{4}-\\d\\d-\\d\\d to \\d{4}-\\d\\d-\\d\\d",
                    "CN=(?:\\*\\.)?[a-z0-9-]+(?:\\.[a-z0-9-]+)+", "(?:[a-z]+\\.)*[A-Z][A-Za-z]*(?:Exception|Error)",
                    fieldPath(), STATUS, oneOf(Stream.of(CODES, WORDS)))
            + ")(?![\\p{L}\\p{N}\\p{M}_@'’-]|\\.[\\p{L}\\p{N}])");
    private static final Pattern SAID = Pattern.compile("[^\\s\\p{Punct}](?:.*[^\\s\\p{Punct}])?", Pattern.DOTALL);

    private Discreet() {}

    static String of(String detail) {
        StringBuilder kept = new StringBuilder();
        Matcher matcher = KEPT.matcher(detail);
        int end = 0;
        while (matcher.find()) {
            kept.append(masked(detail.substring(end, matcher.start()))).append(matcher.group());
            end = matcher.end();
        }
        return kept.append(masked(detail.substring(end))).toString();
    }

    private static String masked(String between) {
        return SAID.matcher(between).replaceFirst("…");
    }

    /** Scheme, host and port; what follows may name somebody, and so may what stands before an "@". */
    private static String url() {
        return "https?://(?:[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)*|\\[[0-9a-fA-F:]+])(?::\\d{1,5}(?!\\d))?(?![^\\s/;,)\"]*@)";
    }

    private static String fingerprint() {
        return "SHA-256 (?:[0-9A-F]{2}:){31}[0-9A-F]{2}";
    }

    /** For example {@code incidentList[3].employee.address.zipCode}, or only {@code [3].lastName}. */
    private static String fieldPath() {
        String step = oneOf(Stream.concat(Arrays.stream(Field.values()).map(Field::path),
                Stream.of("incidentList apiToken grant_type username password")));
        return "(?:" + step + "(?:\\[\\d{1,2}])?|\\[\\d{1,2}])(?:\\." + step + ")*";
    }

    /** The longer ones first, so that none is cut short. */
    private static String oneOf(Stream<String> texts) {
        return texts.flatMap(text -> Stream.of(text.split("[ .]"))).distinct()
                .sorted(Comparator.comparingInt(String::length).reversed()).map(Pattern::quote)
                .collect(Collectors.joining("|", "(?:", ")"));
    }
}
