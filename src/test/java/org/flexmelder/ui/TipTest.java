package org.flexmelder.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

class TipTest {
    private final FxRobot robot = new FxRobot();

    @Test
    void laterWordsTakeThePlaceOfEarlierOnesAlsoAfterTheFirstHover() throws Exception {
        Stage stage = FxToolkit.registerPrimaryStage();
        Label label = new Label("Muster Chemie GmbH");
        robot.interact(() -> {
            stage.setScene(new Scene(new StackPane(label), 300, 200));
            stage.show();
        });
        Tip.on(label, "first");
        robot.moveTo(label);
        Tooltip made = label.getTooltip();
        assertEquals(List.of("first", "first"), List.of(made.getText(), Tip.said(label)));
        robot.interact(() -> Tip.on(label, "second"));
        robot.moveTo(stage.getX() + 1, stage.getY() + 1).moveTo(label);
        assertSame(made, label.getTooltip(), "one window for the words");
        assertEquals(List.of("second", "second"), List.of(made.getText(), Tip.said(label)));
        robot.interact(stage::hide);
    }
}
