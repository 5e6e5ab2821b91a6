package org.flexmelder.store;

import static org.flexmelder.model.IncidentState.DRAFT;
import static org.flexmelder.model.IncidentState.REJECTED;
import static org.flexmelder.model.IncidentState.REPORTED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.flexmelder.model.Employee;
import org.flexmelder.model.Entry;
import org.flexmelder.model.Field;
import org.flexmelder.model.Incident;
import org.flexmelder.model.IncidentState;
import org.flexmelder.model.Standing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StandingsTest extends StoreTest {
    private static final LocalDate LAST = LocalDate.of(2026, 12, 31);

    private Standings standings() {
        return employees.standings();
    }

    @Test
    void everybodyIsPresentAtFirst() {
        assertEquals(Map.of(), standings().all());
        assertEquals(Standing.PRESENT, standings().of(person.id()));
    }

    @Test
    void theLastDayIsKeptAndCanBeTakenBack() {
        standings().setLastDay(person.id(), LAST);
        reopen();
        assertEquals(Map.of(person.id(), new Standing(LAST, false)), standings().all());
        standings().setLastDay(person.id(), null);
        assertEquals(Standing.PRESENT, standings().of(person.id()));
    }

    @Test
    void aCorrectionOfTheMasterDataLeavesTheStandingAlone() {
        standings().setLastDay(person.id(), LAST);
        assertTrue(standings().archive(person.id()));
        employees.save(new Employee(person.id(), COMPANY, TAX_ID, person.data().with(Field.CITY, "Anderswo")));
        assertEquals(new Standing(LAST, true), standings().of(person.id()));
    }

    @Test
    void whoIsInTheArchiveGetsNoNewIncidentUntilBroughtBack() {
        assertTrue(standings().archive(person.id()));
        assertThrows(InArchive.class, () -> incidents.save(blank()));
        assertEquals(List.of(), incidents.ofEmployee(person.id()));
        standings().bringBack(person.id());
        assertEquals(1, drafts(1).size());
    }

    @Test
    void oneInTheArchiveAmongManyKeepsAllOut() {
        Employee other = employees.save(new Employee(0, COMPANY, "47036892816", named("Mond", "Mia")));
        assertTrue(standings().archive(other.id()));
        assertThrows(InArchive.class, () -> incidents.saveAll(List.of(blank(), of(blank(), other.id()))));
        assertEquals(List.of(), incidents.list(Set.of(DRAFT)));
    }

    @Test
    void aDraftCannotBeTurnedOverToSomeoneInTheArchive() {
        Employee other = employees.save(new Employee(0, COMPANY, "47036892816", named("Mond", "Mia")));
        assertTrue(standings().archive(other.id()));
        Incident draft = drafts(1).getFirst();
        assertThrows(InArchive.class, () -> incidents.save(of(draft, other.id())));
        assertEquals(person.id(), incidents.find(draft.id()).orElseThrow().incident().employee());
    }

    @ParameterizedTest
    @EnumSource(value = IncidentState.class, names = {"DRAFT", "WAITING", "SENDING", "UNCLEAR"})
    void nobodyWithAnOpenReportGoesOutOfSight(IncidentState state) {
        inState(state, 1);
        assertFalse(standings().archive(person.id()));
        assertEquals(Standing.PRESENT, standings().of(person.id()));
    }

    @Test
    void whatWasReportedStaysAsItWas() {
        inState(REPORTED, 2);
        inState(REJECTED, 1);
        List<Entry> before = incidents.ofEmployee(person.id());
        assertTrue(standings().archive(person.id()));
        assertFalse(employees.remove(person.id()));
        assertEquals(before, incidents.ofEmployee(person.id()));
        assertEquals(3, before.size());
    }

    @Test
    void aReportThatComesBackOfSomeoneInTheArchiveCanStillBeCorrected() {
        List<Long> ids = inState(IncidentState.UNCLEAR, 1);
        ledger.settleArrived(Map.of(ids.getFirst(), ""));
        assertTrue(standings().archive(person.id()));
        ledger.undoSettling(ids);
        ledger.settleNotArrived(ids);
        Incident draft = incidents.find(ids.getFirst()).orElseThrow().incident();
        assertEquals(draft.id(), incidents.save(draft).id());
    }

    @Test
    void whoIsGoneHasNoStanding() {
        employees.remove(person.id());
        assertThrows(StateConflict.class, () -> standings().setLastDay(person.id(), LAST));
        assertThrows(StateConflict.class, () -> standings().archive(person.id()));
        assertThrows(StateConflict.class, () -> standings().bringBack(person.id()));
    }

    @Test
    void eachChangeStandsInTheAuditTrailWithoutPersonalData() {
        standings().setLastDay(person.id(), LAST);
        standings().setLastDay(person.id(), null);
        standings().archive(person.id());
        standings().bringBack(person.id());
        assertEquals(List.of("left", "stays", "archived", "broughtBack"),
                database.query(session -> session.list("select what from audit where subject = ? order by id",
                        row -> row.getString(1), "employee " + person.id())));
    }

    @Test
    void theEmployeesOfAnOlderDatabaseAreAllPresent() throws Exception {
        database.close();
        Path file = folder.resolve("flexmelder.db");
        Path older = folder.resolve("older.db");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + older)) {
            Migrations.shipped().upTo(4).run(connection, folder);
            try (Statement statement = connection.createStatement()) {
                statement.executeUpdate("attach '" + file + "' as newer");
                for (String table : List.of("seal_check", "companies")) {
                    statement.executeUpdate("insert into main." + table + " select * from newer." + table);
                }
                statement.executeUpdate("insert into main.employees select id, careflex_id, content, corrected"
                        + " from newer.employees");
            }
        }
        Files.move(older, file, StandardCopyOption.REPLACE_EXISTING);
        open();
        assertEquals(Standing.PRESENT, standings().of(person.id()));
        assertEquals(List.of(person), employees.list());
        assertTrue(Files.exists(folder.resolve("flexmelder-before-V5.db")));
    }

    private static Incident of(Incident draft, long employee) {
        return new Incident(draft.id(), draft.careflexId(), employee, draft.employeeId(), draft.type(),
                draft.externalId(), draft.createdAt(), draft.validFrom(), draft.data(), draft.chosen(),
                draft.replaces());
    }
}
