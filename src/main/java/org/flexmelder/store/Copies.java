package org.flexmelder.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.flexmelder.vault.OwnerOnly;

/**
 * The copies of the database that lie in its folder: the last days' below {@code copies}, and one from before each
 * migration. What is sealed in the database is sealed in them.
 */
final class Copies {
    static final int KEPT = 5;
    private static final String FOLDER = "copies";

    private Copies() {}

    /**
     * A copy for this day, in the place of an earlier one of the same day, unless that one holds more; the oldest
     * beyond {@link #KEPT} goes.
     */
    static void make(Connection connection, Path folder, LocalDate day) throws SQLException, IOException {
        Path copies = folder.resolve(FOLDER);
        OwnerOnly.folder(copies);
        Path made = copies.resolve("flexmelder-" + day + ".db");
        if (Files.exists(made) && lastId(made) > Recovery.lastId(connection)) {
            Files.move(made, free(made));
        }
        write(connection, made);
        List<Path> others = new ArrayList<>(databases(copies));
        others.remove(made);
        for (Path old : others.subList(0, Math.max(0, others.size() + 1 - KEPT))) {
            Files.delete(old);
        }
    }

    /** The largest number in a copy, 0 where it cannot be read. */
    private static long lastId(Path copy) {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + copy)) {
            return Recovery.lastId(connection);
        } catch (SQLException _) {
            return 0;
        }
    }

    private static Path free(Path copy) {
        String name = copy.getFileName().toString().replace(".db", "");
        return IntStream.iterate(2, i -> i + 1).mapToObj(i -> copy.resolveSibling(name + "-" + i + ".db"))
                .filter(Files::notExists).findFirst().orElseThrow();
    }

    /** Writes the whole database to a file, so that the file is either there whole or not at all. */
    static void write(Connection connection, Path target) throws SQLException, IOException {
        Path draft = target.resolveSibling(target.getFileName() + ".tmp");
        Files.deleteIfExists(draft);
        OwnerOnly.file(draft);
        try {
            try (PreparedStatement statement = connection.prepareStatement("vacuum into ?")) {
                statement.setString(1, draft.toString());
                statement.executeUpdate();
            }
            force(draft);
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    static void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    static List<Path> all(Path folder) throws IOException {
        List<Path> all = new ArrayList<>(databases(folder.resolve(FOLDER)));
        databases(folder).stream().filter(file -> file.getFileName().toString().startsWith("flexmelder-before-"))
                .forEach(all::add);
        return all;
    }

    /** By name, which is by day. */
    private static List<Path> databases(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".db")).sorted(Comparator.naturalOrder())
                    .toList();
        }
    }
}
