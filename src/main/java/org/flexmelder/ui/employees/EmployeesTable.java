package org.flexmelder.ui.employees;

import atlantafx.base.theme.Styles;
import atlantafx.base.theme.Tweaks;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.DoubleBinding;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import javafx.collections.transformation.SortedList;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.flexmelder.model.Field;
import org.flexmelder.settings.TableLook.Shown;
import org.flexmelder.ui.CompanyCell;
import org.flexmelder.ui.Panes;
import org.flexmelder.ui.Rows;
import org.flexmelder.ui.Texts;
import org.flexmelder.ui.Theme;
import org.kordamp.ikonli.feather.Feather;

/** The list of employees. Columns for which there is no room move below the name, unless they were asked for. */
final class EmployeesTable extends TableView<EmployeeRow> {
    /** Room for a name and a line below it. All rows are the same, so that none is measured while scrolling. */
    private static final double ROW = 44;

    private final DoubleBinding scale = Theme.scaled(1);
    private final Texts texts;
    private final EmployeesModel model;
    private final Collated collated;
    private final Map<PeopleColumn, TableColumn<EmployeeRow, ?>> columns = new EnumMap<>(PeopleColumn.class);
    private final Map<PeopleColumn, Shown> wanted = new EnumMap<>(PeopleColumn.class);
    private final ObservableSet<Long> several = FXCollections.observableSet(new LinkedHashSet<>());

    EmployeesTable(Texts texts, EmployeesModel model) {
        this.texts = texts;
        this.model = model;
        collated = new Collated(texts.locale());
        setId("employees-table");
        setAccessibleText(texts.get("place.EMPLOYEES"));
        getStyleClass().addAll(Tweaks.EDGE_TO_EDGE, Styles.STRIPED);
        fixedCellSizeProperty().bind(Theme.scaled(ROW));
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        for (PeopleColumn each : PeopleColumn.values()) {
            TableColumn<EmployeeRow, ?> column = column(each);
            column.setId(each.name());
            column.minWidthProperty().bind(Theme.titleWidth(column.getText(), each.least()));
            column.setPrefWidth(each.width());
            columns.put(each, column);
        }
        getColumns().setAll(columns.values());
        setPlaceholder(Panes.emptyState(Feather.SEARCH, texts.get("employees.notFound"),
                texts.get("employees.notFound.text")));
        SortedList<EmployeeRow> sorted = new SortedList<>(model.list().shown());
        sorted.comparatorProperty().bind(comparatorProperty());
        setItems(sorted);
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        getSelectionModel().getSelectedItems().addListener((InvalidationListener) _ -> selected());
        getSelectionModel().selectedItemProperty().addListener((_, _, row) -> {
            if (row != null && !model.list().isChanging()) {
                model.select(row);
            }
        });
        scale.addListener((_, _, _) -> fit());
        widthProperty().addListener((_, _, _) -> fit());
        fit();
    }

    /** Ids of the selected people, where they are more than one. */
    ObservableSet<Long> several() {
        return several;
    }

    private void selected() {
        if (model.list().isChanging()) {
            return;
        }
        Set<Long> ids = getSelectionModel().getSelectedItems().stream().filter(Objects::nonNull)
                .map(row -> row.employee().id()).collect(Collectors.toCollection(LinkedHashSet::new));
        if (ids.size() < 2) {
            ids.clear();
        }
        if (!several.equals(ids)) {
            several.retainAll(ids);
            several.addAll(ids);
        }
    }

    /** Marks the row of the employee in the form, or the several that were selected with it. */
    void reselect() {
        long id = model.editor().id();
        if (several.contains(id)) {
            reselectSeveral();
            return;
        }
        several.clear();
        for (int i = 0; i < getItems().size(); i++) {
            if (getItems().get(i).employee().id() == id) {
                if (getSelectionModel().getSelectedIndex() != i) {
                    getSelectionModel().clearAndSelect(i);
                    Rows.showSelected(this);
                }
                return;
            }
        }
        getSelectionModel().clearSelection();
    }

