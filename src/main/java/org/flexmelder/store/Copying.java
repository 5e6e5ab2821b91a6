package org.flexmelder.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Copies an open database when it is closed after changes, and once a day while it stays open. A copy that fails is
 * logged and keeps nobody from working.
 */
final class Copying {
    private static final System.Logger LOG = System.getLogger(Copying.class.getName());
    private static final Duration DAY = Duration.ofDays(1);

    private final Path folder;
    private final String url;
    private final Clock clock;
    private volatile Instant last;
    private volatile @Nullable Thread thread;

    Copying(Path folder, String url, Clock clock) {
        this.folder = folder;
        this.url = url;
        this.clock = clock;
        last = clock.instant();
    }

    /** Told after each change. Returns at once; a copy that is due is made beside, on a connection of its own. */
    void committed() {
        if (clock.instant().isBefore(last.plus(DAY))) {
            return;
        }
        last = clock.instant();
        thread = Thread.ofVirtual().name("copying").start(() -> {
            try (Connection own = DriverManager.getConnection(url)) {
                copy(own);
            } catch (SQLException e) {
                LOG.log(System.Logger.Level.WARNING, "no copy was made", e);
            }
        });
    }

    void closing(Connection connection) {
        try {
            Thread before = thread;
            if (before != null) {
                before.join();
            }
            if (hasChanged(connection)) {
                copy(connection);
            }
        } catch (SQLException e) {
            LOG.log(System.Logger.Level.WARNING, "no copy was made", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean hasChanged(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select total_changes()")) {
            return row.next() && row.getLong(1) > 0;
        }
    }

    private void copy(Connection connection) {
        try {
            Copies.make(connection, folder, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        } catch (SQLException e) {
            Health.note(folder, Trouble.of(e));
            LOG.log(System.Logger.Level.WARNING, "no copy was made", e);
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "no copy was made", e);
        }
    }
}
