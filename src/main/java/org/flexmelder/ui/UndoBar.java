package org.flexmelder.ui;

import atlantafx.base.theme.Styles;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/** The two buttons that take back and do again, each with the words of what. */
final class UndoBar extends HBox {
    private static final double WIDEST = 320;

    UndoBar(Texts texts, Undo undo) {
        super(4);
        setAlignment(Pos.CENTER_RIGHT);
        Button back = Panes.button("", Feather.CORNER_UP_LEFT, undo::undo, Styles.FLAT, Styles.SMALL);
        back.setId("undo");
        name(texts, back, Shortcut.UNDO, undo.lastProperty(), texts.get("undo.button"),
                words -> texts.get("undo.named", words));
        Button forth = Panes.button("", Feather.CORNER_UP_RIGHT, undo::redo, Styles.FLAT, Styles.SMALL);
        forth.setId("redo");
        name(texts, forth, Shortcut.REDO, undo.nextProperty(), texts.get("redo.button"),
                words -> texts.get("redo.named", words));
        getChildren().addAll(back, forth);
    }

    private static void name(Texts texts, Button button, Shortcut keys, ObservableValue<Optional<String>> what,
            String nothing,
            UnaryOperator<String> named) {
        button.setMaxWidth(WIDEST);
        button.setAccessibleHelp(keys.text(texts));
        Tip.on(button, () -> button.getText() + "  " + keys.text(texts));
        Runnable show = () -> {
            button.setText(what.getValue().map(named).orElse(nothing));
            button.setDisable(what.getValue().isEmpty());
        };
        what.addListener((_, _, _) -> show.run());
        show.run();
    }
}
