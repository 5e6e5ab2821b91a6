package org.flexmelder.ui.incidents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.flexmelder.model.Employee;
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

/** Undo and redo by the keys and the buttons at the foot of the window. */
class UndoKeysTest {
    @TempDir
    Path folder;

    private Desk desk;
    private Incident draft;
    private Shown<IncidentsView> shown;

    @BeforeEach
    void begin() throws Exception {
        FxToolkit.registerPrimaryStage();
        Pictures.theme(Settings.Theme.LIGHT);
        desk = new Desk(folder).withCompanies();
        Employee anna = desk.employee(Desk.MUSTER, Desk.TAX_ID, "Anna-Maximiliane",
                "von und zu Langenfeld-Wolkenstein-Sternberg");
        draft = desk.draft(anna, "WIK", "2026-12-01");
        shown = new Shown<>(desk, "de", Place.INCIDENTS,
                ui -> new IncidentsView(ui, desk.books, desk.drafts(), desk.view));
        Shown.onFx(() -> {
            shown.screen.open(draft.id(), null);
            return true;
        });
        shown.settle();
    }

    @AfterEach
    void end() {
        Pictures.theme(Settings.Theme.LIGHT);
        shown.close();
        desk.close();
    }

    @Test
    void theKeysTakeBackAndDoAgainOutsideOfTextFields() throws Exception {
        shown.fire("#remove-incident");
        assertEquals(0, desk.drafts().all().size());
        shown.shoot("undo-deleted-light-de");
        Pictures.theme(Settings.Theme.DARK);
        shown.shoot("undo-deleted-dark-de");
        focusButton();
        shown.robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
        Shown.await(() -> desk.drafts().all().size() == 1);
        shown.settle();
        shown.robot.press(KeyCode.CONTROL).type(KeyCode.Y).release(KeyCode.CONTROL);
        Shown.await(() -> desk.drafts().all().isEmpty());
        shown.settle();
        shown.fire("#undo");
        Shown.await(() -> desk.drafts().all().size() == 1);
        shown.settle();
        focusButton();
        shown.robot.press(KeyCode.CONTROL).press(KeyCode.SHIFT).type(KeyCode.Z).release(KeyCode.SHIFT)
                .release(KeyCode.CONTROL);
        Shown.await(() -> desk.drafts().all().isEmpty());
    }

    @Test
    void inATextFieldTheKeysAreTheFieldsOwn() {
        shown.type("#incident-externalId", "MEINE");
        Shown.await(() -> stored().externalId().equals("MEINE"));
        shown.settle();
        Button undo = shown.find("#undo");
        assertTrue(undo.getText().startsWith("Rückgängig: Externe Referenz geändert"), undo.getText());
        shown.type("#incident-validFrom", "2");
        shown.robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
        assertEquals("01.12.2026", shown.<TextField>find("#incident-validFrom").getText());
        shown.settle();
        assertEquals("MEINE", stored().externalId(), "the other field was not touched");
    }

    private void focusButton() {
        Shown.onFx(() -> {
            shown.find("#new-incident").requestFocus();
            return true;
        });
    }

    private Incident stored() {
        return desk.books.incidents().find(draft.id()).orElseThrow().incident();
    }
}
