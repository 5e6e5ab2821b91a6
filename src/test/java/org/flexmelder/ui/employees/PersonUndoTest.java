package org.flexmelder.ui.employees;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.flexmelder.model.Employee;
import org.flexmelder.model.Field;
import org.flexmelder.model.Standing;
import org.flexmelder.ui.Desk;
import org.flexmelder.ui.SameThreadTasks;
import org.flexmelder.ui.Ui;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PersonUndoTest {
    @TempDir
    Path folder;

    private Desk desk;
    private Ui ui;
    private Employee anna;
    private EmployeesModel model;

    @BeforeEach
    void begin() {
        desk = new Desk(folder).withCompanies();
        anna = desk.employee(Desk.MUSTER, Desk.TAX_ID, "Anna", "Ampelstern");
        ui = desk.ui("de", new SameThreadTasks());
        model = new EmployeesModel(ui, desk.books);
        ui.undo().setFirst(model.editor()::flush);
        model.refresh();
        model.open(anna.id(), () -> {
        });
    }

    @AfterEach
    void end() {
        desk.close();
    }

    @Test
    void aFieldThatIsSavedWhileItIsTypedIsOneStepAndTheFormShowsIt() {
        for (String text : List.of("N", "Neust", "Neustadt")) {
            type(Field.CITY, text);
        }
        assertEquals(Optional.of("Ort geändert: Ampelstern, Anna"), ui.undo().lastProperty().get());
        undo();
        assertEquals(anna, desk.books.employees().find(anna.id()).orElseThrow());
        assertEquals("Musterstadt", model.editor().text(Field.CITY).get());
        ui.undo().redo();
        assertEquals("Neustadt", desk.books.employees().find(anna.id()).orElseThrow().data().get(Field.CITY));
    }

    @Test
    void anotherCompanyIsCalledAsTheFormCallsIt() {
        type(Field.CAREFLEX_ID, Desk.LACKE.careflexId());
        assertEquals(Optional.of("Unternehmen geändert: Ampelstern, Anna"), ui.undo().lastProperty().get());
    }

    @Test
    void aNewPersonIsTakenAwayAndTheFormIsEmpty() {
        model.create();
        type(Field.CAREFLEX_ID, Desk.MUSTER.careflexId());
        type(Field.LAST_NAME, "Birkenmond");
        assertEquals(2, desk.books.employees().list().size());
        while (ui.undo().lastProperty().get().isPresent()) {
            undo();
        }
        assertEquals(List.of(anna), desk.books.employees().list());
        assertNull(model.editor().editProperty().get());
        ui.undo().redo();
        assertEquals(2, desk.books.employees().list().size());
        assertEquals(List.of(), desk.dialogs.said);
    }

    @Test
    void lastDayArchiveAndRemovalGoBack() {
        model.setLastDay(LocalDate.of(2026, 12, 31));
        model.archive();
        assertTrue(standing().archived());
        assertEquals(Optional.of("Ins Archiv gelegt: Ampelstern, Anna"), ui.undo().lastProperty().get());
        undo();
        assertEquals(new Standing(LocalDate.of(2026, 12, 31), false), standing());
        undo();
        assertEquals(Standing.PRESENT, standing());
        model.remove();
        assertEquals(List.of(), desk.books.employees().list());
        undo();
        assertEquals(List.of(anna), desk.books.employees().list());
    }

    private Standing standing() {
        return desk.books.employees().standings().of(anna.id());
    }

    private void type(Field field, String text) {
        model.editor().text(field).set(text);
        model.editor().flush();
    }

    private void undo() {
        ui.undo().undo();
        model.refresh();
    }
}
