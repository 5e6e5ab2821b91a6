package org.flexmelder.store;

import static org.flexmelder.model.IncidentState.DRAFT;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.flexmelder.model.Employee;
import org.flexmelder.model.Entry;
import org.flexmelder.model.Incident;
import org.flexmelder.model.IncidentState;
import org.jspecify.annotations.Nullable;

/** Incidents as they stand. Drafts are written here; every other state is changed by the {@link Ledger} alone. */
public final class Incidents {
    /** Values in one statement. */
    private static final int AT_ONCE = 500;

    private final Database database;

    public Incidents(Database database) {
        this.database = database;
    }

    /**
     * All in one of these states, in the order of their making. A draft shows its employee's present tax ID and data;
     * one that came back from the queue those that it was frozen with, until it or its employee is saved again.
     */
    public List<Entry> list(Set<IncidentState> states) {
        if (states.isEmpty()) {
            return List.of();
        }
        String marks = String.join(", ", Collections.nCopies(states.size(), "?"));
        return database.query(session -> IncidentRows.list(session,
                "where i.state in (" + marks + ") order by i.id", states.toArray()));
    }

    /** All of one employee, newest first. */
    public List<Entry> ofEmployee(long employee) {
        return database
                .query(session -> IncidentRows.list(session, "where i.employee = ? order by i.id desc", employee));
    }

    /**
     * Those whose incident ID or reference holds this, newest first, at most so many. What has no digit may be a word:
     * it counts only at their beginning.
     */
    public List<Entry> withId(String part, int limit) {
        int last = part.chars().anyMatch(Character::isDigit) ? Integer.MAX_VALUE : 1;
        return database.query(session -> IncidentRows.list(session, """
                where i.id in (select id from incidents where instr(incident_id, ?) between 1 and ?
                or instr(lower(external_id), ?) between 1 and ? order by id desc limit ?) order by i.id desc""",
                part, last, part.toLowerCase(Locale.ROOT), last, limit));
    }

    public Optional<Entry> find(long id) {
        return database.query(session -> IncidentRows.list(session, "where i.id = ?", id).stream().findFirst());
    }

    /**
     * Others that this one may double, in any state: same company, employee, type and {@code validFrom}, or same
     * company and external ID. What it corrects or replaces, and what that one does in turn, is none of them.
     */
    public List<Entry> alike(Incident incident) {
        return database.query(session -> IncidentRows.list(session, """
                where i.id <> ? and i.careflex_id = ? and i.id not in (with recursive before (id) as (select ?
                union select b.replaces from incidents b join before using (id)) select id from before)
                and (i.employee = ? and i.type = ? and i.valid_from = ? or ? <> '' and i.external_id = ?)
                order by i.id""", incident.id(), incident.careflexId(), incident.replaces(), incident.employee(),
                incident.type(), incident.validFrom(), incident.externalId(), incident.externalId()));
    }

    /** What was said of likely doubles. */
    public Doubles doubles() {
        return new Doubles(database);
    }

    /** The newest incident that was made to correct or replace each of these; absent where there is none. */
    public Map<Long, Long> replacements(Collection<Long> incidents) {
        List<Long> ids = List.copyOf(incidents);
        return database.query(session -> {
            Map<Long, Long> newest = new HashMap<>();
            for (int from = 0; from < ids.size(); from += AT_ONCE) {
                List<Long> some = ids.subList(from, Math.min(ids.size(), from + AT_ONCE));
                session.list("select replaces, max(id) from incidents where replaces <> 0 and replaces in ("
                        + String.join(", ", Collections.nCopies(some.size(), "?")) + ") group by replaces",
                        row -> newest.put(row.getLong(1), row.getLong(2)), some.toArray());
            }
            return newest;
        });
    }

    /**
     * By what those of these incidents were replaced that an accepted one replaces: its incident ID, or its reference
     * where the portal gave none.
     */
    public Map<Long, String> replacedBy(Collection<Long> incidents) {
        Map<Long, String> names = new HashMap<>();
        replacements(incidents).forEach((old, next) -> find(next)
                .filter(entry -> entry.state() == IncidentState.REPORTED)
                .ifPresent(entry -> names.put(old, entry.incidentId().isEmpty()
                        ? entry.incident().externalId()
                        : entry.incidentId())));
        return names;
    }

    /**
     * When it was last decided of each of these employees that the portal has a report, or may have; absent where
     * never.
     */
    public Map<Long, Instant> lastReported(Collection<Long> employees) {
        List<Long> ids = List.copyOf(employees);
        return database.query(session -> {
            Map<Long, Instant> last = new HashMap<>();
            for (int from = 0; from < ids.size(); from += AT_ONCE) {
                List<Long> some = ids.subList(from, Math.min(ids.size(), from + AT_ONCE));
                String marks = String.join(", ", Collections.nCopies(some.size(), "?"));
                session.list("select employee, max(changed_at) from incidents where employee in (" + marks
                        + ") and state in ('REPORTED', 'UNCLEAR') group by employee",
                        row -> last.put(row.getLong(1), Instant.parse(row.getString(2))), some.toArray());
            }
            return last;
        });
    }

    /**
     * Adds a draft where the id is 0, else changes it. Without an external ID a new one gets one, and another keeps its
     * own. The tax ID and the data are the employee's: what was kept from an earlier queueing is forgotten.
     *
     * @return as saved, with the employee's present tax ID and data
     * @throws StateConflict
     *             where it is no draft any more, its employee was removed, or its employee is in the archive and it was
     *             not about that person before
     */
    public Incident save(Incident draft) {
        return saveAll(List.of(draft)).getFirst();
    }

