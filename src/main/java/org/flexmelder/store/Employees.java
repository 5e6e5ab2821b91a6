package org.flexmelder.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.CollationKey;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.flexmelder.model.Employee;
import org.flexmelder.model.Standing;
import org.jspecify.annotations.Nullable;

/** The employees' master data, sealed at rest. */
public final class Employees {
    private static final String SELECT = "select id, careflex_id, content from employees ";

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Row(long id, String careflexId, byte[] content) {

        Employee open(Session session) {
            Content open = Content.of(session.open("employees", id, content));
            return new Employee(id, careflexId, open.employeeId(), open.data());
        }
    }

    /** One whose seal was opened, as long as its bytes stay the same. */
    @SuppressWarnings("ArrayRecordComponent") // compared by its content alone
    private record Opened(byte[] content, Employee employee, CollationKey name) {}

    private final Database database;
    private final Map<Long, Opened> opened = new ConcurrentHashMap<>();

    public Employees(Database database) {
        this.database = database;
    }

    /** Whether there is nobody; opens no seal. */
    public boolean isEmpty() {
        return database.query(session -> !session.exists("select 1 from employees limit 1"));
    }

    /** Those of all companies, by name. */
    public List<Employee> list() {
        return byName(database.query(session -> opened(session, "order by id")));
    }

    /** Those of one company, by name. */
    public List<Employee> list(String careflexId) {
        return byName(database.query(session -> opened(session, "where careflex_id = ? order by id", careflexId)));
    }

    /** Those with one of these tax IDs, of all companies, in no order. All are unsealed for it. */
    public List<Employee> withTaxId(Set<String> taxIds) {
        return database.query(session -> opened(session, "")).stream().map(Opened::employee)
                .filter(employee -> taxIds.contains(employee.employeeId())).toList();
    }

    public Optional<Employee> find(long id) {
        return database.query(session -> find(session, id));
    }

    /**
     * Adds where the id is 0, else changes. Returns it as saved, with its id. A change is the clerk's correction:
     * drafts that kept other data from an earlier queueing follow the employee again, and so do incidents in the queue
     * once they come back.
     *
     * @throws StateConflict
     *             where it was removed
     */
    public Employee save(Employee employee) {
        return database.transaction(session -> {
            Optional<Employee> before = employee.id() == 0 ? Optional.empty() : find(session, employee.id());
            Employee saved = saveAll(session, List.of(employee)).getFirst();
            if (before.isPresent() && !before.get().equals(saved)) {
                Written.following(session, before.get());
                Kept.corrected(session, saved);
            }
            return saved;
        });
    }

    /**
     * Adds or changes many in one transaction, as a list says; returned in the same order. What drafts kept from an
     * earlier queueing stays: one list may say two things of a person, each for its own incident.
     */
    public List<Employee> saveAll(List<Employee> employees) {
        return employees.isEmpty() ? List.of() : database.transaction(session -> saveAll(session, employees));
    }

    private static List<Employee> saveAll(Session session, List<Employee> employees) throws SQLException {
        List<Employee> saved = new ArrayList<>();
        List<@Nullable Object[]> added = new ArrayList<>();
        List<@Nullable Object[]> changed = new ArrayList<>();
        for (Employee given : employees) {
            boolean isNew = given.id() == 0;
            long id = isNew ? session.newId() : given.id();
            String json = new Content(given.employeeId(), given.data()).json();
            (isNew ? added : changed)
                    .add(Session.line(given.careflexId(), session.seal("employees", id, json), id));
            saved.add(new Employee(id, given.careflexId(), given.employeeId(), given.data()));
        }
        session.updateEach("insert into employees (careflex_id, content, id) values (?, ?, ?)", added);
        for (Employee each : employees) {
            if (each.id() != 0) {
                Written.changing(session, each.id());
            }
        }
        session.updateEach("update employees set careflex_id = ?, content = ? where id = ?", changed);
        return saved;
    }

    /** An employee whole, as seen at one moment, for {@link #exchange}. */
    public record Seen(Employee employee, Standing standing) {}

    public Optional<Seen> seen(long id) {
        return database.query(session -> find(session, id)).map(each -> new Seen(each, standings().of(id)));
    }

    /**
     * Puts an employee back as it once was, or nothing is changed: adds it under its id, removes it, or changes it.
     * What was frozen or sent stays, and drafts follow as after {@link #save}.
     *
     * @param before
     *            as it must still be; empty where it must not be there
     * @param after
     *            as it is to be; empty for not there
     * @throws StateConflict
     *             where it was changed since, or has incidents that keep it
     */
    public void exchange(long id, Optional<Seen> before, Optional<Seen> after) {
        database.change(session -> {
            if (!seen(id).equals(before)) {
                throw new StateConflict("employee " + id + " is no longer as it was seen");
            }
            if (after.isEmpty()) {
                if (!remove(id)) {
                    throw new StateConflict("employee " + id + " has incidents");
                }
                return;
            }
            Employee wanted = after.get().employee();
            if (before.isEmpty()) {
                session.update("insert into employees (careflex_id, content, id) values (?, ?, ?)", wanted.careflexId(),
                        session.seal("employees", id, new Content(wanted.employeeId(), wanted.data()).json()), id);
            } else if (!before.get().employee().equals(wanted)) {
                save(wanted);
            }
            stand(id, before.map(Seen::standing).orElse(Standing.PRESENT), after.get().standing());
        });
    }

    private void stand(long id, Standing before, Standing after) {
        if (!Objects.equals(before.lastDay(), after.lastDay())) {
            standings().setLastDay(id, after.lastDay());
        }
        if (before.archived() && !after.archived()) {
            standings().bringBack(id);
        } else if (!before.archived() && after.archived() && !standings().archive(id)) {
            throw new StateConflict("a report of employee " + id + " is open");
        }
    }

    /** Who left and who is in the archive. */
    public Standings standings() {
        return new Standings(database);
    }

    /** Removes one without incidents; false where it has some and stays. */
    public boolean remove(long id) {
        return database.transaction(session -> {
            if (session.exists("select 1 from incidents where employee = ? limit 1", id)) {
                return false;
            }
            session.update("delete from employees where id = ?", id);
            opened.remove(id);
            return true;
        });
    }

    static Optional<Employee> find(Session session, long id) throws SQLException {
        return list(session, "where id = ?", id).stream().findFirst();
    }

    private static List<Employee> list(Session session, String rest, @Nullable Object... values) throws SQLException {
        return session.shared(SELECT + rest, Employees::read, row -> row.open(session), values);
    }

    private List<Opened> opened(Session session, String rest, @Nullable Object... values) throws SQLException {
        return session.shared(SELECT + rest, Employees::read, row -> {
            Opened known = opened.get(row.id());
            if (known != null && Arrays.equals(known.content(), row.content())
                    && known.employee().careflexId().equals(row.careflexId())) {
                return known;
            }
            Employee employee = row.open(session);
            Opened now = new Opened(row.content(), employee,
                    Collator.getInstance().getCollationKey(employee.displayName()));
            opened.put(row.id(), now);
            return now;
        }, values);
    }

    private static Row read(ResultSet row) throws SQLException {
        return new Row(row.getLong(1), row.getString(2), row.getBytes(3));
    }

    private static List<Employee> byName(List<Opened> found) {
        return found.stream().sorted(Comparator.comparing(Opened::name)).map(Opened::employee).toList();
    }
}
