package org.flexmelder.store;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.flexmelder.store.StoreException.Kind;
import org.flexmelder.vault.OwnerOnly;
import org.flexmelder.vault.SealBroken;
import org.flexmelder.vault.Sealer;

/**
 * Puts a copy in the place of a database. What stood there is set aside in a folder of its own, never deleted. Of
 * nothing in the copy that was still to be sent does anybody know whether it was sent since: all of it becomes UNCLEAR,
 * and nothing is sent before {@link Database#confirmRestored}.
 */
public final class Restore {
    /** Whole and prepared: from the moment that it is there it is the database. */
    private static final String PREPARED = "flexmelder-restored.db";
    private static final List<String> PARTS = List.of("", "-wal", "-shm", "-journal");

    private static final System.Logger LOG = System.getLogger(Restore.class.getName());

    private Restore() {}

    /**
     * A copy.
     *
     * @param until
     *            when the last change was made that it holds
     */
    public record Copy(Path file, Instant until) {}

    /**
     * The newest copy in the folder that is whole and opens with this key.
     *
     * @throws StoreException
     *             where the folder cannot be read
     */
    public static Optional<Copy> newest(Path folder, Sealer sealer) {
        try {
            record Candidate(Copy copy, long last) {}
            List<Candidate> candidates = new ArrayList<>();
            for (Path file : Copies.all(folder.toAbsolutePath())) {
                try (Connection connection = connect(file)) {
                    Session session = session(connection, sealer);
                    candidates.add(new Candidate(new Copy(file, until(session, file)), Recovery.lastId(connection)));
                } catch (SQLException | SealBroken e) {
                    LOG.log(System.Logger.Level.WARNING, "{0} is no good copy: {1}", file.getFileName(),
                            e.getMessage());
                }
            }
            candidates.sort(Comparator.comparingLong(Candidate::last).reversed());
            return candidates.stream().map(Candidate::copy).filter(copy -> isGood(copy.file(), folder, sealer))
                    .findFirst();
        } catch (IOException e) {
            throw Trouble.of(folder, e);
        }
    }

    /**
     * Restores a copy, which stays where it is.
     *
     * @return the folder that what stood here was set aside in
     * @throws StoreException
     *             DAMAGED where the copy is not whole, IN_USE where a FlexMelder is open on the folder
     * @throws SealBroken
     *             where it was sealed with another key
     */
    public static Path restore(Path folder, Path copy, Sealer sealer) {
        Path home = folder.toAbsolutePath();
        try (FolderLock _ = FolderLock.take(home)) {
            Path aside = aside(home);
            Path draft = home.resolve(PREPARED + ".tmp");
            for (String part : PARTS) {
                Files.deleteIfExists(home.resolve(PREPARED + ".tmp" + part));
            }
            OwnerOnly.file(draft);
            write(copy, draft);
            prepare(draft, copy, aside, sealer);
            for (Path present : data(home)) {
                Path kept = aside.resolve(present.getFileName());
                OwnerOnly.file(kept);
                write(present, kept);
            }
            Files.move(draft, home.resolve(PREPARED), StandardCopyOption.ATOMIC_MOVE);
            finish(home);
            return aside;
        } catch (SQLException e) {
            throw Trouble.of(e);
        } catch (IOException e) {
            throw Trouble.of(folder, e);
        }
    }

    /** The last steps, also where the program ended in the middle of them: an old journal must not meet a new file. */
    static void finish(Path folder) throws IOException {
        Path prepared = folder.resolve(PREPARED);
        if (!Files.exists(prepared)) {
            return;
        }
        for (String part : PARTS.subList(1, PARTS.size())) {
            Files.deleteIfExists(folder.resolve(Health.FILE + part));
        }
        Files.move(prepared, folder.resolve(Health.FILE), StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }

    private static void prepare(Path draft, Path copy, Path aside, Sealer sealer) throws SQLException, IOException {
        try (Connection connection = connect(draft)) {
            Migrations migrations = Migrations.shipped();
            if (migrations.version(connection) < 1) {
                throw new StoreException(Kind.DAMAGED, "the copy is empty");
            }
            Health.check(connection, aside);
            migrations.run(connection, aside);
            Instant until = until(session(connection, sealer), copy);
            Transaction.run(connection, () -> Restored.mark(session(connection, sealer), until));
        }
        Copies.force(draft);
    }

    private static boolean isGood(Path file, Path folder, Sealer sealer) {
        try (Connection connection = connect(file)) {
            Migrations.shipped().version(connection);
            Health.check(connection, folder);
            return !session(connection, sealer).list("select id, content from seal_check",
                    row -> sealer.open("seal_check", row.getLong(1), row.getBytes(2))).isEmpty();
        } catch (SQLException | IOException | StoreException | SealBroken _) {
            return false;
        }
    }

    private static Instant until(Session session, Path file) throws SQLException, IOException {
        Optional<Instant> last = session.first("select at from audit order by id desc limit 1",
                row -> Instant.parse(row.getString(1)));
        return last.isPresent() ? last.get() : Files.getLastModifiedTime(file).toInstant();
    }

    private static Session session(Connection connection, Sealer sealer) throws SQLException {
        Clock clock = Clock.systemUTC();
        return new Session(connection, sealer, Recovery.ids(connection, clock), clock);
    }

    private static Connection connect(Path file) throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + file);
    }

    /** The database, its journals, and answers that it did not take. */
    private static List<Path> data(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).filter(file -> {
                String name = file.getFileName().toString();
                return name.startsWith(SetAside.PREFIX)
                        || PARTS.stream().anyMatch(part -> name.equals(Health.FILE + part));
            }).toList();
        }
    }

    private static Path aside(Path folder) throws IOException {
        String time = Instant.now().truncatedTo(ChronoUnit.MILLIS).toString().replace(':', '-');
        Path aside = folder.resolve("aside-" + time);
        OwnerOnly.folder(aside);
        return aside;
    }

    private static void write(Path from, Path to) throws IOException {
        try (OutputStream out = Files.newOutputStream(to)) {
            Files.copy(from, out);
        }
        Copies.force(to);
    }
}
