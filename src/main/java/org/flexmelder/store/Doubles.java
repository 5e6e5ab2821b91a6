package org.flexmelder.store;

import static org.flexmelder.model.IncidentState.DRAFT;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.flexmelder.model.DoubleReason;
import org.flexmelder.model.Mark;

/** A person's word that a draft is no slip, though it looks like other incidents. It stays when the draft is sent. */
public final class Doubles {
    private final Database database;

    Doubles(Database database) {
        this.database = database;
    }

    /** What was said of one likely double, when and by whom. */
    public record Confirmed(DoubleReason reason, Mark mark) {}

    /**
     * Says why this draft is meant beside each of these others; a word said before is replaced.
     *
     * @throws StateConflict
     *             where it is no draft any more
     */
    public void confirm(long draft, Collection<Long> others, DoubleReason reason) {
        database.change(session -> {
            refuseSent(session, draft);
            for (long other : others) {
                session.update("""
                        insert into doubles (incident, other, reason, confirmed_at, confirmed_by)
                        values (?, ?, ?, ?, ?) on conflict (incident, other) do update set reason = excluded.reason,
                        confirmed_at = excluded.confirmed_at, confirmed_by = excluded.confirmed_by""", draft, other,
                        reason, session.now(), Audit.user());
            }
            note(session, "doubleConfirmed." + reason, draft);
        });
    }

    /**
     * Takes the word back.
     *
     * @throws StateConflict
     *             where it is no draft any more
     */
    public void withdraw(long draft) {
        database.change(session -> {
            refuseSent(session, draft);
            session.update("delete from doubles where incident = ?", draft);
            note(session, "doubleWithdrawn", draft);
        });
    }

    /** By the other incident. */
    public Map<Long, Confirmed> of(long incident) {
        return database.query(session -> {
            Map<Long, Confirmed> found = new HashMap<>();
            session.list("select other, reason, confirmed_at, confirmed_by from doubles where incident = ?",
                    row -> found.put(row.getLong(1), new Confirmed(DoubleReason.valueOf(row.getString(2)),
                            new Mark(Instant.parse(row.getString(3)), row.getString(4)))),
                    incident);
            return found;
        });
    }

    /** By draft, the others beside which it is meant. */
    public Map<Long, Set<Long>> ofDrafts() {
        record Pair(long incident, long other) {}
        return database.query(session -> session.list("""
                select d.incident, d.other from doubles d join incidents i on i.id = d.incident where i.state = ?""",
                row -> new Pair(row.getLong(1), row.getLong(2)), DRAFT)).stream()
                .collect(Collectors.groupingBy(Pair::incident,
                        Collectors.mapping(Pair::other, Collectors.toSet())));
    }

    private static void refuseSent(Session session, long draft) throws SQLException {
        if (!session.exists("select 1 from incidents where id = ? and state = ?", draft, DRAFT)) {
            throw new StateConflict("incident " + draft + " is no draft");
        }
    }

    private static void note(Session session, String what, long draft) throws SQLException {
        Audit audit = new Audit(session);
        audit.add(what, Audit.incident(draft), DRAFT, DRAFT);
        audit.write();
    }
}
