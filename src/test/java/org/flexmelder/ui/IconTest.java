package org.flexmelder.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.paint.Color;
import org.flexmelder.settings.Settings;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.feather.Feather;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class IconTest {
    @BeforeAll
    static void start() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void anIconIsDrawnWithItsOwnFontInTheColourOfTheWordsBesideIt() throws Exception {
        Icon icon = new Icon(Feather.SEND);
        Button button = new Button("Senden", icon);
        Pictures.theme(Settings.Theme.LIGHT);
        WaitForAsyncUtils.asyncFx(() -> {
            Scene scene = new Scene(new Group(button));
            scene.getStylesheets().setAll(Theme.sheet());
            button.getStyleClass().add("accent");
            scene.getRoot().applyCss();
            return true;
        }).get();
        assertSame(Feather.SEND, icon.shape());
        assertEquals("FeatherIcons", icon.getFont().getFamily());
        assertEquals((Color) button.getTextFill(), icon.getFill());
    }
}
