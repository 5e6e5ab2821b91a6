package org.flexmelder.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.flexmelder.store.StoreException.Kind;

/**
 * Brings a database up to date: the steps that it lacks, in order, each in one transaction, and before each a copy of
 * the file, such as {@code flexmelder-before-V2.db}. The number of the last step stands in {@code user_version}.
 */
final class Migrations {
    private static final List<String> SHIPPED = List.of("V1__ledger.sql", "V2__corrections.sql", "V3__marks.sql",
            "V4__frozen.sql", "V5__standing.sql", "V6__written.sql", "V7__counted.sql");
    private static final Pattern END_OF_STATEMENT = Pattern.compile(";\\s*(\\R|$)");

    private final List<String> steps;

    /** The step at place 0 leads to version 1. */
    Migrations(List<String> steps) {
        this.steps = List.copyOf(steps);
    }

    /** Those in the resources of this package. */
    static Migrations shipped() throws IOException {
        List<String> steps = new ArrayList<>();
        for (String name : SHIPPED) {
            try (InputStream in = Migrations.class.getResourceAsStream(name)) {
                if (in == null) {
                    throw new IOException("the program lacks " + name);
                }
                steps.add(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return new Migrations(steps);
    }

    /** The first of them alone, as an older program has them. */
    Migrations upTo(int version) {
        return new Migrations(steps.subList(0, version));
    }

    /** How many there are, which is the version that they lead to. */
    int size() {
        return steps.size();
    }

    /**
     * The number of steps that the database has behind it. Changes nothing.
     *
     * @throws StoreException
     *             NEWER where it has more than there are here, DAMAGED where it holds tables of another program
     */
    int version(Connection connection) throws SQLException {
        int version = number(connection, "pragma user_version");
        if (version > steps.size()) {
            throw new StoreException(Kind.NEWER, "the database has version " + version + ", this program knows "
                    + steps.size());
        }
        if (version < 1 && number(connection, "select count(*) from sqlite_master") > 0) {
            throw new StoreException(Kind.DAMAGED, "the file is a database of another program");
        }
        return version;
    }

    /** What they did is in the file itself afterwards, and no longer in its journal alone. */
    void run(Connection connection, Path folder) throws SQLException, IOException {
        int first = version(connection);
        for (int version = first; version < steps.size(); version++) {
            if (first > 0) {
                Copies.write(connection, folder.resolve("flexmelder-before-V" + (version + 1) + ".db"));
            }
            step(connection, version + 1, steps.get(version));
        }
        if (first < steps.size()) {
            number(connection, "pragma wal_checkpoint(truncate)");
        }
    }

    private static void step(Connection connection, int version, String script) throws SQLException {
        Transaction.run(connection, () -> {
            try (Statement statement = connection.createStatement()) {
                for (String sql : END_OF_STATEMENT.split(script, -1)) {
                    if (!sql.isBlank()) {
                        statement.executeUpdate(sql);
                    }
                }
                return statement.executeUpdate("pragma user_version = " + version);
            }
        });
    }

    private static int number(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(sql)) {
            return row.next() ? row.getInt(1) : 0;
        }
    }
}
