package org.flexmelder.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

    private static Optional<Duration> read(String text) {
        return RetryAfter.of(new Exchange.Answer(503, Map.of("retry-after", text), "", ""), NOW);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "120, 120", "' 5 ', 5", "'Tue, 24 Nov 2026 10:01:00 GMT', 60",
            "'Tuesday, 24-Nov-26 10:01:00 GMT', 60", "'Tue, 24 Nov 2026 09:00:00 GMT', 0"})
    void secondsAndDatesAreRead(String text, long seconds) {
        assertEquals(Optional.of(Duration.ofSeconds(seconds)), read(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "soon", "1.5", "99999999999999999999", "24.11.2026"})
    void whatCannotBeReadIsEmpty(String text) {
        assertEquals(Optional.empty(), read(text));
    }
}
