package org.flexmelder.ui.incidents;

import static javafx.scene.control.SelectionMode.MULTIPLE;

import atlantafx.base.theme.Styles;
import atlantafx.base.theme.Tweaks;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.DoubleBinding;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ObservableList;
import javafx.collections.transformation.SortedList;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.flexmelder.model.Field;
import org.flexmelder.model.IncidentState;
import org.flexmelder.ui.CompanyCell;
import org.flexmelder.ui.Panes;
import org.flexmelder.ui.Rows;
import org.flexmelder.ui.StateBadge;
import org.flexmelder.ui.Theme;
import org.flexmelder.ui.TypeTexts;
import org.flexmelder.ui.Ui;
import org.kordamp.ikonli.feather.Feather;

/**
 * A list of incidents: whose, of which company, effective from when, and how it stands. Where there is no room for the
 * company, or the day, it stands below name and type.
 */
final class IncidentTable<R extends IncidentRow> extends TableView<R> {
    /** In the place of the number of what is missing. */
    private static final int CHANGED = -1;
    private static final int DOUBLE = -2;
    private static final int WARNED = -3;
    private static final double STATE = 124;
    /** Room for three lines. All rows are the same, so that one can be scrolled to before it was laid out. */
    private static final double ROW = 58;
    private static final double SCROLL_BAR = 16;
    private static final double ROOM_FOR_COMPANY = 640;

    private final Ui ui;
    private final Supplier<Set<Long>> marked;
    private boolean marking;

