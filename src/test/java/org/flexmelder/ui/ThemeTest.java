package org.flexmelder.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
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
