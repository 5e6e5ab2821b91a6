package org.flexmelder.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.file.Path;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javax.imageio.ImageIO;
import org.flexmelder.settings.Settings;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

class PicturesTest {
    @Test
    void thePictureOfAWindowShowsTheThemeThatIsSet() throws Exception {
        FxToolkit.registerPrimaryStage();
        int light = middle(Settings.Theme.LIGHT);
        int dark = middle(Settings.Theme.DARK);
        assertNotEquals(light, dark);
        assertEquals(0xffffffff, light);
    }

    @Test
    void aPictureShowsNoFolderOfATest() {
        String folder = Path.of(System.getProperty("java.io.tmpdir"), "junit-123456", "practice").toString();
        assertEquals("Daten: C:\\Users\\Muster\\AppData\\Roaming\\FlexMelder\\practice",
                Pictures.asInAnOffice("Daten: " + folder));
        assertEquals("12 / 13", Pictures.asInAnOffice("12 / 13"));
    }

    private static int middle(Settings.Theme theme) throws java.io.IOException, TimeoutException {
        Pictures.theme(theme);
        Screen screen = new Screen() {
            private final Node node = Panes.screen("Bild", new Node[0], new Label("Inhalt"));

            @Override
            public Node node() {
                return node;
            }

            @Override
            public void refresh() {}
        };
        Scene scene = Pictures.window(Texts.of("de"), Place.OVERVIEW, screen);
        Path file = Pictures.shoot(scene, "pictures-" + theme);
        java.awt.image.BufferedImage image = ImageIO.read(file.toFile());
        assertEquals(1280, image.getWidth());
        return image.getRGB(700, 600);
    }
}
