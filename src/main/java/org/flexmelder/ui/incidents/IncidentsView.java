package org.flexmelder.ui.incidents;

import atlantafx.base.theme.Styles;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import javafx.animation.PauseTransition;
import javafx.beans.InvalidationListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.flexmelder.model.Employee;
import org.flexmelder.model.Field;
import org.flexmelder.sending.Drafts;
import org.flexmelder.settings.ViewFile;
import org.flexmelder.store.Books;
import org.flexmelder.ui.Panes;
import org.flexmelder.ui.Place;
import org.flexmelder.ui.Screen;
import org.flexmelder.ui.TableMemory;
import org.flexmelder.ui.Texts;
import org.flexmelder.ui.Ui;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Vorfälle: the drafts, or what was rejected, beside one of them. What is typed is saved by itself. */
public final class IncidentsView implements Screen {
    private static final Duration QUIET = Duration.millis(400);

    private final Ui ui;
    private final Texts texts;
    private final IncidentsModel model;
    private final IncidentTable<DraftRow> drafts;
    private final IncidentTable<RejectedRow> rejected;
    private final List<TableMemory<?>> memories;
    private final IncidentForm form;
    private final IncidentHead head;
    private final VBox formSide;
    private final ManyPane many;
    private final SeveralPane several;
    private final StackPane detail = new StackPane();
    private final StackPane list;
    private final ToggleButton showDrafts = new ToggleButton();
    private final ToggleButton showRejected = new ToggleButton();
    private final Button create;
    private final Button createMany;
    private final StackPane body = new StackPane();
    private final SplitPane split;
    private final Node node;

