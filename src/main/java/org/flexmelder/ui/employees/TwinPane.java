package org.flexmelder.ui.employees;

import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringExpression;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.flexmelder.model.Employee;
import org.flexmelder.model.Field;
import org.flexmelder.model.Folding;
import org.flexmelder.ui.FieldTexts;
import org.flexmelder.ui.Icon;
import org.flexmelder.ui.Panes;
import org.flexmelder.ui.Texts;
import org.flexmelder.ui.Ui;
import org.kordamp.ikonli.feather.Feather;

/** A likely double beside the person in the form, field by field; follows what is typed. */
final class TwinPane extends VBox {
    private static final List<Field> COMPARED = List.of(Field.LAST_NAME, Field.FIRST_NAME, Field.BIRTHDAY,
            Field.EMPLOYEE_ID, Field.PERSONNEL_NUMBER, Field.EMPLOYMENT_SITE);

    private final Ui ui;
    private final Texts texts;
    private final EmployeesModel model;

    TwinPane(Ui ui, EmployeesModel model) {
        super(4);
        this.ui = ui;
        texts = ui.texts();
        this.model = model;
        getStyleClass().addAll("card", "attention-card");
        setId("employee-double");
        model.twinProperty().addListener((_, _, other) -> show(other));
        show(model.twinProperty().get());
    }

    private void show(Optional<Employee> other) {
        setVisible(other.isPresent());
        setManaged(other.isPresent());
        getChildren().clear();
        other.ifPresent(person -> {
            Label words = new Label(
                    texts.get("employees.double", person.displayName(), model.companyName(person.careflexId())),
                    new Icon(Feather.ALERT_TRIANGLE));
            words.setWrapText(true);
            words.setMinHeight(USE_PREF_SIZE);
            Hyperlink link = new Hyperlink(texts.get("employees.double.show"));
            link.setId("show-double");
            link.setOnAction(_ -> ui.navigation().showEmployee(person.id(), null));
            getChildren().addAll(words, comparison(person), link);
        });
    }

    private GridPane comparison(Employee other) {
        GridPane grid = new GridPane(12, 2);
        grid.setId("double-comparison");
        ColumnConstraints title = new ColumnConstraints();
        title.setMinWidth(USE_PREF_SIZE);
        ColumnConstraints value = new ColumnConstraints(0, 110, Double.MAX_VALUE);
        value.setHgrow(Priority.ALWAYS);
        ColumnConstraints mark = new ColumnConstraints();
        mark.setMinWidth(USE_PREF_SIZE);
        grid.getColumnConstraints().addAll(title, value, value, mark);
        grid.add(Panes.label(texts.get("employees.double.here"), "small", "strong"), 1, 0);
        grid.add(Panes.label(texts.get("employees.double.there"), "small", "strong"), 2, 0);
        for (Field field : COMPARED) {
            add(grid, texts.field(field), model.editor().text(field), FieldTexts.shown(field, text(other, field)));
        }
        StringExpression company = StringExpression
                .stringExpression(model.editor().text(Field.CAREFLEX_ID).map(model::companyName));
        add(grid, texts.get("employees.column.company"), company, model.companyName(other.careflexId()));
        return grid;
    }

    /** The same, as a word too and not by its look alone; two empty ones are no likeness. */
    private void add(GridPane grid, String title, ObservableValue<String> here, String there) {
        Label mine = value("");
        mine.textProperty().bind(here);
        Label same = Panes.label("", "small", "muted");
        same.textProperty().bind(Bindings.createStringBinding(
                () -> !there.isBlank() && Folding.of(here.getValue()).equals(Folding.of(there))
                        ? texts.get("employees.double.same")
                        : "",
                here));
        grid.addRow(grid.getRowCount(), Panes.label(title, "small", "muted"), mine, value(there), same);
    }

    private static Label value(String text) {
        Label label = Panes.label(text, "small");
        label.setMinWidth(0);
        Tooltip whole = new Tooltip();
        whole.textProperty().bind(label.textProperty());
        label.setTooltip(whole);
        return label;
    }

    private static String text(Employee person, Field field) {
        return field == Field.EMPLOYEE_ID ? person.employeeId() : person.data().get(field);
    }
}
