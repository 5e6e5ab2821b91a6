package org.flexmelder.ui.find;

import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.flexmelder.ui.Icon;
import org.flexmelder.ui.Panes;
import org.flexmelder.ui.Texts;
import org.flexmelder.ui.Theme;

/** The search over the window: one types, the arrows choose, Enter goes there, Escape leaves. */
public final class FindPane extends StackPane {
    private static final double WIDTH = 640;
    private static final double ROW = 44;
    private static final int ROWS = 9;

    private final Texts texts;
    private final FindModel model;
    private final Runnable close;
    private final TextField search = new TextField();
    private final ListView<Found> list;

    /**
     * @param close
     *            takes this pane away
     */
    public FindPane(Texts texts, FindModel model, Runnable close) {
        this.texts = texts;
        this.model = model;
        this.close = close;
        list = new ListView<>(model.found());
        setId("find");
        getStyleClass().add("cover");
        setAlignment(Pos.TOP_CENTER);
        search.setId("find-search");
        search.setPromptText(texts.get("find.prompt"));
        search.setAccessibleText(texts.get("find.title"));
        search.textProperty().addListener((_, _, typed) -> model.search(typed));
        list.setId("find-list");
        list.setFocusTraversable(false);
        list.setAccessibleText(texts.get("find.results"));
        list.setCellFactory(_ -> cell());
        list.setPlaceholder(Panes.label(texts.get("find.none"), "muted"));
        list.fixedCellSizeProperty().bind(Theme.scaled(ROW));
        list.prefHeightProperty().bind(Theme.scaled(ROW * ROWS + 2));
        list.getSelectionModel().selectedItemProperty().addListener((_, _, now) -> search
                .setAccessibleHelp(now == null ? texts.get("find.none") : now.title() + ", " + kind(now)));
        model.found().addListener((ListChangeListener<Found>) _ -> keepChoice());
        Label hint = Panes.label(texts.get("find.hint"), "small", "muted");
        hint.setWrapText(true);
        VBox card = new VBox(search, list, hint);
        card.getStyleClass().add("find-card");
        card.maxWidthProperty().bind(Theme.scaled(WIDTH));
        card.setMaxHeight(USE_PREF_SIZE);
        card.addEventHandler(MouseEvent.MOUSE_PRESSED, MouseEvent::consume);
        getChildren().add(card);
        setOnMousePressed(_ -> close.run());
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    /** Begins anew, with the focus where one types. */
    public void begin() {
        search.clear();
        model.begin();
        search.requestFocus();
    }

    private void keepChoice() {
        if (list.getSelectionModel().getSelectedIndex() < 0 && !model.found().isEmpty()) {
            list.getSelectionModel().select(0);
            list.scrollTo(0);
        }
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN -> step(1);
            case UP -> step(-1);
            case ENTER -> go();
            case ESCAPE -> close.run();
            case TAB -> {
                // the focus stays where one types
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void step(int by) {
        int size = model.found().size();
        if (size > 0) {
            int next = Math.floorMod(list.getSelectionModel().getSelectedIndex() + by, size);
            list.getSelectionModel().select(next);
            list.scrollTo(Math.max(0, next - ROWS / 2));
        }
    }

    private void go() {
        Found chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            close.run();
            chosen.go().run();
        }
    }

    private String kind(Found each) {
        return texts.get("find.kind." + each.kind());
    }

    private ListCell<Found> cell() {
        ListCell<Found> cell = new ListCell<>() {
            @Override
            protected void updateItem(Found each, boolean empty) {
                super.updateItem(each, empty);
                setGraphic(empty || each == null ? null : row(each));
                setAccessibleText(empty || each == null ? null : each.title() + " " + each.detail());
            }
        };
        cell.setOnMouseClicked(_ -> {
            if (!cell.isEmpty()) {
                list.getSelectionModel().select(cell.getIndex());
                go();
            }
        });
        return cell;
    }

    private HBox row(Found each) {
        Label detail = Panes.label(each.detail(), "small", "muted");
        detail.setMinWidth(0);
        HBox.setHgrow(detail, Priority.SOMETIMES);
        Label title = Panes.label(each.title());
        title.setMinWidth(Math.min(320, USE_PREF_SIZE));
        HBox row = new HBox(10, new Icon(each.kind().icon()), title, detail, Panes.spacer());
        if (!each.keys().isEmpty()) {
            Label keys = Panes.label(each.keys(), "keys");
            keys.setMinWidth(USE_PREF_SIZE);
            row.getChildren().add(keys);
        }
        Label kind = Panes.label(kind(each), "small", "muted");
        kind.setMinWidth(USE_PREF_SIZE);
        row.getChildren().add(kind);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }
}
