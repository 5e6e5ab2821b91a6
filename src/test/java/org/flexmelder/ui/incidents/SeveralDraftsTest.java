package org.flexmelder.ui.incidents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.flexmelder.model.Employee;
import org.flexmelder.model.Field;
import org.flexmelder.model.Incident;
import org.flexmelder.settings.Settings;
import org.flexmelder.ui.Desk;
import org.flexmelder.ui.Pictures;
import org.flexmelder.ui.Place;
import org.flexmelder.ui.Shown;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

/** Several drafts of the list, changed and deleted together. */
class SeveralDraftsTest {
    @TempDir
    Path folder;

    private Desk desk;
    private Employee anna;
    private Employee bert;
    private List<Incident> drafts;
    private Shown<IncidentsView> shown;

    @BeforeEach
    void begin() throws Exception {
        FxToolkit.registerPrimaryStage();
        Pictures.theme(Settings.Theme.LIGHT);
        desk = new Desk(folder).withCompanies();
        anna = desk.employee(Desk.MUSTER, Desk.TAX_ID, "Anna", "Ampelstern");
        bert = desk.employee(Desk.LACKE, Desk.OTHER_TAX_ID, "Bertram-Maximilian",
                "von und zu Langenfeld-Wolkenstein");
        drafts = List.of(desk.draft(anna, "WIK", "2026-12-01"), desk.draft(bert, "WIK", "irgendwann"),
                desk.draft(bert, "NEW", "2027-02-01"));
    }

    @AfterEach
    void end() {
        Pictures.theme(Settings.Theme.LIGHT);
        shown.close();
        desk.close();
    }

    @Test
    void oneDateForAllByKeyboardAndBackAgain() throws Exception {
        show("de");
        selectAllByKeyboard();
        assertEquals("3 Entwürfe löschen …", this.<Button>find("#several-remove").getText());
        assertTrue(this.<Button>find("#several-change").isDisabled());
        assertEquals("Tragen Sie ein, was sich ändern soll.", this.<Label>find("#several-reason").getText());
        shown.shoot("incidents-several-light-de");
        shown.type("#several-validFrom", "morgen");
        assertTrue(this.<Button>find("#several-change").isDisabled(), "no date");
        shown.type("#several-validFrom", "1.3.2027");
        shown.robot.type(KeyCode.ENTER);
        Shown.await(() -> dates().equals(Set.of("2027-03-01")));
        shown.settle();
        assertEquals(Set.of("WIK", "NEW"), stored().stream().map(Incident::type).collect(Collectors.toSet()));
        assertEquals(3, this.<TableView<DraftRow>>find("#incidents-table").getSelectionModel().getSelectedItems()
                .size(), "they stay selected");
        assertEquals("Rückgängig: 3 Entwürfe geändert", this.<Button>find("#undo").getText());
        shown.fire("#undo");
        Shown.await(() -> stored().equals(drafts));
    }

    @Test
    void theyAreDeletedWithOneQuestionAndComeBack() throws Exception {
        show("de");
        selectAllByKeyboard();
        desk.dialogs.yes = false;
        shown.robot.type(KeyCode.DELETE);
        shown.settle();
        assertEquals(3, stored().size());
        desk.dialogs.yes = true;
        shown.robot.type(KeyCode.DELETE);
        Shown.await(() -> stored().isEmpty());
        shown.settle();
        assertEquals(2, desk.dialogs.said.size());
        shown.fire("#undo");
        Shown.await(() -> stored().equals(drafts));
        assertEquals(List.of(), desk.dialogs.errors);
    }

    @Test
    void oneThatIsSentMeanwhileIsNoLongerAmongThem() throws Exception {
        show("de");
        selectAllByKeyboard();
        desk.books.ledger().enqueue(List.of(drafts.getFirst()));
        shown.settle();
        assertEquals("2 Entwürfe löschen …", this.<Button>find("#several-remove").getText());
    }

    @Test
    void aReportOfAPartBeginsWithWhatChangedOfEach() throws Exception {
        desk.sent(org.flexmelder.model.IncidentState.REPORTED, "", desk.draft(anna, "NEW", "2026-11-01"));
        desk.change(anna, Field.CITY, "Neustadt");
        show("en");
        selectAllByKeyboard();
        Pictures.theme(Settings.Theme.DARK);
        shown.shoot("incidents-several-dark-en");
        ComboBox<String> type = find("#several-type");
        Shown.onFx(() -> {
            type.setValue("SDB");
            return type;
        });
        assertFalse(this.<Button>find("#several-change").isDisabled());
        shown.fire("#several-change");
        Shown.await(() -> stored().stream().allMatch(draft -> draft.type().equals("SDB")));
        assertEquals(Set.of(Field.FIRST_NAME, Field.LAST_NAME, Field.CITY), stored().getFirst().chosen());
        assertEquals(Set.of(Field.FIRST_NAME, Field.LAST_NAME), stored().getLast().chosen());
    }

    private void selectAllByKeyboard() {
        TableView<DraftRow> table = find("#incidents-table");
        Shown.onFx(() -> {
            table.requestFocus();
            table.getSelectionModel().clearAndSelect(0);
            return table;
        });
        shown.settle();
        Shown.onFx(() -> {
            table.requestFocus();
            return table;
        });
        shown.robot.press(KeyCode.CONTROL).type(KeyCode.A).release(KeyCode.CONTROL);
        shown.settle();
    }

    private Set<String> dates() {
        return stored().stream().map(Incident::validFrom).collect(Collectors.toSet());
    }

    private List<Incident> stored() {
        return desk.drafts().all().stream().map(draft -> draft.incident()).toList();
    }

    private void show(String language) throws Exception {
        shown = new Shown<>(desk, language, Place.INCIDENTS,
                ui -> new IncidentsView(ui, desk.books, desk.drafts(), desk.view));
    }

    private <N extends javafx.scene.Node> N find(String query) {
        return shown.find(query);
    }
}
