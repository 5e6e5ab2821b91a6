package org.flexmelder.store;

import static org.flexmelder.model.IncidentState.WAITING;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
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
    void openOneOfTheFirstVersion() throws SQLException {
        Incident draft = incidents.save(blank());
        frozen = draft.with(named("Listenwort", "Zita"));
        ledger.enqueue(List.of(frozen));
        database.close();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("flexmelder.db"));
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("alter table employees drop column corrected");
            statement.executeUpdate("drop index incidents_to_check");
            for (String column : List.of("incidents settled_at", "incidents settled_by", "incidents checked_at",
                    "incidents checked_by", "batch_rows settled", "batch_rows settled_at", "batch_rows settled_by",
                    "empty_reports settled", "empty_reports settled_at", "empty_reports settled_by",
                    "empty_reports checked_at", "empty_reports checked_by", "companies colour")) {
                statement.executeUpdate("alter table " + column.replace(" ", " drop column "));
            }
            statement.executeUpdate("pragma user_version = 1");
        }
        open();
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
