package org.flexmelder.ui.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.flexmelder.model.Failure;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CheckStepTest {

    @ParameterizedTest
    @CsvSource({"NONE, 0, OK OK OK OK", "NOT_SET_UP, 0, FAILED NOT_TRIED NOT_TRIED NOT_TRIED",
            "ADDRESS, 0, FAILED NOT_TRIED NOT_TRIED NOT_TRIED", "ADDRESS, 404, OK OK OK FAILED",
            "NAME_NOT_FOUND, 0, OK FAILED NOT_TRIED NOT_TRIED", "NO_CONNECTION, 0, OK OK FAILED NOT_TRIED",
            "CERTIFICATE, 0, OK OK FAILED NOT_TRIED", "PROXY, 407, OK NOT_TRIED FAILED NOT_TRIED",
            "CA_FILE, 0, OK NOT_TRIED FAILED NOT_TRIED", "CREDENTIALS, 400, OK OK OK FAILED",
            "TOKEN_ADDRESS, 200, OK OK OK FAILED", "BUSY, 503, OK OK OK FAILED", "SERVER_ERROR, 500, OK OK OK FAILED"})
    void eachFailureBelongsToOneStep(Failure failure, int status, String ends) {
        assertEquals(ends, ends(failure, status, false));
    }

    @ParameterizedTest
    @EnumSource(Failure.class)
    void ofWhatTheProxyLooksUpNothingIsSaid(Failure failure) {
        String second = ends(failure, 0, true).split(" ")[1];
        assertEquals(failure == Failure.NAME_NOT_FOUND ? "FAILED" : "NOT_TRIED", second);
    }

    private static String ends(Failure failure, int status, boolean proxy) {
        return Arrays.stream(CheckStep.values()).map(step -> step.end(failure, status, proxy).name())
                .collect(Collectors.joining(" "));
    }
}
