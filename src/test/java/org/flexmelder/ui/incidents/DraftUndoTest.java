package org.flexmelder.ui.incidents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.flexmelder.model.Employee;
import org.flexmelder.model.Field;
import org.flexmelder.model.Incident;
import org.flexmelder.model.IncidentState;
import org.flexmelder.ui.Desk;
import org.flexmelder.ui.SameThreadTasks;
import org.flexmelder.ui.Ui;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DraftUndoTest {
    @TempDir
    Path folder;

    private Desk desk;
    private Ui ui;
    private Employee anna;
    private Employee bert;
    private IncidentsModel model;

    @BeforeEach
    void begin() {
        desk = new Desk(folder).withCompanies();
        anna = desk.employee(Desk.MUSTER, Desk.TAX_ID, "Anna", "Ampelstern");
        bert = desk.employee(Desk.LACKE, Desk.OTHER_TAX_ID, "Bert", "Birkenfeld");
        ui = desk.ui("de", new SameThreadTasks());
        model = new IncidentsModel(ui, desk.books, desk.drafts());
        ui.undo().setFirst(model.editor()::flush);
        model.refresh();
    }

    @AfterEach
    void end() {
        desk.close();
    }

    @Test
    void aDateThatIsSavedWhileItIsTypedIsOneStep() {
        Incident draft = open(desk.draft(anna, "WIK", "2026-12-01"));
        for (String text : List.of("1", "1.2.", "01.02.2027")) {
            type(Field.VALID_FROM, text);
        }
        assertEquals(Optional.of("Wirksam ab geändert: Ampelstern, Anna"), last());
        undo();
        assertEquals("2026-12-01", stored(draft).validFrom());
        assertEquals("01.12.2026", model.editor().text(Field.VALID_FROM).get(), "the form shows it");
        assertEquals(Optional.empty(), last());
        redo();
        assertEquals("2027-02-01", stored(draft).validFrom());
        assertEquals("01.02.2027", model.editor().text(Field.VALID_FROM).get());
    }

    @Test
    void whatIsTypedAndNotYetSavedIsTakenBackToo() {
        Incident draft = open(desk.draft(anna, "WIK", "2026-12-01"));
        model.editor().text(Field.VALID_FROM).set("01.02.2027");
        undo();
        assertEquals("2026-12-01", stored(draft).validFrom());
        assertEquals("01.12.2026", model.editor().text(Field.VALID_FROM).get());
    }

    @Test
    void aChangeOfManyThatChangedNothingIsNoStep() {
        Incident draft = desk.draft(anna, "WIK", "2026-12-01");
        DraftWork work = new DraftWork(ui, desk.books);
        List<String> then = new ArrayList<>();
        work.change(List.of(draft), Map.of(Field.VALID_FROM, "2026-12-01"), () -> then.add("once"));
        assertEquals(Optional.empty(), last());
        work.change(List.of(draft), Map.of(Field.VALID_FROM, "2027-01-01"), () -> then.add("twice"));
        assertEquals(Optional.of("Entwurf geändert: Ampelstern, Anna"), last());
        assertEquals(List.of("once", "twice"), then);
    }

    @Test
    void eachFieldIsAStepOfItsOwn() {
        Incident draft = open(desk.draft(anna, "WIK", "2026-12-01"));
        type(Field.VALID_FROM, "01.02.2027");
        type(Field.EXTERNAL_ID, "MEINE-1");
        model.editor().setEmployee(bert);
        assertEquals(Optional.of("Steuer-IdNr. geändert: Birkenfeld, Bert"), last());
        undo();
        assertEquals(anna.id(), stored(draft).employee());
        assertEquals("MEINE-1", stored(draft).externalId());
        undo();
        assertEquals(draft.externalId(), stored(draft).externalId());
        undo();
        assertEquals(draft, stored(draft));
    }

    @Test
    void aNewDraftIsTakenAwayAndBroughtBack() {
        model.create(anna.id(), _ -> {
        });
        type(Field.VALID_FROM, "01.02.2027");
        undo();
        assertEquals(Optional.of("Entwurf angelegt: Ampelstern, Anna"), last());
        undo();
        assertEquals(List.of(), desk.drafts().all());
        assertTrue(model.detailProperty().get() instanceof Detail.Nothing, "the form is empty");
        redo();
        redo();
        assertEquals(List.of("2027-02-01"),
                desk.drafts().all().stream().map(draft -> draft.incident().validFrom()).toList());
    }

    @Test
    void aDeletedDraftComesBackWithWhatWasTypedLast() {
        Incident draft = open(desk.draft(anna, "WIK", "2026-12-01"));
        model.editor().text(Field.EXTERNAL_ID).set("MEINE-1");
        model.remove();
        assertEquals(List.of(), desk.drafts().all());
        assertEquals(Optional.of("Entwurf gelöscht: Ampelstern, Anna"), last());
        undo();
        assertEquals("MEINE-1", stored(draft).externalId());
    }

    @Test
    void theDraftsOfManyPeopleAreOneStep() {
        model.startMany(List.of(anna.id(), bert.id()));
        model.many().typeProperty().set("WIK");
        model.many().validFromProperty().set("01.12.2026");
        model.many().make();
        assertEquals(Optional.of("2 Entwürfe angelegt"), last());
        undo();
        assertEquals(List.of(), desk.drafts().all());
        redo();
        assertEquals(2, desk.drafts().all().size());
    }

    @Test
    void whatWasSentMeanwhileStaysAndThePersonIsTold() {
        Incident draft = open(desk.draft(anna, "NEW", "2026-12-01"));
        type(Field.VALID_FROM, "01.02.2027");
        Incident typed = stored(draft);
        desk.sent(IncidentState.REPORTED, "", typed);
        undo();
        assertEquals(IncidentState.REPORTED, desk.books.incidents().find(draft.id()).orElseThrow().state());
        assertEquals("2027-02-01", stored(draft).validFrom());
        assertEquals(1, desk.dialogs.said.size());
        assertTrue(desk.dialogs.said.getFirst().contains("gesendet"), desk.dialogs.said.getFirst());
    }

    private Incident open(Incident draft) {
        model.refresh();
        model.open(draft.id(), () -> {
        });
        return draft;
    }

    private void type(Field field, String text) {
        model.editor().text(field).set(text);
        model.editor().flush();
    }

    private void undo() {
        ui.undo().undo();
        model.refresh();
    }

    private void redo() {
        ui.undo().redo();
        model.refresh();
    }

    private Optional<String> last() {
        return ui.undo().lastProperty().get();
    }

    private Incident stored(Incident draft) {
        return desk.books.incidents().find(draft.id()).orElseThrow().incident();
    }
}
