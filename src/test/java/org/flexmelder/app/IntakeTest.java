package org.flexmelder.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.flexmelder.check.Finding;
import org.flexmelder.exchange.ListRow;
import org.flexmelder.model.Batch;
import org.flexmelder.model.Company;
import org.flexmelder.model.Employee;
import org.flexmelder.model.Entry;
import org.flexmelder.model.Failure;
import org.flexmelder.model.Field;
import org.flexmelder.model.Incident;
import org.flexmelder.model.IncidentState;
import org.flexmelder.model.MasterData;
import org.flexmelder.store.Ledger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IntakeTest {
    private static final String MUSTER = "a1b2c3d4e5f60718";
    private static final String OTHER = "0f1e2d3c4b5a6978";
    private static final String TAX_ID = "49239697103";

    @TempDir
    private Path folder;
    private Office office;

    @BeforeEach
    void open() {
        office = Office.real(folder, new Environment(Map.of()),
                Clock.fixed(Instant.parse("2026-11-24T10:00:00Z"), ZoneOffset.UTC));
    }

    @AfterEach
    void close() {
        office.close();
    }

    private static ListRow row(int line, String company, String externalId, String type, String... more) {
        EnumMap<Field, String> values = new EnumMap<>(Field.class);
        values.put(Field.CAREFLEX_ID, company);
        values.put(Field.EXTERNAL_ID, externalId);
        values.put(Field.TYPE, type);
        values.put(Field.EMPLOYEE_ID, TAX_ID);
        values.put(Field.VALID_FROM, "2026-12-01");
        for (int i = 0; i < more.length; i += 2) {
            values.put(Field.ofColumn(more[i]).orElseThrow(), more[i + 1]);
        }
        return new ListRow(line, values);
    }

    private List<Long> take(ListRow... rows) {
        Intake intake = new Intake(office);
        return intake.take(intake.check(List.of(rows), ""));
    }

    private Entry entry(long id) {
        return office.books().incidents().find(id).orElseThrow();
    }

    @Test
    void checkingWritesNothing() {
        new Intake(office).check(List.of(row(2, MUSTER, "1", "WIK")), "");
        assertEquals(List.of(), office.books().companies().list());
        assertEquals(List.of(), office.books().employees().list());
    }

    @Test
    void anEmployeeIsMadeOnceForAllRowsOfACompany() {
        take(row(2, MUSTER, "1", "WIK"), row(3, MUSTER, "2", "SDB", "firstName", "Erika", "lastName", "Erfunden"),
                row(4, OTHER, "3", "WIK"));
        assertEquals(1, office.books().employees().list(MUSTER).size());
        assertEquals("Erfunden, Erika", office.books().employees().list(MUSTER).getFirst().displayName());
        assertEquals(1, office.books().employees().list(OTHER).size());
    }

    @Test
    void whoIsInTheArchiveIsNotReportedAgainByAList() {
        take(row(2, MUSTER, "1", "WIK"));
        Employee employee = office.books().employees().list(MUSTER).getFirst();
        office.books().incidents().list(Set.of(IncidentState.WAITING)).forEach(entry -> {
            office.books().ledger().takeBack(List.of(entry.incident().id()));
            office.books().incidents().remove(entry.incident().id());
        });
        assertTrue(office.books().employees().standings().archive(employee.id()));

        List<Intake.Row> rows = new Intake(office).check(List.of(row(2, MUSTER, "2", "WIK"),
                row(3, OTHER, "3", "WIK")), "");

        assertEquals(List.of("employee.archived"), rows.getFirst().findings().stream().filter(Finding::isError)
                .map(Finding::key).toList());
        assertFalse(rows.getLast().hasErrors(), "in another company the same tax ID is another employee");
    }

    @Test
    void aRowBringsTheMasterDataUpToDateAndLeavesTheRest() {
        office.books().companies().save(new Company(MUSTER, "Muster GmbH"));
        office.books().employees().save(new Employee(0, MUSTER, TAX_ID, new MasterData(
                Map.of(Field.FIRST_NAME, "Erika", Field.LAST_NAME, "Alt", Field.CITY, "Musterstadt"))));

        take(row(2, MUSTER, "1", "SDB", "firstName", "Erika", "lastName", "Neu"));

        Employee employee = office.books().employees().list(MUSTER).getFirst();
        assertEquals("Neu, Erika", employee.displayName());
        assertEquals("Musterstadt", employee.data().get(Field.CITY));
        assertEquals("Muster GmbH", office.books().companies().list().getFirst().name());
    }

    @Test
    void whatIsReportedIsWhatTheRowSaysAndNothingElse() {
        office.books().companies().save(new Company(MUSTER, "Muster GmbH"));
        office.books().employees().save(
                new Employee(0, MUSTER, TAX_ID, new MasterData(Map.of(Field.CITY, "Musterstadt"))));

        long id = take(row(2, MUSTER, "1", "SDB", "firstName", "Erika", "lastName", "Neu")).getFirst();

        assertEquals(Map.of(Field.FIRST_NAME, "Erika", Field.LAST_NAME, "Neu"), entry(id).incident().data().values());
        assertEquals(IncidentState.WAITING, entry(id).state());
    }

    @Test
    void theOrderOfTheListIsTheOrderOfTheQueue() {
        List<Long> ids = take(row(2, MUSTER, "b", "WIK"), row(3, MUSTER, "a", "WIK"), row(4, MUSTER, "c", "WIK"));
        assertEquals(ids, office.books().ledger().waiting(MUSTER, 10).stream().map(e -> e.incident().id()).toList());
    }

    @Test
    void aRowThatWaitsAlreadyIsKnownAgain() {
        long id = take(row(2, MUSTER, "1", "WIK")).getFirst();
        Intake.Row again = new Intake(office).check(List.of(row(2, MUSTER, "1", "WIK")), "").getFirst();
        assertTrue(again.duplicate());
        assertEquals(id, again.before().orElseThrow().incident().id());
    }

    @Test
    void anExternalIdTellsAloneWhetherARowIsNew() {
        take(row(2, MUSTER, "1", "WIK"));
        assertFalse(new Intake(office).check(List.of(row(2, MUSTER, "2", "WIK")), "").getFirst().duplicate());
    }

    @Test
    void theSameExternalIdOfAnotherCompanyIsAnotherIncident() {
        take(row(2, MUSTER, "1", "WIK"));
        assertFalse(new Intake(office).check(List.of(row(2, OTHER, "1", "WIK")), "").getFirst().duplicate());
    }

    @Test
    void aDraftFromBeforeIsFilledInsteadOfDoubled() {
        long id = take(row(2, MUSTER, "1", "WIK")).getFirst();
        office.books().ledger().takeBack(List.of(id));

        assertEquals(List.of(id), take(row(2, MUSTER, "1", "WIK")));

        assertEquals(List.of(), office.books().incidents().list(Set.of(IncidentState.DRAFT)));
    }

    @Test
    void anUnknownCompanyIsAWarningAndIsAdded() {
        Intake.Row row = new Intake(office).check(List.of(row(2, MUSTER, "1", "WIK")), "").getFirst();
        assertTrue(row.findings().stream().anyMatch(f -> f.key().equals("careflexId.new") && !f.isError()));
        take(row(2, MUSTER, "1", "WIK"));
        assertEquals(MUSTER, office.books().companies().list().getFirst().careflexId());
    }

    @Test
    void theCompanyOfTheCommandCountsWhereTheRowNamesNone() {
        EnumMap<Field, String> values = new EnumMap<>(row(2, MUSTER, "1", "WIK").values());
        values.remove(Field.CAREFLEX_ID);
        Intake.Row row = new Intake(office).check(List.of(new ListRow(2, values)), OTHER).getFirst();
        assertEquals(OTHER, row.incident().careflexId());
    }

    @Test
    void aDraftThatARowFillsKeepsItsExternalIdAndWhatItReplaces() {
        long old = take(row(2, MUSTER, "HR-17", "WIK")).getFirst();
        office.books().ledger().takeBack(List.of(old));
        Incident draft = entry(old).incident();
        office.books().incidents().save(new Incident(draft.id(), MUSTER, draft.employee(), TAX_ID, "WIK", "HR-17",
                draft.createdAt(), draft.validFrom(), MasterData.EMPTY, Set.of(), 4711));

        assertEquals(List.of(old), take(row(2, MUSTER, "", "WIK")));

        assertEquals("HR-17", entry(old).incident().externalId());
        assertEquals(4711, entry(old).incident().replaces());
    }

    @Test
    void twoRowsNeverFillTheSameDraft() {
        long old = take(row(2, MUSTER, "HR-17", "WIK")).getFirst();
        office.books().ledger().takeBack(List.of(old));

        List<Intake.Row> rows = new Intake(office)
                .check(List.of(row(2, MUSTER, "", "WIK"), row(3, MUSTER, "HR-17", "WIK")), "");

        assertEquals(List.of(false, true), rows.stream().map(Intake.Row::duplicate).toList());
    }

    @Test
    void whatWaitsIsNotMadeASecondTimeEvenWhenItShallBeSentAgain() {
        take(row(2, MUSTER, "1", "WIK"));
        assertFalse(new Intake(office).check(List.of(row(2, MUSTER, "1", "WIK")), "").getFirst().isWanted(true));
    }

    private static List<String> keys(Intake.Row row) {
        return row.findings().stream().map(finding -> finding.key()).toList();
    }

    @Test
    void aKnownRowThatSaysSomethingElseIsTold() {
        take(row(2, MUSTER, "1", "SDB", "firstName", "Erika", "lastName", "Alt"));
        Intake again = new Intake(office);
        assertFalse(keys(again.check(List.of(row(2, MUSTER, "1", "SDB", "firstName", "Erika", "lastName", "Alt")), "")
                .getFirst()).contains("incident.changed"));
        assertTrue(keys(again.check(List.of(row(2, MUSTER, "1", "SDB", "firstName", "Erika", "lastName", "Neu")), "")
                .getFirst()).contains("incident.changed"));
        assertTrue(keys(again.check(List.of(row(2, MUSTER, "1", "WIK", "validFrom", "2027-01-01")), "").getFirst())
                .contains("incident.changed"));
    }

    @Test
    void theSameReportUnderANewReferenceIsTakenInWithAWarning() {
        take(row(2, MUSTER, "1", "WIK"));
        Intake.Row row = new Intake(office).check(List.of(row(2, MUSTER, "2", "WIK")), "").getFirst();
        assertEquals(List.of("1"), row.findings().stream().filter(f -> f.key().equals("incident.alike"))
                .flatMap(f -> f.args().stream()).toList());
        assertTrue(row.isWanted(false));
    }

    @Test
    void theSameReportUnderTwoReferencesOfOneListIsTold() {
        List<Intake.Row> rows = new Intake(office)
                .check(List.of(row(2, MUSTER, "1", "WIK"), row(3, MUSTER, "2", "WIK")), "");
        assertFalse(keys(rows.getFirst()).contains("incident.alike"));
        assertTrue(keys(rows.getLast()).contains("incident.alike"));
    }

    @Test
    void anEarlierRowWithoutAReferenceIsNamedByItsLine() {
        List<Intake.Row> rows = new Intake(office)
                .check(List.of(row(2, MUSTER, "", "WIK"), row(3, MUSTER, "2", "WIK")), "");
        assertFalse(keys(rows.getLast()).contains("incident.alike"));
        assertEquals(List.of("2"), rows.getLast().findings().stream()
                .filter(finding -> finding.key().equals("incident.alikeRow")).flatMap(f -> f.args().stream()).toList());
    }

    @Test
    void aRowAboutAPersonWhomAnotherCompanyReportedLastIsTold() {
        office.books().companies().save(new Company(OTHER, "Beispiel Lacke KG"));
        List<Long> ids = take(row(2, OTHER, "1", "WIK"));
        Ledger ledger = office.books().ledger();
        Batch batch = ledger.markSending(OTHER, 1, _ -> "{}", Function.identity()).orElseThrow().batch();
        ledger.record(batch, new Ledger.BatchResult(IncidentState.REPORTED, 201, "I", Failure.NONE, ""),
                List.of(new Ledger.RowResult(ids.getFirst(), IncidentState.REPORTED, "V", "")));
        office.books().companies().save(new Company(MUSTER, "Muster Chemie GmbH"));

        Intake.Row row = new Intake(office).check(List.of(row(2, MUSTER, "2", "WIK")), "").getFirst();

        Finding told = row.findings().stream().filter(f -> f.key().equals("incident.otherCompany")).findFirst()
                .orElseThrow();
        assertEquals("Beispiel Lacke KG", told.args().getFirst());
        assertTrue(row.isWanted(false) && !row.hasErrors(), "it is sent all the same");
    }
}
