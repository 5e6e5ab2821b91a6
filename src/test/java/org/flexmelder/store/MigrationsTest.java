package org.flexmelder.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.flexmelder.store.StoreException.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrationsTest {
    private static final String FIRST = "create table people (name text);\n\ninsert into people values ('a;b');\n";
    private static final String SECOND = "alter table people add column age integer not null default 7;";

    @TempDir
    Path folder;

    @Test
    void aNewDatabaseGetsEveryStepWithoutACopy() throws Exception {
        try (Connection connection = connect("flexmelder.db")) {
            new Migrations(List.of(FIRST, SECOND)).run(connection, folder);
            assertEquals("a;b", text(connection, "select name from people where age = 7"));
            assertEquals("2", text(connection, "pragma user_version"));
        }
        assertFalse(Files.exists(folder.resolve("flexmelder-before-V1.db")));
    }

    @Test
    void anOlderDatabaseIsCopiedBeforeTheStepThatItLacks() throws Exception {
        try (Connection connection = connect("flexmelder.db")) {
            new Migrations(List.of(FIRST)).run(connection, folder);
            new Migrations(List.of(FIRST, SECOND)).run(connection, folder);
            new Migrations(List.of(FIRST, SECOND)).run(connection, folder);
            assertEquals("1", text(connection, "select count(*) from people where age = 7"));
        }
        try (Connection copy = connect("flexmelder-before-V2.db")) {
            assertEquals("1", text(copy, "pragma user_version"));
            assertEquals("a;b", text(copy, "select * from people"));
        }
        assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
        assertEquals("rw-------", PosixFilePermissions
                .toString(Files.getPosixFilePermissions(folder.resolve("flexmelder-before-V2.db"))));
    }

    @Test
    void aStepThatFailsLeavesTheVersionBeforeItAndMayBeTriedAgain() throws Exception {
        try (Connection connection = connect("flexmelder.db")) {
            new Migrations(List.of(FIRST)).run(connection, folder);
            Migrations broken = new Migrations(List.of(FIRST, "delete from people;\nupdate nothing set x = 1;"));
            assertThrows(SQLException.class, () -> broken.run(connection, folder));
            assertEquals("1", text(connection, "select count(*) from people"));
            assertEquals("1", text(connection, "pragma user_version"));
            new Migrations(List.of(FIRST, SECOND)).run(connection, folder);
            assertEquals("2", text(connection, "pragma user_version"));
        }
    }

    @Test
    void aNewerDatabaseAndThatOfAnotherProgramAreRefused() throws Exception {
        try (Connection connection = connect("newer.db")) {
            new Migrations(List.of(FIRST, SECOND)).run(connection, folder);
            Migrations older = new Migrations(List.of(FIRST));
            assertEquals(Kind.NEWER,
                    assertThrows(StoreException.class, () -> older.run(connection, folder)).kind());
        }
        try (Connection connection = connect("foreign.db"); Statement statement = connection.createStatement()) {
            statement.executeUpdate("create table theirs (x integer)");
            Migrations shipped = Migrations.shipped();
            assertEquals(Kind.DAMAGED,
                    assertThrows(StoreException.class, () -> shipped.run(connection, folder)).kind());
        }
    }

    @Test
    void everyShippedStepIsInTheListOfSteps() throws IOException, SQLException {
        try (Connection connection = connect("flexmelder.db");
                var files = Files.list(Path.of("src/main/resources/org/flexmelder/store"))) {
            Migrations.shipped().run(connection, folder);
            assertEquals(Long.toString(files.filter(f -> f.toString().endsWith(".sql")).count()),
                    text(connection, "pragma user_version"));
        }
        assertTrue(Files.exists(folder.resolve("flexmelder.db")));
    }

    private Connection connect(String name) throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(name));
    }

    private static String text(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(sql)) {
            assertTrue(row.next());
            return row.getString(1);
        }
    }
}
