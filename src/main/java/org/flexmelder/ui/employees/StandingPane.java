package org.flexmelder.ui.employees;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import org.flexmelder.check.EmployeeChecks;
import org.flexmelder.check.Reading;
import org.flexmelder.model.Field;
import org.flexmelder.model.Standing;
import org.flexmelder.ui.Columns;
import org.flexmelder.ui.FieldRow;
import org.flexmelder.ui.FieldTexts;
import org.flexmelder.ui.Icon;
import org.flexmelder.ui.Panes;
import org.flexmelder.ui.Texts;
import org.flexmelder.ui.Ui;
import org.kordamp.ikonli.feather.Feather;

/** Below the master data: the last day of the employment, and the way into the archive and out of it. */
final class StandingPane extends VBox {
    private final Ui ui;
    private final Texts texts;
    private final EmployeesModel model;
    private final TextField lastDay = new TextField();
    private final FieldRow row;
    private final Button archive;
    private final Label note = Panes.label("", "muted", "small");

    StandingPane(Ui ui, EmployeesModel model) {
        super(8);
        this.ui = ui;
        texts = ui.texts();
        this.model = model;
        setId("person-standing");
        lastDay.setId("last-day");
        lastDay.setPromptText(texts.get("date.prompt"));
        row = new FieldRow(texts, texts.get("employees.lastDay"), lastDay).reserve()
                .help("lastDay");
        row.setHint(texts.get("employees.lastDay.hint"));
        archive = Panes.button("", Feather.ARCHIVE, this::toggle);
        archive.setId("archive-person");
        note.setWrapText(true);
        note.setMinHeight(USE_PREF_SIZE);
        VBox way = new VBox(4, Panes.label(texts.get("employees.archive.title"), "field-label"), archive);
        Columns columns = Columns.close(190);
        columns.getChildren().addAll(row, way);
        getChildren().addAll(Panes.label(texts.get("employees.standing.title"), "section-title"), columns, note);
        lastDay.focusedProperty().addListener((_, _, inside) -> {
            if (!inside) {
                take();
            }
        });
        lastDay.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                take();
            }
        });
        model.standingProperty().addListener((_, _, _) -> show());
        model.editor().editProperty().addListener((_, _, _) -> show());
        model.editor().savedProperty().addListener((_, _, _) -> known());
        show();
    }

    private void show() {
        Standing standing = model.standingProperty().get();
        LocalDate day = standing.lastDay();
        lastDay.setText(day == null ? "" : FieldTexts.shown(Field.START_OF_EMPLOYMENT, day.toString()));
        row.show(List.of());
        archive.setText(texts.get(standing.archived() ? "employees.archive.back" : "employees.archive.put"));
        archive.setGraphic(new Icon(standing.archived() ? Feather.ROTATE_CCW : Feather.ARCHIVE));
        note.setText(texts.get(standing.archived() ? "employees.archive.is" : "employees.archive.note"));
        known();
    }

    /** Only who is in the store can leave. */
    private void known() {
        boolean known = model.editor().id() != 0;
        setVisible(known);
        setManaged(known);
    }

    /** Hands over the last day as it is typed. */
    void take() {
        String typed = ui.kept(Field.START_OF_EMPLOYMENT, lastDay.getText());
        Optional<LocalDate> day = Reading.date(typed);
        if (day.isEmpty() && !typed.isEmpty()) {
            row.touch();
            row.show(List.of(EmployeeChecks.noDate(Field.START_OF_EMPLOYMENT, typed, LocalDate.now(ui.clock()))));
            return;
        }
        row.show(List.of());
        lastDay.setText(FieldTexts.shown(Field.START_OF_EMPLOYMENT, typed));
        model.setLastDay(day.orElse(null));
    }

    private void toggle() {
        if (model.standingProperty().get().archived()) {
            model.bringBack();
        } else {
            model.archive();
        }
    }
}
