package org.flexmelder.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.flexmelder.model.IncidentState;
import org.flexmelder.vault.Sealer;
import org.jspecify.annotations.Nullable;

/** The connection within one transaction or query, and the little JDBC that the store needs. */
final class Session {
    private static final int MANY = 500;
    /** Of one width, so that texts sort as the instants do. */
    private static final DateTimeFormatter INSTANT = new DateTimeFormatterBuilder().appendInstant(6)
            .toFormatter(Locale.ROOT);

    private final Connection connection;
    private final Sealer sealer;
    private final Ids ids;
    private final Instant now;
    private final String nowText;

    Session(Connection connection, Sealer sealer, Ids ids, Clock clock) {
        this.connection = connection;
        this.sealer = sealer;
        this.ids = ids;
        this.now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        this.nowText = INSTANT.format(now);
    }

    /** Makes a value of the row that the result stands on. */
    @FunctionalInterface
    interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** The values of one line of a batch of statements. */
    static @Nullable Object[] line(@Nullable Object... values) {
        return values;
    }

    /** The time of this transaction. */
    Instant now() {
        return now;
    }

    /** The time of this transaction as the tables hold it. */
    String nowText() {
        return nowText;
    }

    long newId() {
        return ids.next();
    }

    /** The first of so many new ids in a row. */
    long newIds(int count) {
        return ids.next(count);
    }

    byte[] seal(String column, long row, String text) {
        return sealer.seal(column, row, text);
    }

    /** The text that was sealed, or "" where there is none. */
    String open(String column, long row, byte @Nullable [] sealed) {
        return sealed == null ? "" : sealer.open(column, row, sealed);
    }

    /** How many rows were changed. */
    int update(String sql, @Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            return statement.executeUpdate();
        }
    }

    /**
     * Runs the statement once per line, each of which must change exactly one row.
     *
     * @throws StateConflict
     *             where one does not, for then it was not in the state that the statement asks for
     */
    void updateEach(String sql, List<@Nullable Object[]> lines) throws SQLException {
        if (lines.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (@Nullable
            Object[] line : lines) {
                bind(statement, line);
                statement.addBatch();
            }
            for (int count : statement.executeBatch()) {
                if (count != 1) {
                    throw new StateConflict("the state is no longer the one that this change starts from");
                }
            }
        }
    }

    /**
     * Runs a statement that must change just so many rows.
     *
     * @throws StateConflict
     *             where it does not
     */
    void updateExactly(int count, String sql, @Nullable Object... values) throws SQLException {
        if (update(sql, values) != count) {
            throw new StateConflict("the states are no longer those that this change starts from");
        }
    }

    <T> List<T> list(String sql, Reader<T> reader, @Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            try (ResultSet rows = statement.executeQuery()) {
                List<T> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(reader.read(rows));
                }
                return found;
            }
        }
    }

    /** As {@link #list}, where making the values is work that several processors can share, such as opening seals. */
    <R, T> List<T> shared(String sql, Reader<R> reader, Function<R, T> maker, @Nullable Object... values)
            throws SQLException {
        List<R> rows = list(sql, reader, values);
        Stream<R> stream = rows.size() < MANY ? rows.stream() : rows.parallelStream();
        return stream.map(maker).collect(Collectors.toCollection(ArrayList::new));
    }

    <T> Optional<T> first(String sql, Reader<T> reader, @Nullable Object... values) throws SQLException {
        return list(sql, reader, values).stream().findFirst();
    }

    boolean exists(String sql, @Nullable Object... values) throws SQLException {
        return !list(sql, row -> row.getLong(1), values).isEmpty();
    }

    /**
     * Asks that this step lies on an arrow of {@link IncidentState}.
     *
     * @throws StateConflict
     *             where there is no such arrow
     */
    static void allow(IncidentState from, IncidentState to) {
        if (!from.mayBecome(to)) {
            throw new StateConflict(from + " cannot become " + to);
        }
    }

    private void bind(PreparedStatement statement, @Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            bind(statement, i + 1, values[i]);
        }
    }

    /**
     * Without a switch on patterns: Java links one anew at each start of the program, which takes longer than asking.
     */
    @SuppressWarnings("IfChainToSwitch")
    private void bind(PreparedStatement statement, int at, @Nullable Object value) throws SQLException {
        if (value == null) {
            statement.setObject(at, null);
        } else if (value instanceof Long number) {
            statement.setLong(at, number);
        } else if (value instanceof Integer number) {
            statement.setInt(at, number);
        } else if (value instanceof byte[] bytes) {
            statement.setBytes(at, bytes);
        } else if (value instanceof Enum<?> name) {
            statement.setString(at, name.name());
        } else if (value instanceof Instant instant) {
            statement.setString(at, instant.equals(now) ? nowText : INSTANT.format(instant));
        } else {
            statement.setString(at, value.toString());
        }
    }
}
