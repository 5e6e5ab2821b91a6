package org.flexmelder.ui.incidents;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.flexmelder.check.Finding;
import org.flexmelder.model.Employee;
import org.flexmelder.model.Field;
import org.flexmelder.ui.Chooser;
import org.flexmelder.ui.CodeBox;
import org.flexmelder.ui.Columns;
import org.flexmelder.ui.FieldRow;
import org.flexmelder.ui.Focus;
import org.flexmelder.ui.Panes;
import org.flexmelder.ui.Texts;
import org.flexmelder.ui.Theme;
import org.flexmelder.ui.TypeTexts;
import org.flexmelder.ui.Ui;

/** The fields of one draft, what it will report, and what it still needs. */
final class IncidentForm extends ScrollPane {
    private static final double LEAST_COLUMN = 190;
    private static final double TWO_LINES = 34;
    private static final String OTHER_COMPANY = "incident.otherCompany";

    private final Ui ui;
    private final Texts texts;
    private final IncidentsModel model;
    private final IncidentEditor editor;
    private final Map<Field, FieldRow> rows = new EnumMap<>(Field.class);
    private final Chooser<Employee> person;
    private final FieldRow personRow;
    private final Columns fields;
    private final VBox rest;
    private boolean showing;

    /**
     * @param chosen
     *            told of the person that is chosen for a new incident
     * @param unknown
     *            told of what was typed for a person that is still to be added
     */
    IncidentForm(Ui ui, IncidentsModel model, Consumer<Employee> chosen, Consumer<String> unknown) {
        this.ui = ui;
        texts = ui.texts();
        this.model = model;
        editor = model.editor();
        person = new Chooser<>(model.lists()::choice, model.lists()::searched, null);
        person.setId("incident-employee");
        person.setPromptText(texts.get("incidents.employee.prompt"));
        person.valueProperty().addListener((_, _, employee) -> {
            if (employee != null && !showing) {
                chosen.accept(employee);
            }
        });
        personRow = new FieldRow(texts, texts.get("incidents.column.name"), person);
        personRow.help("person").setRequired(true);
        fields = fields();
        DuplicatesPane duplicates = new DuplicatesPane(ui, editor, model.answers());
        rest = new VBox(24, new OriginPane(ui, editor), new ChangedPane(ui, editor, model.answers()),
                duplicates, new MissingPane(ui, editor, this::toField, () -> duplicates.focus(this)),
                new ReportedPane(ui, editor));
        NobodyPane nobody = new NobodyPane(texts, person, unknown);
        VBox content = new VBox(new VBox(12, new VBox(8, personRow, nobody), fields), rest);
        content.getStyleClass().add("form");
        setContent(content);
        setFitToWidth(true);
        getStyleClass().add("form-scroll");
        model.lists().employees().addListener((InvalidationListener) _ -> showPerson());
        model.detailProperty().addListener((_, _, _) -> showDetail());
        editor.editProperty().addListener((_, _, _) -> {
            rows.values().forEach(FieldRow::untouch);
            setVvalue(0);
            person.reset();
            showPerson();
        });
        editor.knownProperty().addListener((_, _, known) -> {
            showPerson();
            show(known.checked().map(draft -> draft.findings()).orElse(List.of()));
        });
        showDetail();
    }

    /** Puts the focus into this field; into the person for one that is not in the form. */
    void focus(Field field) {
        FieldRow row = rows.getOrDefault(field, personRow);
        Focus.into(ui, this, row);
    }

    /** Puts the focus into this field, and shows at once what is wrong with it. */
    void complain(Field field) {
        rows.getOrDefault(field, personRow).touch();
        focus(field);
    }

    /** Master data is changed in the person's own form. */
    private void toField(Field field) {
        if (rows.containsKey(field)) {
            complain(field);
        } else {
            editor.flush();
            model.person().ifPresent(employee -> ui.navigation().showEmployee(employee.id(), field));
        }
    }

    private Columns fields() {
        Columns columns = new Columns(LEAST_COLUMN, typeBox(), row(Field.CREATED_AT, line(Field.CREATED_AT)), from(),
                row(Field.EXTERNAL_ID, line(Field.EXTERNAL_ID)));
        List.of(Field.TYPE, Field.CREATED_AT, Field.VALID_FROM)
                .forEach(field -> rows.getOrDefault(field, personRow).setRequired(true));
        return columns;
    }

    private VBox typeBox() {
        Map<String, String> labels = new LinkedHashMap<>();
        ui.settings().get().catalogue().types().forEach(type -> labels.put(type.code(),
                type.label(texts.language())));
        CodeBox box = new CodeBox(texts, labels);
        box.bind(editor.text(Field.TYPE));
        Label hint = Panes.label("", "muted", "small");
        hint.setId("incident-type-hint");
        hint.setWrapText(true);
        Runnable show = () -> {
            String text = TypeTexts.hint(ui, editor.text(Field.TYPE).get());
            hint.setText(text);
            hint.setVisible(!text.isEmpty());
            hint.setManaged(!text.isEmpty());
        };
        editor.text(Field.TYPE).addListener((_, _, _) -> show.run());
        show.run();
        return Columns.wide(new VBox(4, row(Field.TYPE, box), hint, new ChangeNote(ui, editor)));
    }

    private VBox from() {
        Label entitlement = Panes.label("", "muted", "small");
        entitlement.setId("incident-entitlement");
        entitlement.setWrapText(true);
        entitlement.setAlignment(Pos.TOP_LEFT);
        entitlement.minHeightProperty().bind(Theme.scaled(TWO_LINES));
        Runnable show = () -> entitlement.setText(editor.entitlement()
                .map(day -> texts.get("incidents.entitlement", texts.date(day)))
                .orElse(texts.get("incidents.entitlement.none")));
        editor.text(Field.VALID_FROM).addListener((_, _, _) -> show.run());
        show.run();
        return new VBox(4, row(Field.VALID_FROM, line(Field.VALID_FROM)), entitlement);
    }

    private TextField line(Field field) {
        TextField line = new TextField();
        line.textProperty().bindBidirectional(editor.text(field));
        if (field.kind() == Field.Kind.DATE) {
            line.setPromptText(texts.get("date.prompt"));
        }
        return line;
    }

    private FieldRow row(Field field, Control input) {
        input.setId("incident-" + field.column());
        input.focusWithinProperty().addListener((_, _, inside) -> {
            if (!inside) {
                editor.leave(field);
            }
        });
        FieldRow row = new FieldRow(texts, texts.field(field), input).help(field.column());
        rows.put(field, row);
        return row;
    }

    private void showDetail() {
        boolean editing = model.detailProperty().get() instanceof Detail.Editing;
        fields.setVisible(editing);
        fields.setManaged(editing);
        rest.setVisible(editing);
        rest.setManaged(editing);
        person.reset();
        showPerson();
    }

    private void showPerson() {
        showing = true;
        person.setItems(model.lists().employees());
        person.valueProperty().set(model.person().orElse(null));
        showing = false;
    }

    private void show(List<Finding> findings) {
        List<Finding> ofPerson = findings.stream().filter(finding -> finding.key().equals(OTHER_COMPANY)).toList();
        personRow.show(ofPerson);
        personRow.touch();
        rows.forEach((field, row) -> row
                .show(findings.stream().filter(finding -> finding.field() == field).toList()));
    }
}
