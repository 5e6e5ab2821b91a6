package org.flexmelder.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.DialogPane;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.flexmelder.settings.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.feather.Feather;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class FxDialogsTest {
    private final FxRobot robot = new FxRobot();
    private Stage stage;
    private FxDialogs dialogs;

    @BeforeEach
    void begin() throws Exception {
        stage = FxToolkit.registerPrimaryStage();
        robot.interact(() -> {
            Theme.apply(Settings.Theme.LIGHT);
            Scene scene = new Scene(new StackPane(), 900, 600);
            scene.getStylesheets().setAll(MainWindow.sheet());
            stage.setScene(scene);
            stage.show();
        });
        dialogs = new FxDialogs(Texts.of("de"), stage);
    }

    @AfterEach
    void end() {
        robot.interact(() -> {
            List.copyOf(Window.getWindows()).forEach(Window::hide);
            Theme.apply(Settings.Theme.LIGHT);
        });
    }

    @Test
    void eachKindOfQuestionHasItsSign() {
        assertEquals(Feather.HELP_CIRCLE, shown("confirm-de", () -> dialogs.confirm("Jetzt senden?",
                "Ein erfundener Vorfall geht an das Portal.", "Senden", false, () -> {
                })));
        assertEquals(Feather.ALERT_TRIANGLE, shown("danger-de", () -> dialogs.confirm("Entwurf löschen?",
                "Der Entwurf wird gelöscht.", "Löschen", true, () -> {
                })));
        assertEquals(Feather.EDIT_3, shown("ask-de", () -> dialogs.ask("Wie heißt die Vorlage?",
                "Der Name steht in der Liste.", "Anlegen", _ -> {
                })));
        assertEquals(Feather.INFO, shown("inform-de", () -> dialogs.inform("Kein Drucker", "Es gibt keinen Drucker.")));
        robot.interact(() -> Theme.apply(Settings.Theme.DARK));
        assertEquals(Feather.ALERT_CIRCLE, shown("error-dark-de",
                () -> dialogs.error("Das ging nicht. Gesendet wurde nichts.", new IllegalStateException("erfunden"))));
    }

    private Feather shown(String picture, Runnable show) {
        robot.interact(show);
        WaitForAsyncUtils.waitForFxEvents();
        DialogPane pane = robot.lookup(".dialog-pane").query();
        Pictures.shoot(pane.getScene(), "dialog-" + picture);
        Node graphic = pane.getGraphic();
        robot.interact(() -> pane.getScene().getWindow().hide());
        return ((Icon) graphic).shape();
    }
}
