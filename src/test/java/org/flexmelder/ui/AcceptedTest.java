package org.flexmelder.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class AcceptedTest {
    private static final Rectangle BUTTON = new Rectangle(500, 300, 120, 34);

    @Test
    void theSamePictureIsAccepted() throws Exception {
        assertEquals("", differs(button(BUTTON, Color.BLUE), List.of()));
    }

    @Test
    void edgesThatAreALittleSofterAreAccepted() throws Exception {
        BufferedImage softer = button(BUTTON, Color.BLUE);
        for (int x = BUTTON.x; x < BUTTON.x + BUTTON.width; x++) {
            softer.setRGB(x, BUTTON.y, 0xff6060ff);
        }
        assertEquals("", differs(softer, List.of()));
    }

    @Test
    void aButtonThatMovedIsNot() throws Exception {
        assertNotEquals("", differs(button(new Rectangle(500, 312, 120, 34), Color.BLUE), List.of()));
    }

    @Test
    void aButtonOfAnotherColourIsNot() throws Exception {
        assertNotEquals("", differs(button(BUTTON, new Color(0, 60, 255)), List.of()));
    }

    @Test
    void aButtonThatIsGoneIsNot() throws Exception {
        assertNotEquals("", differs(button(new Rectangle(), Color.BLUE), List.of()));
    }

    @Test
    void whatIsAnotherEachTimeDoesNotCount() throws Exception {
        assertEquals("", differs(button(new Rectangle(), Color.BLUE), List.of(BUTTON)));
    }

    private static String differs(BufferedImage shot, List<Rectangle> masks) throws IOException {
        return Accepted.differs(shot, button(BUTTON, Color.BLUE), masks, "accepted-test");
    }

    private static BufferedImage button(Rectangle place, Color colour) {
        BufferedImage image = new BufferedImage(1280, 800, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 1280, 800);
        pen.setColor(colour);
        pen.fill(place);
        pen.dispose();
        return image;
    }
}
