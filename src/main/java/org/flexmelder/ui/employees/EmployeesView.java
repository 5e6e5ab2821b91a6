package org.flexmelder.ui.employees;

import atlantafx.base.controls.CustomTextField;
import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.animation.PauseTransition;
import javafx.beans.InvalidationListener;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import javafx.util.StringConverter;
import org.flexmelder.model.Company;
import org.flexmelder.model.Field;
import org.flexmelder.store.Books;
import org.flexmelder.ui.Panes;
import org.flexmelder.ui.Place;
import org.flexmelder.ui.Screen;
import org.flexmelder.ui.Texts;
import org.flexmelder.ui.Ui;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Beschäftigte: all employees beside the form of one of them. What is typed is saved by itself. */
public final class EmployeesView implements Screen {
    private static final Duration QUIET = Duration.millis(400);

    private final Ui ui;
    private final Texts texts;
    private final EmployeesModel model;
    private final EmployeesTable table;
    private final EmployeeForm form;
    private final VBox formSide;
    private final Button create;
    private final StackPane body = new StackPane();
    private final SplitPane split;
    private final Node node;

    public EmployeesView(Ui ui, Books books) {
        this.ui = ui;
        texts = ui.texts();
        model = new EmployeesModel(ui, books);
        table = new EmployeesTable(texts, model);
        form = new EmployeeForm(ui, model);
        EmployeeHead head = new EmployeeHead(ui, model);
        formSide = new VBox(head, form);
        VBox.setVgrow(form, Priority.ALWAYS);
        formSide.getStyleClass().add("detail");
        create = Panes.button(texts.get("employees.new"), Feather.USER_PLUS, this::create, Styles.ACCENT);
        create.setId("new-employee");
        StackPane detail = new StackPane();
        split = new SplitPane(listSide(), detail);
        split.setDividerPositions(0.55);
        split.getStyleClass().add("split");
        node = Panes.screen(texts.get("place.EMPLOYEES"), new Node[]{create}, body);
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
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public void refresh() {
        model.refresh();
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
        model.create();
        form.focus(Field.EMPLOYEE_ID);
    }

    /** Hands what was typed to the store; before closing. */
    @Override
    public void flush() {
        model.editor().flush();
    }

    private VBox listSide() {
        CustomTextField search = new CustomTextField();
        search.setId("employees-search");
        search.setPromptText(texts.get("employees.search"));
        search.setAccessibleText(texts.get("employees.search"));
        search.setLeft(new FontIcon(Feather.SEARCH));
        search.textProperty().bindBidirectional(model.searchProperty());
        HBox.setHgrow(search, Priority.ALWAYS);
        HBox filters = new HBox(8, search, companies());
        VBox side = new VBox(12, filters, table);
        VBox.setVgrow(table, Priority.ALWAYS);
        side.getStyleClass().add("list-side");
        side.setMinWidth(300);
        return side;
    }

    private ComboBox<String> companies() {
        ComboBox<String> box = new ComboBox<>();
        box.setId("employees-company");
        box.setAccessibleText(texts.get("employees.company.filter"));
        box.setMinWidth(160);
        box.setMaxWidth(190);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(String careflexId) {
                return careflexId == null || careflexId.isEmpty()
                        ? texts.get("employees.company.all")
                        : model.companyName(careflexId);
            }

            @Override
            public String fromString(String name) {
                throw new UnsupportedOperationException(name);
            }
        });
        Runnable fill = () -> {
            List<String> ids = new ArrayList<>(List.of(""));
            ids.addAll(model.companies().stream().map(Company::careflexId).toList());
            box.getItems().setAll(ids);
            box.setValue(model.companyProperty().get());
        };
        fill.run();
        model.companies().addListener((InvalidationListener) _ -> fill.run());
        box.setOnAction(_ -> model.companyProperty().set(Objects.requireNonNullElse(box.getValue(), "")));
        model.companyProperty().addListener((_, _, id) -> box.setValue(id));
        return box;
    }

    private void rowsChanged() {
        table.reselect();
        boolean noCompany = model.companies().isEmpty();
        create.setDisable(noCompany);
        boolean nobody = model.rows().isEmpty() && model.editor().editProperty().get() == null;
        ObservableList<Node> shown = body.getChildren();
        if (nobody) {
            shown.setAll(noCompany ? noCompany() : noEmployees());
        } else if (!shown.contains(split)) {
            shown.setAll(split);
        }
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
