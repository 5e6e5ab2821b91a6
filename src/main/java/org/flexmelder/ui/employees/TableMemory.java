package org.flexmelder.ui.employees;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.collections.ListChangeListener;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import javafx.util.Duration;
import org.flexmelder.settings.TableLook;
import org.flexmelder.settings.TableLook.Shown;
import org.flexmelder.settings.ViewFile;
import org.flexmelder.ui.Ui;

/** Remembers the columns of the list, their order and widths, and what it is sorted by. */
final class TableMemory {
    private static final String NAME = "employees";
    private static final Duration QUIET = Duration.millis(600);

    private final Ui ui;
    private final EmployeesTable table;
    private final ViewFile file;
    private final PauseTransition quiet = new PauseTransition(QUIET);

    TableMemory(Ui ui, EmployeesTable table, ViewFile file) {
        this.ui = ui;
        this.table = table;
        this.file = file;
        file.table(NAME).ifPresent(this::show);
        quiet.setOnFinished(_ -> save());
        table.getColumns().addListener((ListChangeListener<TableColumn<EmployeeRow, ?>>) _ -> quiet.playFromStart());
        table.getSortOrder().addListener((ListChangeListener<TableColumn<EmployeeRow, ?>>) _ -> quiet.playFromStart());
        for (PeopleColumn each : PeopleColumn.values()) {
            table.get(each).widthProperty().addListener((_, _, _) -> quiet.playFromStart());
            table.get(each).visibleProperty().addListener((_, _, _) -> quiet.playFromStart());
            table.get(each).sortTypeProperty().addListener((_, _, _) -> quiet.playFromStart());
        }
    }

    /** As shipped. */
    void reset() {
        table.getSortOrder().clear();
        table.getColumns().setAll(List.of(PeopleColumn.values()).stream().map(table::get).toList());
        for (PeopleColumn each : PeopleColumn.values()) {
            table.get(each).setPrefWidth(each.width());
            table.want(each, Shown.BY_ROOM);
        }
        save();
    }

    /** Writes how it is now, off the UI thread. */
    void save() {
        quiet.stop();
        List<TableLook.Column> columns = new ArrayList<>();
        for (TableColumn<EmployeeRow, ?> column : table.getColumns()) {
            PeopleColumn each = PeopleColumn.valueOf(column.getId());
            columns.add(new TableLook.Column(each.name(), table.wanted(each), (int) Math.rint(column.getWidth())));
        }
        Optional<TableColumn<EmployeeRow, ?>> sorted = table.getSortOrder().stream().findFirst();
        TableLook look = new TableLook(columns, sorted.map(TableColumn::getId).orElse(""),
                sorted.filter(column -> column.getSortType() == SortType.DESCENDING).isPresent());
        ui.tasks().store(() -> write(look), _ -> {
        });
    }

    /** The look of a table is worth no window with an error: it is written down for IT, and the work goes on. */
    private boolean write(TableLook look) {
        try {
            file.save(NAME, look);
            return true;
        } catch (UncheckedIOException e) {
            System.getLogger(TableMemory.class.getName()).log(System.Logger.Level.WARNING,
                    "the look of a table was not saved", e);
            return false;
        }
    }

    private void show(TableLook look) {
        List<TableColumn<EmployeeRow, ?>> order = new ArrayList<>();
        for (TableLook.Column known : look.columns()) {
            find(known.name()).ifPresent(each -> {
                if (known.width() > 0) {
                    table.get(each).setPrefWidth(Math.max(each.least(), known.width()));
                }
                table.want(each, known.shown());
                if (!order.contains(table.get(each))) {
                    order.add(table.get(each));
                }
            });
        }
        table.getColumns().stream().filter(column -> !order.contains(column)).forEach(order::add);
        table.getColumns().setAll(order);
        find(look.sortedBy()).map(table::get).ifPresent(column -> {
            column.setSortType(look.descending() ? SortType.DESCENDING : SortType.ASCENDING);
            table.getSortOrder().add(column);
        });
    }

    private static Optional<PeopleColumn> find(String name) {
        return List.of(PeopleColumn.values()).stream().filter(each -> each.name().equals(name)).findFirst();
    }
}
