package org.flexmelder.store;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.flexmelder.model.Incident;
import org.flexmelder.model.Standing;
import org.jspecify.annotations.Nullable;

/** Who left and who is in the archive. Nothing that was reported is touched by either. */
public final class Standings {
    private static final String SELECT = "select id, last_day, archived_at from employees ";

    private final Database database;

    Standings(Database database) {
        this.database = database;
    }

    /** By employee; one who is absent here is {@link Standing#PRESENT}. */
    public Map<Long, Standing> all() {
        return database.query(session -> read(session, "where last_day <> '' or archived_at <> ''"));
    }

    public Standing of(long employee) {
        return database.query(session -> read(session, "where id = ?", employee)).getOrDefault(employee,
                Standing.PRESENT);
    }

    /**
     * Marks that the person leaves, or takes that back.
     *
     * @param lastDay
     *            null where the person stays
     * @throws StateConflict
     *             where the employee was removed
     */
    public void setLastDay(long employee, @Nullable LocalDate lastDay) {
        database.change(session -> {
            session.updateExactly(1, "update employees set last_day = ? where id = ?",
                    lastDay == null ? "" : lastDay.toString(), employee);
            note(session, lastDay == null ? "stays" : "left", employee);
        });
    }

    /**
     * Puts the person into the archive.
     *
     * @return false where a report of the person is still open (draft, waiting, on its way or unclear): then nothing is
     *         changed, since it would be out of sight
     * @throws StateConflict
     *             where the employee was removed
     */
    public boolean archive(long employee) {
        return database.transaction(session -> {
            if (session.exists("select 1 from incidents where employee = ? and state in"
                    + " ('DRAFT', 'WAITING', 'SENDING', 'UNCLEAR') limit 1", employee)) {
                return false;
            }
            session.updateExactly(1, "update employees set archived_at = ?, archived_by = ? where id = ?",
                    session.nowText(), Audit.user(), employee);
            note(session, "archived", employee);
            return true;
        });
    }

    /**
     * Out of the archive again; whether the person left stays as it was.
     *
     * @throws StateConflict
     *             where the employee was removed
     */
    public void bringBack(long employee) {
        database.change(session -> {
            session.updateExactly(1, "update employees set archived_at = '', archived_by = '' where id = ?", employee);
            note(session, "broughtBack", employee);
        });
    }

    /**
     * Asks before these are saved: new ones, and those that change to another person, are of nobody in the archive.
     *
     * @throws InArchive
     *             where one is
     */
    static void refuseArchived(Session session, List<Incident> drafts) throws SQLException {
        Set<Long> archived = new HashSet<>(
                session.list("select id from employees where archived_at <> ''", row -> row.getLong(1)));
        for (Incident draft : drafts) {
            if (archived.contains(draft.employee()) && !session.exists(
                    "select 1 from incidents where id = ? and employee = ?", draft.id(), draft.employee())) {
                throw new InArchive(draft.employee());
            }
        }
    }

    private static Map<Long, Standing> read(Session session, String rest, @Nullable Object... values)
            throws SQLException {
        Map<Long, Standing> found = new HashMap<>();
        session.list(SELECT + rest, row -> {
            String day = row.getString(2);
            return found.put(row.getLong(1),
                    new Standing(day.isEmpty() ? null : LocalDate.parse(day), !row.getString(3).isEmpty()));
        }, values);
        return found;
    }

    private static void note(Session session, String what, long employee) throws SQLException {
        Audit audit = new Audit(session);
        audit.add(what, "employee " + employee, null, null);
        audit.write();
    }
}
