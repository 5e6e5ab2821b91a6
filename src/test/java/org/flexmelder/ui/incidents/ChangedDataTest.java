package org.flexmelder.ui.incidents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import org.flexmelder.model.Employee;
import org.flexmelder.model.Field;
import org.flexmelder.model.Incident;
import org.flexmelder.model.IncidentState;
import org.flexmelder.model.Scope;
import org.flexmelder.sending.DataChange;
import org.flexmelder.settings.Settings;
import org.flexmelder.ui.Desk;
import org.flexmelder.ui.Pictures;
import org.flexmelder.ui.Place;
import org.flexmelder.ui.Shown;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxToolkit;

/** Master data that were changed after a draft was written. */
class ChangedDataTest {
    @TempDir
    Path folder;

    private Desk desk;
    private Employee anna;

    @BeforeEach
    void begin() {
        desk = new Desk(folder).withCompanies();
        anna = desk.employee(Desk.MUSTER, Desk.TAX_ID, "Anna", "Ampelstern");
    }

    @AfterEach
    void end() {
        desk.close();
    }

    @Test
    void aReportOfEverythingSaysTheNewStateAndTellsIt() {
        desk.draft(anna, "NEW", "2026-12-01");
        desk.change(anna, Field.CITY, "Neustadt");
        assertEquals(List.of(new DataChange(Field.CITY, "Musterstadt", "Neustadt", true, false)), changes());
        assertTrue(keys().contains("data.changed"));
        assertTrue(desk.drafts().all().getFirst().isReady(), "it does not keep it from being sent");
    }

    @Test
    void aGapThatWasFilledIsNoChangeWhereAllIsReported() {
        desk.change(anna, Field.ZIP_CODE, "");
        desk.draft(anna, "NEW", "2026-12-01");
        desk.change(anna, Field.ZIP_CODE, "12345");
        assertEquals(List.of(), changes());
    }

    @Test
    void aReportWithoutMasterDataTellsOfTheTaxIdAlone() {
        desk.draft(anna, "WIK", "2026-12-01");
        desk.change(anna, Field.CITY, "Neustadt");
        assertEquals(List.of(), changes());
        desk.books.employees().save(new Employee(anna.id(), anna.careflexId(), Desk.OTHER_TAX_ID, anna.data()));
        assertEquals(List.of(Field.EMPLOYEE_ID), changes().stream().map(DataChange::field).toList());
    }

    @Test
    void whatWasChangedSinceTheLastReportIsToldUntilATypeIsChosenThatReportsIt() throws Exception {
        Incident enrolled = desk.draft(anna, "NEW", "2026-12-01");
        desk.sent(IncidentState.REPORTED, "", enrolled);
        desk.change(anna, Field.CITY, "Neustadt");
        FxToolkit.registerPrimaryStage();
        Pictures.theme(Settings.Theme.LIGHT);
        try (Shown<IncidentsView> shown = new Shown<>(desk, "de", Place.INCIDENTS,
                ui -> new IncidentsView(ui, desk.books, desk.drafts(), desk.view))) {
            Shown.onFx(() -> {
                shown.screen.createChange(anna.id(), Set.of(Field.CITY));
                return true;
            });
            shown.settle();
            Label note = shown.find("#incident-change-note");
            assertTrue(note.getText().contains("Ort") && note.getText().contains("SDB"), note.getText());
            shown.shoot("incidents-change-type-light-de");
            choose(shown, "WIK");
            assertTrue(note.isVisible() && note.getText().contains("nicht"), note.getText());
            shown.shoot("incidents-change-wrong-type-light-de");
            choose(shown, "SDB");
            assertFalse(note.isVisible());
        }
    }

    private static void choose(Shown<IncidentsView> shown, String type) {
        ComboBox<String> types = shown.find("#incident-type");
        Shown.onFx(() -> {
            types.setValue(type);
            return true;
        });
        shown.settle();
    }

