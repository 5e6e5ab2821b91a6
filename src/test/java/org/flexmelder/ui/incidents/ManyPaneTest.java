package org.flexmelder.ui.incidents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.flexmelder.model.Employee;
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
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class ManyPaneTest {
    @TempDir
    Path folder;

    private Desk desk;

    @BeforeEach
    void begin() throws Exception {
        FxToolkit.registerPrimaryStage();
        desk = new Desk(folder).withCompanies();
    }

    @AfterEach
    void end() {
        desk.close();
    }

    @ParameterizedTest
    @CsvSource({"de, LIGHT, 1280, 800, 1 Entwurf angelegt", "en, DARK, 1024, 700, 1 draft made"})
    void manyAreChosenAndTheResultSaysWhoHadItAlready(String language, Settings.Theme theme, double width,
            double height,
            String result)
            throws Exception {
        Employee anna = desk.employee(Desk.MUSTER, Desk.TAX_ID, "Anna", "Ampelstern");
        desk.employee(Desk.LACKE, Desk.OTHER_TAX_ID, "Bert", "Birkenfeld");
        desk.draft(anna, "WIK", "2026-12-01");
        Pictures.theme(theme);
        String end = "-" + theme.name().toLowerCase(java.util.Locale.ROOT) + "-" + language;
        try (Shown<IncidentsView> shown = new Shown<>(desk, language, Place.INCIDENTS,
                ui -> new IncidentsView(ui, desk.books, desk.drafts(), desk.view), width, height)) {
            shown.settle();
            shown.fire("#new-many");
            shown.awaitFocus("#many-type");
            assertTrue(shown.<Button>find("#many-make").isDisabled());
            assertFalse(shown.<Label>find("#many-reason").getText().isEmpty());
            Shown.onFx(() -> {
                shown.<ComboBox<String>>find("#many-type").setValue("WIK");
                return shown;
            });
            shown.type("#many-validFrom", "01.12.2026");
            shown.fire("#many-all");
            shown.shoot("incidents-many" + end);
            shown.fire("#many-make");
            Node card = shown.find("#many-result");
            assertTrue(card.isVisible());
            Node make = shown.find("#many-make");
            Bounds place = Shown.onFx(() -> make.localToScene(make.getBoundsInLocal()));
            assertTrue(place.getMaxY() < shown.scene.getHeight(), "the button stays in view: " + place);
            assertEquals(result, shown.<Label>find("#many-result .strong").getText());
            shown.shoot("incidents-many-result" + end);
            desk.dialogs.yes = false;
            shown.fire("#many-again");
            assertEquals(2, desk.drafts().all().size());
            desk.dialogs.yes = true;
            shown.fire("#many-again");
            assertEquals(3, desk.drafts().all().size());
            assertEquals(List.of(), desk.dialogs.errors);
        }
    }

    @Test
    void aRowIsTickedByAClickOnTheNameOrBySpaceAndADateIsCompleted() throws Exception {
        Employee anna = desk.employee(Desk.MUSTER, Desk.TAX_ID, "Anna", "Ampelstern");
        Employee bert = desk.employee(Desk.LACKE, Desk.OTHER_TAX_ID, "Bert", "Birkenfeld");
        Pictures.theme(Settings.Theme.LIGHT);
        try (Shown<IncidentsView> shown = new Shown<>(desk, "de", Place.INCIDENTS,
                ui -> new IncidentsView(ui, desk.books, desk.drafts(), desk.view))) {
            shown.settle();
            shown.fire("#new-many");
            shown.awaitFocus("#many-type");
            Shown.onFx(() -> {
                shown.<ComboBox<String>>find("#many-type").setValue("WIK");
                return shown;
            });
            shown.type("#many-validFrom", "1.12.26");
            shown.type("#many-createdAt", "23,11,26");
            shown.robot.clickOn("Birkenfeld, Bert (Beispiel Lacke KG)");
            assertEquals("01.12.2026", shown.<TextField>find("#many-validFrom").getText());
            assertEquals("23.11.2026", shown.<TextField>find("#many-createdAt").getText());
            assertEquals("Entwurf anlegen", shown.<Button>find("#many-make").getText().substring(2));
            shown.robot.clickOn(box(shown, 1));
            assertTrue(shown.<Button>find("#many-make").isDisabled(), "a click on the box takes the tick away");
            shown.robot.type(KeyCode.UP, KeyCode.SPACE);
            assertTrue(ticked(shown, 0));
            shown.robot.type(KeyCode.DOWN, KeyCode.SPACE);
            assertTrue(ticked(shown, 1));
            shown.robot.type(KeyCode.SPACE);
            assertFalse(ticked(shown, 1));
            assertTrue(Shown.onFx(() -> find(shown, "#many-createdAt").localToScene(0, 0).getX() < find(shown,
                    "#many-validFrom").localToScene(0, 0).getX()), "in the order of the form of one incident");
            shown.fire("#many-make");
            assertEquals(List.of(anna.id()),
                    desk.drafts().all().stream().map(draft -> draft.incident().employee()).toList());
            assertEquals("2026-12-01", desk.drafts().all().getFirst().incident().validFrom());
            shown.type("#many-validFrom", "bald");
            shown.type("#many-search", "bert");
            shown.shoot("incidents-many-date-light-de");
            assertTrue(shown.robot.lookup("Kein gültiges Datum. Bitte so: 31.12.2026").tryQuery().isPresent());
            assertEquals(List.of(bert), List.copyOf(shown.<ListView<Employee>>find("#many-people").getItems()));
        }
    }

    private static Node find(Shown<IncidentsView> shown, String query) {
        return shown.find(query);
    }

    private static CheckBox box(Shown<IncidentsView> shown, int row) {
        return shown.robot.from(find(shown, "#many-people")).lookup(".check-box").<CheckBox>queryAll().stream()
                .sorted(Comparator.comparing(box -> box.localToScene(0, 0).getY())).toList().get(row);
    }

    private static boolean ticked(Shown<IncidentsView> shown, int row) {
        WaitForAsyncUtils.waitForFxEvents();
        return box(shown, row).isSelected();
    }
}
