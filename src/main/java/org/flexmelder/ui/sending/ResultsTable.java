package org.flexmelder.ui.sending;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.beans.binding.DoubleBinding;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.collections.transformation.SortedList;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.MouseButton;
import org.flexmelder.model.IncidentState;
import org.flexmelder.ui.Panes;
import org.flexmelder.ui.Shortcut;
import org.flexmelder.ui.Theme;
import org.flexmelder.ui.Ui;
import org.jspecify.annotations.Nullable;

/** What came of each incident; cells and rows can be copied, Enter or a double click shows the person. */
final class ResultsTable extends TableView<ResultRow> {
    private static final double SCROLL_BAR = 16;

    private final DoubleBinding scale = Theme.scaled(1);
    private final Ui ui;
    private final ObservableList<ResultRow> rows = FXCollections.observableArrayList();
    private final FilteredList<ResultRow> filtered = new FilteredList<>(rows);
    private final CopyMenu copying;
    private final TableColumn<ResultRow, String> company;
    private final TableColumn<ResultRow, String> remark;
    private final TableColumn<ResultRow, String> incidentId;
    private final TableColumn<ResultRow, String> importId;

    ResultsTable(Ui ui) {
        this.ui = ui;
        copying = new CopyMenu(ui, this);
        setId("results-table");
        getStyleClass().add("results-table");
        setAccessibleText(ui.texts().get("sending.results"));
        SortedList<ResultRow> sorted = new SortedList<>(filtered);
        sorted.comparatorProperty().bind(comparatorProperty());
        setItems(sorted);
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        fixedCellSizeProperty().bind(Theme.scaled(36));
        setPlaceholder(Panes.label(ui.texts().get("sending.results.none"), "muted"));
        company = column("company", 120, ResultRow::company);
        remark = column("remark", 120, ResultRow::remark);
        incidentId = column("incidentId", 90, ResultRow::incidentId);
        importId = column("importId", 90, ResultRow::importId);
        addColumns();
        widthProperty().addListener((_, _, _) -> fit());
        scale.addListener((_, _, _) -> fit());
        setRowFactory(_ -> row());
        setOnContextMenuRequested(event -> {
            if (event.isKeyboardTrigger()) {
                showMenu(this);
                event.consume();
            }
        });
        setOnKeyPressed(event -> {
            if (Shortcut.COPY.isPressed(event)) {
                copying.copySelected();
                event.consume();
            } else if (Shortcut.OPEN.isPressed(event)) {
                showPerson(getSelectionModel().getSelectedItem());
            }
        });
    }

    /** Shows these, keeping what is selected. */
    void show(List<ResultRow> wanted) {
        if (rows.equals(wanted)) {
            return;
        }
        company.setVisible(wanted.stream().anyMatch(ResultRow::isEmptyReport)
                || wanted.stream().map(ResultRow::company).distinct().count() > 1);
        remark.setVisible(wanted.stream().anyMatch(row -> !row.remark().isEmpty()));
        fit();
        List<ResultRow> selected = new ArrayList<>(getSelectionModel().getSelectedItems());
        rows.setAll(wanted);
        getSelectionModel().clearSelection();
        getItems().stream().filter(row -> selected.stream().anyMatch(row::isSame))
                .forEach(getSelectionModel()::select);
    }

    /** Those in this state only, or all for null. */
    void filter(@Nullable IncidentState state) {
        filtered.setPredicate(row -> state == null || row.state() == state);
    }

    /** What can be done with the row that was selected last, below a node. */
    void showMenu(Node below) {
        ResultRow row = getSelectionModel().getSelectedItem();
        Bounds place = below.localToScreen(below.getBoundsInLocal());
        if (row != null && place != null) {
            copying.show(below, row, "", place.getMinX(), below == this ? place.getMinY() : place.getMaxY());
        }
    }

    void copyAll() {
        copying.copyAll();
    }

    void showPerson(@Nullable ResultRow row) {
        if (row != null && row.employee() != 0) {
            ui.navigation().showEmployee(row.employee(), null);
        }
    }

    private void addColumns() {
        TableColumn<ResultRow, Integer> number = column("number", 44, ResultRow::number);
        hold(number, 44, 60);
        company.setCellFactory(_ -> new ResultCells.Company());
        TableColumn<ResultRow, String> name = column("name", 130, ResultRow::name);
        TableColumn<ResultRow, String> type = column("type", 150, ResultRow::type);
        TableColumn<ResultRow, String> date = column("validFrom", 92, ResultRow::validFrom);
        date.setCellFactory(_ -> new ResultCells.Text(ui.texts()::date));
        TableColumn<ResultRow, IncidentState> state = column("state", 118, ResultRow::state);
        state.setCellFactory(_ -> new ResultCells.State(ui.texts()));
        incidentId.setCellFactory(_ -> new ResultCells.Mono());
        importId.setCellFactory(_ -> new ResultCells.Mono());
        hold(state, 134, 150);
        hold(date, 112, 120);
        for (TableColumn<ResultRow, String> text : List.of(name, type, remark)) {
            text.setCellFactory(_ -> new ResultCells.Text(Function.identity()));
        }
        getColumns().addAll(List.of(number, company, name, type, date, state, incidentId, importId, remark));
    }

    /** Where the others need the room the IDs go: the row's menu and the history have them too. */
    private void fit() {
        List<TableColumn<ResultRow, String>> ids = List.of(incidentId, importId);
        double room = getColumns().stream().filter(each -> each.isVisible() && !ids.contains(each))
                .mapToDouble(this::wanted).sum() + wanted(incidentId);
        incidentId.setVisible(room <= getWidth() - SCROLL_BAR);
        importId.setVisible(room + wanted(importId) <= getWidth() - SCROLL_BAR);
    }

    private double wanted(TableColumn<ResultRow, ?> column) {
        return Math.clamp(column.getPrefWidth() * scale.get(), column.getMinWidth(), column.getMaxWidth());
    }

    private static void hold(TableColumn<?, ?> column, double least, double most) {
        column.minWidthProperty().bind(Theme.scaled(least));
        column.maxWidthProperty().bind(Theme.scaled(most));
    }

    private <T> TableColumn<ResultRow, T> column(String key, double width, Function<ResultRow, T> value) {
        TableColumn<ResultRow, T> column = new TableColumn<>(ui.texts().get("sending.column." + key));
        column.setId("column-" + key);
        column.setPrefWidth(width);
        column.minWidthProperty().bind(Theme.titleWidth(column.getText(), Math.min(width, 84)));
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(value.apply(cell.getValue())));
        return column;
    }

    private TableRow<ResultRow> row() {
        TableRow<ResultRow> row = new TableRow<>();
        row.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                showPerson(row.getItem());
            }
        });
        row.setOnContextMenuRequested(event -> {
            if (row.getItem() != null && !event.isKeyboardTrigger()) {
                TableCell<?, ?> cell = ResultCells.cellAt(event.getPickResult().getIntersectedNode());
                copying.show(row, row.getItem(), cell == null ? "" : ResultCells.text(cell, ui.texts()),
                        event.getScreenX(), event.getScreenY());
            }
        });
        return row;
    }
}
