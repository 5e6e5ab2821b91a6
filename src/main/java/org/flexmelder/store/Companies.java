package org.flexmelder.store;

import java.sql.SQLException;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.flexmelder.model.Company;
import org.flexmelder.model.Company.Colour;
import org.flexmelder.model.Folding;

/** The companies that the office reports for. */
public final class Companies {
    private final Database database;

    public Companies(Database database) {
        this.database = database;
    }

    /** All, by name. */
    public List<Company> list() {
        List<Company> found = database.query(session -> session.list("select * from companies order by careflex_id",
                row -> new Company(row.getString("careflex_id"), row.getString("name"), row.getInt("active") == 1,
                        row.getInt("managing") == 1, Colour.valueOf(row.getString("colour")))));
        found.sort((one, other) -> Folding.of(one.name()).compareTo(Folding.of(other.name())));
        return found;
    }

    /**
     * Adds, or changes the one with this CareFlex ID. A managing one takes the mark from the one that had it. One
     * without a colour keeps its own, or gets the one that the fewest have.
     */
    public void save(Company company) {
        database.change(session -> {
            if (company.managing()) {
                session.update("update companies set managing = 0 where managing = 1");
            }
            if (!session.exists("select 1 from companies where careflex_id = ?", company.careflexId())) {
                known(session, company.careflexId());
            }
            session.update("""
                    insert into companies (careflex_id, name, active, managing, colour) values (?, ?, ?, ?, ?)
                    on conflict (careflex_id) do update set name = excluded.name, active = excluded.active,
                    managing = excluded.managing, colour = excluded.colour""", company.careflexId(), company.name(),
                    company.active() ? 1 : 0, company.managing() ? 1 : 0, colour(session, company));
        });
    }

    /** A line in the audit trail from which it is told later since when the program knows the company. */
    static void known(Session session, String careflexId) throws SQLException {
        Audit audit = new Audit(session);
        audit.add("companyKnown", Audit.company(careflexId), null, null);
        audit.write();
    }

    private static Colour colour(Session session, Company company) throws SQLException {
        Colour wanted = company.colour();
        if (wanted != null) {
            return wanted;
        }
        Map<Colour, Integer> used = new EnumMap<>(Colour.class);
        for (Colour colour : Colour.values()) {
            used.put(colour, 0);
        }
        Map<String, Colour> own = new HashMap<>();
        session.list("select careflex_id, colour from companies", row -> {
            Colour colour = Colour.valueOf(row.getString(2));
            own.put(row.getString(1), colour);
            return used.merge(colour, 1, Integer::sum);
        });
        return own.getOrDefault(company.careflexId(),
                Collections.min(used.entrySet(), Map.Entry.comparingByValue()).getKey());
    }

    /** Removes one without employees and incidents; false where it has some (or was reported for) and stays. */
    public boolean remove(String careflexId) {
        return database.transaction(session -> {
            for (String table : List.of("employees", "incidents", "empty_reports", "batches")) {
                if (session.exists("select 1 from " + table + " where careflex_id = ? limit 1", careflexId)) {
                    return false;
                }
            }
            session.update("delete from companies where careflex_id = ?", careflexId);
            return true;
        });
    }
}
