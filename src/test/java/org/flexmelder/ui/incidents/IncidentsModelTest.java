package org.flexmelder.ui.incidents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.flexmelder.model.Employee;
import org.flexmelder.model.Field;
import org.flexmelder.model.Incident;
import org.flexmelder.model.IncidentState;
import org.flexmelder.ui.Desk;
import org.flexmelder.ui.QueuedTasks;
import org.flexmelder.ui.SameThreadTasks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IncidentsModelTest {
    @TempDir
    Path folder;

    private Desk desk;
    private Employee anna;
    private IncidentsModel model;
    private final List<Field> focused = new ArrayList<>();

    @BeforeEach
    void begin() {
        desk = new Desk(folder).withCompanies();
        anna = desk.employee(Desk.MUSTER, Desk.TAX_ID, "Anna", "Ampelstern");
        model = new IncidentsModel(desk.ui("de", new SameThreadTasks()), desk.books, desk.drafts());
        model.refresh();
    }

    @AfterEach
    void end() {
        desk.close();
    }

    @Test
    void theFirstIncidentOfAPersonIsTheEnrolment() {
        model.create(anna.id(), focused::add);
        Incident draft = only();
        assertEquals("NEW", draft.type());
        assertEquals("2026-11-24", draft.createdAt());
        assertEquals("", draft.validFrom());
        assertNotEquals("", draft.externalId());
        assertEquals(draft.externalId(), text(Field.EXTERNAL_ID));
        assertEquals(List.of(Field.VALID_FROM), focused);
        assertInstanceOf(Detail.Editing.class, model.detailProperty().get());
    }

    @Test
    void afterTheEnrolmentTheTypeIsLeftOpen() {
        desk.sent(IncidentState.REPORTED, "", desk.draft(anna, "NEW", "2026-12-01"));
        model.create(anna.id(), focused::add);
        assertEquals("", only().type());
        assertEquals(List.of(Field.TYPE), focused);
    }

    @Test
    void afterAChangeTheTypeIsLeftOpenAndAReportOfAPartBeginsWithWhatWasChanged() {
        model.createChange(anna.id(), Set.of(Field.STREET), focused::add);
        assertEquals("", only().type());
        assertEquals(List.of(Field.TYPE), focused);
        model.editor().text(Field.TYPE).set("SDB");
        assertEquals(Set.of(Field.FIRST_NAME, Field.LAST_NAME, Field.STREET), model.editor().chosen());
    }

    @Test
    void whoIsInTheArchiveIsNotOfferedForANewIncident() {
        Employee bert = desk.employee(Desk.MUSTER, Desk.OTHER_TAX_ID, "Bert", "Birkenmond");
        assertTrue(desk.books.employees().standings().archive(bert.id()));
        model.refresh();
        assertEquals(List.of(anna), model.lists().employees());
        desk.books.employees().standings().bringBack(bert.id());
        model.refresh();
        assertEquals(List.of(anna, bert), model.lists().employees());
    }

    @Test
    void aRejectedEnrolmentDoesNotCount() {
        desk.sent(IncidentState.REJECTED, "no", desk.draft(anna, "NEW", "2026-12-01"));
        model.create(anna.id(), focused::add);
        assertEquals("NEW", only().type());
    }

    @Test
    void whatIsTypedIsSavedToItsDraftThoughAnotherIsShownMeanwhile() {
        Incident one = desk.draft(anna, "WIK", "2026-12-01");
        Incident two = desk.draft(anna, "NEW", "2027-01-01");
        QueuedTasks tasks = new QueuedTasks();
        model = new IncidentsModel(desk.ui("de", tasks), desk.books, desk.drafts());
        model.refresh();
        tasks.goOn();
        model.selectDrafts(List.of(row(one)));
        type(Field.VALID_FROM, "01.02.2027");
        model.selectDrafts(List.of(row(two)));
        type(Field.EXTERNAL_ID, "ZWEI");
        model.editor().flush();
        model.selectDrafts(List.of(row(one)));
        assertEquals("01.02.2027", text(Field.VALID_FROM));
        tasks.goOn();
        assertEquals("2027-02-01", stored(one).validFrom());
        assertEquals("2027-01-01", stored(two).validFrom());
        assertEquals("ZWEI", stored(two).externalId());
    }

    @Test
    void aDateThatIsNoneIsKeptAsTypedAndFound() {
        model.create(anna.id(), focused::add);
        type(Field.VALID_FROM, "demnächst");
        model.editor().leave(Field.VALID_FROM);
        assertEquals("demnächst", only().validFrom());
        assertTrue(model.editor().knownProperty().get().checked().orElseThrow().findings().stream()
                .anyMatch(finding -> finding.field() == Field.VALID_FROM && finding.key().equals("date.invalid")));
        assertEquals(Optional.empty(), model.editor().entitlement());
    }

    @Test
    void entitlementBeginsOnTheFirstOfTheNextMonth() {
        model.create(anna.id(), focused::add);
        type(Field.VALID_FROM, "15.12.2026");
        assertEquals(Optional.of(LocalDate.of(2027, 1, 1)), model.editor().entitlement());
    }

    @Test
    void aPartOfTheMasterDataIsTheNameAloneWhereNothingWasReportedYet() {
        model.create(anna.id(), focused::add);
        type(Field.TYPE, "SDB");
        assertEquals(Set.of(Field.FIRST_NAME, Field.LAST_NAME), model.editor().chosen());
    }

    @Test
    void aPartOfTheMasterDataIsTheNameAndWhatChangedSinceTheLastReport() {
        desk.sent(IncidentState.REPORTED, "", desk.draft(anna, "NEW", "2026-12-01"));
        desk.change(anna, Field.CITY, "Neustadt");
        model.refresh();
        model.create(anna.id(), focused::add);
        type(Field.TYPE, "SDB");
        model.editor().flush();
        assertEquals(Set.of(Field.FIRST_NAME, Field.LAST_NAME, Field.CITY), model.editor().chosen());
        assertEquals(Set.of(Field.FIRST_NAME, Field.LAST_NAME, Field.CITY), only().chosen());
    }

    @Test
    void aChoiceIsSavedAndNotMadeAgain() {
        desk.sent(IncidentState.REPORTED, "", desk.draft(anna, "NEW", "2026-12-01"));
        model.create(anna.id(), focused::add);
        type(Field.TYPE, "SDB");
        model.editor().choose(Field.STREET, true);
        type(Field.VALID_FROM, "01.12.2026");
        model.editor().flush();
        model.refresh();
        assertEquals(Set.of(Field.FIRST_NAME, Field.LAST_NAME, Field.STREET), only().chosen());
        model.editor().choose(Field.STREET, false);
        assertEquals(Set.of(Field.FIRST_NAME, Field.LAST_NAME), only().chosen());
    }

    @Test
    void anotherPersonMovesTheDraftToTheirCompany() {
        Employee bert = desk.employee(Desk.LACKE, Desk.OTHER_TAX_ID, "Bert", "Birkenmond");
        model.refresh();
        model.create(anna.id(), focused::add);
        model.editor().setEmployee(bert);
        assertEquals(bert.id(), only().employee());
        assertEquals(Desk.LACKE.careflexId(), only().careflexId());
        assertEquals(bert.id(), model.person().orElseThrow().id());
    }

    @Test
    void aLikelyDoubleIsKnown() {
        Incident old = desk.draft(anna, "NEW", "2026-12-01");
        desk.sent(IncidentState.REPORTED, "", old);
        model.create(anna.id(), focused::add);
        type(Field.TYPE, "NEW");
        type(Field.VALID_FROM, "01.12.2026");
        assertEquals(List.of(old.id()), model.editor().knownProperty().get().alike().stream()
                .map(entry -> entry.incident().id()).toList());
    }

    @Test
    void aRejectedIncidentBecomesANewDraftWithANewReference() {
        Incident old = desk.draft(anna, "NEW", "2026-12-01");
        desk.sent(IncidentState.REJECTED, "employeeId invalid", old);
        model.refresh();
        assertEquals("employeeId invalid", model.lists().rejected().getFirst().entry().remark());
        model.takeOver(model.lists().rejected().getFirst().entry());
        Incident draft = only();
        assertEquals(old.id(), draft.replaces());
        assertEquals("NEW", draft.type());
        assertEquals("2026-12-01", draft.validFrom());
        assertNotEquals(old.externalId(), draft.externalId());
        assertEquals(draft.id(), model.editor().id());
        assertEquals(draft.id(), model.lists().rejected().getFirst().replacement());
    }

    @Test
    void openingOneThatIsNoDraftOnlyShowsIt() {
        Incident old = desk.draft(anna, "NEW", "2026-12-01");
        desk.sent(IncidentState.REPORTED, "", old);
        model.open(old.id(), () -> {
        });
        Detail.Looking looking = assertInstanceOf(Detail.Looking.class, model.detailProperty().get());
        assertEquals(IncidentState.REPORTED, looking.entry().state());
    }

    @Test
    void aDraftThatWasQueuedElsewhereLeavesTheForm() {
        Incident draft = desk.draft(anna, "NEW", "2026-12-01");
        model.refresh();
        model.selectDrafts(List.of(row(draft)));
        desk.books.ledger().enqueue(List.of(draft));
        model.refresh();
        assertInstanceOf(Detail.Nothing.class, model.detailProperty().get());
        assertEquals(List.of(), model.lists().rows());
    }

    @Test
    void aDeletedDraftIsGone() {
        model.create(anna.id(), focused::add);
        model.remove();
        assertEquals(List.of(), desk.drafts().all());
        assertInstanceOf(Detail.Nothing.class, model.detailProperty().get());
    }

    @Test
    void changedMasterDataReachesTheDraftInTheForm() {
        model.create(anna.id(), focused::add);
        desk.change(anna, Field.CITY, "Neustadt");
        model.refresh();
        assertEquals("Neustadt", java.util.Objects.requireNonNull(model.editor().incident()).data().get(Field.CITY));
    }

    private void type(Field field, String text) {
        model.editor().text(field).set(text);
    }

    private String text(Field field) {
        return model.editor().text(field).get();
    }

    private DraftRow row(Incident draft) {
        return model.lists().rows().stream().filter(row -> row.id() == draft.id()).findFirst().orElseThrow();
    }

    private Incident only() {
        model.editor().flush();
        return desk.drafts().all().getFirst().incident();
    }

    private Incident stored(Incident draft) {
        return desk.books.incidents().find(draft.id()).orElseThrow().incident();
    }
}
