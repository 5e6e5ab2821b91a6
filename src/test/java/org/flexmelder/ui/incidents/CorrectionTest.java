package org.flexmelder.ui.incidents;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.control.Label;
import org.flexmelder.model.Employee;
import org.flexmelder.model.Incident;
import org.flexmelder.model.IncidentState;
import org.flexmelder.settings.Settings;
import org.flexmelder.ui.Desk;
import org.flexmelder.ui.Pictures;
import org.flexmelder.ui.Place;
import org.flexmelder.ui.SameThreadTasks;
import org.flexmelder.ui.Shown;
import org.flexmelder.ui.Ui;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

/** What was accepted and is wrong is corrected by a new draft that remembers it. */
class CorrectionTest {
    @TempDir
    Path folder;

    private Desk desk;
    private Employee anna;
    private Incident wrong;

    @BeforeEach
    void begin() {
        desk = new Desk(folder).withCompanies();
        anna = desk.employee(Desk.MUSTER, Desk.TAX_ID, "Anna", "Ampelstern");
        wrong = desk.draft(anna, "NEW", "2026-12-01");
        desk.sent(IncidentState.REPORTED, "", wrong);
    }

    @AfterEach
    void end() {
        desk.close();
    }

    @Test
    void aCorrectionIsMadeOnceAndThenOnlyShown() {
        IncidentsModel model = new IncidentsModel(desk.ui("de", new SameThreadTasks()), desk.books, desk.drafts());
        model.refresh();
        model.correct(wrong.id());
        Incident draft = onlyDraft();
        assertEquals(wrong.id(), draft.replaces());
        assertNotEquals(wrong.externalId(), draft.externalId());
        assertEquals(draft.id(), model.editor().id());
        assertEquals(Optional.of(wrong.id()),
                model.editor().knownProperty().get().origin().map(entry -> entry.incident().id()));
        assertTrue(model.editor().knownProperty().get().checked().orElseThrow().findings().stream()
                .noneMatch(finding -> finding.key().equals("incident.duplicate")), "it is no double of that");
        model.startNew();
        model.correct(wrong.id());
        assertEquals(draft.id(), model.editor().id());
        assertEquals(draft, onlyDraft());
    }

    @Test
    void rejectedIncidentsAreReplacedByDraftsOnceAndAllAreTakenBackTogether() {
        Incident one = desk.draft(anna, "WIK", "2026-12-01");
        Incident other = desk.draft(anna, "SDB", "2026-12-01");
        desk.sent(IncidentState.REJECTED, "birthday missing", one, other);
        Ui ui = desk.ui("de", new SameThreadTasks());
        IncidentsModel model = new IncidentsModel(ui, desk.books, desk.drafts());
        model.refresh();
        model.redraft(List.of(one.id(), other.id()));
        model.redraft(List.of(one.id(), other.id()));
        List<Incident> drafts = drafts();
        assertEquals(Set.of(one.id(), other.id()), drafts.stream().map(Incident::replaces).collect(toSet()));
        assertEquals(Set.of("WIK", "SDB"), drafts.stream().map(Incident::type).collect(toSet()));
        assertTrue(drafts.stream().map(Incident::externalId)
                .noneMatch(Set.of(one.externalId(), other.externalId())::contains));
        assertEquals(Optional.of("2 Entwürfe angelegt"), ui.undo().lastProperty().get());
        ui.undo().undo();
        assertEquals(List.of(), drafts());
        ui.undo().redo();
        assertEquals(drafts, drafts());
    }

    @Test
    void theAcceptedOneStaysAndLeadsToItsCorrection() throws Exception {
        FxToolkit.registerPrimaryStage();
        Pictures.theme(Settings.Theme.LIGHT);
        try (Shown<IncidentsView> shown = new Shown<>(desk, "de", Place.INCIDENTS,
                ui -> new IncidentsView(ui, desk.books, desk.drafts(), desk.view))) {
            open(shown, wrong);
            shown.shoot("incidents-reported-light-de");
            shown.fire("#correct");
            Incident draft = onlyDraft();
            shown.settle();
            assertTrue(shown.robot.lookup((Label label) -> label.getText()
                    .equals("Korrigiert: Anmeldung (NEW), wirksam ab 01.12.2026")).tryQuery().isPresent());
            assertTrue(shown.robot.lookup("#correction-same").tryQuery().isPresent(), "nothing was changed yet");
            shown.shoot("incidents-correction-light-de");
            Pictures.theme(Settings.Theme.DARK);
            shown.shoot("incidents-correction-dark-de");
            Pictures.theme(Settings.Theme.LIGHT);
            shown.type("#incident-validFrom", "01.11.2026");
            Shown.await(() -> shown.robot.lookup("#correction-same").tryQuery().isEmpty());
            open(shown, wrong);
            shown.fire("#show-replacement");
            assertEquals(List.of("incident " + draft.id()), desk.went);
            assertEquals(IncidentState.REPORTED, desk.books.incidents().find(wrong.id()).orElseThrow().state());
        }
    }

    private void open(Shown<IncidentsView> shown, Incident incident) {
        Shown.onFx(() -> {
            shown.screen.open(incident.id(), null);
            return true;
        });
        shown.settle();
    }

    private List<Incident> drafts() {
        return desk.drafts().all().stream().map(draft -> draft.incident()).toList();
    }

    private Incident onlyDraft() {
        List<Incident> drafts = drafts();
        assertEquals(1, drafts.size());
        return drafts.getFirst();
    }
}
