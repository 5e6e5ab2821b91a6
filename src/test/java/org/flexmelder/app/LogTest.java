package org.flexmelder.app;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogTest {

    @ParameterizedTest
    @ValueSource(strings = {"Authorization: Bearer geheim§42", "password=geheim§42", "\"apiToken\":\"geheim§42\"",
            "access_token: geheim§42", "secret = geheim§42"})
    void secretsAreBlackedOut(String text) {
        assertFalse(Log.Redacting.redact(text).contains("geheim"), Log.Redacting.redact(text));
    }

    @Test
    void taxIdsAndAddressesAreBlackedOutInStackTracesToo() {
        LogRecord entry = new LogRecord(Level.WARNING, "row of 49239697103");
        entry.setThrown(new IllegalStateException("erika@beispiel.example 49239697103"));
        String line = new Log.Redacting().format(entry);
        assertFalse(line.contains("49239697103"));
        assertFalse(line.contains("erika@"));
        assertTrue(line.contains("IllegalStateException"));
    }
}
