package org.flexmelder.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.flexmelder.settings.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class InputsTest {
    private final FxRobot robot = new FxRobot();
    private Button elsewhere;
    private Stage stage;

    @BeforeEach
    void begin() throws Exception {
        stage = FxToolkit.registerPrimaryStage();
        elsewhere = Shown.onFx(() -> {
            List.copyOf(Window.getWindows()).forEach(Window::hide); // keys would go to what another test left open
            return new Button("elsewhere");
        });
    }

    @AfterEach
    void end() {
        Shown.onFx(() -> {
            stage.hide();
            return stage;
        });
    }

    @Test
    void typingFindsAndEnterChooses() {
        Chooser<String> chooser = cities(false);
        show(chooser);
        robot.write("stadt b", 0);
        assertTrue(chooser.isOpen());
        robot.type(KeyCode.ENTER);
        assertEquals("Stadt Berg", chooser.getText());
        assertEquals("Stadt Berg", Shown.onFx(() -> chooser.valueProperty().get()));
        assertFalse(chooser.isOpen());
    }

    @Test
    void theListStandsWithItsLeftEdgeBelowThatOfItsField() {
        Pictures.theme(Settings.Theme.LIGHT);
        Chooser<String> chooser = cities(false);
        show(chooser);
        Shown.onFx(() -> {
            VBox box = (VBox) stage.getScene().getRoot();
            box.setPadding(new Insets(30));
            chooser.setMaxWidth(200);
            stage.getScene().getStylesheets().setAll(MainWindow.sheet());
            return box;
        });
        Shown.await(() -> screen(chooser).getMinX() == 30);
        robot.write("stadt", 0);
        robot.type(KeyCode.ESCAPE).type(KeyCode.DOWN);
        Shown.await(() -> robot.lookup(".chooser-list").tryQuery().isPresent());
        Node list = robot.lookup(".chooser-list").query();
        assertEquals(screen(chooser).getMinX(), screen(list).getMinX(), 0.5);
        assertEquals(screen(chooser).getMaxY() + 2, screen(list).getMinY(), 0.5);
    }

    private static Bounds screen(Node node) {
        return Shown.onFx(() -> node.localToScreen(node.getLayoutBounds()));
    }

    @Test
    void arrowKeysGoThroughWhatWasFound() {
        Chooser<String> chooser = cities(false);
        show(chooser);
        robot.write("stadt", 0);
        robot.type(KeyCode.DOWN, KeyCode.UP, KeyCode.DOWN, KeyCode.ENTER);
        assertEquals("Stadt Berg", chooser.getText());
    }

    @Test
    void whatFitsNobodyStaysAndEscapeBringsTheLastChoiceBack() {
        Chooser<String> chooser = cities(false);
        Shown.onFx(() -> {
            chooser.valueProperty().set("Dorf");
            return chooser;
        });
        show(chooser);
        robot.write("nirgends", 0);
        assertEquals(new Chooser.Unsettled("nirgends", 0), Shown.onFx(() -> chooser.unsettledProperty().get()));
        leave();
        assertEquals("nirgends", chooser.getText());
        assertEquals("Dorf", Shown.onFx(() -> chooser.valueProperty().get()));
        Shown.onFx(() -> {
            chooser.setItems(List.of("Nirgendsheim", "Dorf"));
            chooser.requestFocus();
            return chooser;
        });
        assertEquals("nirgends", chooser.getText(), "new items take nothing away");
        assertEquals(new Chooser.Unsettled("nirgends", 1), Shown.onFx(() -> chooser.unsettledProperty().get()));
        robot.type(KeyCode.ESCAPE);
        assertEquals("Dorf", chooser.getText());
        assertNull(Shown.onFx(() -> chooser.unsettledProperty().get()));
    }

    @Test
    void whatFitsSeveralStaysUntilOneIsChosen() {
        Chooser<String> chooser = cities(false);
        show(chooser);
        robot.write("stadt", 0);
        assertNull(Shown.onFx(() -> chooser.unsettledProperty().get()), "the list is open");
        leave();
        assertEquals("stadt", chooser.getText());
        assertEquals(2, Shown.onFx(() -> chooser.unsettledProperty().get()).fitting());
        Shown.onFx(() -> {
            chooser.requestFocus();
            return chooser;
        });
        robot.type(KeyCode.DOWN).type(KeyCode.ENTER);
        assertTrue(chooser.getText().startsWith("Stadt"), chooser.getText());
        assertNull(Shown.onFx(() -> chooser.unsettledProperty().get()));
    }

    @Test
    void theOnlyOneThatFitsIsChosenOnLeaving() {
        Chooser<String> chooser = cities(false);
        show(chooser);
        robot.write("dor", 0);
        robot.type(KeyCode.ESCAPE);
        assertNull(Shown.onFx(() -> chooser.valueProperty().get()));
        leave();
        assertEquals("Dorf", Shown.onFx(() -> chooser.valueProperty().get()));
    }

    @Test
    void whereAnyTextWillDoItIsTheValueWhileOneTypes() {
        Chooser<String> chooser = cities(true);
        show(chooser);
        robot.write("Atlantis", 0);
        assertEquals("Atlantis", Shown.onFx(() -> chooser.valueProperty().get()));
        leave();
        assertEquals("Atlantis", chooser.getText());
    }

    @Test
    void whatIsOnlySuggestedIsTakenAfterAnArrowKeyAndNotByEnterAlone() {
        Chooser<String> chooser = cities(true);
        Shown.onFx(() -> {
            chooser.suggestOnly();
            chooser.setItems(List.of("Neu-Ulm", "Ulm"));
            return chooser;
        });
        show(chooser);
        robot.write("ulm", 0);
        assertTrue(Shown.onFx(chooser::isOpen));
        robot.type(KeyCode.ENTER);
        assertEquals("ulm", Shown.onFx(() -> chooser.valueProperty().get()));
        robot.write(" ", 0).type(KeyCode.DOWN).type(KeyCode.ENTER);
        assertEquals("Neu-Ulm", Shown.onFx(() -> chooser.valueProperty().get()));
        assertFalse(Shown.onFx(chooser::isOpen));
    }

    @Test
    void aChoiceThatMustBeMadeAsksForItAndNothingIsNoChoice() {
        StringProperty text = new SimpleStringProperty("");
        CodeBox box = Shown.onFx(() -> {
            CodeBox made = new CodeBox(Texts.of("de"), new LinkedHashMap<>(Map.of("T", "Tarif")));
            made.bind(text);
            return made;
        });
        show(box);
        awaitShown(box, "Bitte wählen");
        assertEquals(List.of("T"), box.codes());
        robot.type(KeyCode.DOWN);
        assertEquals("T", text.get());
        awaitShown(box, "Tarif");
        Shown.onFx(() -> {
            text.set("");
            return box;
        });
        awaitShown(box, "Bitte wählen");
        assertEquals("", text.get());
    }

    private static void awaitShown(CodeBox box, String words) {
        Shown.await(() -> Shown.onFx(() -> box.lookupAll(".list-cell").stream()
                .anyMatch(cell -> cell.isVisible() && words.equals(((Labeled) cell).getText()))));
    }

    @Test
    void aCodeOutsideTheCatalogueIsKeptAndShown() {
        StringProperty text = new SimpleStringProperty("XX");
        CodeBox box = Shown.onFx(() -> {
            CodeBox made = new CodeBox(Texts.of("de"), new LinkedHashMap<>(Map.of("T", "Tarif")), "keine Angabe");
            made.bind(text);
            return made;
        });
        assertEquals("XX", box.getValue());
        assertEquals(List.of("", "T", "XX"), box.codes());
        assertEquals(Texts.of("de").get("code.unknown", "XX"), box.getConverter().toString("XX"));
        Shown.onFx(() -> {
            box.setValue("T");
            return box;
        });
        assertEquals("T", text.get());
        assertEquals("Tarif", box.getConverter().toString("T"));
        Shown.onFx(() -> {
            text.set("");
            return box;
        });
        assertEquals("keine Angabe", box.getConverter().toString(box.getValue()));
    }

    @Test
    void columnsStandBesideEachOtherWhereThereIsRoom() {
        Region one = region(20);
        Region two = region(30);
        Region three = Columns.wide(region(10));
        Columns columns = new Columns(100, one, two, three);
        assertEquals(30 + 12 + 10, columns.prefHeight(216));
        columns.resize(216, 100);
        columns.layout();
        assertEquals(116, two.getLayoutX());
        assertEquals(0, two.getLayoutY());
        assertEquals(42, three.getLayoutY());
        assertEquals(216, three.getWidth());
    }

    @Test
    void columnsStandBelowEachOtherWhereThereIsNoRoom() {
        Region one = region(20);
        Region two = region(30);
        Columns columns = new Columns(100, one, two);
        assertEquals(20 + 12 + 30, columns.prefHeight(215));
        columns.resize(215, 100);
        columns.layout();
        assertEquals(32, two.getLayoutY());
        assertEquals(215, two.getWidth());
    }

    private static Region region(double height) {
        Region region = new Region();
        region.setPrefHeight(height);
        region.setMaxWidth(Double.MAX_VALUE);
        return region;
    }

    private static Chooser<String> cities(boolean free) {
        return Shown.onFx(() -> {
            Chooser<String> chooser = free
                    ? new Chooser<>(city -> city, city -> city, text -> text)
                    : new Chooser<>(city -> city, city -> city, null);
            chooser.setItems(List.of("Dorf", "Stadt Auen", "Stadt Berg"));
            return chooser;
        });
    }

    private void show(Control chooser) {
        Shown.onFx(() -> {
            stage.setScene(new Scene(new VBox(elsewhere, chooser), 300, 200));
            stage.setX(0);
            stage.setY(0);
            stage.show();
            stage.requestFocus();
            chooser.requestFocus();
            if (chooser instanceof Chooser<?> field) {
                field.selectAll();
            }
            return stage;
        });
        Shown.await(() -> Objects.equals(stage.getScene().getFocusOwner(), chooser) && chooser.isFocused());
    }

    private void leave() {
        Shown.onFx(() -> {
            elsewhere.requestFocus();
            return elsewhere;
        });
        WaitForAsyncUtils.waitForFxEvents();
    }
}
