package org.flexmelder.store;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.flexmelder.store.StoreException.Kind;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** What a failure of the disk or of SQLite means. */
final class Trouble {
    /** Room for one batch, the longest answer to it, and both once more while SQLite moves them to their place. */
    private static final long LEAST_ROOM = 20L << 20;
    private static final long NO_ROOM = 64L << 10;

    private Trouble() {}

    static StoreException of(SQLException e) {
        if (e instanceof SQLiteException sqlite
                && sqlite.getResultCode() == SQLiteErrorCode.SQLITE_IOERR_SHMSIZE) {
            return new StoreException(Kind.DISK_FULL, "no room for the database's shared memory file", e);
        }
        // the primary code: an extended one says more in its higher bits
        return switch (SQLiteErrorCode.getErrorCode(e.getErrorCode() & 0xff)) {
            case SQLITE_CORRUPT, SQLITE_NOTADB ->
                new StoreException(Kind.DAMAGED, "the database is damaged or none", e);
            case SQLITE_FULL -> new StoreException(Kind.DISK_FULL, "no room for the database", e);
            case SQLITE_BUSY, SQLITE_LOCKED -> new StoreException(Kind.BUSY, "another program holds the database", e);
            case SQLITE_READONLY, SQLITE_PERM, SQLITE_CANTOPEN ->
                new StoreException(Kind.UNWRITABLE, "the database cannot be opened or written", e);
            default -> new StoreException(Kind.FAILED, "the database cannot be read or written", e);
        };
    }

    static StoreException of(Path folder, IOException e) {
        return room(folder) < NO_ROOM
                ? new StoreException(Kind.DISK_FULL, "no room in " + folder, e)
                : new StoreException(Kind.UNWRITABLE, "the folder " + folder + " cannot be used", e);
    }

    /**
     * Asked before a batch is marked: what is sent must be recorded afterwards.
     *
     * @throws StoreException
     *             DISK_FULL
     */
    static void needRoom(Path folder) {
        long room = room(folder);
        if (room < LEAST_ROOM) {
            throw new StoreException(Kind.DISK_FULL, "only " + room + " bytes are free for " + folder);
        }
    }

    /** Bytes that are free; plenty where the file system does not say. */
    private static long room(Path folder) {
        try {
            FileStore store = Files.getFileStore(folder);
            return store.getTotalSpace() > 0 ? store.getUsableSpace() : Long.MAX_VALUE;
        } catch (IOException _) {
            return Long.MAX_VALUE;
        }
    }
}
