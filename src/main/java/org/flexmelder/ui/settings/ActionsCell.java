package org.flexmelder.ui.settings;

import atlantafx.base.theme.Styles;
import java.util.function.BiConsumer;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.flexmelder.ui.Icon;
import org.flexmelder.ui.Texts;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Edit and remove, at the end of a row. */
final class ActionsCell<T> extends TableCell<T, T> {
    private final Texts texts;
    private final Function<T, String> name;
    private final HBox buttons;
    private final Button edit;
    private final Button remove;

    /**
     * @param name
     *            of a row, for the names of its buttons and their ids ({@code edit-NAME}, {@code remove-NAME})
     * @param act
     *            given the row and true for edit, false for remove
     */
    ActionsCell(Texts texts, Function<T, String> name, BiConsumer<T, Boolean> act) {
        this.texts = texts;
        this.name = name;
        edit = button(Feather.EDIT_2, act, true);
        remove = button(Feather.TRASH_2, act, false);
        buttons = new HBox(4, edit, remove);
        buttons.setAlignment(Pos.CENTER_RIGHT);
    }

    private Button button(Feather icon, BiConsumer<T, Boolean> act, boolean edits) {
        Button button = new Button(null, new Icon(icon));
        button.getStyleClass().addAll(Styles.FLAT, Styles.BUTTON_ICON, Styles.SMALL);
        button.setOnAction(_ -> act.accept(getItem(), edits));
        return button;
    }

    @Override
    protected void updateItem(@Nullable T item, boolean empty) {
        super.updateItem(item, empty);
        setGraphic(empty || item == null ? null : buttons);
        if (item != null) {
            describe(edit, "settings.edit", "edit-", name.apply(item));
            describe(remove, "settings.remove", "remove-", name.apply(item));
        }
    }

    private void describe(Button button, String key, String prefix, String which) {
        button.setId(prefix + which);
        button.setAccessibleText(texts.get(key + ".of", which));
        button.setTooltip(new Tooltip(texts.get(key)));
    }
}
