package org.flexmelder.ui.employees;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import javafx.animation.PauseTransition;
import javafx.beans.InvalidationListener;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.flexmelder.model.Field;
import org.flexmelder.settings.ViewFile;
import org.flexmelder.store.Books;
import org.flexmelder.ui.Arrival;
import org.flexmelder.ui.KeyHint;
import org.flexmelder.ui.Panes;
import org.flexmelder.ui.Place;
import org.flexmelder.ui.Screen;
import org.flexmelder.ui.Shortcut;
import org.flexmelder.ui.TableMemory;
import org.flexmelder.ui.Texts;
import org.flexmelder.ui.Ui;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Beschäftigte: all employees beside the form of one of them. What is typed is saved by itself. */
public final class EmployeesView implements Screen {
    private static final Duration QUIET = Duration.millis(400);

    private final Ui ui;
    private final Texts texts;
    private final EmployeesModel model;
    private final EmployeesTable table;
    private final TableMemory<EmployeeRow> memory;
    private final ListHead listHead;
    private final EmployeeForm form;
    private final VBox formSide;
    private final Button create;
    private final Button reportMany;
    private final StackPane body = new StackPane();
    private final SplitPane split;
    private final Node node;
    private final Arrival arrival;

    public EmployeesView(Ui ui, Books books, ViewFile view) {
        this.ui = ui;
        texts = ui.texts();
        model = new EmployeesModel(ui, books);
        table = new EmployeesTable(texts, model);
        memory = new TableMemory<>(ui, table, view, column -> table.wanted(PeopleColumn.valueOf(column.getId())),
                (column, shown) -> table.want(PeopleColumn.valueOf(column.getId()), shown));
        listHead = new ListHead(texts, model, table, memory);
        form = new EmployeeForm(ui, model);
        EmployeeHead head = new EmployeeHead(ui, model);
        formSide = new VBox(head, form, new ChangeBar(ui, model));
        VBox.setVgrow(form, Priority.ALWAYS);
        formSide.getStyleClass().add("detail");
        create = Panes.button(texts.get("employees.new"), Feather.USER_PLUS, this::create, Styles.ACCENT);
        create.setId("new-employee");
        reportMany = Panes.button("", Feather.USERS, this::reportMany);
        reportMany.setId("report-many");
        table.several().addListener((InvalidationListener) _ -> showSeveral());
        showSeveral();
        StackPane detail = new StackPane();
        split = Panes.split(ui.splits(), Place.EMPLOYEES, 0.55, listSide(), detail);
        split.getStyleClass().add("split");
        node = Panes.screen(texts.get("place.EMPLOYEES"),
                new Node[]{reportMany, new KeyHint(texts, Shortcut.NEW), create}, body);
        arrival = new Arrival(node, this::first);
        model.setOnRows(this::rowsChanged);
        model.editor().editProperty().addListener((_, _, edit) -> {
            if (edit == null) {
                detail.getChildren().setAll(nobody());
            } else if (!detail.getChildren().contains(formSide)) {
                detail.getChildren().setAll(formSide);
            }
        });
        detail.getChildren().setAll(nobody());
        model.companies().addListener((InvalidationListener) _ -> rowsChanged());
        saveWhenQuiet();
        saveOnLeaving();
        create.setDisable(true);
        node.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public void refresh() {
        model.refresh();
    }

    /** To the search, or to what the empty page offers, as soon as the list is read. */
    @Override
    public void arrive() {
        arrival.begin();
    }

    private Optional<Node> first() {
        return body.getChildren().contains(split)
                ? Optional.of(listHead.first())
                : Optional.ofNullable(body.lookup(".empty-state .button"));
    }

    /** Shows this employee's form, with the focus on a field where one is given. */
    public void open(long employee, @Nullable Field focus) {
        model.open(employee, () -> {
            table.reveal();
            if (focus != null) {
                form.focus(focus);
            }
        });
    }

    /** An empty form. The employee is in the store from the first character on. */
    public void create() {
        whenRead(() -> {
            model.create();
            form.begin();
        });
    }

    /**
     * The form of a new employee.
     *
     * @param typed
     *            what somebody typed for the person
     * @param then
     *            where the person goes on with the new employee
     */
    public void create(String typed, LongConsumer then) {
        whenRead(() -> {
            model.create(typed, then);
            form.begin();
        });
    }

    /** A screen that comes into view for the first time knows no company yet. */
    private void whenRead(Runnable action) {
        if (model.companies().isEmpty()) {
            ui.tasks().store(() -> true, _ -> action.run());
        } else {
            action.run();
        }
    }

    private void showSeveral() {
        int count = table.several().size();
        reportMany.setDisable(count == 0);
        reportMany.setText(texts.get("employees.reportMany", count));
        String how = texts.get("employees.reportMany.how");
        reportMany.setAccessibleHelp(count == 0 ? how : "");
    }

    private void reportMany() {
        flush();
        ui.navigation().reportIncidents(List.copyOf(table.several()));
    }

    /** Hands what was typed to the store; before closing. */
    @Override
    public void flush() {
        model.editor().flush();
        form.flush();
        memory.save();
    }

    private VBox listSide() {
        VBox side = new VBox(8, listHead, table);
        VBox.setVgrow(table, Priority.ALWAYS);
        side.getStyleClass().add("list-side");
        side.setMinWidth(300);
        return side;
    }

    private void rowsChanged() {
        table.reselect();
        boolean noCompany = model.companies().isEmpty();
        create.setDisable(noCompany);
        boolean nobody = model.list().rows().isEmpty() && model.editor().editProperty().get() == null;
        ObservableList<Node> shown = body.getChildren();
        if (nobody) {
            shown.setAll(noCompany ? noCompany() : noEmployees());
        } else if (!shown.contains(split)) {
            shown.setAll(split);
        }
        arrival.goOn();
    }

    private Node noCompany() {
        return Panes.emptyState(Feather.BRIEFCASE, texts.get("employees.noCompany"),
                texts.get("employees.noCompany.text"), Panes.button(texts.get("employees.noCompany.action"),
                        Feather.SETTINGS, () -> ui.navigation().show(Place.SETTINGS)));
    }

    private Node noEmployees() {
        return Panes.emptyState(Feather.USERS, texts.get("employees.empty"), texts.get("employees.empty.text"),
                Panes.button(texts.get("employees.new"), Feather.USER_PLUS, this::create));
    }

    private Node nobody() {
        return Panes.emptyState(Feather.USER, texts.get("employees.nobody"), texts.get("employees.nobody.text"));
    }

    /** Enter in the search takes the first that was found, and in the list the marked one, and goes on to the form. */
    private void key(KeyEvent event) {
        if (Shortcut.SEARCH.isPressed(event)) {
            listHead.search();
        } else if (Shortcut.NEW.isPressed(event) && !create.isDisabled()) {
            create();
        } else if (Shortcut.ONWARD.isPressed(event) && form.isFocusWithin()
                && !model.standingProperty().get().archived()) {
            model.reportIncident();
        } else if (event.getCode() == KeyCode.ENTER && listHead.isSearching() && !table.getItems().isEmpty()) {
            model.select(table.getItems().getFirst());
            table.reselect();
            form.focus(Field.EMPLOYEE_ID);
        } else if (event.getCode() == KeyCode.ENTER && table.isFocused() && model.editor().id() != 0) {
            form.focus(Field.EMPLOYEE_ID);
        } else {
            return;
        }
        event.consume();
    }

    private void saveWhenQuiet() {
        PauseTransition quiet = new PauseTransition(QUIET);
        quiet.setOnFinished(_ -> model.editor().flush());
        for (Field field : Field.values()) {
            if (field == Field.EMPLOYEE_ID || field.section() != Field.Section.INCIDENT) {
                model.editor().text(field).addListener((_, _, _) -> quiet.playFromStart());
            }
        }
    }

    private void saveOnLeaving() {
        node.sceneProperty().addListener((_, _, scene) -> {
            if (scene == null) {
                model.editor().flush();
            }
        });
    }
}
