package org.flexmelder.sending;

import static org.flexmelder.model.IncidentState.DRAFT;
import static org.flexmelder.model.IncidentState.WAITING;
import static org.flexmelder.sending.Desk.BEISPIEL;
import static org.flexmelder.sending.Desk.MUSTER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.flexmelder.check.Finding;
import org.flexmelder.model.DoubleReason;
import org.flexmelder.model.Employee;
import org.flexmelder.model.Field;
import org.flexmelder.model.Incident;
import org.flexmelder.model.MasterData;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DraftsTest {
    @TempDir
    private Path folder;
    private Desk desk;

    @BeforeEach
    void open() throws IOException {
        desk = new Desk(folder);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private Incident draft(String type, Set<Field> chosen) {
        Employee employee = desk.employee(MUSTER, "49239697103");
        return desk.books.incidents().save(new Incident(0, MUSTER, employee.id(), "", type, "", "2026-11-24",
                "2026-12-01", MasterData.EMPTY, chosen, 0));
    }

    @Test
    void aDraftWithoutErrorsIsReady() {
        draft("WIK", Set.of());
        assertTrue(desk.drafts().all().getFirst().isReady());
    }

    @Test
    void anEnrolmentWithoutTheWholeMasterDataIsNotReadyAndIsNotQueued() {
        Incident incident = draft("NEW", Set.of());

        List<Drafts.Draft> left = desk.drafts().enqueue(List.of(incident.id()));

        assertEquals(incident.id(), left.getFirst().incident().id());
        assertTrue(left.getFirst().findings().stream().anyMatch(f -> f.field() == Field.BIRTHDAY && f.isError()));
        assertEquals(List.of(DRAFT), desk.states(List.of(incident.id())));
    }

    @Test
    void aQueuedIncidentKeepsTheMasterDataOfThatMoment() {
        Incident incident = draft("SDB", Set.of(Field.FIRST_NAME, Field.LAST_NAME));
        desk.drafts().enqueue(List.of(incident.id()));

        Employee employee = desk.books.employees().find(incident.employee()).orElseThrow();
        desk.books.employees().save(new Employee(employee.id(), MUSTER, "86545017933",
                employee.data().with(Field.LAST_NAME, "Geändert")));

        Incident frozen = desk.entry(incident.id()).incident();
        assertEquals("Erfunden", frozen.data().get(Field.LAST_NAME));
        assertEquals("49239697103", frozen.employeeId());
    }

    @Test
    void onlyTheChosenPartOfTheMasterDataIsFrozen() {
        Incident incident = draft("SDB", Set.of(Field.FIRST_NAME, Field.LAST_NAME));
        Employee employee = desk.books.employees().find(incident.employee()).orElseThrow();
        desk.books.employees()
                .save(new Employee(employee.id(), MUSTER, "49239697103",
                        employee.data().with(Field.CITY, "Musterstadt")));

        desk.drafts().enqueue(List.of(incident.id()));

        assertEquals(Map.of(Field.FIRST_NAME, "Erika", Field.LAST_NAME, "Erfunden"),
                desk.entry(incident.id()).incident().data().values());
    }

    @Test
    void aTypeWithoutMasterDataFreezesNone() {
        Incident incident = draft("WIK", Set.of());
        desk.drafts().enqueue(List.of(incident.id()));
        assertEquals(MasterData.EMPTY, desk.entry(incident.id()).incident().data());
        assertEquals(List.of(WAITING), desk.states(List.of(incident.id())));
    }

    @Test
    void aLikelyDoubleIsHeldBackUntilItIsConfirmed() {
        Incident first = draft("WIK", Set.of());
        desk.drafts().enqueue(List.of(first.id()));
        Employee employee = desk.books.employees().find(first.employee()).orElseThrow();
        Incident second = desk.draft(employee, "2026-12-01");

        assertEquals(List.of(Finding.warning(Field.VALID_FROM, "incident.duplicate", first.externalId())),
                doubled(second));
        assertEquals(second.id(), desk.drafts().enqueue(List.of(second.id())).getFirst().incident().id());
        assertEquals(List.of(DRAFT), desk.states(List.of(second.id())));

        desk.books.incidents().doubles().confirm(second.id(), List.of(first.id()), DoubleReason.BOTH);

        assertEquals(List.of(), doubled(second));
        assertEquals(List.of(), desk.drafts().enqueue(List.of(second.id())));
        assertEquals(List.of(WAITING), desk.states(List.of(second.id())));
    }

    @Test
    void ofTwoDraftsAlikeNoneGoesUntilOneIsRemoved() {
        Incident first = draft("WIK", Set.of());
        Employee employee = desk.books.employees().find(first.employee()).orElseThrow();
        Incident second = desk.draft(employee, "2026-12-01");
        assertTrue(desk.drafts().all().stream().noneMatch(Drafts.Draft::isReady));

        desk.books.incidents().remove(second.id());

        assertTrue(desk.drafts().all().getFirst().isReady());
    }

    private List<Finding> doubled(Incident draft) {
        return desk.drafts().check(desk.entry(draft.id())).findings().stream()
                .filter(finding -> Drafts.isDouble(finding)).toList();
    }

    @Test
    void whatIsNoDraftAnyMoreIsLeftAlone() {
        List<Long> waiting = desk.queue(MUSTER, 1);
        assertEquals(List.of(), desk.drafts().enqueue(waiting));
        assertEquals(List.of(WAITING), desk.states(waiting));
        assertFalse(desk.drafts().all().stream().anyMatch(d -> waiting.contains(d.incident().id())));
    }

    @Test
    void aPersonWhomAnotherCompanyReportedLastIsToldWithItsNameAndDay() {
        reported(BEISPIEL, "49239697103");
        desk.draft(desk.employee(MUSTER, "49239697103"), "2026-12-01");

        Drafts.Draft draft = desk.drafts().all().getFirst();

        assertEquals(List.of(Finding.warning(Field.CAREFLEX_ID, "incident.otherCompany", "Beispiel Lacke KG",
                LocalDate.now(ZoneOffset.UTC).toString())), otherCompany(draft));
        assertTrue(draft.isReady(), "people may go from one company to the other");
        assertEquals(otherCompany(draft), otherCompany(desk.drafts().check(draft.entry())));
    }

    @Test
    void onlyTheLastReportCountsAndOnlyOfTheSamePerson() {
        reported(BEISPIEL, "49239697103");
        Employee here = reported(MUSTER, "49239697103");
        desk.draft(here, "2027-01-01");
        desk.draft(desk.employee(MUSTER, "86545017933"), "2026-12-01");
        desk.draft(desk.employee(MUSTER, ""), "2026-12-01");
        assertTrue(desk.drafts().all().stream().allMatch(draft -> otherCompany(draft).isEmpty()));
    }

    @Test
    void whatTheOtherCompanyHasNotReportedDoesNotCount() {
        desk.draft(desk.employee(BEISPIEL, "49239697103"), "2026-12-01");
        desk.queue(BEISPIEL, 1);
        desk.draft(desk.employee(MUSTER, "49239697103"), "2026-12-01");
        assertTrue(desk.drafts().all().stream().allMatch(draft -> otherCompany(draft).isEmpty()));
    }

    private Employee reported(String company, String taxId) {
        Employee employee = desk.employee(company, taxId);
        Incident incident = desk.draft(employee, "2026-12-01");
        desk.drafts().enqueue(List.of(incident.id()));
        desk.sender().run(Progress.NONE);
        return employee;
    }

    private static List<Finding> otherCompany(Drafts.Draft draft) {
        return draft.findings().stream().filter(f -> f.key().equals("incident.otherCompany")).toList();
    }
}
