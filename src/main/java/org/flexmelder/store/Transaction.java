package org.flexmelder.store;

import java.sql.Connection;
import java.sql.SQLException;

/** Runs work whole or not at all. */
final class Transaction {
    private static final System.Logger LOG = System.getLogger(Transaction.class.getName());

    private Transaction() {}

    /** What is to be done whole. */
    @FunctionalInterface
    interface Work<T> {
        T run() throws SQLException;
    }

    /** Commits what the work did, or rolls it back where it or the commit throws. */
    static <T> T run(Connection connection, Work<T> work) throws SQLException {
        boolean done = false;
        connection.setAutoCommit(false);
        try {
            T result = work.run();
            connection.commit();
            done = true;
            return result;
        } finally {
            if (done) {
                connection.setAutoCommit(true);
            } else {
                giveUp(connection);
            }
        }
    }

    /** After a full disk or a failed write SQLite has rolled back by itself, and says so by an error here. */
    private static void giveUp(Connection connection) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            LOG.log(System.Logger.Level.DEBUG, "rolled back before", e);
        }
        try {
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            LOG.log(System.Logger.Level.DEBUG, "no transaction is left to end", e);
        }
    }
}
