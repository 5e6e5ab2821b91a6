package org.flexmelder.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flexmelder.store.StoreException.Kind;
import org.flexmelder.vault.OwnerOnly;

/** Whether the database file of a folder is whole. */
final class Health {
    static final String FILE = "flexmelder.db";
    /** Up to this size looking through the file takes no time that anybody would notice. */
    private static final long SMALL = 64L << 20;
    private static final String SUSPECT = "flexmelder.suspect";

    private Health() {}

    static boolean isKnown(Path folder) {
        try {
            return hasData(folder);
        } catch (IOException e) {
            throw Trouble.of(folder, e);
        }
    }

    /** True where this folder holds data: also where the file itself was lost, but its journal or a copy is there. */
    static boolean hasData(Path folder) throws IOException {
        return size(folder.resolve(FILE)) > 0 || size(journal(folder)) > 0 || !Copies.all(folder).isEmpty();
    }

    /**
     * Before the file is opened, for SQLite would begin a new database and throw the journal away.
     *
     * @return true where the file must be looked through once it is open
     * @throws StoreException
     *             DAMAGED where the file is gone or empty and there was one
     */
    static boolean before(Path folder) throws IOException {
        long size = size(folder.resolve(FILE));
        if (size == 0 && hasData(folder)) {
            throw new StoreException(Kind.DAMAGED, "the database file is gone or empty");
        }
        return size <= SMALL || size(journal(folder)) > 0 || Files.exists(folder.resolve(SUSPECT));
    }

    /**
     * @param version
     *            the one that the open file has, 0 for a file without tables
     * @throws StoreException
     *             DAMAGED where the file begins anew beside copies of another
     */
    static void begun(Path folder, int version) throws IOException {
        if (version == 0 && !Copies.all(folder).isEmpty()) {
            throw new StoreException(Kind.DAMAGED, "the database file holds nothing, and there are copies");
        }
    }

    /**
     * Looks through the whole file.
     *
     * @throws StoreException
     *             DAMAGED
     */
    static void check(Connection connection, Path folder) throws SQLException, IOException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("pragma quick_check(1)")) {
            String found = row.next() ? row.getString(1) : "nothing";
            if (!found.equals("ok")) {
                throw new StoreException(Kind.DAMAGED, "the database is damaged: " + found);
            }
        }
        Files.deleteIfExists(folder.resolve(SUSPECT));
    }

    /** After a failure: one that speaks of damage has the file looked through at the next opening. */
    static StoreException note(Path folder, StoreException failure) {
        if (failure.kind() == Kind.DAMAGED) {
            try {
                OwnerOnly.file(folder.resolve(SUSPECT));
            } catch (IOException e) {
                failure.addSuppressed(e);
            }
        }
        return failure;
    }

    static Path journal(Path folder) {
        return folder.resolve(FILE + "-wal");
    }

    private static long size(Path file) throws IOException {
        return Files.isRegularFile(file) ? Files.size(file) : 0;
    }
}
