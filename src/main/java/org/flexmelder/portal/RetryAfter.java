package org.flexmelder.portal;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.hc.client5.http.utils.DateUtils;

/** How long the portal asks to wait (RFC 9110, 10.2.3): seconds or a date. */
final class RetryAfter {
    private static final Pattern SECONDS = Pattern.compile("\\d{1,9}");

    private RetryAfter() {}

    /** A date is compared with the portal's own clock where the answer tells it; what cannot be read is empty. */
    static Optional<Duration> of(Exchange.Answer answer, Instant now) {
        String text = answer.header("Retry-After").strip();
        if (SECONDS.matcher(text).matches()) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
        }
        Instant from = date(answer.header("Date")).orElse(now);
        return date(text).map(until -> Duration.between(from, until)).map(d -> d.isNegative() ? Duration.ZERO : d);
    }

    private static Optional<Instant> date(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.ofNullable(DateUtils.parseStandardDate(text));
    }
}
