package org.flexmelder.ui.incidents;

import java.util.Comparator;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.layout.VBox;
import org.flexmelder.check.Reading;
import org.flexmelder.ui.Panes;
import org.flexmelder.ui.Theme;
import org.flexmelder.ui.Tip;
import org.flexmelder.ui.Ui;

/** Columns that both tables of this screen have. */
final class IncidentCells {
    private IncidentCells() {}

    static <S> TableColumn<S, String> column(String title, double width, Function<S, String> text) {
        TableColumn<S, String> column = new TableColumn<>(title);
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(text.apply(row.getValue())));
        column.setPrefWidth(width);
        return column;
    }

    /** Dates in the window's language, sorted by day. */
    static <S> TableColumn<S, String> dateColumn(Ui ui, String title, Function<S, String> iso) {
        TableColumn<S, String> column = column(title, 112, iso);
        column.minWidthProperty().bind(Theme.titleWidth(title, 112));
        column.maxWidthProperty().bind(column.minWidthProperty());
        column.setComparator(Comparator.comparing(text -> Reading.date(text).map(Object::toString).orElse(text)));
        column.setCellFactory(_ -> new TableCell<>() {
            @Override
            protected void updateItem(String text, boolean empty) {
                super.updateItem(text, empty);
                setText(empty || text == null ? null : ui.texts().date(text));
            }
        });
        return column;
    }

    /** The name, and below it the incident type and, where there is something to say, one more line. */
    static <S> TableCell<S, String> nameCell(Ui ui, Function<S, String> type, Function<S, String> last) {
        Label name = Panes.label("", "strong");
        Label more = Panes.label("", "muted", "small");
        Label end = Panes.label("", "muted", "small");
        end.managedProperty().bind(end.visibleProperty());
        end.visibleProperty().bind(end.textProperty().isNotEmpty());
        VBox box = new VBox(name, more, end);
        box.setAlignment(Pos.CENTER_LEFT);
        TableCell<S, String> cell = new TableCell<>() {
            @Override
            protected void updateItem(String text, boolean empty) {
                super.updateItem(text, empty);
                S row = empty || getTableRow() == null ? null : getTableRow().getItem();
                if (text == null || row == null) {
                    setGraphic(null);
                    return;
                }
                name.setText(text.isEmpty() ? ui.texts().get("incidents.unnamed") : text);
                more.setText(type.apply(row));
                end.setText(last.apply(row));
                setGraphic(box);
            }
        };
        Tip.on(cell, () -> cell.isEmpty()
                ? ""
                : String.join("\n", name.getText(), more.getText(), end.getText()).strip());
        return cell;
    }
}
