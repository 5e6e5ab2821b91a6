package org.flexmelder.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;

class WrapRowTest {
    private final Region title = part(200, 40);
    private final Region first = part(150, 30);
    private final Region second = part(100, 30);
    private final WrapRow row = new WrapRow(10, title, first, second);

    @Test
    void whereThereIsRoomWhatGrowsTakesIt() {
        HBox.setHgrow(title, Priority.ALWAYS);
        row.resize(600, row.prefHeight(600));
        row.layout();
        assertEquals(40, row.getHeight());
        assertEquals(new Rectangle2D(0, 0, 330, 40), place(title));
        assertEquals(new Rectangle2D(340, 5, 150, 30), place(first));
        assertEquals(new Rectangle2D(500, 5, 100, 30), place(second));
    }

    @Test
    void whatHasNoRoomGoesIntoAFurtherLine() {
        HBox.setHgrow(title, Priority.ALWAYS);
        HBox.setHgrow(second, Priority.ALWAYS);
        row.resize(400, row.prefHeight(400));
        row.layout();
        assertEquals(80, row.getHeight());
        assertEquals(new Rectangle2D(0, 0, 240, 40), place(title));
        assertEquals(new Rectangle2D(250, 5, 150, 30), place(first));
        assertEquals(new Rectangle2D(0, 50, 400, 30), place(second));
    }

    @Test
    void whatIsHiddenTakesNoRoom() {
        first.setManaged(false);
        assertEquals(310, row.prefWidth(-1));
        assertEquals(40, row.prefHeight(310));
    }

    private static Region part(double width, double height) {
        Region part = new Region();
        part.setPrefSize(width, height);
        part.setMinSize(10, height);
        return part;
    }

    private static Rectangle2D place(Node node) {
        return new Rectangle2D(node.getLayoutX(), node.getLayoutY(), node.getLayoutBounds().getWidth(),
                node.getLayoutBounds().getHeight());
    }
}
