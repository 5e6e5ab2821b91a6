package org.flexmelder.ui.incidents;

import atlantafx.base.theme.Styles;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.beans.InvalidationListener;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.SetChangeListener;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.cell.CheckBoxListCell;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.flexmelder.model.Employee;
import org.flexmelder.model.Field;
import org.flexmelder.ui.CodeBox;
import org.flexmelder.ui.Columns;
import org.flexmelder.ui.FieldRow;
import org.flexmelder.ui.Focus;
import org.flexmelder.ui.Panes;
import org.flexmelder.ui.Texts;
import org.flexmelder.ui.Theme;
import org.flexmelder.ui.Ui;
import org.kordamp.ikonli.feather.Feather;

/** One type and one date for all people who are ticked, and what came of it. */
final class ManyPane extends VBox {
    private static final double ROW = 32;

    private final Ui ui;
    private final Texts texts;
    private final IncidentsModel model;
    private final ManyModel many;
    private final Map<Long, BooleanProperty> boxes = new HashMap<>();
    private final Label reason = Panes.label("", "small", "muted");
    private final Label count = Panes.label("", "small", "muted");
    private final Button all;
    private final Button make;
    private final FieldRow typeRow;
    private final ScrollPane scroll;

    ManyPane(Ui ui, IncidentsModel model) {
        this.ui = ui;
        texts = ui.texts();
        this.model = model;
        many = model.many();
        all = Panes.button("", Feather.CHECK_SQUARE, many::tickShown, Styles.SMALL);
        all.setId("many-all");
        make = Panes.button("", Feather.PLUS, many::make, Styles.ACCENT);
        make.setId("many-make");
        make.setMinWidth(USE_PREF_SIZE);
        CodeBox type = type();
        type.setId("many-type");
        typeRow = new FieldRow(texts, texts.field(Field.TYPE), type).help(Field.TYPE.column());
        typeRow.setRequired(true);
        VBox words = new VBox(2, Panes.label(texts.get("incidents.many.title"), "section-title"),
                wrapped(texts.get("incidents.many.text"), "muted", "small"));
        words.getStyleClass().add("form-head");
        ListView<Employee> people = people();
        VBox.setVgrow(people, Priority.ALWAYS);
        VBox form = new VBox(12, new ManyResult(ui, model),
                new Columns(190, Columns.wide(typeRow), date(Field.CREATED_AT, many.createdAtProperty()),
                        date(Field.VALID_FROM, many.validFromProperty())),
                search(), shortcuts(), people);
        form.getStyleClass().add("form");
        scroll = new ScrollPane(form);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setMinHeight(0);
        scroll.getStyleClass().add("form-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(words, scroll, foot());
        getStyleClass().add("detail");
        many.ticked().addListener((SetChangeListener<Long>) change -> {
            long id = change.wasAdded() ? change.getElementAdded() : change.getElementRemoved();
            box(id).set(change.wasAdded());
            update();
        });
        many.shown().addListener((InvalidationListener) _ -> update());
        many.typeProperty().addListener((_, _, _) -> update());
        many.validFromProperty().addListener((_, _, _) -> update());
        many.createdAtProperty().addListener((_, _, _) -> update());
        many.makingProperty().addListener((_, _, _) -> update());
        update();
    }

    /** Puts the focus into the type. */
    void focus() {
        Focus.into(ui, scroll, typeRow);
    }

    private void update() {
        int chosen = many.ticked().size();
        count.setText(texts.get("incidents.many.ticked", chosen));
        all.setText(texts.get("incidents.many.all", many.shown().size()));
        make.setText(texts.get("incidents.many.make", chosen));
        ManyModel.Lack lack = many.lack();
        String why = switch (lack) {
            case NOTHING -> "";
            case ANSWER -> texts.get("incidents.many.lack.answer");
            case TYPE -> texts.get("incidents.many.lack.type");
            case DATE -> texts.get("incidents.many.lack.date");
            case PEOPLE -> texts.get("incidents.many.lack.people");
        };
        reason.setText(why);
        make.setAccessibleHelp(why);
        make.setDisable(lack != ManyModel.Lack.NOTHING);
    }

    private CodeBox type() {
        Map<String, String> labels = new LinkedHashMap<>();
        ui.settings().get().catalogue().types().forEach(type -> labels.put(type.code(),
                type.label(texts.language())));
        CodeBox box = new CodeBox(texts, labels);
        box.bind(many.typeProperty());
        return box;
    }

    private FieldRow date(Field field, StringProperty text) {
        TextField line = new TextField();
        line.setPromptText(texts.get("date.prompt"));
        line.setId("many-" + field.column());
        FieldRow row = DateRow.of(ui, field, text, line);
        row.setRequired(true);
        return row;
    }

    private TextField search() {
        TextField search = new TextField();
        search.setId("many-search");
        search.setPromptText(texts.get("incidents.many.search"));
        search.setAccessibleText(texts.get("incidents.many.search"));
        search.textProperty().bindBidirectional(many.searchProperty());
        return search;
    }

    private HBox shortcuts() {
        Button nobody = Panes.button(texts.get("incidents.many.nobody"), Feather.SQUARE, many::tickNobody,
                Styles.SMALL);
        nobody.setId("many-nobody");
        HBox line = new HBox(8, all, nobody, Panes.spacer(), count);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private HBox foot() {
        reason.setId("many-reason");
        reason.setWrapText(true);
        HBox foot = new HBox(12, Panes.spacer(), reason, make);
        foot.setAlignment(Pos.CENTER_RIGHT);
        foot.setPadding(new Insets(12, 16, 16, 16));
        foot.setMinHeight(USE_PREF_SIZE);
        return foot;
    }

    private ListView<Employee> people() {
        ListView<Employee> list = new ListView<>(many.shown());
        list.setId("many-people");
        list.setAccessibleText(texts.get("incidents.many.people"));
        list.fixedCellSizeProperty().bind(Theme.scaled(ROW));
        list.setPlaceholder(Panes.label(texts.get("incidents.many.notFound"), "muted"));
        list.setMinHeight(120);
        list.setCellFactory(_ -> cell());
        list.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            Employee person = list.getFocusModel().getFocusedItem();
            if (event.getCode() == KeyCode.SPACE && person != null) {
                toggle(person);
                event.consume();
            }
        });
        return list;
    }

    /** The whole row ticks, the box in it is no more than its picture. */
    private CheckBoxListCell<Employee> cell() {
        CheckBoxListCell<Employee> cell = new CheckBoxListCell<>(person -> box(person.id()), new StringConverter<>() {
            @Override
            public String toString(Employee person) {
                return person == null ? "" : model.lists().choice(person);
            }

            @Override
            public Employee fromString(String text) {
                throw new UnsupportedOperationException(text);
            }
        });
        cell.graphicProperty().addListener((_, _, box) -> {
            if (box != null) {
                box.setMouseTransparent(true);
            }
        });
        cell.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && !cell.isEmpty()) {
                toggle(cell.getItem());
            }
        });
        return cell;
    }

    private void toggle(Employee person) {
        BooleanProperty box = box(person.id());
        box.set(!box.get());
    }

    private BooleanProperty box(long id) {
        return boxes.computeIfAbsent(id, _ -> {
            BooleanProperty box = new SimpleBooleanProperty(many.ticked().contains(id));
            box.addListener((_, _, in) -> {
                if (in) {
                    many.ticked().add(id);
                } else {
                    many.ticked().remove(id);
                }
            });
            return box;
        });
    }

    private static Label wrapped(String text, String... styles) {
        Label label = Panes.label(text, styles);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
