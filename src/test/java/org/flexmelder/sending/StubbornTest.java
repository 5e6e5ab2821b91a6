package org.flexmelder.sending;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.flexmelder.store.Database;
import org.flexmelder.store.StoreException;
import org.flexmelder.vault.Secrets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StubbornTest {
    @TempDir
    private Path folder;
    private final AtomicInteger tries = new AtomicInteger();
    private StoreException failure;

    @BeforeEach
    void aRealFailureOfTheStore() throws IOException {
        Files.writeString(folder.resolve("flexmelder.db"), "no database");
        failure = assertThrows(StoreException.class,
                () -> Database.open(folder, new Secrets(folder).sealer(false)).close());
    }

    private Supplier<String> failing(int times) {
        return () -> {
            if (tries.incrementAndGet() <= times) {
                throw failure;
            }
            return "written";
        };
    }

    @Test
    void aWriteThatFailsForAMomentIsTriedAgain() {
        assertEquals("written", new Stubborn(5, 1).write(failing(3)));
        assertEquals(4, tries.get());
    }

    @Test
    void aWriteThatGoesThroughIsDoneOnce() {
        assertEquals("written", new Stubborn(5, 1).write(failing(0)));
        assertEquals(1, tries.get());
    }

    @Test
    void theLastFailureIsTold() {
        assertThrows(StoreException.class, () -> new Stubborn(3, 1).write(failing(9)));
        assertEquals(3, tries.get());
    }

    @Test
    void anInterruptShortensThePausesAndIsKept() {
        Thread.currentThread().interrupt();
        assertEquals("written", new Stubborn(5, 60_000).write(failing(4)));
        assertTrue(Thread.interrupted());
    }

    @Test
    void aFaultOfTheProgramIsNotTriedAgain() {
        assertThrows(IllegalStateException.class, () -> new Stubborn(5, 1).write(() -> {
            tries.incrementAndGet();
            throw new IllegalStateException();
        }));
        assertEquals(1, tries.get());
    }
}
