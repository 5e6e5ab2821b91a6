package org.flexmelder.store;

import static org.flexmelder.model.IncidentState.DRAFT;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts drafts in the place of others, where these are still as they were seen. */
final class Exchange {
    private static final List<String> COLUMNS = List.of("id", "careflex_id", "employee", "type", "external_id",
            "created_at", "valid_from", "chosen", "replaces", "state", "position", "batch", "row_number", "incident_id",
            "import_id", "changed_at", "remark", "settled_at", "settled_by", "checked_at", "checked_by");
    private static final String SELECT = "select i." + String.join(", i.", COLUMNS)
            + ", f.content as kept, w.content as written, e.content as source, e.corrected as corrected from incidents i join employees e on e.id = i.employee"
            + " left join frozen f on f.incident = i.id left join written w on w.incident = i.id and w.employee = i.employee where i.id = ? and i.state = 'DRAFT'";
    private static final String INSERT = "insert into incidents (" + String.join(", ", COLUMNS) + ") values ("
            + String.join(", ", Collections.nCopies(COLUMNS.size(), "?")) + ")";
    private static final String UPDATE = "update incidents set "
            + String.join(" = ?, ", COLUMNS.subList(1, COLUMNS.size())) + " = ? where id = ? and state = ?";

    private final Session session;
    private final Audit audit;

    Exchange(Session session) {
        this.session = session;
        audit = new Audit(session);
    }

    /** Of these those that are drafts. */
    static List<Snapshot> read(Session session, Collection<Long> ids) throws SQLException {
        List<Snapshot> found = new ArrayList<>();
        for (long id : ids) {
            session.first(SELECT, Exchange::snapshot, id).ifPresent(found::add);
        }
        return found;
    }

    void make(List<Snapshot> seen, List<Snapshot> instead) throws SQLException {
        Map<Long, Snapshot> before = byId(seen);
        Map<Long, Snapshot> after = byId(instead);
        if (!byId(read(session, before.keySet())).equals(before)) {
            throw new StateConflict("a draft is no longer as it was seen");
        }
        for (Snapshot each : before.values()) {
            if (!after.containsKey(each.id())) {
                Incidents.remove(session, each.id(), audit);
            }
        }
        for (Snapshot each : after.values()) {
            if (before.containsKey(each.id())) {
                change(each);
            } else {
                bringBack(each);
            }
            keep(each);
        }
        audit.write();
    }

    private void change(Snapshot draft) throws SQLException {
        List<@Nullable Object> values = new ArrayList<>(draft.columns().subList(1, COLUMNS.size()));
        values.add(draft.id());
        values.add(DRAFT);
        session.updateExactly(1, UPDATE, values.toArray());
    }

    private void bringBack(Snapshot draft) throws SQLException {
        if (session.exists("select 1 from incidents where id = ?", draft.id())) {
            throw new StateConflict("incident " + draft.id() + " is there");
        }
        if (!session.exists("select 1 from employees where id = ?", draft.employee())) {
            throw new StateConflict("employee " + draft.employee() + " was removed");
        }
        if (session.exists("select 1 from employees where id = ? and archived_at <> ''", draft.employee())) {
            throw new InArchive(draft.employee());
        }
        session.update(INSERT, draft.columns().toArray());
        audit.add("broughtBack", Audit.incident(draft.id()), null, DRAFT);
    }

    /**
     * What it kept from an earlier queueing, where no word of the clerk on the employee is newer; and what the employee
     * was when it was written.
     */
    private void keep(Snapshot draft) throws SQLException {
        Frozen.forget(session, draft.id());
        Written.forget(session, draft.id());
        byte[] frozen = draft.frozen();
        if (frozen != null) {
            session.update("insert into frozen (incident, content) select ?, ? from employees"
                    + " where id = ? and corrected = ?", draft.id(), frozen, draft.employee(), draft.corrected());
        } else if (draft.written() != null) {
            Written.put(session, draft.id(), draft.employee(), draft.written());
        } else {
            session.update("insert into written (incident, employee, content) select ?, id, ? from employees"
                    + " where id = ? and content <> ?", draft.id(), draft.source(), draft.employee(), draft.source());
        }
    }

    private static Map<Long, Snapshot> byId(Collection<Snapshot> all) {
        Map<Long, Snapshot> byId = new LinkedHashMap<>();
        all.forEach(each -> byId.put(each.id(), each));
        return byId;
    }

    private static Snapshot snapshot(ResultSet row) throws SQLException {
        List<@Nullable Object> columns = new ArrayList<>(COLUMNS.size());
        for (int i = 1; i <= COLUMNS.size(); i++) {
            columns.add(row.getObject(i));
        }
        return new Snapshot(row.getLong("id"), row.getLong("employee"), columns, row.getBytes("kept"),
                row.getBytes("written"), row.getBytes("source"), row.getLong("corrected"));
    }
}
