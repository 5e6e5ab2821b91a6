package org.flexmelder.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.flexmelder.store.StoreException.Kind;
import org.flexmelder.vault.OwnerOnly;
import org.flexmelder.vault.SealBroken;
import org.flexmelder.vault.Sealer;

/**
 * The database file of one folder, open for this process alone. Calls are safe from any thread and run one after the
 * other; every write is one transaction, on disk when the call returns.
 */
public final class Database implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Database.class.getName());
    private static final List<String> SETTINGS = List.of("journal_mode = wal", "synchronous = full",
            "foreign_keys = on", "busy_timeout = 5000");

    private final FolderLock folderLock;
    private final Connection connection;
    private final Sealer sealer;
    private final SetAside setAside;
    private final Copying copying;
    private final Ids ids;
    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final List<Change> changes = new CopyOnWriteArrayList<>();
    private boolean inTransaction;
    private boolean partFailed;
    private volatile Optional<Instant> restoredUntil = Optional.empty();

    private Database(FolderLock folderLock, Connection connection, Sealer sealer, Ids ids, Copying copying,
            Clock clock) {
        this.folderLock = folderLock;
        this.connection = connection;
        this.sealer = sealer;
        this.setAside = new SetAside(folderLock.folder(), sealer);
        this.ids = ids;
        this.copying = copying;
        this.clock = clock;
    }

    /** What is done within one transaction or query. */
    @FunctionalInterface
    interface Work<T> {
        T on(Session session) throws SQLException;
    }

    /** Like {@link Work}, without a result. */
    @FunctionalInterface
    interface Task {
        void on(Session session) throws SQLException;
    }

    /**
     * Opens, and migrates where needed (a copy of the file is kept before each migration). What was SENDING when the
     * last process ended becomes UNCLEAR.
     *
     * @param clock
     *            says when each thing was done
     * @throws StoreException
     *             see its kinds
     * @throws SealBroken
     *             where the database was sealed with another key
     */
    public static Database open(Path folder, Sealer sealer, Clock clock) {
        try {
            return open(folder, sealer, clock, Migrations.shipped(), UnaryOperator.identity());
        } catch (IOException e) {
            throw new StoreException(Kind.FAILED, "the program is incomplete", e);
        }
    }

    /** By the machine's clock. */
    public static Database open(Path folder, Sealer sealer) {
        return open(folder, sealer, Clock.systemUTC());
    }

    static Database open(Path folder, Sealer sealer, Migrations migrations) {
        return open(folder, sealer, migrations, UnaryOperator.identity());
    }

    static Database open(Path folder, Sealer sealer, Migrations migrations, UnaryOperator<Connection> between) {
        return open(folder, sealer, Clock.systemUTC(), migrations, between);
    }

    /** Works on what is made of its connection, so that a test can stand between the two. */
    private static Database open(Path folder, Sealer sealer, Clock clock, Migrations migrations,
            UnaryOperator<Connection> between) {
        try {
            OwnerOnly.folder(folder);
            FolderLock folderLock = FolderLock.take(folder);
            boolean opened = false;
            try {
                Database database = connect(folderLock, sealer, clock, migrations, between);
                opened = true;
                return database;
            } finally {
                if (!opened) {
                    folderLock.close();
                }
            }
        } catch (IOException e) {
            throw Trouble.of(folder, e);
        } catch (SQLException e) {
            throw Trouble.of(e);
        }
    }

    private static Database connect(FolderLock folderLock, Sealer sealer, Clock clock, Migrations migrations,
            UnaryOperator<Connection> between) throws IOException, SQLException {
        Path folder = folderLock.folder();
        Restore.finish(folder);
        boolean doubtful = Health.before(folder);
        Path file = folder.resolve(Health.FILE);
        OwnerOnly.file(file);
        String url = "jdbc:sqlite:" + file;
        Connection connection = between.apply(DriverManager.getConnection(url));
        boolean opened = false;
        try {
            Health.begun(folder, migrations.version(connection));
            if (doubtful) {
                Health.check(connection, folder);
            }
            pragmas(connection);
            migrations.run(connection, folder);
            Database database = new Database(folderLock, connection, sealer,
                    Recovery.ids(connection, clock), new Copying(folder, url, clock), clock);
            new Ledger(database).recordSetAside();
            database.transaction(Recovery::afterOpening);
            database.restoredUntil = database.query(Restored::until);
            opened = true;
            return database;
        } finally {
            if (!opened) {
                connection.close();
            }
        }
    }

    /** True where this folder holds data already, be it damaged. */
    public static boolean existsIn(Path folder) {
        return Health.isKnown(folder);
    }

    /** Until when the copy goes that was restored here, as long as nobody has confirmed that it is one. */
    public Optional<Instant> restoredUntil() {
        return restoredUntil;
    }

    /** A person knows that this is a copy, and has looked in the portal: things may be sent again. */
    public void confirmRestored() {
        change(Restored::confirm);
        restoredUntil = Optional.empty();
    }

    SetAside setAside() {
        return setAside;
    }

    /** Adds a listener for committed changes. */
    public void onChange(Change change) {
        changes.add(change);
    }

    /** Waits for the call that runs, makes a copy where something was changed, then closes. May be called again. */
    @Override
    public void close() {
        lock.lock();
        try {
            if (!connection.isClosed()) {
                copying.closing(connection);
            }
            connection.close();
            folderLock.close();
        } catch (SQLException e) {
            throw Trouble.of(e);
        } catch (IOException e) {
            throw Trouble.of(folderLock.folder(), e);
        } finally {
            lock.unlock();
        }
    }

    /**
     * @throws StoreException
     *             DISK_FULL where an answer to what is about to be sent might not be recorded, RESTORED before
     *             {@link #confirmRestored}
     */
    void maySend() {
        if (restoredUntil.isPresent()) {
            throw new StoreException(Kind.RESTORED, "a copy until " + restoredUntil.get() + " was restored");
        }
        Trouble.needRoom(folderLock.folder());
    }

    /**
     * Does all calls on this store that the work makes as one transaction: whole, or not at all where it or one of its
     * changes throws, also where the work catches that.
     */
    public <T> T together(Supplier<T> work) {
        return transaction(_ -> work.get());
    }

    /** Runs the work whole, or not at all where it throws, and tells the listeners; within another as a part of it. */
    <T> T transaction(Work<T> work) {
        T result;
        lock.lock();
        try {
            if (inTransaction) {
                return part(work);
            }
            inTransaction = true;
            partFailed = false;
            try {
                result = Transaction.run(connection, () -> whole(work));
            } finally {
                inTransaction = false;
            }
        } catch (SQLException e) {
            throw Health.note(folderLock.folder(), Trouble.of(e));
        } finally {
            lock.unlock();
        }
        copying.committed();
        changes.forEach(Database::tell);
        return result;
    }

    private <T> T whole(Work<T> work) throws SQLException {
        T result = work.on(session());
        if (partFailed) {
            throw new StateConflict("a part of this change failed");
        }
        return result;
    }

    private <T> T part(Work<T> work) throws SQLException {
        boolean done = false;
        try {
            T result = work.on(session());
            done = true;
            return result;
        } finally {
            partFailed |= !done;
        }
    }

    /** It is committed: a listener that fails must not keep a request that is marked from being sent. */
    private static void tell(Change change) {
        try {
            change.changed();
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "a listener of the database failed", e);
        }
    }

    void change(Task task) {
        transaction(session -> {
            task.on(session);
            return true;
        });
    }

    <T> T query(Work<T> work) {
        lock.lock();
        try {
            return work.on(session());
        } catch (SQLException e) {
            throw Health.note(folderLock.folder(), Trouble.of(e));
        } finally {
            lock.unlock();
        }
    }

    private Session session() {
        return new Session(connection, sealer, ids, clock);
    }

    private static void pragmas(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String setting : SETTINGS) {
                statement.execute("pragma " + setting);
            }
        }
    }
}
