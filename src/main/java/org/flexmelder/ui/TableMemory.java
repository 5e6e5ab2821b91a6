package org.flexmelder.ui;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import javafx.animation.PauseTransition;
import javafx.collections.ListChangeListener;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TableView;
import javafx.util.Duration;
import org.flexmelder.settings.TableLook;
import org.flexmelder.settings.TableLook.Shown;
import org.flexmelder.settings.ViewFile;

/** Remembers the columns of a table, their order and widths, and what it is sorted by. Each column has an id. */
public final class TableMemory<S> {
    private static final Duration QUIET = Duration.millis(600);

    private final Ui ui;
    private final TableView<S> table;
    private final String name;
    private final ViewFile file;
    private final Function<TableColumn<S, ?>, Shown> wanted;
    private final PauseTransition quiet = new PauseTransition(QUIET);

    /** For a table whose columns nobody hides. */
    public TableMemory(Ui ui, TableView<S> table, ViewFile file) {
        this(ui, table, file, _ -> Shown.BY_ROOM, (_, _) -> {
        });
    }

    /**
     * @param table
     *            its id is the name under which it is remembered
     * @param wanted
     *            whether the person wants a column shown
     * @param want
     *            takes over whether they did
     */
    public TableMemory(Ui ui, TableView<S> table, ViewFile file, Function<TableColumn<S, ?>, Shown> wanted,
            BiConsumer<TableColumn<S, ?>, Shown> want) {
        this.ui = ui;
        this.table = table;
        this.file = file;
        this.wanted = wanted;
        name = table.getId().replace("-table", "");
        file.table(name).ifPresent(look -> show(look, want));
        quiet.setOnFinished(_ -> save());
        table.getColumns().addListener((ListChangeListener<TableColumn<S, ?>>) _ -> quiet.playFromStart());
        table.getSortOrder().addListener((ListChangeListener<TableColumn<S, ?>>) _ -> quiet.playFromStart());
        for (TableColumn<S, ?> each : table.getColumns()) {
            each.widthProperty().addListener((_, _, _) -> quiet.playFromStart());
            each.visibleProperty().addListener((_, _, _) -> quiet.playFromStart());
            each.sortTypeProperty().addListener((_, _, _) -> quiet.playFromStart());
        }
    }

    /** Writes how it is now, off the UI thread. */
    public void save() {
        quiet.stop();
        List<TableLook.Column> columns = new ArrayList<>();
        for (TableColumn<S, ?> column : table.getColumns()) {
            columns.add(new TableLook.Column(column.getId(), wanted.apply(column),
                    (int) Math.rint(column.getWidth())));
        }
        Optional<TableColumn<S, ?>> sorted = table.getSortOrder().stream().findFirst();
        TableLook look = new TableLook(columns, sorted.map(TableColumn::getId).orElse(""),
                sorted.filter(column -> column.getSortType() == SortType.DESCENDING).isPresent());
        ui.tasks().store(() -> write(look), _ -> {
        });
    }

    /** The look of a table is worth no window with an error: it is written down for IT, and the work goes on. */
    private boolean write(TableLook look) {
        try {
            file.save(name, look);
            return true;
        } catch (UncheckedIOException e) {
            System.getLogger(TableMemory.class.getName()).log(System.Logger.Level.WARNING,
                    "the look of a table was not saved", e);
            return false;
        }
    }

    private void show(TableLook look, BiConsumer<TableColumn<S, ?>, Shown> want) {
        List<TableColumn<S, ?>> order = new ArrayList<>();
        for (TableLook.Column known : look.columns()) {
            find(known.name()).ifPresent(column -> {
                if (known.width() > 0) {
                    column.setPrefWidth(Math.max(column.getMinWidth(), known.width()));
                }
                want.accept(column, known.shown());
                if (!order.contains(column)) {
                    order.add(column);
                }
            });
        }
        table.getColumns().stream().filter(column -> !order.contains(column)).forEach(order::add);
        table.getColumns().setAll(order);
        find(look.sortedBy()).ifPresent(column -> {
            column.setSortType(look.descending() ? SortType.DESCENDING : SortType.ASCENDING);
            table.getSortOrder().add(column);
        });
    }

    private Optional<TableColumn<S, ?>> find(String id) {
        return table.getColumns().stream().filter(column -> column.getId().equals(id)).findFirst();
    }
}
