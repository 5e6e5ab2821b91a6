package org.flexmelder.store;

import java.nio.file.Path;
import org.flexmelder.vault.Sealer;

/**
 * The database file of one folder, open for this process alone. Calls are safe from any thread and run one after the
 * other; every write is one transaction, on disk when the call returns.
 */
public final class Database implements AutoCloseable {

    private Database() {}

    /**
     * Opens, and migrates where needed (a copy of the file is kept before each migration). What was SENDING when the
     * last process ended becomes UNCLEAR.
     *
     * @throws StoreException
     *             see its kinds
     */
    public static Database open(Path folder, Sealer sealer) {
        throw new UnsupportedOperationException();
    }

    /** True where this folder has a database file already. */
    public static boolean existsIn(Path folder) {
        throw new UnsupportedOperationException();
    }

    /** Adds a listener for committed changes. */
    public void onChange(Change change) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {}
}
