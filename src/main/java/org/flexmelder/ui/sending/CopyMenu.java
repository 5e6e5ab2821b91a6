package org.flexmelder.ui.sending;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableColumn;
import org.flexmelder.ui.Ui;

/** Copies rows of the results table as tab-separated text, which a spreadsheet takes. */
final class CopyMenu {
    private static final Set<Character> FORMULA = Set.of('=', '+', '-', '@');

    private final Ui ui;
    private final ResultsTable table;
    private final ContextMenu menu = new ContextMenu();

    CopyMenu(Ui ui, ResultsTable table) {
        this.ui = ui;
        this.table = table;
        menu.setAutoHide(true);
    }

    /** The menu over one row; the cell's text is what lies under the pointer. */
    void show(Node row, ResultRow of, String cell, double x, double y) {
        menu.getItems().setAll(value("copyCell", cell), value("copyIncidentId", of.incidentId()),
                value("copyImportId", of.importId()), item("copyRows", this::copySelected),
                item("copyAll", this::copyAll), item("batch", () -> ui.navigation().showBatch(of.batch())),
                item("person", () -> table.showPerson(of)));
        menu.getItems().getLast().setDisable(of.employee() == 0);
        menu.show(row, x, y);
    }

    void copySelected() {
        List<ResultRow> selected = table.getSelectionModel().getSelectedItems();
        if (!selected.isEmpty()) {
            ui.dialogs().copy(text(selected.stream()));
        }
    }

    /** All that the filter lets through, with the titles of the columns. */
    void copyAll() {
        String titles = table.getColumns().stream().map(TableColumn::getText).collect(Collectors.joining("\t"));
        ui.dialogs().copy(titles + "\n" + text(table.getItems().stream()));
    }

    private String text(Stream<ResultRow> rows) {
        return rows.map(this::line).collect(Collectors.joining("\n"));
    }

    private String line(ResultRow row) {
        return row.cells(ui.texts().date(row.validFrom()), ui.texts().state(row.state())).stream()
                .map(CopyMenu::cell).collect(Collectors.joining("\t"));
    }

    /** One line, and no formula for the spreadsheet that it is pasted into. */
    private static String cell(String text) {
        String plain = text.replaceAll("\\s+", " ").strip();
        return !plain.isEmpty() && FORMULA.contains(plain.charAt(0)) ? "'" + plain : plain;
    }

    private MenuItem value(String key, String text) {
        MenuItem item = item(key, () -> ui.dialogs().copy(text));
        item.setDisable(text.isEmpty());
        return item;
    }

    private MenuItem item(String key, Runnable action) {
        MenuItem item = new MenuItem(ui.texts().get("sending.menu." + key));
        item.setId("menu-" + key);
        item.setOnAction(_ -> action.run());
        return item;
    }
}
