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
import org.flexmelder.model.IncidentState;
import org.flexmelder.ui.CompanyCell;
import org.flexmelder.ui.Panes;
import org.flexmelder.ui.StateBadge;
import org.flexmelder.ui.TypeTexts;
import org.flexmelder.ui.Ui;
import org.kordamp.ikonli.feather.Feather;

/** What the portal refused, newest first. */
final class RejectedTable extends TableView<RejectedRow> {
    private final Ui ui;
    private final IncidentsModel model;

    RejectedTable(Ui ui, IncidentsModel model) {
        this.ui = ui;
        this.model = model;
        setId("rejected-table");
        setAccessibleText(ui.texts().get("incidents.rejected"));
        getStyleClass().addAll(Tweaks.EDGE_TO_EDGE, Styles.STRIPED);
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        TableColumn<RejectedRow, String> name = IncidentCells.column(ui.texts().get("incidents.column.name"), 210,
                RejectedRow::name);
        name.setMinWidth(126);
        name.setCellFactory(_ -> IncidentCells.nameCell(ui, row -> TypeTexts.label(ui, row.incident().type())));
        TableColumn<RejectedRow, String> company = IncidentCells.column(ui.texts().get("incidents.column.company"),
                150, RejectedRow::company);
        company.setMinWidth(114);
        company.setCellFactory(_ -> new CompanyCell<>(RejectedRow::colour));
        TableColumn<RejectedRow, String> from = IncidentCells.dateColumn(ui, ui.texts().field(Field.VALID_FROM),
                row -> row.incident().validFrom());
        getColumns().setAll(List.of(name, company, from, state()));
        setPlaceholder(Panes.emptyState(Feather.CHECK, ui.texts().get("incidents.rejected.empty"),
                ui.texts().get("incidents.rejected.empty.text")));
        SortedList<RejectedRow> sorted = new SortedList<>(model.rejected());
        sorted.comparatorProperty().bind(comparatorProperty());
        setItems(sorted);
        widthProperty().addListener((_, _, width) -> company.setVisible(width.doubleValue() >= 500));
        getSelectionModel().selectedItemProperty().addListener((_, _, row) -> {
            if (row != null && !model.isChanging()) {
                model.select(row);
            }
        });
    }

    /** Marks the row of the incident in view. */
    void reselect() {
        long id = model.detailProperty().get() instanceof Detail.Looking looking ? looking.entry().incident().id() : 0;
        for (int i = 0; i < getItems().size(); i++) {
            if (getItems().get(i).incident().id() == id) {
                if (getSelectionModel().getSelectedIndex() != i) {
                    getSelectionModel().clearAndSelect(i);
                }
                return;
            }
        }
        getSelectionModel().clearSelection();
    }

    private TableColumn<RejectedRow, Boolean> state() {
        TableColumn<RejectedRow, Boolean> column = new TableColumn<>(ui.texts().get("incidents.column.state"));
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue().replacement() != 0));
        column.setMinWidth(158);
        column.setPrefWidth(158);
        column.setMaxWidth(175);
        column.setCellFactory(_ -> new TableCell<>() {
            @Override
            protected void updateItem(Boolean replaced, boolean empty) {
                super.updateItem(replaced, empty);
                setGraphic(empty || replaced == null
                        ? null
                        : replaced
                                ? new StateBadge(ui.texts().get("incidents.replaced"), Feather.CORNER_DOWN_RIGHT,
                                        "plain")
                                : new StateBadge(ui.texts(), IncidentState.REJECTED));
            }
        });
        return column;
    }
}
