package org.flexmelder.store;

import static org.flexmelder.model.IncidentState.WAITING;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.flexmelder.model.Employee;
import org.flexmelder.model.Entry;
import org.flexmelder.model.Field;
import org.flexmelder.model.Incident;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A ledger of the first version, in which an incident waits with other data than its employee's. */
class OlderLedgerTest extends StoreTest {
    private Incident frozen;

    @BeforeEach
    void openOneOfTheFirstVersion() throws Exception {
        Incident draft = incidents.save(blank());
        frozen = draft.with(named("Listenwort", "Zita"));
        ledger.enqueue(List.of(frozen));
        database.close();
        Path file = folder.resolve("flexmelder.db");
        Path older = folder.resolve("older.db");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + older)) {
            Migrations.shipped().upTo(1).run(connection, folder);
            fill(connection, file);
        }
        Files.move(older, file, StandardCopyOption.REPLACE_EXISTING);
        open();
    }

    /** With what the newer one holds and the older one has a column for. */
    private static void fill(Connection older, Path newer) throws SQLException {
        try (Statement statement = older.createStatement()) {
            statement.executeUpdate("attach '" + newer + "' as newer");
            for (String table : List.of("seal_check", "companies", "employees", "batches", "incidents", "batch_rows",
                    "empty_reports", "audit")) {
                List<String> columns = new ArrayList<>();
                try (ResultSet row = statement.executeQuery("pragma main.table_info(" + table + ")")) {
                    while (row.next()) {
                        columns.add(row.getString("name"));
                    }
                }
                String values = String.join(", ", columns);
                if (table.equals("incidents")) {
                    values = values.replace("content", "(select content from newer.frozen where incident = id)");
                }
                statement.executeUpdate("insert into main." + table + " (" + String.join(", ", columns) + ") select "
                        + values + " from newer." + table);
            }
            statement.executeUpdate("detach newer");
        }
    }

    @Test
    void itOpensWithAllThatItHeldAndACopyIsKept() {
        Entry entry = entry(frozen.id());
        assertEquals(frozen, entry.incident());
        assertEquals(WAITING, entry.state());
        assertEquals(List.of(person), employees.list());
        assertTrue(Files.exists(folder.resolve("flexmelder-before-V2.db")));
    }

    @Test
    void whatWaitedInItKeepsItsDataWhenItComesBack() {
        ledger.takeBack(List.of(frozen.id()));
        assertEquals(frozen, entry(frozen.id()).incident());
    }

    @Test
    void aCorrectionFromNowOnCounts() {
        employees.save(new Employee(person.id(), COMPANY, TAX_ID, named("Berichtigt", "Zacharias")));
        ledger.takeBack(List.of(frozen.id()));
        assertEquals("Berichtigt", entry(frozen.id()).incident().data().get(Field.LAST_NAME));
    }
}
