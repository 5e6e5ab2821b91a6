package org.flexmelder.ui.employees;

import atlantafx.base.theme.Styles;
import atlantafx.base.theme.Tweaks;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.transformation.SortedList;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.flexmelder.model.Field;
import org.flexmelder.ui.CompanyCell;
import org.flexmelder.ui.Panes;
import org.flexmelder.ui.StateBadge;
import org.flexmelder.ui.Texts;
import org.kordamp.ikonli.feather.Feather;

/** The list of employees. Columns for which there is no room move below the name. */
final class EmployeesTable extends TableView<EmployeeRow> {
    private final Texts texts;
    private final EmployeesModel model;
    private final TableColumn<EmployeeRow, String> company;
    private final TableColumn<EmployeeRow, String> taxId;
    private final TableColumn<EmployeeRow, String> number;
    private final TableColumn<EmployeeRow, String> site;

    EmployeesTable(Texts texts, EmployeesModel model) {
        this.texts = texts;
        this.model = model;
        setId("employees-table");
        setAccessibleText(texts.get("place.EMPLOYEES"));
        getStyleClass().addAll(Tweaks.EDGE_TO_EDGE, Styles.STRIPED);
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        TableColumn<EmployeeRow, String> name = column(texts.get("employees.column.name"), 210, EmployeeRow::name);
        name.setMinWidth(130);
        name.setCellFactory(_ -> new NameCell());
        company = column(texts.get("employees.column.company"), 150,
                EmployeeRow::company);
        company.setMinWidth(120);
        company.setCellFactory(_ -> new CompanyCell<>(EmployeeRow::colour));
        taxId = column(texts.field(Field.EMPLOYEE_ID), 110, row -> row.employee().employeeId());
        number = column(texts.get("employees.column.number"), 80, row -> row.text(Field.PERSONNEL_NUMBER));
        site = column(texts.field(Field.EMPLOYMENT_SITE), 90, row -> row.text(Field.EMPLOYMENT_SITE));
        taxId.setMinWidth(118);
        taxId.setMaxWidth(124);
        number.setMaxWidth(110);
        getColumns().setAll(java.util.List.of(name, company, taxId, number, site, state()));
        setPlaceholder(Panes.emptyState(Feather.SEARCH, texts.get("employees.notFound"),
                texts.get("employees.notFound.text")));
        SortedList<EmployeeRow> sorted = new SortedList<>(model.shown());
        sorted.comparatorProperty().bind(comparatorProperty());
        setItems(sorted);
        getSelectionModel().selectedItemProperty().addListener((_, _, row) -> {
            if (row != null && !model.isChanging()) {
                model.select(row);
            }
        });
        widthProperty().addListener((_, _, width) -> fit(width.doubleValue()));
    }

    /** Marks the row of the employee in the form. */
    void reselect() {
        long id = model.editor().id();
        for (int i = 0; i < getItems().size(); i++) {
            if (getItems().get(i).employee().id() == id) {
                if (getSelectionModel().getSelectedIndex() != i) {
                    getSelectionModel().clearAndSelect(i);
                }
                return;
            }
        }
        getSelectionModel().clearSelection();
    }

    /** Scrolls to the marked row. */
    void reveal() {
        scrollTo(Math.max(0, getSelectionModel().getSelectedIndex() - 3));
    }

    private void fit(double width) {
        company.setVisible(width >= 440);
        taxId.setVisible(width >= 540);
        number.setVisible(width >= 680);
        site.setVisible(width >= 780);
        refresh();
    }

    private static TableColumn<EmployeeRow, String> column(String title, double width,
            Function<EmployeeRow, String> text) {
        TableColumn<EmployeeRow, String> column = new TableColumn<>(title);
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(text.apply(row.getValue())));
        column.setPrefWidth(width);
        column.setMinWidth(70);
        return column;
    }

    private TableColumn<EmployeeRow, Integer> state() {
        TableColumn<EmployeeRow, Integer> column = new TableColumn<>(texts.get("employees.column.state"));
        column.setCellValueFactory(row -> new javafx.beans.property.ReadOnlyObjectWrapper<>(row.getValue().missing()));
        column.setMinWidth(150);
        column.setPrefWidth(150);
        column.setMaxWidth(175);
        column.setCellFactory(_ -> new TableCell<>() {
            @Override
            protected void updateItem(Integer missing, boolean empty) {
                super.updateItem(missing, empty);
                setGraphic(empty || missing == null
                        ? null
                        : missing == 0
                                ? new StateBadge(texts.get("employees.complete"), Feather.CHECK, "good")
                                : new StateBadge(texts.get("employees.missing", missing), Feather.ALERT_CIRCLE,
                                        "attention"));
            }
        });
        return column;
    }

    /** The name, and below it what stands in no column. */
    private final class NameCell extends TableCell<EmployeeRow, String> {
        private final Label name = Panes.label("", "strong");
        private final Label more = Panes.label("", "muted", "small");
        private final VBox box = new VBox(name, more);

        NameCell() {
            box.setAlignment(Pos.CENTER_LEFT);
        }

        @Override
        protected void updateItem(String text, boolean empty) {
            super.updateItem(text, empty);
            EmployeeRow row = empty || getTableRow() == null ? null : getTableRow().getItem();
            if (text == null || row == null) {
                setGraphic(null);
                setTooltip(null);
                return;
            }
            name.setText(text.isEmpty() ? texts.get("employees.unnamed") : text);
            String below = below(row);
            more.setText(below);
            more.setVisible(!below.isEmpty());
            more.setManaged(!below.isEmpty());
            setGraphic(box);
            setTooltip(new Tooltip(name.getText() + "\n" + row.company()));
        }

        private String below(EmployeeRow row) {
            StringBuilder below = new StringBuilder();
            add(below, !number.isVisible() && !row.text(Field.PERSONNEL_NUMBER).isEmpty()
                    ? texts.get("employees.number", row.text(Field.PERSONNEL_NUMBER))
                    : "");
            add(below, !site.isVisible() ? row.text(Field.EMPLOYMENT_SITE) : "");
            return below.toString();
        }

        private static void add(StringBuilder below, String text) {
            if (!text.isEmpty()) {
                below.append(below.isEmpty() ? "" : " · ").append(text);
            }
        }
    }
}
