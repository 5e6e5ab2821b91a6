package org.flexmelder.ui.employees;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.flexmelder.check.Finding;
import org.flexmelder.model.Catalogue;
import org.flexmelder.model.Company;
import org.flexmelder.model.Field;
import org.flexmelder.ui.Columns;
import org.flexmelder.ui.FieldRow;
import org.flexmelder.ui.Focus;
import org.flexmelder.ui.Panes;
import org.flexmelder.ui.Ui;

/** The fields of one employee in sections, each with its findings; below them the person's incidents. */
final class EmployeeForm extends ScrollPane {
    private static final double LEAST_COLUMN = 190;

    private final Ui ui;
    private final EmployeesModel model;
    private final EmployeeEditor editor;
    private final Map<Field, FieldRow> rows = new EnumMap<>(Field.class);
    private final ComboBox<Company> company = new ComboBox<>();
    private final FieldRow companyRow;
    private final StandingPane standing;

    EmployeeForm(Ui ui, EmployeesModel model) {
        this.ui = ui;
        this.model = model;
        editor = model.editor();
        companyRow = companyRow();
        standing = new StandingPane(ui, model);
        setFitToWidth(true);
        getStyleClass().add("form-scroll");
        setContent(content());
        editor.findingsProperty().addListener((_, _, findings) -> show(findings));
        editor.editProperty().addListener((_, _, edit) -> {
            boolean known = edit != null && edit.id() != 0;
            rows.values().forEach(known ? FieldRow::touch : FieldRow::untouch);
            setVvalue(0);
            showCompany();
        });
        model.setOnReport(() -> rows.values().forEach(FieldRow::touch));
        model.companies().addListener((javafx.beans.InvalidationListener) _ -> showCompany());
        model.incidents().addListener((javafx.beans.InvalidationListener) _ -> fixCompany());
        editor.text(Field.CAREFLEX_ID).addListener((_, _, _) -> showCompany());
        show(editor.findingsProperty().get());
        showCompany();
    }

    /** Puts the focus into this field, or into the first one for a field that is not in the form. */
    void focus(Field field) {
        FieldRow wanted = rows.get(field);
        FieldRow row = wanted != null ? wanted : rows.get(Field.EMPLOYEE_ID);
        if (row != null) {
            row.touch();
            Focus.into(ui, this, row);
        }
    }

    /** Puts the focus where a new person begins; nothing is complained of yet. */
    void begin() {
        FieldRow first = rows.get(Field.EMPLOYEE_ID);
        if (editor.text(Field.CAREFLEX_ID).get().isEmpty() || first == null) {
            Focus.into(ui, this, companyRow);
        } else {
            Focus.into(ui, this, first);
        }
    }

    /** Hands over what is typed in the field of the last day; the rest is the editor's. */
    void flush() {
        standing.take();
    }

    private VBox content() {
        Catalogue catalogue = ui.settings().get().catalogue();
        EmployeeInputs inputs = new EmployeeInputs(ui.texts(), catalogue, editor, model::suggestions);
        Set<Field> required = EmployeeEditor.required(catalogue);
        VBox content = new VBox();
        content.getStyleClass().add("form");
        for (Field.Section section : List.of(Field.Section.PERSON, Field.Section.ADDRESS, Field.Section.JOB,
                Field.Section.CONTACT)) {
            Columns columns = Columns.close(LEAST_COLUMN);
            if (section == Field.Section.PERSON) {
                columns.getChildren().addAll(companyRow, row(Field.EMPLOYEE_ID, inputs, required));
            }
            Field.masterData().stream().filter(field -> field.section() == section)
                    .forEach(field -> columns.getChildren().add(row(field, inputs, required)));
            content.getChildren().add(new VBox(12,
                    Panes.label(ui.texts().get("section." + section.name()), "section-title"), columns));
        }
        content.getChildren().addAll(standing, new PersonIncidents(ui, model));
        return content;
    }

    private FieldRow row(Field field, EmployeeInputs inputs, Set<Field> required) {
        FieldRow row = new FieldRow(ui.texts(), ui.texts().field(field), inputs.input(field, required.contains(field)));
        row.reserve().help(field.column()).setRequired(required.contains(field));
        String hint = "employees.hint." + field.column();
        if (ui.texts().has(hint)) {
            row.setHint(ui.texts().get(hint));
        }
        rows.put(field, row);
        return row;
    }

    private FieldRow companyRow() {
        company.setId("field-careflexId");
        company.setPromptText(ui.texts().get("employees.company.choose"));
        company.setConverter(new StringConverter<>() {
            @Override
            public String toString(Company chosen) {
                return chosen == null ? "" : chosen.name();
            }

            @Override
            public Company fromString(String name) {
                throw new UnsupportedOperationException(name);
            }
        });
        company.setItems(model.companies());
        company.setOnAction(_ -> {
            Company chosen = company.getValue();
            if (chosen != null && !chosen.careflexId().equals(editor.text(Field.CAREFLEX_ID).get())) {
                editor.text(Field.CAREFLEX_ID).set(chosen.careflexId());
                editor.flush();
            }
        });
        FieldRow row = new FieldRow(ui.texts(), ui.texts().get("employees.column.company"), company);
        row.reserve().help("company").setRequired(true);
        row.setHint(ui.texts().get("employees.company.hint"));
        return row;
    }

    private void showCompany() {
        String wanted = editor.text(Field.CAREFLEX_ID).get();
        company.setValue(model.companies().stream().filter(each -> each.careflexId().equals(wanted)).findFirst()
                .orElse(null));
        fixCompany();
    }

    /** What was reported belongs to one company: with incidents the person stays in it. */
    private void fixCompany() {
        company.setDisable(!model.incidents().isEmpty());
        boolean open = editor.text(Field.CAREFLEX_ID).get().isEmpty();
        rows.values().forEach(row -> row.setDisable(open));
    }

    private void show(List<Finding> findings) {
        rows.forEach((field, row) -> row
                .show(findings.stream().filter(finding -> finding.field() == field).toList()));
    }
}
