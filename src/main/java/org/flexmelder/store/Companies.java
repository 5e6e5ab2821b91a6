package org.flexmelder.store;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import org.flexmelder.model.Company;

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
                        row.getInt("managing") == 1)));
        Collator collator = Collator.getInstance();
        found.sort(Comparator.comparing(Company::name, collator::compare));
        return found;
    }

    /** Adds, or changes the one with this CareFlex ID. A managing one takes the mark from the one that had it. */
    public void save(Company company) {
        database.change(session -> {
            if (company.managing()) {
                session.update("update companies set managing = 0 where managing = 1");
            }
            session.update("""
                    insert into companies (careflex_id, name, active, managing) values (?, ?, ?, ?)
                    on conflict (careflex_id) do update set name = excluded.name, active = excluded.active,
                    managing = excluded.managing""", company.careflexId(), company.name(), company.active() ? 1 : 0,
                    company.managing() ? 1 : 0);
        });
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
