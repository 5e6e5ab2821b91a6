package org.flexmelder.store;

import static org.flexmelder.model.IncidentState.SENDING;
import static org.flexmelder.model.IncidentState.WAITING;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.flexmelder.store.StoreException.Kind;
import org.junit.jupiter.api.Test;

class HeldFileTest extends StoreTest {

    @Test
    void whileAnotherProgramHoldsTheFileNothingIsMarkedAndAfterwardsItGoesOn() throws Exception {
        List<Long> ids = queued(2);
        database.query(session -> session.first("pragma busy_timeout = 50", row -> 0));
        Process other = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED", "-cp", DatabaseTest.classPath(), HoldElsewhere.class.getName(),
                folder.resolve("flexmelder.db").toString()).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        try (BufferedReader said = other.inputReader()) {
            assertEquals("HELD", said.readLine());
            assertEquals(Kind.BUSY, assertThrows(StoreException.class, () -> sending(ids)).kind());
            assertEquals(Set.of(WAITING), states(ids), "what can be read is shown all the same");
            other.getOutputStream().close();
            assertEquals(0, other.waitFor());
        } finally {
            other.destroyForcibly();
        }
        sending(ids);
        assertEquals(Set.of(SENDING), states(ids));
    }
}
