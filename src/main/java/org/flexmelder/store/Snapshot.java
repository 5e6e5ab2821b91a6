package org.flexmelder.store;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A draft whole, as it stood at one moment, for {@link Incidents#exchange}. Two are equal where the draft says the
 * same; its employee's data are not part of that, since a draft follows them.
 */
public final class Snapshot {
    private final long id;
    private final long employee;
    private final List<@Nullable Object> columns;
    private final byte @Nullable [] frozen;
    private final byte @Nullable [] written;
    private final byte[] source;
    private final long corrected;

    /**
     * @param columns
     *            all of its row, see {@link Exchange}
     * @param frozen
     *            what it kept from an earlier queueing, sealed
     * @param written
     *            what its employee was when it was written, sealed, where that was changed since
     * @param source
     *            what its employee was, sealed
     * @param corrected
     *            when its employee was last corrected
     */
    Snapshot(long id, long employee, List<@Nullable Object> columns, byte @Nullable [] frozen,
            byte @Nullable [] written, byte[] source, long corrected) {
        this.id = id;
        this.employee = employee;
        this.columns = Collections.unmodifiableList(columns);
        this.frozen = frozen;
        this.written = written;
        this.source = source;
        this.corrected = corrected;
    }

    public long id() {
        return id;
    }

    long employee() {
        return employee;
    }

    List<@Nullable Object> columns() {
        return columns;
    }

    byte @Nullable [] frozen() {
        return frozen;
    }

    byte @Nullable [] written() {
        return written;
    }

    byte[] source() {
        return source;
    }

    long corrected() {
        return corrected;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Snapshot snapshot && id == snapshot.id
                && Arrays.deepEquals(columns.toArray(), snapshot.columns.toArray());
    }

    @Override
    public int hashCode() {
        return Long.hashCode(id);
    }

    @Override
    public String toString() {
        return "Snapshot[" + id + "]";
    }
}