    private IncidentTable(Ui ui, IncidentsModel model, String id, ObservableList<R> rows, Consumer<List<R>> chosen) {
        this.ui = ui;
        marked = model::marked;
        setId(id);
        getStyleClass().addAll(Tweaks.EDGE_TO_EDGE, Styles.STRIPED);
        fixedCellSizeProperty().bind(Theme.scaled(ROW));
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        TableColumn<R, String> name = IncidentCells.column(ui.texts().get("incidents.column.name"), 200,
                IncidentRow::name);
        name.minWidthProperty().bind(Theme.titleWidth(name.getText(), 126));
        TableColumn<R, String> company = IncidentCells.column(ui.texts().get("incidents.column.company"), 130,
                IncidentRow::company);
        company.minWidthProperty().bind(Theme.titleWidth(company.getText(), 114));
        company.setCellFactory(_ -> new CompanyCell<>(IncidentRow::colour));
        TableColumn<R, String> from = IncidentCells.dateColumn(ui, ui.texts().field(Field.VALID_FROM),
                row -> row.incident().validFrom());
        name.setCellFactory(_ -> IncidentCells.nameCell(ui, row -> TypeTexts.label(ui, row.incident().type()),
                row -> Stream.of(
                        row.replacedBy().isEmpty() ? "" : ui.texts().get("incidents.replacedBy", row.replacedBy()),
                        from.isVisible() ? "" : ui.texts().date(row.incident().validFrom()),
                        company.isVisible() ? "" : row.company()).filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(" · "))));
        getColumns().setAll(List.of(name, company, from));
        name.setId("NAME");
        company.setId("COMPANY");
        from.setId("VALID_FROM");
        SortedList<R> sorted = new SortedList<>(rows);
        sorted.comparatorProperty().bind(comparatorProperty());
        setItems(sorted);
        DoubleBinding room = Theme.scaled(ROOM_FOR_COMPANY);
        company.visibleProperty().bind(widthProperty().greaterThanOrEqualTo(room));
        from.visibleProperty().bind(widthProperty().greaterThanOrEqualTo(name.minWidthProperty()
                .add(from.minWidthProperty()).add(Theme.scaled(STATE)).add(SCROLL_BAR)));
        company.visibleProperty().addListener((_, _, _) -> refresh());
        from.visibleProperty().addListener((_, _, _) -> refresh());
        getSelectionModel().getSelectedItems().addListener((InvalidationListener) _ -> {
            List<R> all = getSelectionModel().getSelectedItems().stream().filter(Objects::nonNull).toList();
            if (!all.isEmpty() && !marking && !model.lists().isChanging()) {
                chosen.accept(all);
            }
        });
    }

    /** The drafts, each with whether it is ready; several can be selected. */
    static IncidentTable<DraftRow> drafts(Ui ui, IncidentsModel model) {
        IncidentTable<DraftRow> table = new IncidentTable<>(ui, model, "incidents-table", model.lists().rows(),
                model::selectDrafts);
        table.setAccessibleText(ui.texts().get("incidents.drafts"));
        table.getSelectionModel().setSelectionMode(MULTIPLE);
        table.addState(IncidentTable::standing,
                missing -> switch (missing) {
                    case DOUBLE -> new StateBadge(ui.texts().get("incidents.doubled"), Feather.COPY, "attention");
                    case CHANGED ->
                        new StateBadge(ui.texts().get("incidents.changed"), Feather.REFRESH_CW, "attention");
                    case WARNED ->
                        new StateBadge(ui.texts().get("incidents.ready"), Feather.ALERT_TRIANGLE, "attention");
                    case 0 -> new StateBadge(ui.texts().get("incidents.ready"), Feather.CHECK, "good");
                    default ->
                        new StateBadge(ui.texts().get("incidents.missing.count", missing), Feather.ALERT_CIRCLE,
                                "attention");
                });
        table.setPlaceholder(Panes.emptyState(Feather.EDIT_3, ui.texts().get("incidents.empty"),
                ui.texts().get("incidents.empty.text")));
        return table;
    }

    /** What the portal refused, newest first. */
    static IncidentTable<RejectedRow> rejected(Ui ui, IncidentsModel model) {
        IncidentTable<RejectedRow> table = new IncidentTable<>(ui, model, "rejected-table", model.lists().rejected(),
                chosen -> model.look(chosen.getFirst().looking()));
        table.setAccessibleText(ui.texts().get("incidents.rejected"));
        table.addState(RejectedRow::standing, standing -> switch (standing) {
            case OPEN -> new StateBadge(ui.texts(), IncidentState.REJECTED);
            case TAKEN_OVER ->
                new StateBadge(ui.texts().get("incidents.replaced"), Feather.CORNER_DOWN_RIGHT, "plain");
            case REPLACED -> StateBadge.replaced(ui.texts());
        });
        table.setPlaceholder(Panes.emptyState(Feather.CHECK, ui.texts().get("incidents.rejected.empty"),
                ui.texts().get("incidents.rejected.empty.text")));
        return table;
    }

    private static int standing(DraftRow row) {
        if (row.missing() > 0) {
            return row.missing();
        }
        if (row.draft().isLikelyDouble()) {
            return DOUBLE;
        }
        return row.changed() ? CHANGED : row.draft().warnings() > 0 ? WARNED : 0;
    }

    /** Marks the rows of what stands beside the list. */
    void reselect() {
        Set<Long> wanted = marked.get();
        int[] rows = IntStream.range(0, getItems().size()).filter(i -> wanted.contains(getItems().get(i).id()))
                .toArray();
        Set<Integer> present = Set.copyOf(getSelectionModel().getSelectedIndices());
        if (rows.length == present.size() && IntStream.of(rows).allMatch(present::contains)) {
            return;
        }
        marking = true;
        getSelectionModel().clearSelection();
        if (rows.length > 0) {
            getSelectionModel().selectIndices(rows[0], rows);
            getFocusModel().focus(rows[rows.length - 1]);
        }
        marking = false;
        Rows.showSelected(this);
    }

    void reveal() {
        scrollTo(Math.max(0, getSelectionModel().getSelectedIndex() - 3));
    }

    private <V> void addState(Function<R, V> value, Function<V, StateBadge> badge) {
        TableColumn<R, V> column = new TableColumn<>(ui.texts().get("incidents.column.state"));
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(value.apply(row.getValue())));
        column.minWidthProperty().bind(Theme.scaled(STATE));
        column.maxWidthProperty().bind(Theme.scaled(STATE));
        column.setId("STATE");
        column.setCellFactory(_ -> new TableCell<>() {
            @Override
            protected void updateItem(V state, boolean empty) {
                super.updateItem(state, empty);
                setGraphic(empty || state == null ? null : badge.apply(state));
            }
        });
        getColumns().add(column);
    }
}