    /**
     * @param view
     *            how the lists were left
     */
    public IncidentsView(Ui ui, Books books, Drafts drafts, ViewFile view) {
        this.ui = ui;
        texts = ui.texts();
        model = new IncidentsModel(ui, books, drafts);
        this.drafts = IncidentTable.drafts(ui, model);
        rejected = IncidentTable.rejected(ui, model);
        memories = List.of(new TableMemory<>(ui, this.drafts, view), new TableMemory<>(ui, rejected, view));
        form = new IncidentForm(ui, model, this::personChosen, this::addPerson);
        head = new IncidentHead(ui, model);
        formSide = new VBox(head, form);
        VBox.setVgrow(form, Priority.ALWAYS);
        formSide.getStyleClass().add("detail");
        many = new ManyPane(ui, model);
        several = new SeveralPane(ui, model.several(), model::refresh);
        this.drafts.setOnKeyPressed(this::tableKey);
        list = new StackPane(this.drafts);
        split = Panes.split(ui.splits(), Place.INCIDENTS, 0.53, listSide(), detail);
        split.getStyleClass().add("split");
        create = Panes.button(texts.get("incidents.new"), Feather.PLUS, this::create, Styles.ACCENT);
        create.setId("new-incident");
        createMany = Panes.button(texts.get("incidents.many"), Feather.USERS, () -> createMany(List.of()));
        createMany.setId("new-many");
        node = Panes.screen(texts.get("place.INCIDENTS"), new Node[]{createMany, create}, body);
        model.lists().setOnRows(this::rowsChanged);
        model.detailProperty().addListener((_, _, shown) -> show(shown));
        model.lists().employees().addListener((InvalidationListener) _ -> rowsChanged());
        show(model.detailProperty().get());
        saveWhenQuiet();
        node.sceneProperty().addListener((_, _, scene) -> {
            if (scene == null) {
                flush();
            }
        });
        rowsChanged();
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public void refresh() {
        model.refresh();
    }

    /** Shows this incident; a draft with the focus on a field where one is given. */
    public void open(long incident, @Nullable Field focus) {
        model.open(incident, () -> {
            drafts.reveal();
            if (focus != null) {
                form.complain(focus);
            }
        });
    }

    /** A new draft, for whom is still to be chosen. */
    public void create() {
        model.startNew();
        form.focus(Field.EMPLOYEE_ID);
    }

    /** A new draft for this employee. */
    public void create(long employee) {
        model.create(employee, form::focus);
    }

    /** The draft that corrects this incident; made where there is none yet. */
    public void correct(long incident) {
        model.correct(incident);
    }

    /** A new draft in the place of each of these rejected incidents that has none yet. */
    public void redraft(List<Long> incidents) {
        model.redraft(incidents);
    }

    /** A new draft for this employee, of whom these master data have just been changed. */
    public void createChange(long employee, Set<Field> changed) {
        model.createChange(employee, changed, form::focus);
    }

    /** One type and one date for many employees; these are ticked at first. */
    public void createMany(Collection<Long> employees) {
        model.startMany(employees);
        many.focus();
    }

    /** Hands what was typed to the store; before closing. */
    @Override
    public void flush() {
        model.editor().flush();
        memories.forEach(TableMemory::save);
    }

    private void personChosen(Employee person) {
        if (model.detailProperty().get() instanceof Detail.Choosing) {
            create(person.id());
        } else {
            model.editor().setEmployee(person);
        }
    }

    private void addPerson(String typed) {
        long draft = model.editor().id();
        ui.navigation().newEmployee(typed, person -> {
            if (draft == 0) {
                ui.navigation().reportIncident(person);
            } else {
                ui.navigation().show(Place.INCIDENTS);
                model.about(draft, person);
            }
        });
    }

    private VBox listSide() {
        ToggleGroup group = new ToggleGroup();
        showDrafts.setId("show-drafts");
        showRejected.setId("show-rejected");
        showDrafts.getStyleClass().add(Styles.LEFT_PILL);
        showRejected.getStyleClass().add(Styles.RIGHT_PILL);
        showDrafts.setToggleGroup(group);
        showRejected.setToggleGroup(group);
        showDrafts.setOnAction(_ -> choose(false));
        showRejected.setOnAction(_ -> choose(true));
        model.lists().showRejectedProperty().addListener((_, _, _) -> showList());
        showList();
        VBox side = new VBox(12, new HBox(showDrafts, showRejected), list);
        VBox.setVgrow(list, Priority.ALWAYS);
        side.getStyleClass().add("list-side");
        side.setMinWidth(300);
        return side;
    }

    private void choose(boolean wanted) {
        model.lists().showRejectedProperty().set(wanted);
        showList();
    }

    private void showList() {
        boolean closed = model.lists().showRejectedProperty().get();
        showDrafts.setSelected(!closed);
        showRejected.setSelected(closed);
        list.getChildren().setAll(closed ? rejected : drafts);
    }

    private void show(Detail shown) {
        switch (shown) {
            case Detail.Nothing _ -> detail.getChildren().setAll(Panes.emptyState(Feather.EDIT_3,
                    texts.get("incidents.nothing"), texts.get("incidents.nothing.text")));
            case Detail.Looking looking -> {
                LookingPane content = new LookingPane(ui, model, looking);
                VBox.setVgrow(content, Priority.ALWAYS);
                VBox pane = new VBox(content);
                pane.getStyleClass().add("detail");
                detail.getChildren().setAll(pane);
            }
            case Detail.Many _ -> detail.getChildren().setAll(many);
            case Detail.Several _ -> detail.getChildren().setAll(several);
            case Detail.Choosing _,Detail.Editing _ -> {
                if (!detail.getChildren().contains(formSide)) {
                    detail.getChildren().setAll(formSide);
                }
            }
        }
    }

    /** Delete asks and deletes what is selected. */
    private void tableKey(KeyEvent event) {
        if (event.getCode() == KeyCode.DELETE) {
            switch (model.detailProperty().get()) {
                case Detail.Several _ -> several.remove();
                case Detail.Editing _ -> head.remove();
                default -> {
                }
            }
            event.consume();
        }
    }

    private void rowsChanged() {
        drafts.reselect();
        rejected.reselect();
        showDrafts.setText(texts.get("incidents.drafts.count", model.lists().rows().size()));
        showRejected.setText(texts.get("incidents.rejected.count", model.lists().rejected().size()));
        boolean nobody = model.lists().employees().isEmpty();
        create.setDisable(nobody);
        createMany.setDisable(nobody);
        boolean empty = model.lists().rows().isEmpty() && model.lists().rejected().isEmpty()
                && model.detailProperty().get() instanceof Detail.Nothing;
        if (empty) {
            body.getChildren().setAll(nobody ? noEmployees() : noIncidents());
        } else if (!body.getChildren().contains(split)) {
            body.getChildren().setAll(split);
        }
    }

    private Node noEmployees() {
        return Panes.emptyState(Feather.USERS, texts.get("incidents.noEmployees"),
                texts.get("incidents.noEmployees.text"), Panes.button(texts.get("incidents.noEmployees.action"),
                        Feather.USERS, () -> ui.navigation().show(Place.EMPLOYEES)));
    }

    private Node noIncidents() {
        return Panes.emptyState(Feather.EDIT_3, texts.get("incidents.empty"), texts.get("incidents.empty.text"),
                Panes.button(texts.get("incidents.new"), Feather.PLUS, this::create));
    }

    private void saveWhenQuiet() {
        PauseTransition quiet = new PauseTransition(QUIET);
        quiet.setOnFinished(_ -> flush());
        for (Field field : new Field[]{Field.TYPE, Field.CREATED_AT, Field.VALID_FROM, Field.EXTERNAL_ID}) {
            model.editor().text(field).addListener((_, _, _) -> quiet.playFromStart());
        }
    }
}
