package org.flexmelder.ui.incidents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.flexmelder.model.Employee;
import org.flexmelder.model.Field;
import org.flexmelder.model.Incident;
import org.flexmelder.model.IncidentState;
import org.flexmelder.ui.Desk;
import org.flexmelder.ui.QueuedTasks;
import org.flexmelder.ui.SameThreadTasks;
import org.flexmelder.ui.Ui;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManyModelTest {
    @TempDir
    Path folder;

    private Desk desk;
    private Ui ui;
    private Employee anna;
    private Employee bert;
    private IncidentsModel incidents;
    private ManyModel many;

    @BeforeEach
    void begin() {
        desk = new Desk(folder).withCompanies();
        anna = desk.employee(Desk.MUSTER, Desk.TAX_ID, "Anna", "Ampelstern");
        bert = desk.employee(Desk.LACKE, Desk.OTHER_TAX_ID, "Bert", "Birkenfeld");
        ui = desk.ui("de", new SameThreadTasks());
        incidents = new IncidentsModel(ui, desk.books, desk.drafts());
        incidents.refresh();
        many = incidents.many();
        incidents.startMany(List.of());
    }

    @AfterEach
    void end() {
        desk.close();
    }

    @Test
    void eachTickedPersonGetsADraftOfHisOwnCompany() {
        fill("WIK", "01.12.2026");
        many.tickShown();
        many.make();
        List<Incident> drafts = drafts();
        assertEquals(List.of(anna.id(), bert.id()), drafts.stream().map(Incident::employee).toList());
        assertEquals(List.of(Desk.MUSTER.careflexId(), Desk.LACKE.careflexId()),
                drafts.stream().map(Incident::careflexId).toList());
        assertTrue(drafts.stream().allMatch(draft -> draft.type().equals("WIK")
                && draft.validFrom().equals("2026-12-01") && draft.createdAt().equals("2026-11-24")));
        assertEquals(2, drafts.stream().map(Incident::externalId).distinct().count());
        assertEquals(2, incidents.lists().rows().size(), "the list shows them");
        assertEquals(2, made().drafts().size());
        assertEquals(Set.of(), many.ticked());
    }

    @Test
    void draftsAreMadeInTheOrderOfTheList() {
        Employee first = desk.employee(Desk.MUSTER, "", "Abel", "Aalfang");
        incidents.refresh();
        fill("WIK", "01.12.2026");
        many.tickShown();
        many.make();
        assertEquals(List.of(first.id(), anna.id(), bert.id()), drafts().stream().map(Incident::employee).toList());
    }

    @Test
    void whatWasMadeIsToldOnlyAsLongAsItIsThere() {
        fill("WIK", "01.12.2026");
        many.tickShown();
        many.make();
        incidents.refresh();
        assertEquals(2, made().drafts().size());
        ui.undo().undo();
        incidents.refresh();
        assertEquals(List.of(), drafts());
        assertEquals(Optional.empty(), many.madeProperty().get());
    }

    @Test
    void whoHasSuchAnIncidentGetsASecondOneOnlyWhenAskedFor() {
        desk.draft(anna, "WIK", "2026-12-01");
        fill("WIK", "01.12.2026");
        many.tickShown();
        many.make();
        assertEquals(List.of(anna.id()), made().alike().stream().map(Employee::id).toList());
        assertEquals(2, drafts().size());
        many.makeAlike();
        assertEquals(3, drafts().size());
        assertEquals(List.of(), made().alike());
        many.makeAlike();
        assertEquals(3, drafts().size(), "nobody is left");
    }

    @Test
    void aRejectedOneIsNoReasonToLeaveAPersonOut() {
        desk.sent(IncidentState.REJECTED, "no", desk.draft(anna, "WIK", "2026-12-01"));
        fill("WIK", "01.12.2026");
        many.ticked().add(anna.id());
        many.make();
        assertEquals(1, drafts().size());
    }

    @Test
    void aPartCarriesWhatChangedOfEachPerson() {
        desk.sent(IncidentState.REPORTED, "", desk.draft(anna, "NEW", "2026-11-01"));
        desk.change(anna, Field.CITY, "Neustadt");
        fill("SDB", "01.12.2026");
        many.tickShown();
        many.make();
        assertEquals(Set.of(Field.FIRST_NAME, Field.LAST_NAME, Field.CITY), drafts().getFirst().chosen());
        assertEquals(Set.of(Field.FIRST_NAME, Field.LAST_NAME), drafts().getLast().chosen());
        assertEquals(1, made().nameAlone(), "of Bert nothing was reported yet");
    }

    @Test
    void whoIsTickedStaysTickedUntilTheDraftsAreThere() {
        QueuedTasks tasks = new QueuedTasks();
        incidents = new IncidentsModel(desk.ui("de", tasks), desk.books, desk.drafts());
        incidents.refresh();
        tasks.goOn();
        many = incidents.many();
        incidents.startMany(List.of(anna.id(), bert.id()));
        tasks.goOn();
        fill("WIK", "01.12.2026");
        many.make();
        assertEquals(Set.of(anna.id(), bert.id()), many.ticked());
        many.make();
        tasks.goOn();
        assertEquals(Set.of(), many.ticked());
        assertEquals(2, drafts().size(), "the second click waited for the first");
    }

    @Test
    void whoIsInTheArchiveIsLeftOutAndNamed() {
        desk.books.employees().standings().archive(bert.id());
        incidents.startMany(List.of(anna.id(), bert.id()));
        assertEquals(Set.of(anna.id()), many.ticked());
        assertEquals(List.of(bert.id()), many.leftOut().stream().map(Employee::id).toList());
        fill("WIK", "01.12.2026");
        many.make();
        assertEquals(List.of(anna.id()), drafts().stream().map(Incident::employee).toList());
    }

    @Test
    void whoWentIntoTheArchiveMeanwhileIsLeftOutAndTheOthersGetTheirDrafts() {
        fill("WIK", "01.12.2026");
        many.tickShown();
        desk.books.employees().standings().archive(bert.id());
        many.make();
        assertEquals(List.of(anna.id()), drafts().stream().map(Incident::employee).toList());
        assertEquals(List.of(bert.id()), made().archived().stream().map(Employee::id).toList());
    }

    @Test
    void theSearchNarrowsWhatIsShownAndKeepsWhoIsTicked() {
        many.ticked().add(anna.id());
        many.searchProperty().set("lacke bir");
        assertEquals(List.of(bert.id()), many.shown().stream().map(Employee::id).toList());
        many.tickShown();
        assertEquals(Set.of(anna.id(), bert.id()), many.ticked());
        many.tickNobody();
        assertEquals(Set.of(), many.ticked());
    }

    @Test
    void theTextThatAPersonIsFoundByIsMadeOnceAndNotAtEachKey() {
        ObservableList<Employee> people = FXCollections.observableArrayList(anna, bert);
        List<Long> asked = new ArrayList<>();
        many = new ManyModel(ui, desk.books, new DraftWork(ui, desk.books), people, person -> {
            asked.add(person.id());
            return person.displayName();
        });
        for (String typed : List.of("b", "bi", "bir")) {
            many.searchProperty().set(typed);
        }
        assertEquals(List.of(bert), List.copyOf(many.shown()));
        assertEquals(2, asked.size());
        Employee renamed = desk.change(anna, Field.LAST_NAME, "Birke");
        people.setAll(renamed, bert);
        assertEquals(List.of(renamed, bert), List.copyOf(many.shown()));
    }

    @Test
    void whatIsMissingIsSaidAndNothingIsMade() {
        assertEquals(ManyModel.Lack.TYPE, many.lack());
        many.typeProperty().set("WIK");
        assertEquals(ManyModel.Lack.DATE, many.lack());
        many.validFromProperty().set("31.11.2026");
        assertEquals(ManyModel.Lack.DATE, many.lack());
        many.validFromProperty().set("1.12.2026");
        assertEquals(ManyModel.Lack.PEOPLE, many.lack());
        many.make();
        assertEquals(List.of(), drafts());
        many.ticked().add(anna.id());
        assertEquals(ManyModel.Lack.NOTHING, many.lack());
    }

    @Test
    void thePeopleOfAnotherScreenAreTickedAtFirst() {
        incidents.startMany(List.of(bert.id()));
        assertInstanceOf(Detail.Many.class, incidents.detailProperty().get());
        assertEquals(Set.of(bert.id()), many.ticked());
    }

    private void fill(String type, String validFrom) {
        many.typeProperty().set(type);
        many.validFromProperty().set(validFrom);
    }

    private ManyDrafts.Made made() {
        return many.madeProperty().get().orElseThrow();
    }

    private List<Incident> drafts() {
        return desk.drafts().all().stream().map(draft -> draft.incident()).toList();
    }
}
