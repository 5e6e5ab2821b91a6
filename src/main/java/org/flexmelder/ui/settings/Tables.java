package org.flexmelder.ui.settings;

import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.DoubleBinding;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ObservableList;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.Region;
import org.flexmelder.ui.Panes;
import org.flexmelder.ui.Theme;

/** The small tables of the settings: as high as their rows, up to a limit. */
final class Tables {
    private static final double ROW = 38;
    private static final double HEADER = 42;

    private Tables() {}

    static <T> TableView<T> table(ObservableList<T> rows, String id, String title, String placeholder) {
        DoubleBinding scale = Theme.scaled(1);
        TableView<T> table = new TableView<>(rows);
        table.setId(id);
        table.setAccessibleText(title);
        table.fixedCellSizeProperty().bind(Theme.scaled(ROW));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_NEXT_COLUMN);
        table.setPlaceholder(Panes.label(placeholder, "muted"));
        table.prefHeightProperty().bind(Bindings.createDoubleBinding(
                () -> HEADER + scale.get() * ROW * Math.clamp(rows.size(), 2, 8), rows, scale));
        table.setMinHeight(Region.USE_PREF_SIZE);
        return table;
    }

    static <T> TableColumn<T, String> column(String title, double width, Function<T, String> value) {
        TableColumn<T, String> column = new TableColumn<>(title);
        column.setPrefWidth(width);
        column.minWidthProperty().bind(Theme.titleWidth(title, Math.min(width, 90)));
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(value.apply(cell.getValue())));
        return column;
    }

    /** The last column, with the buttons. */
    static <T> TableColumn<T, T> actions(Function<TableColumn<T, T>, ActionsCell<T>> cell) {
        TableColumn<T, T> column = new TableColumn<>();
        column.setMinWidth(88);
        column.setMaxWidth(88);
        column.setSortable(false);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(cell::apply);
        return column;
    }
}
