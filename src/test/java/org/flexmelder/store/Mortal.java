package org.flexmelder.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.flexmelder.vault.Sealer;

/**
 * One life of the program as far as its database is concerned. It may end at any moment: then the files are copied as
 * they lie there, as a killed process leaves them, and whatever the dead one does afterwards reaches the copy no more.
 */
public final class Mortal {
    /** What a killed process would have left behind; locks and shared memory end with it. */
    private static final Set<String> GONE = Set.of("flexmelder.lock", "flexmelder.db-shm", "reserve");
    private static final int SQLITE_FULL = 13;

    private final Path folder;
    private final Path heir;
    private int commits;
    private int failing;
    private int left = Integer.MAX_VALUE;
    private boolean beforeCommit;
    private boolean failed;
    private boolean dead;

    /** The end of the process. An Error, so that nobody catches it. */
    public static final class Death extends Error {
        private static final long serialVersionUID = 1L;

        private Death() {
            super("the process was killed", null, false, false);
        }
    }

    /**
     * @param heir
     *            the folder of the next life, should this one end by death
     */
    public Mortal(Path folder, Path heir) {
        this.folder = folder;
        this.heir = heir;
    }

    public Database open(Sealer sealer) throws IOException {
        return Database.open(folder, sealer, Migrations.shipped(), this::between);
    }

    /** The n-th commit from now on is the last, or the moment before it. */
    public void dieAtCommit(int number, boolean before) {
        left = number;
        beforeCommit = before;
    }

    /** So many commits from now on fail as on a full disk. */
    public void failCommits(int number) {
        failing = number;
    }

    /** Lives on, with a sound disk. */
    public void calmDown() {
        failing = 0;
        left = Integer.MAX_VALUE;
    }

    /** How many commits went through. */
    public int commits() {
        return commits;
    }

    public boolean isDead() {
        return dead;
    }

    /** Whether a commit failed since this was last asked. */
    public boolean hasFailed() {
        boolean was = failed;
        failed = false;
        return was;
    }

    /** Dies here and now. */
    public Death die() {
        if (!dead) {
            dead = true;
            try (Stream<Path> files = Files.list(folder)) {
                Files.createDirectories(heir);
                List<Path> kept = files.filter(Files::isRegularFile)
                        .filter(f -> !GONE.contains(f.getFileName().toString())).toList();
                for (Path file : kept) {
                    Files.copy(file, heir.resolve(file.getFileName()));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return new Death();
    }

    private Connection between(Connection real) {
        return (Connection) Proxy.newProxyInstance(Mortal.class.getClassLoader(), new Class<?>[]{Connection.class},
                (_, method, arguments) -> call(real, method, arguments));
    }

    private Object call(Connection real, Method method, Object[] arguments) throws Throwable {
        boolean commit = method.getName().equals("commit");
        if (dead && method.getName().equals("isClosed")) {
            return true;
        }
        if (dead && !method.getName().equals("close")) {
            throw die();
        }
        if (commit) {
            beforeCommit();
        }
        Object result;
        try {
            result = method.invoke(real, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
        if (commit) {
            afterCommit();
        }
        return result;
    }

    private void beforeCommit() throws SQLException {
        left--;
        if (left == 0 && beforeCommit) {
            throw die();
        }
        if (failing > 0) {
            failing--;
            failed = true;
            // so that nobody waits for long before trying again
            Thread.currentThread().interrupt();
            throw new SQLException("the disk is full", "", SQLITE_FULL);
        }
    }

    private void afterCommit() {
        commits++;
        if (left == 0) {
            throw die();
        }
    }
}
