package org.flexmelder.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.flexmelder.settings.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

class ThemeTest {
    @BeforeAll
    static void toolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @AfterEach
    void lightAgain() {
        Pictures.theme(Settings.Theme.LIGHT);
        Pictures.textSize(100);
    }

    @Test
    void aLargerTextIsLargerInOpenWindowsAtOnceAndGoesBack() throws Exception {
        Label title = new Label("Verlauf");
        title.getStyleClass().add("screen-title");
        Stage stage = FxToolkit.registerPrimaryStage();
        Shown.onFx(() -> {
            stage.setScene(new Scene(new StackPane(title)));
            stage.getScene().getStylesheets().setAll(MainWindow.sheet());
            stage.show();
            return stage;
        });
        assertEquals(22, size(title));
        Pictures.textSize(150);
        assertEquals(33, size(title));
        assertEquals(54, Shown.onFx(() -> Theme.scaled(36).get()));
        assertEquals(List.of(MainWindow.sheet()), Shown.onFx(() -> stage.getScene().getStylesheets()));
        Pictures.textSize(90);
        assertEquals(19.8, size(title), 0.01);
        Pictures.textSize(100);
        assertEquals(22, size(title));
        assertTrue(MainWindow.sheet().endsWith("flexmelder.css"));
    }

    private static double size(Label label) {
        return Shown.onFx(() -> {
            label.getScene().getRoot().applyCss();
            return label.getFont().getSize();
        });
    }

    @Test
    void lightAndDarkAreTwoSheets() {
        String light = sheet(Settings.Theme.LIGHT);
        String dark = sheet(Settings.Theme.DARK);
        assertNotEquals(light, dark);
        assertTrue(light.contains("light"), light);
        assertTrue(dark.contains("dark"), dark);
    }

    @Test
    void aControlWhoseRulesAreLeftOutIsNotTakenForOneThatIsShown() {
        LeftOut.check(new Button("Senden"));
        assertThrows(AssertionError.class, () -> LeftOut.check(new StackPane(new Slider())));
    }

    @Test
    void theSystemsSchemeIsFollowed() {
        ColorScheme scheme = Shown.onFx(() -> Platform.getPreferences().getColorScheme());
        Settings.Theme same = scheme == ColorScheme.DARK ? Settings.Theme.DARK : Settings.Theme.LIGHT;
        assertEquals(sheet(same), sheet(Settings.Theme.SYSTEM));
    }

    @Test
    void wordsAreDarkOnLightAndLightOnDark() {
        assertTrue(brightnessOfWords(Settings.Theme.LIGHT) < 0.5);
        assertTrue(brightnessOfWords(Settings.Theme.DARK) > 0.5);
    }

    private static String sheet(Settings.Theme theme) {
        return Shown.onFx(() -> {
            Theme.apply(theme);
            return Application.getUserAgentStylesheet();
        });
    }

    private static double brightnessOfWords(Settings.Theme theme) {
        return Shown.onFx(() -> {
            Theme.apply(theme);
            Button button = new Button("Senden");
            StackPane root = new StackPane(button);
            new Scene(root).getStylesheets().setAll(MainWindow.sheet());
            root.applyCss();
            return ((Color) button.getTextFill()).getBrightness();
        });
    }
}