    private void reselectSeveral() {
        Set<Long> wantedIds = Set.copyOf(several);
        int[] rows = IntStream.range(0, getItems().size())
                .filter(i -> wantedIds.contains(getItems().get(i).employee().id())).toArray();
        Set<Integer> present = Set.copyOf(getSelectionModel().getSelectedIndices());
        if (rows.length != present.size() || IntStream.of(rows).anyMatch(row -> !present.contains(row))) {
            getSelectionModel().clearSelection();
            if (rows.length > 0) {
                getSelectionModel().selectIndices(rows[0], rows);
            }
        }
    }

    /** Scrolls to the marked row. */
    void reveal() {
        scrollTo(Math.max(0, getSelectionModel().getSelectedIndex() - 3));
    }

    TableColumn<EmployeeRow, ?> get(PeopleColumn column) {
        return Objects.requireNonNull(columns.get(column));
    }

    String title(PeopleColumn column) {
        return get(column).getText();
    }

    boolean isShown(PeopleColumn column) {
        return get(column).isVisible();
    }

    /** What the person asked for of this column. */
    Shown wanted(PeopleColumn column) {
        return wanted.getOrDefault(column, Shown.BY_ROOM);
    }

    /** Shows the column or not, whatever room there is; or by the room there is. */
    void want(PeopleColumn column, Shown shown) {
        wanted.put(column, shown);
        fit();
    }

    /** The columns as shipped. */
    void reset() {
        getSortOrder().clear();
        getColumns().setAll(columns.values());
        columns.forEach((each, column) -> {
            column.setPrefWidth(each.width());
            want(each, Shown.BY_ROOM);
        });
    }

    private void fit() {
        columns.forEach((each, column) -> column.setVisible(each == PeopleColumn.NAME || switch (wanted(each)) {
            case ALWAYS -> true;
            case NEVER -> false;
            case BY_ROOM -> each.hasRoom(getWidth() / scale.get());
        }));
        refresh();
    }

    private TableColumn<EmployeeRow, ?> column(PeopleColumn each) {
        Field field = each.field();
        if (field != null) {
            return field.kind() == Field.Kind.DATE ? day(field) : text(title(field), row -> row.text(field));
        }
        return switch (each) {
            case NAME -> {
                TableColumn<EmployeeRow, String> name = text(texts.get("employees.column.name"), EmployeeRow::name);
                name.setCellFactory(_ -> new PeopleCells.Name(texts, this));
                yield name;
            }
            case COMPANY -> {
                TableColumn<EmployeeRow, String> company = text(texts.get("employees.column.company"),
                        EmployeeRow::company);
                company.setCellFactory(_ -> new CompanyCell<>(EmployeeRow::colour));
                yield company;
            }
            case STANDING -> text(texts.get("employees.column.standing"), row -> StandingWords.whole(texts, row));
            case MISSING -> missing();
            default -> text(texts.field(Field.EMPLOYEE_ID), row -> row.employee().employeeId());
        };
    }

    private String title(Field field) {
        return field == Field.PERSONNEL_NUMBER ? texts.get("employees.column.number") : texts.field(field);
    }

    private TableColumn<EmployeeRow, String> text(String title, Function<EmployeeRow, String> text) {
        TableColumn<EmployeeRow, String> column = new TableColumn<>(title);
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(text.apply(row.getValue())));
        column.setCellFactory(_ -> new PeopleCells.Line());
        column.setComparator(collated);
        return column;
    }

    private TableColumn<EmployeeRow, String> day(Field field) {
        TableColumn<EmployeeRow, String> column = text(
                field == Field.START_OF_EMPLOYMENT ? texts.get("employees.column.start") : texts.field(field),
                row -> row.text(field));
        column.setCellFactory(_ -> new PeopleCells.Day(texts));
        return column;
    }

    private TableColumn<EmployeeRow, Integer> missing() {
        TableColumn<EmployeeRow, Integer> column = new TableColumn<>(texts.get("employees.column.state"));
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue().missing()));
        column.maxWidthProperty().bind(Theme.scaled(190));
        column.setCellFactory(_ -> new PeopleCells.Missing(texts));
        return column;
    }
}
