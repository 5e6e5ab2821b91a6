package org.flexmelder.ui.incidents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.flexmelder.model.Employee;
import org.flexmelder.model.Field;
import org.flexmelder.model.Incident;
import org.flexmelder.model.IncidentState;
import org.flexmelder.ui.Desk;
import org.flexmelder.ui.Place;
import org.flexmelder.ui.Shown;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

/** The form of an incident without a mouse, and the way from a refused one to its replacement. */
class IncidentsKeyboardTest {
    @TempDir
    Path folder;

    private Desk desk;
    private Employee anna;
    private Shown<IncidentsView> shown;

    @BeforeEach
    void begin() throws Exception {
        FxToolkit.registerPrimaryStage();
        Shown.onFx(() -> {
            List.copyOf(Window.getWindows()).forEach(Window::hide);
            return true;
        });
        desk = new Desk(folder).withCompanies();
        anna = desk.employee(Desk.MUSTER, Desk.TAX_ID, "Anna", "Ampelstern");
    }

    @AfterEach
    void end() {
        if (shown != null) {
            shown.close();
        }
        desk.close();
    }

    @Test
    void tabGoesThroughTheFormInTheOrderInWhichItReads() throws Exception {
        Incident draft = desk.draft(anna, "NEW", "2026-12-01");
        open(draft, Field.TYPE);
        shown.awaitFocus("#incident-type");
        List<String> walked = new ArrayList<>(List.of(focus()));
        for (int i = 0; i < 3; i++) {
            shown.robot.type(KeyCode.TAB);
            walked.add(focus());
        }
        assertEquals(List.of("incident-type", "incident-createdAt", "incident-validFrom", "incident-externalId"),
                walked);
        shown.settle();
        assertEquals(draft.validFrom(), stored(draft).validFrom(), "walking through changes nothing");
        assertEquals(draft.createdAt(), stored(draft).createdAt());
    }

    @Test
    void aPersonIsFoundChosenAndTheFocusGoesOnWithoutTheMouse() throws Exception {
        desk.employee(Desk.LACKE, Desk.OTHER_TAX_ID, "Bert", "Birkenmond");
        show();
        shown.fire("#new-incident");
        shown.awaitFocus("#incident-employee");
        shown.robot.write("4703", 0);
        shown.robot.type(KeyCode.ENTER);
        shown.settle();
        shown.awaitFocus("#incident-validFrom");
        assertTrue(this.<TextField>find("#incident-employee").getText().startsWith("Birkenmond, Bert"));
        assertEquals("NEW", this.<ComboBox<String>>find("#incident-type").getValue());
    }

    @Test
    void anUnknownTypeIsOfferedAsItIs() throws Exception {
        Incident draft = desk.draft(anna, "XYZ", "2026-12-01");
        open(draft, Field.VALID_FROM);
        ComboBox<String> type = find("#incident-type");
        assertEquals("XYZ", type.getValue());
        assertTrue(Shown.onFx(() -> type.getConverter().toString("XYZ")).contains("XYZ"));
        shown.type("#incident-externalId", "EIGENE-3");
        Shown.await(() -> stored(draft).externalId().equals("EIGENE-3"));
        assertEquals("XYZ", stored(draft).type());
    }

    @Test
    void aRefusedOneLeadsToTheDraftThatReplacesIt() throws Exception {
        Incident old = desk.draft(anna, "NEW", "2026-12-01");
        desk.sent(IncidentState.REJECTED, "employee.birthday: must be a date in the past", old);
        open(old, null);
        assertTrue(this.<ToggleButton>find("#show-rejected").isSelected());
        shown.fire("#take-over");
        Shown.await(() -> desk.drafts().all().size() == 1);
        Incident made = desk.drafts().all().getFirst().incident();
        assertEquals(old.id(), made.replaces());
        assertFalse(made.externalId().equals(old.externalId()));
        shown.fire("#show-rejected");
        TableView<RejectedRow> table = find("#rejected-table");
        Shown.await(() -> Shown.onFx(() -> table.getItems().getFirst().replacement()) == made.id());
        Shown.onFx(() -> {
            table.getSelectionModel().select(0);
            return table;
        });
        shown.settle();
        shown.fire("#show-replacement");
        assertEquals(List.of("incident " + made.id()), desk.went);
    }

    @Test
    void whatWasSentIsShownWithTheWayToItsBatch() throws Exception {
        Incident old = desk.draft(anna, "NEW", "2026-12-01");
        long batch = desk.sent(IncidentState.REPORTED, "", old).id();
        open(old, null);
        shown.fire("#show-batch");
        assertEquals(List.of("batch " + batch), desk.went);
    }

    @Test
    void aLikelyDoubleStandsBesideTheDraft() throws Exception {
        desk.sent(IncidentState.REPORTED, "", desk.draft(anna, "NEW", "2026-12-01"));
        Incident second = desk.draft(anna, "NEW", "2026-12-01");
        open(second, Field.VALID_FROM);
        Shown.await(() -> find("#incident-double").isVisible());
        shown.type("#incident-validFrom", "01.05.2027");
        Shown.await(() -> !find("#incident-double").isVisible());
    }

    @Test
    void theEntitlementIsWholeInAnyWidth() throws Exception {
        Incident draft = desk.draft(anna, "NEW", "");
        open(draft, Field.VALID_FROM);
        javafx.scene.control.Label label = find("#incident-entitlement");
        assertEquals("Beispiel: wirksam ab 15.11.2026, dann Anspruch ab 01.12.2026.", label.getText());
        double before = Shown.onFx(label::getHeight);
        assertTrue(Shown.onFx(() -> {
            javafx.scene.text.Text drawn = (javafx.scene.text.Text) label.lookup(".text");
            return drawn.getText().replaceAll("\\s+", " ").equals(label.getText());
        }), "nothing of it is cut");
        Shown.onFx(() -> {
            this.<javafx.scene.control.TextField>find("#incident-validFrom").setText("01.12.2026");
            return true;
        });
        Shown.await(() -> label.getText().equals("Anspruch ab 01.01.2027"));
        shown.settle();
        assertEquals(before, Shown.onFx(label::getHeight), "what stands below it does not move");
    }

    @Test
    void theCountsOfBothListsAreOnTheirButtons() throws Exception {
        desk.sent(IncidentState.REJECTED, "no", desk.draft(anna, "NEW", "2026-12-01"));
        desk.draft(anna, "WIK", "2026-12-01");
        desk.draft(anna, "SDB", "2026-12-01");
        show();
        assertEquals("Entwürfe (2)", this.<ToggleButton>find("#show-drafts").getText());
        assertEquals("Abgewiesen (1)", this.<ToggleButton>find("#show-rejected").getText());
        shown.fire("#show-drafts");
        assertTrue(this.<ToggleButton>find("#show-drafts").isSelected(), "a second press does not unselect it");
    }

    private void show() throws Exception {
        shown = new Shown<>(desk, "de", Place.INCIDENTS,
                ui -> new IncidentsView(ui, desk.books, desk.drafts(), desk.view));
    }

    private void open(Incident incident, Field focus) throws Exception {
        show();
        Shown.onFx(() -> {
            shown.screen.open(incident.id(), focus);
            return true;
        });
        shown.settle();
    }

    private String focus() {
        return Shown.onFx(() -> shown.scene.getFocusOwner() == null ? "" : shown.scene.getFocusOwner().getId());
    }

    private Incident stored(Incident draft) {
        return desk.books.incidents().find(draft.id()).orElseThrow().incident();
    }

    private <N extends javafx.scene.Node> N find(String query) {
        return shown.find(query);
    }
}
