package org.flexmelder.ui.incidents;

import java.time.LocalDate;
import java.util.List;
import javafx.beans.property.StringProperty;
import javafx.scene.control.TextField;
import org.flexmelder.check.EmployeeChecks;
import org.flexmelder.check.Finding;
import org.flexmelder.check.Reading;
import org.flexmelder.model.Field;
import org.flexmelder.ui.FieldRow;
import org.flexmelder.ui.FieldTexts;
import org.flexmelder.ui.Ui;

/** A date for several drafts: it stands in full once its field is left, or the row says what is wrong with it. */
final class DateRow {
    private DateRow() {}

    /**
     * @param text
     *            kept the same as the line; blank is no fault here
     */
    static FieldRow of(Ui ui, Field field, StringProperty text, TextField line) {
        line.textProperty().bindBidirectional(text);
        FieldRow row = new FieldRow(ui.texts(), ui.texts().field(field), line).help(field.column());
        text.addListener((_, _, typed) -> {
            row.show(findings(ui, field, typed));
            if (typed.isEmpty()) {
                row.untouch();
            }
        });
        line.focusedProperty().addListener((_, _, inside) -> {
            if (!inside) {
                text.set(FieldTexts.shown(field, ui.kept(field, text.get())));
            }
        });
        return row;
    }

    private static List<Finding> findings(Ui ui, Field field, String typed) {
        String kept = ui.kept(field, typed);
        return kept.isEmpty() || Reading.date(kept).isPresent()
                ? List.of()
                : List.of(EmployeeChecks.noDate(field, kept, LocalDate.now(ui.clock())));
    }
}
