package org.flexmelder.ui.employees;

import atlantafx.base.controls.CustomTextField;
import atlantafx.base.theme.Styles;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import javafx.beans.InvalidationListener;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.flexmelder.model.Company;
import org.flexmelder.settings.TableLook;
import org.flexmelder.ui.Icon;
import org.flexmelder.ui.Panes;
import org.flexmelder.ui.Shortcut;
import org.flexmelder.ui.TableMemory;
import org.flexmelder.ui.Texts;
import org.flexmelder.ui.Theme;
import org.flexmelder.ui.Whole;
import org.flexmelder.ui.WrapRow;
import org.flexmelder.ui.employees.PeopleFilter.Shown;
import org.kordamp.ikonli.feather.Feather;

/** Above the list: search, filters, columns, and how many are shown. */
final class ListHead extends VBox {
    private static final double FILTER = 170;

    private final Texts texts;
    private final EmployeesModel model;
    private final PeopleList list;
    private final EmployeesTable table;
    private final TableMemory<EmployeeRow> memory;
    private final CustomTextField search = new CustomTextField();
    private final Label count = Panes.label("", "muted", "small");
    private final Hyperlink all = new Hyperlink();

    ListHead(Texts texts, EmployeesModel model, EmployeesTable table, TableMemory<EmployeeRow> memory) {
        super(8);
        this.texts = texts;
        this.model = model;
        list = model.list();
        this.table = table;
        this.memory = memory;
        WrapRow filters = new WrapRow(8, companies(), sites(), standings());
        filters.getChildren().forEach(each -> HBox.setHgrow(each, Priority.ALWAYS));
        count.setId("employees-count");
        all.setId("employees-show-all");
        all.setText(texts.get("employees.showAll"));
        all.getStyleClass().add("small");
        all.setOnAction(_ -> {
            list.showAll();
            search.requestFocus();
        });
        HBox line = new HBox(8, count, all);
        line.setAlignment(javafx.geometry.Pos.BASELINE_LEFT);
        line.setMinHeight(22);
        HBox first = new HBox(8, searchField(), columns());
        getChildren().addAll(first, filters, line);
        list.shown().addListener((InvalidationListener) _ -> count());
        count();
    }

    /** Puts the cursor into the search. */
    void search() {
        search.requestFocus();
        search.selectAll();
    }

    Node first() {
        return search;
    }

    /** True while the cursor stands in a search that is not empty. */
    boolean isSearching() {
        return search.isFocused() && !search.getText().isBlank();
    }

    private CustomTextField searchField() {
        search.setId("employees-search");
        search.setPromptText(texts.get("employees.search"));
        search.setAccessibleText(texts.get("employees.search"));
        search.setLeft(new Icon(Feather.SEARCH));
        search.textProperty().bindBidirectional(list.searchProperty());
        HBox.setHgrow(search, Priority.ALWAYS);
        search.setOnKeyPressed(event -> {
            if (Shortcut.BACK.isPressed(event) && !search.getText().isEmpty()) {
                search.clear();
                event.consume();
            } else if (event.getCode() == KeyCode.DOWN && !table.getItems().isEmpty()) {
                table.requestFocus();
                table.getSelectionModel().select(Math.max(0, table.getSelectionModel().getSelectedIndex()));
                table.scrollTo(Math.max(0, table.getSelectionModel().getSelectedIndex() - 3));
                event.consume();
            }
        });
        return search;
    }

    private ComboBox<String> companies() {
        ComboBox<String> box = choice("employees-company", "employees.company.filter", id -> id.isEmpty()
                ? texts.get("employees.company.all")
                : model.companyName(id));
        follow(box, list.companyProperty(), () -> model.companies().stream().map(Company::careflexId).toList());
        model.companies().addListener((InvalidationListener) _ -> fill(box, list.companyProperty(),
                model.companies().stream().map(Company::careflexId).toList()));
        return box;
    }

    private ComboBox<String> sites() {
        ComboBox<String> box = choice("employees-site", "employees.site.filter",
                site -> site.isEmpty() ? texts.get("employees.site.all") : site);
        follow(box, list.siteProperty(), list::sites);
        list.sites().addListener((InvalidationListener) _ -> fill(box, list.siteProperty(), list.sites()));
        return box;
    }

    private ComboBox<Shown> standings() {
        ComboBox<Shown> box = choice("employees-standing", "employees.standing.filter",
                shown -> texts.get("employees.shown." + shown.name()));
        box.getItems().setAll(Shown.values());
        box.valueProperty().bindBidirectional(list.standingProperty());
        return box;
    }

    private <T> ComboBox<T> choice(String id, String title, Function<T, String> words) {
        ComboBox<T> box = new ComboBox<>();
        box.setId(id);
        box.setAccessibleText(texts.get(title));
        box.setMinWidth(80);
        box.prefWidthProperty().bind(Theme.scaled(FILTER));
        box.setMaxWidth(Double.MAX_VALUE);
        box.setVisibleRowCount(14);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : words.apply(value);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException(text);
            }
        });
        Whole.told(box, texts.get(title));
        return box;
    }

    private static void follow(ComboBox<String> box, StringProperty chosen,
            java.util.function.Supplier<List<String>> values) {
        fill(box, chosen, values.get());
        box.setOnAction(_ -> chosen.set(Objects.requireNonNullElse(box.getValue(), "")));
        chosen.addListener((_, _, value) -> box.setValue(value));
    }

    /** The value stays while the items change. */
    private static void fill(ComboBox<String> box, StringProperty chosen, List<String> values) {
        List<String> items = new ArrayList<>(List.of(""));
        items.addAll(values);
        String value = chosen.get();
        var action = box.getOnAction();
        box.setOnAction(null);
        box.getItems().setAll(items);
        box.setValue(value);
        box.setOnAction(action);
    }

    private MenuButton columns() {
        MenuButton menu = new MenuButton("", new Icon(Feather.COLUMNS));
        menu.setId("employees-columns");
        menu.getStyleClass().add(Styles.BUTTON_ICON);
        menu.setAccessibleText(texts.get("employees.columns"));
        menu.setTooltip(new Tooltip(texts.get("employees.columns")));
        menu.setOnShowing(_ -> menu.getItems().setAll(items()));
        menu.getItems().setAll(items());
        return menu;
    }

    private List<MenuItem> items() {
        List<MenuItem> items = new ArrayList<>();
        for (PeopleColumn each : PeopleColumn.values()) {
            if (each != PeopleColumn.NAME) {
                CheckMenuItem item = new CheckMenuItem(table.title(each));
                item.setId("column-" + each.name());
                item.setSelected(table.isShown(each));
                item.setOnAction(_ -> {
                    table.want(each, item.isSelected() ? TableLook.Shown.ALWAYS : TableLook.Shown.NEVER);
                    memory.save();
                });
                items.add(item);
            }
        }
        MenuItem reset = new MenuItem(texts.get("employees.columns.reset"));
        reset.setId("columns-reset");
        reset.setOnAction(_ -> {
            table.reset();
            memory.save();
        });
        items.add(new SeparatorMenuItem());
        items.add(reset);
        return items;
    }

    private void count() {
        NumberFormat format = NumberFormat.getIntegerInstance(texts.locale());
        int shown = list.shown().size();
        int whole = list.rows().size();
        count.setText(shown == whole
                ? texts.get("employees.count", whole)
                : texts.get("employees.count.some", format.format(shown), format.format(whole)));
        all.setVisible(list.isLimited());
    }
}
