package org.flexmelder.ui.history;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.flexmelder.store.Books;
import org.flexmelder.ui.Panes;
import org.flexmelder.ui.Place;
import org.flexmelder.ui.Screen;
import org.flexmelder.ui.Shortcut;
import org.flexmelder.ui.Texts;
import org.flexmelder.ui.Ui;
import org.kordamp.ikonli.feather.Feather;

/** Everything that was ever sent, and what came of it. */
public final class HistoryView implements Screen {
    /** So many rows before the end of the list the next piece is read. */
    private static final int MARGIN = 40;

    private final Ui ui;
    private final Texts texts;
    private final HistoryModel model;
    private final ListView<Item> list = new ListView<>();
    private final FilterBar filters;
    private final SplitPane split;
    private final Node empty;
    private final StackPane body = new StackPane();
    private final VBox screen;
    private boolean syncing;

    /**
     * @param practice
     *            true where a receipt must say that nothing of it is real
     */
    public HistoryView(Ui ui, Books books, boolean practice) {
        this.ui = ui;
        this.texts = ui.texts();
        this.model = new HistoryModel(ui.tasks(), books, texts);
        Words words = new Words(texts, ui.settings());
        filters = new FilterBar(texts, model);
        list.setId("history-list");
        list.setAccessibleText(texts.get("place.HISTORY"));
        list.setCellFactory(_ -> {
            BatchCell cell = new BatchCell(texts, words);
            cell.indexProperty().addListener((_, _, index) -> askForMore(index.intValue()));
            return cell;
        });
        Label none = Panes.label(texts.get("history.none"), "muted");
        none.setWrapText(true);
        list.setPlaceholder(none);
        VBox left = new VBox(4, list, new ReachBar(texts, model));
        left.setMinWidth(240);
        left.setMaxWidth(440);
        VBox.setVgrow(list, Priority.ALWAYS);
        split = Panes.split(ui.splits(), Place.HISTORY, 0.36, left, new DetailsPane(ui, model, words, practice));
        split.getStyleClass().add("history-split");
        Button go = Panes.button(texts.get("history.empty.action"), Feather.SEND,
                () -> ui.navigation().show(Place.SENDING));
        empty = Panes.emptyState(Feather.CLOCK, texts.get("history.empty.title"), texts.get("history.empty.text"), go);
        screen = Panes.screen(texts.get("place.HISTORY"), new Node[0], filters, body);
        screen.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (Shortcut.SEARCH.isPressed(event)) {
                filters.search();
                event.consume();
            }
        });
        model.items().subscribe(this::showItems);
        model.selected().subscribe(_ -> select());
        model.snapshot().addListener((_, _, read) -> showBody(read));
        model.reach().addListener((_, _, reach) -> none.setText(texts.get(reach.busy()
                ? "history.searching"
                : "history.none")));
        list.getSelectionModel().selectedItemProperty().addListener((_, _, item) -> {
            if (!syncing && item != null) {
                model.select(item.id());
            }
        });
    }

    @Override
    public Node node() {
        return screen;
    }

    @Override
    public void refresh() {
        model.refresh();
    }

    @Override
    public void arrive() {
        model.arrive();
    }

    /** Shows one batch, whatever was searched for before. */
    public void open(long batch) {
        model.open(batch);
    }

    /** Shows what was sent of a company for a month. */
    public void openMonth(String careflexId, YearMonth month) {
        model.openMonth(careflexId, month);
    }

    /** Shows what nobody has seen in the portal yet. */
    public void openToCheck() {
        model.openToCheck();
    }

    private void showBody(Snapshot read) {
        boolean isEmpty = read.all() == 0;
        filters.setVisible(!isEmpty);
        filters.setManaged(!isEmpty);
        Node wanted = isEmpty ? empty : split;
        if (!body.getChildren().contains(wanted)) {
            body.getChildren().setAll(wanted);
        }
        select();
    }

    private void askForMore(int index) {
        if (index >= list.getItems().size() - MARGIN) {
            ui.tasks().ui(model::more);
        }
    }

    /** What only became longer is only added to, so that the list stays where it is. */
    private void showItems() {
        syncing = true;
        int before = list.getItems().size();
        List<Item> wanted = model.items();
        if (before > 0 && wanted.size() > before && wanted.subList(0, before).equals(list.getItems())) {
            list.getItems().addAll(wanted.subList(before, wanted.size()));
        } else {
            list.getItems().setAll(wanted);
        }
        syncing = false;
        select();
    }

    /** The list follows the model. */
    private void select() {
        long selected = model.selected().get();
        syncing = true;
        Optional<Item> wanted = list.getItems().stream().filter(item -> item.id() == selected).findFirst();
        Item chosen = list.getSelectionModel().getSelectedItem();
        if (wanted.isEmpty()) {
            list.getSelectionModel().clearSelection();
        } else if (chosen == null || chosen.id() != selected) {
            list.getSelectionModel().select(wanted.get());
            list.scrollTo(wanted.get());
        }
        syncing = false;
    }
}
