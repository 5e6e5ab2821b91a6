package org.flexmelder.ui;

import java.util.Arrays;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** All shortcuts, with what they do, over the window. */
public final class ShortcutsPane extends StackPane {
    private static final double WIDTH = 560;
    private static final double KEYS = 140;

    private final Button close;

    /**
     * @param close
     *            takes this pane away
     */
    public ShortcutsPane(Texts texts, Runnable close) {
        setId("shortcuts");
        getStyleClass().add("cover");
        this.close = Panes.button(texts.get("shortcuts.close"), Feather.X, close);
        this.close.setId("shortcuts-close");
        HBox head = new HBox(8, Panes.label(texts.get("shortcuts.title"), "section-title"), Panes.spacer(),
                this.close);
        head.setAlignment(Pos.CENTER_LEFT);
        VBox groups = new VBox(16);
        for (Shortcut.Where where : Shortcut.Where.values()) {
            groups.getChildren().add(group(texts, where));
        }
        ScrollPane scroll = new ScrollPane(groups);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        VBox card = new VBox(16, head, scroll);
        card.getStyleClass().add("find-card");
        card.maxWidthProperty().bind(Theme.scaled(WIDTH));
        card.setMaxHeight(USE_PREF_SIZE);
        card.addEventHandler(MouseEvent.MOUSE_PRESSED, MouseEvent::consume);
        getChildren().add(card);
        setOnMousePressed(_ -> close.run());
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                close.run();
            }
            if (event.getCode() == KeyCode.ESCAPE || event.getCode() == KeyCode.TAB) {
                event.consume();
            }
        });
    }

    /** Puts the focus here. */
    public void begin() {
        close.requestFocus();
    }

    private static String what(Texts texts, Shortcut shortcut) {
        return switch (shortcut) {
            case UNDO -> texts.get("undo.button");
            case REDO, REDO_TOO -> texts.get("redo.button");
            default -> Arrays.stream(Place.values()).filter(place -> place.shortcut() == shortcut).findFirst()
                    .map(place -> texts.get("place." + place)).orElseGet(() -> texts.get("shortcut." + shortcut));
        };
    }

    private static ColumnConstraints first() {
        ColumnConstraints column = new ColumnConstraints();
        column.minWidthProperty().bind(Theme.scaled(KEYS));
        return column;
    }

    private static VBox group(Texts texts, Shortcut.Where where) {
        GridPane grid = new GridPane(24, 6);
        grid.getColumnConstraints().setAll(first());
        List<Shortcut> some = Arrays.stream(Shortcut.values()).filter(each -> each.where() == where).toList();
        for (int row = 0; row < some.size(); row++) {
            Label keys = Panes.label(some.get(row).text(texts), "keys");
            keys.setMinWidth(USE_PREF_SIZE);
            Label what = new Label(what(texts, some.get(row)));
            what.setWrapText(true);
            grid.addRow(row, keys, what);
        }
        return new VBox(8, Panes.label(texts.get("shortcuts.where." + where), "strong"), grid);
    }
}
