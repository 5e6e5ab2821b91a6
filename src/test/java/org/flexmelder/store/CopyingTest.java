package org.flexmelder.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CopyingTest {
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-24T10:00:00Z"));

    @TempDir
    private Path folder;

    @Test
    void aDatabaseThatStaysOpenForDaysIsCopiedOnceADay() throws Exception {
        String url = "jdbc:sqlite:" + folder.resolve("flexmelder.db");
        Clock clock = new Clock() {
            @Override
            public ZoneOffset getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now.get();
            }
        };
        try (Connection connection = DriverManager.getConnection(url);
                Connection idle = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute("pragma journal_mode = wal");
            statement.execute("create table t (x)");
            Copying copying = new Copying(folder, url, clock);
            copying.committed();
            copying.closing(idle);
            assertFalse(Files.exists(folder.resolve("copies")));
            now.set(now.get().plus(Duration.ofHours(25)));
            copying.committed();
            copying.committed();
            copying.closing(idle);
            try (var files = Files.list(folder.resolve("copies"))) {
                assertEquals(List.of("flexmelder-2026-11-25.db"),
                        files.map(file -> file.getFileName().toString()).toList());
            }
        }
    }
}