    @Test
    void whatAPartDoesNotReportIsTakenInByOneClickAndGoesAgain() throws Exception {
        Incident draft = desk.books.incidents().save(DraftChange.chosen(desk.draft(anna, "SDB", "2026-12-01"),
                Set.of(Field.FIRST_NAME, Field.LAST_NAME)));
        desk.change(desk.change(anna, Field.CITY, "Neustadt an der Wolkensteiner Höhe mit langem Namen"), Field.SEX,
                "m");
        assertTrue(changes().stream().noneMatch(DataChange::sent));
        assertTrue(keys().contains("data.changed.notSent"));
        FxToolkit.registerPrimaryStage();
        Pictures.theme(Settings.Theme.LIGHT);
        try (Shown<IncidentsView> shown = new Shown<>(desk, "de", Place.INCIDENTS,
                ui -> new IncidentsView(ui, desk.books, desk.drafts(), desk.view))) {
            Shown.onFx(() -> {
                shown.screen.open(draft.id(), null);
                return true;
            });
            shown.settle();
            assertTrue(shown.robot.lookup((Label label) -> label.getText()
                    .equals("Ort: Musterstadt → Neustadt an der Wolkensteiner Höhe mit langem Namen")).tryQuery()
                    .isPresent());
            assertTrue(shown.robot.lookup((Label label) -> label.getText()
                    .equals("Geschlecht: weiblich → männlich")).tryQuery().isPresent());
            shown.shoot("incidents-changed-light-de");
            Pictures.theme(Settings.Theme.DARK);
            shown.shoot("incidents-changed-dark-de");
            Pictures.theme(Settings.Theme.LIGHT);
            shown.fire("#take-over-data");
            assertEquals(Set.of(Field.FIRST_NAME, Field.LAST_NAME, Field.CITY, Field.SEX), stored(draft).chosen());
            assertEquals(List.of(), changes());
            assertFalse(shown.find("#incident-changed").isVisible());
            shown.fire("#undo");
            Shown.await(() -> stored(draft).chosen().equals(Set.of(Field.FIRST_NAME, Field.LAST_NAME)));
            shown.settle();
            assertEquals(2, changes().size());
            assertTrue(shown.find("#incident-changed").isVisible());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Anna"})
    void aMissingNameOfAPartIsReportedAndNoMoreMissingOnceItIsThere(String first) throws Exception {
        desk.change(desk.change(anna, Field.FIRST_NAME, first), Field.LAST_NAME, "");
        FxToolkit.registerPrimaryStage();
        try (Shown<IncidentsView> shown = new Shown<>(desk, "de", Place.INCIDENTS,
                ui -> new IncidentsView(ui, desk.books, desk.drafts(), desk.view))) {
            Shown.onFx(() -> {
                shown.screen.create(anna.id());
                return true;
            });
            shown.settle();
            Shown.onFx(() -> {
                shown.<ComboBox<String>>find("#incident-type").setValue("SDB");
                return true;
            });
            shown.type("#incident-validFrom", "1.12.2026");
            shown.settle();
            assertTrue(Shown.onFx(() -> shown.robot.lookup("#to-lastName").tryQuery().isPresent()));
            desk.change(desk.change(anna, Field.FIRST_NAME, "Anna"), Field.LAST_NAME, "Neu");
            Shown.await(() -> Shown.onFx(() -> shown.robot.lookup("#to-lastName").tryQuery().isEmpty()));
            shown.settle();
            assertTrue(Shown.onFx(() -> shown.robot.lookup("#to-lastName").tryQuery().isEmpty()));
            assertFalse(shown.find("#incident-changed").isVisible());
            assertTrue(desk.drafts().all().getFirst().isReady());
            Incident draft = desk.drafts().all().getFirst().incident();
            assertEquals("Neu, Anna", draft.reported(Scope.PART).displayName());
        }
    }

    private List<DataChange> changes() {
        return desk.drafts().all().getFirst().changes();
    }

    private List<String> keys() {
        return desk.drafts().all().getFirst().findings().stream().map(finding -> finding.key()).toList();
    }

    private Incident stored(Incident draft) {
        return desk.books.incidents().find(draft.id()).orElseThrow().incident();
    }
}
