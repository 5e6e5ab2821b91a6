package org.flexmelder.ui;

import atlantafx.base.theme.Styles;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/** The two buttons that take back and do again, each with the words of what. */
final class UndoBar extends HBox {
    private static final double WIDEST = 320;
    private static final KeyCombination UNDO = new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination REDO = new KeyCodeCombination(KeyCode.Y, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination REDO_TOO = new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN,
            KeyCombination.SHIFT_DOWN);

    private final Undo undo;

    UndoBar(Texts texts, Undo undo) {
        super(4);
        this.undo = undo;
        setAlignment(Pos.CENTER_RIGHT);
        Button back = Panes.button("", Feather.CORNER_UP_LEFT, undo::undo, Styles.FLAT, Styles.SMALL);
        back.setId("undo");
        name(back, UNDO, undo.lastProperty(), texts.get("undo.button"), words -> texts.get("undo.named", words));
        Button forth = Panes.button("", Feather.CORNER_UP_RIGHT, undo::redo, Styles.FLAT, Styles.SMALL);
        forth.setId("redo");
        name(forth, REDO, undo.nextProperty(), texts.get("redo.button"), words -> texts.get("redo.named", words));
        getChildren().addAll(back, forth);
    }

    /** The keys, for wherever a text field does not take them for itself. */
    void keys(Scene scene) {
        scene.getAccelerators().put(UNDO, undo::undo);
        scene.getAccelerators().put(REDO, undo::redo);
        scene.getAccelerators().put(REDO_TOO, undo::redo);
    }

    private static void name(Button button, KeyCombination keys, ObservableValue<Optional<String>> what, String nothing,
            UnaryOperator<String> named) {
        button.setMaxWidth(WIDEST);
        Tooltip tip = new Tooltip();
        button.setTooltip(tip);
        Runnable show = () -> {
            button.setText(what.getValue().map(named).orElse(nothing));
            tip.setText(button.getText() + "  " + keys.getDisplayText());
            button.setDisable(what.getValue().isEmpty());
        };
        what.addListener((_, _, _) -> show.run());
        show.run();
    }
}
