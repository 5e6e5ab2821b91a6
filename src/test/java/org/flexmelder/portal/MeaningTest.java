package org.flexmelder.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import org.flexmelder.model.Failure;
import org.junit.jupiter.api.Test;

class MeaningTest {
    @Test
    void exactlyThe2xxAreSuccess() {
        IntStream.range(100, 1000).forEach(status -> {
            boolean success = status / 100 == 2;
            assertEquals(success, Meaning.of(status) == Failure.NONE, "report " + status);
            assertEquals(success, Meaning.ofToken(status, "") == Failure.NONE, "token " + status);
        });
    }

    @Test
    void everyOther5xxAndEveryStatusThatHttpDoesNotKnowIsUnclear() {
        IntStream.concat(IntStream.range(500, 1000).filter(s -> s != 503), IntStream.range(0, 200))
                .forEach(status -> assertTrue(Meaning.isUnclear(Meaning.of(status)), "" + status));
    }

    @Test
    void noTokenCallIsEverUnclear() {
        IntStream.range(0, 1000).forEach(s -> assertFalse(Meaning.isUnclear(Meaning.ofToken(s, "")), "" + s));
    }

    @Test
    void onlyFiveStatusesRefuseTheContent() {
        assertEquals(5, IntStream.range(0, 1000).filter(s -> Meaning.of(s) == Failure.REFUSED).count());
        IntStream.range(300, 400).forEach(s -> assertEquals(Failure.ADDRESS, Meaning.of(s)));
        assertNotEquals(Failure.REFUSED, Meaning.of(404));
    }
}