    /** Adds or changes many drafts in one transaction; returned in the same order. */
    public List<Incident> saveAll(List<Incident> drafts) {
        return drafts.isEmpty() ? List.of() : database.transaction(session -> saveAll(session, drafts));
    }

    /**
     * @throws StateConflict
     *             where it is no draft any more
     */
    public void remove(long id) {
        removeAll(List.of(id));
    }

    /**
     * Removes all of these, or none.
     *
     * @throws StateConflict
     *             where one is no draft any more
     */
    public void removeAll(Collection<Long> ids) {
        database.change(session -> {
            Audit audit = new Audit(session);
            for (long id : ids) {
                remove(session, id, audit);
            }
            audit.write();
        });
    }

    static void remove(Session session, long id, Audit audit) throws SQLException {
        session.updateExactly(1, "delete from incidents where id = ? and state = ?", id, DRAFT);
        Frozen.forget(session, id);
        Written.forget(session, id);
        audit.add("removed", Audit.incident(id), DRAFT, null);
    }

    /**
     * What an employee was when a draft was written, and is now.
     *
     * @param kept
     *            true where the draft still says what the employee was then, as one that came back from the queue may,
     *            and {@code then} holds no more than it says; false where it follows the employee
     */
    public record Since(Employee then, Employee now, boolean kept) {}

    /** By draft: those whose employee was changed since the draft was written, or since {@link #takeOver}. */
    public Map<Long, Since> changedSince() {
        return database.query(Written::all);
    }

    public Optional<Since> changedSince(long draft) {
        return Optional.ofNullable(database.query(session -> Written.of(session, draft)).get(draft));
    }

    /** Saves this draft with its employee's present data: what has changed since it was written is known. */
    public Incident takeOver(Incident draft) {
        return database.transaction(session -> {
            Written.forget(session, draft.id());
            return saveAll(session, List.of(draft)).getFirst();
        });
    }

    /** These drafts as they stand, for {@link #exchange}; those that are no drafts are left out. */
    public List<Snapshot> snapshots(Collection<Long> ids) {
        return database.query(session -> Exchange.read(session, ids));
    }

    /**
     * Puts drafts back as they once stood, all or none: those seen that have no other in their place are removed, those
     * that were removed come back with the id that they had, the others are changed.
     *
     * @param seen
     *            the drafts as they must still be
     * @param instead
     *            the drafts as they are to be
     * @throws StateConflict
     *             where one was changed, handed over or removed since it was seen, or its employee was removed or put
     *             into the archive
     */
    public void exchange(Collection<Snapshot> seen, Collection<Snapshot> instead) {
        database.change(session -> new Exchange(session).make(List.copyOf(seen), List.copyOf(instead)));
    }

    private static List<Incident> saveAll(Session session, List<Incident> drafts) throws SQLException {
        Standings.refuseArchived(session, drafts);
        List<Incident> saved = new ArrayList<>();
        List<@Nullable Object[]> added = new ArrayList<>();
        List<@Nullable Object[]> changed = new ArrayList<>();
        Map<Long, Employee> employees = new HashMap<>();
        Audit audit = new Audit(session);
        for (Incident given : drafts) {
            boolean isNew = given.id() == 0;
            Incident draft = complete(session, given, isNew ? session.newId() : given.id(), employees);
            saved.add(draft);
            @Nullable
            Object[] values = Session.line(draft.careflexId(), draft.employee(), draft.type(),
                    draft.externalId(), draft.createdAt(), draft.validFrom(), Content.names(draft.chosen()),
                    draft.replaces(), draft.id(), DRAFT);
            (isNew ? added : changed).add(values);
            if (isNew) {
                audit.add("created", Audit.incident(draft.id()), null, DRAFT);
            }
        }
        session.updateEach("""
                insert into incidents (careflex_id, employee, type, external_id, created_at, valid_from, chosen,
                replaces, id, state, position, row_number, incident_id, import_id, changed_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0, '', '', '"""
                + session.nowText() + "')", added);
        session.updateEach("""
                update incidents set careflex_id = ?, employee = ?, type = ?, external_id = ?, created_at = ?,
                valid_from = ?, chosen = ?, replaces = ? where id = ? and state = ?""", changed);
        for (Incident draft : drafts) {
            if (draft.id() != 0) {
                Frozen.forget(session, draft.id());
                Written.saved(session, draft);
            }
        }
        audit.write();
        return saved;
    }

    private static Incident complete(Session session, Incident given, long id, Map<Long, Employee> employees)
            throws SQLException {
        Employee employee = employees.get(given.employee());
        if (employee == null) {
            employee = Employees.find(session, given.employee())
                    .orElseThrow(() -> new StateConflict("employee " + given.employee() + " was removed"));
            employees.put(given.employee(), employee);
        }
        return new Incident(id, given.careflexId(), given.employee(), employee.employeeId(), given.type(),
                given.externalId().isBlank() ? externalId(session, id) : given.externalId(), given.createdAt(),
                given.validFrom(), employee.data(), given.chosen(), given.replaces());
    }

    /** The one that it has, else one made from its id. */
    private static String externalId(Session session, long id) throws SQLException {
        return session.first("select external_id from incidents where id = ? and external_id <> ''",
                row -> row.getString(1), id).orElseGet(() -> Ids.external(id));
    }
}
