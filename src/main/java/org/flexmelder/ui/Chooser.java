package org.flexmelder.ui;

import atlantafx.base.controls.CustomTextField;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Bounds;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import javafx.stage.Popup;
import org.flexmelder.model.Folding;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/**
 * A text input that finds one of many as one types: arrow keys and Enter choose, Escape closes the list. What is typed
 * and not chosen is given to {@code free} where there is one; else it stays there, {@link #unsettledProperty} tells of
 * it, and Escape brings the last choice back.
 */
public final class Chooser<T> extends CustomTextField {
    private static final double ROW = 34;
    private static final double EDGES = 4;

    private final Function<T, String> shown;
    private final Function<T, String> searched;
    private final @Nullable Function<String, T> free;
    private final ObjectProperty<@Nullable T> value = new SimpleObjectProperty<>();
    private final ObservableList<T> found = FXCollections.observableArrayList();
    private final ListView<T> list = new ListView<>(found);
    private final Popup popup = new Popup();
    private List<T> items = List.of();
    private final ReadOnlyObjectWrapper<@Nullable Unsettled> unsettled = new ReadOnlyObjectWrapper<>();
    private boolean setting;
    private boolean suggesting;

    /**
     * What stands in the input and chose nothing.
     *
     * @param fitting
     *            how many of the items it fits
     */
    public record Unsettled(String text, int fitting) {}

    /**
     * @param searched
     *            the text in which every typed word must occur
     * @param free
     *            what a typed text means, where any text will do
     */
    public Chooser(Function<T, String> shown, Function<T, String> searched, @Nullable Function<String, T> free) {
        this.shown = shown;
        this.searched = searched;
        this.free = free;
        setRight(new Icon(Feather.CHEVRON_DOWN));
        list.setFocusTraversable(false);
        list.getStyleClass().add("chooser-list");
        list.fixedCellSizeProperty().bind(Theme.scaled(ROW));
        list.setCellFactory(_ -> cell());
        popup.setAutoHide(true);
        popup.setHideOnEscape(false);
        popup.setConsumeAutoHidingEvents(false);
        popup.getContent().add(list);
        value.addListener((_, _, chosen) -> {
            unsettled.set(null);
            write(chosen);
        });
        textProperty().addListener((_, _, text) -> typed(text));
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        setOnMouseClicked(_ -> offer());
        focusedProperty().addListener((_, _, inside) -> {
            if (!inside) {
                left();
            }
        });
    }

    public ObjectProperty<@Nullable T> valueProperty() {
        return value;
    }

    /** What was typed and fits no item, or was left without a choice; null where nothing is open. */
    public ReadOnlyObjectProperty<@Nullable Unsettled> unsettledProperty() {
        return unsettled.getReadOnlyProperty();
    }

    /** All that can be chosen, in this order. What is being typed stays. */
    public void setItems(List<T> all) {
        items = List.copyOf(all);
        Unsettled open = unsettled.get();
        if (open != null) {
            unsettled.set(new Unsettled(open.text(), fitting(open.text()).size()));
        } else if (free != null || !isFocused()) {
            write(value.get());
        }
    }

    /** Shows the last choice again, whatever was typed. */
    public void reset() {
        popup.hide();
        unsettled.set(null);
        write(value.get());
    }

    /** From now on Enter takes what was typed, and nothing of the list before an arrow key went there. */
    public void suggestOnly() {
        suggesting = true;
    }

    /** True while the list of what was found is open. */
    boolean isOpen() {
        return popup.isShowing();
    }

    private void typed(String text) {
        if (setting || !isFocused()) {
            return;
        }
        if (free != null) {
            setting = true;
            value.set(free.apply(text));
            setting = false;
        }
        offer(text);
        unsettled.set(free == null && found.isEmpty() && !text.isBlank() ? new Unsettled(text.strip(), 0) : null);
    }

    /** All, or those who fit what was left without a choice. */
    private void offer() {
        Unsettled open = unsettled.get();
        offer(open == null || open.fitting() == 0 ? "" : open.text());
    }

    private void offer(String text) {
        String wanted = Folding.of(text);
        found.setAll(fitting(text));
        boolean typedWhole = suggesting && found.size() == 1 && shown.apply(found.getFirst()).equals(text);
        if (found.isEmpty() || typedWhole || getScene() == null || isDisabled() || !isEditable()) {
            popup.hide();
            return;
        }
        T present = value.get();
        if (suggesting) {
            list.getSelectionModel().clearSelection();
        } else {
            mark(wanted, present);
        }
        list.setPrefWidth(Math.max(getWidth(), 260));
        list.setPrefHeight(Math.min(found.size(), 8) * list.getFixedCellSize() + EDGES);
        Bounds place = localToScreen(getLayoutBounds());
        if (!popup.isShowing() && place != null) {
            popup.getScene().getStylesheets().setAll(getScene().getStylesheets());
            popup.show(this, place.getMinX(), place.getMaxY() + 2);
        }
    }

    private void mark(String wanted, @Nullable T present) {
        list.getSelectionModel().select(wanted.isEmpty() && present != null ? Math.max(0, found.indexOf(present)) : 0);
        list.scrollTo(Math.max(0, list.getSelectionModel().getSelectedIndex()));
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN -> {
                if (popup.isShowing()) {
                    list.getSelectionModel().selectNext();
                    list.scrollTo(list.getSelectionModel().getSelectedIndex());
                } else {
                    offer();
                }
                event.consume();
            }
            case UP -> {
                list.getSelectionModel().selectPrevious();
                event.consume();
            }
            case ENTER -> {
                if (popup.isShowing()) {
                    choose();
                    event.consume();
                }
            }
            case ESCAPE -> {
                if (popup.isShowing()) {
                    popup.hide();
                    event.consume();
                } else if (unsettled.get() != null) {
                    reset();
                    event.consume();
                }
            }
            default -> {
            }
        }
    }

    private void choose() {
        T chosen = list.getSelectionModel().getSelectedItem();
        popup.hide();
        if (chosen != null) {
            unsettled.set(null);
            value.set(chosen);
            write(chosen);
            end();
        }
    }

    private void left() {
        popup.hide();
        T chosen = value.get();
        if (free == null && !getText().isBlank() && (chosen == null || !getText().equals(shown.apply(chosen)))) {
            List<T> fitting = fitting(getText());
            if (fitting.size() == 1) {
                value.set(fitting.getFirst());
            } else if (fitting.isEmpty() || chosen == null) {
                unsettled.set(new Unsettled(getText().strip(), fitting.size()));
                return;
            }
        }
        reset();
    }

    private List<T> fitting(String text) {
        String wanted = Folding.of(text);
        return items.stream().filter(item -> fits(item, wanted)).toList();
    }

    private boolean fits(T item, String folded) {
        String all = Folding.of(searched.apply(item));
        for (String word : folded.split(" ", -1)) {
            if (!all.contains(word)) {
                return false;
            }
        }
        return true;
    }

    private void write(@Nullable T chosen) {
        if (!setting) {
            setting = true;
            String text = chosen == null ? "" : shown.apply(chosen);
            if (!text.equals(getText())) {
                setText(text);
            }
            setting = false;
        }
    }

    private ListCell<T> cell() {
        ListCell<T> cell = new ListCell<>() {
            @Override
            protected void updateItem(T item, boolean empty) {
                super.updateItem(item, empty);
                setText(empty ? null : shown.apply(item));
            }
        };
        cell.setOnMousePressed(_ -> {
            if (!cell.isEmpty()) {
                list.getSelectionModel().select(cell.getIndex());
                choose();
            }
        });
        return cell;
    }
}
