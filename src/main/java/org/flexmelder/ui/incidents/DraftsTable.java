package org.flexmelder.ui.incidents;

import atlantafx.base.theme.Styles;
import atlantafx.base.theme.Tweaks;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.transformation.SortedList;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.flexmelder.model.Field;
import org.flexmelder.ui.CompanyCell;
import org.flexmelder.ui.Panes;
import org.flexmelder.ui.StateBadge;
import org.flexmelder.ui.TypeTexts;
import org.flexmelder.ui.Ui;
import org.kordamp.ikonli.feather.Feather;

/** The drafts, each with whether it is ready. */
final class DraftsTable extends TableView<DraftRow> {
    private final Ui ui;
    private final IncidentsModel model;

    DraftsTable(Ui ui, IncidentsModel model) {
        this.ui = ui;
        this.model = model;
        setId("incidents-table");
        setAccessibleText(ui.texts().get("incidents.drafts"));
        getStyleClass().addAll(Tweaks.EDGE_TO_EDGE, Styles.STRIPED);
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        TableColumn<DraftRow, String> name = IncidentCells.column(ui.texts().get("incidents.column.name"), 210,
                DraftRow::name);
        name.setMinWidth(126);
        name.setCellFactory(_ -> IncidentCells.nameCell(ui, row -> TypeTexts.label(ui, row.incident().type())));
        TableColumn<DraftRow, String> company = IncidentCells.column(ui.texts().get("incidents.column.company"), 150,
                DraftRow::company);
        company.setMinWidth(114);
        company.setCellFactory(_ -> new CompanyCell<>(DraftRow::colour));
        TableColumn<DraftRow, String> from = IncidentCells.dateColumn(ui, ui.texts().field(Field.VALID_FROM),
                row -> row.incident().validFrom());
        getColumns().setAll(List.of(name, company, from, state()));
        setPlaceholder(Panes.emptyState(Feather.EDIT_3, ui.texts().get("incidents.empty"),
                ui.texts().get("incidents.empty.text")));
        SortedList<DraftRow> sorted = new SortedList<>(model.rows());
        sorted.comparatorProperty().bind(comparatorProperty());
        setItems(sorted);
        widthProperty().addListener((_, _, width) -> company.setVisible(width.doubleValue() >= 500));
        getSelectionModel().selectedItemProperty().addListener((_, _, row) -> {
            if (row != null && !model.isChanging()) {
                model.select(row);
            }
        });
    }

    /** Marks the row of the draft in the form. */
    void reselect() {
        long id = model.editor().id();
        for (int i = 0; i < getItems().size(); i++) {
            if (getItems().get(i).id() == id) {
                if (getSelectionModel().getSelectedIndex() != i) {
                    getSelectionModel().clearAndSelect(i);
                }
                return;
            }
        }
        getSelectionModel().clearSelection();
    }

    void reveal() {
        scrollTo(Math.max(0, getSelectionModel().getSelectedIndex() - 3));
    }

    private TableColumn<DraftRow, Integer> state() {
        TableColumn<DraftRow, Integer> column = new TableColumn<>(ui.texts().get("incidents.column.state"));
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue().missing()));
        column.setMinWidth(158);
        column.setPrefWidth(158);
        column.setMaxWidth(175);
        column.setCellFactory(_ -> new TableCell<>() {
            @Override
            protected void updateItem(Integer missing, boolean empty) {
                super.updateItem(missing, empty);
                setGraphic(empty || missing == null
                        ? null
                        : missing == 0
                                ? new StateBadge(ui.texts().get("incidents.ready"), Feather.CHECK, "good")
                                : new StateBadge(ui.texts().get("incidents.missing", missing), Feather.ALERT_CIRCLE,
                                        "attention"));
            }
        });
        return column;
    }
}
