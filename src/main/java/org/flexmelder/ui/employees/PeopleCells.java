package org.flexmelder.ui.employees;

import java.util.Objects;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.layout.VBox;
import org.flexmelder.model.Field;
import org.flexmelder.ui.Panes;
import org.flexmelder.ui.StateBadge;
import org.flexmelder.ui.Texts;
import org.flexmelder.ui.Tip;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** What stands in the cells of the list of employees. */
final class PeopleCells {
    private PeopleCells() {}

    /** A date as it is read in this language; sorted as it is kept. */
    static final class Day extends TableCell<EmployeeRow, String> {
        private final Texts texts;

        Day(Texts texts) {
            this.texts = texts;
        }

        @Override
        protected void updateItem(String iso, boolean empty) {
            super.updateItem(iso, empty);
            setText(empty || iso == null ? null : texts.date(iso));
        }
    }

    /** A text that may be longer than its cell. */
    static final class Line extends TableCell<EmployeeRow, String> {
        Line() {
            Tip.on(this, () -> Objects.requireNonNullElse(getText(), ""));
        }

        @Override
        protected void updateItem(String text, boolean empty) {
            super.updateItem(text, empty);
            setText(empty ? null : text);
        }
    }

    /** How many entries are missing. */
    static final class Missing extends TableCell<EmployeeRow, Integer> {
        private final Texts texts;
        private @Nullable StateBadge badge;

        Missing(Texts texts) {
            this.texts = texts;
        }

        @Override
        protected void updateItem(Integer missing, boolean empty) {
            super.updateItem(missing, empty);
            setGraphic(empty || missing == null
                    ? null
                    : missing == 0
                            ? badge(texts.get("employees.complete"), Feather.CHECK, "good")
                            : badge(texts.get("word.missing", missing), Feather.ALERT_CIRCLE, "attention"));
        }

        private StateBadge badge(String text, Feather icon, String look) {
            StateBadge present = badge == null ? new StateBadge(text, icon, look) : badge;
            present.show(text, icon, look);
            badge = present;
            return present;
        }
    }

    /** The name, and below it whether the person left, and what stands in no column. */
    static final class Name extends TableCell<EmployeeRow, String> {
        private final Texts texts;
        private final EmployeesTable table;
        private final Label name = Panes.label("", "strong");
        private final Label more = Panes.label("", "muted", "small");
        private final VBox box = new VBox(name, more);

        Name(Texts texts, EmployeesTable table) {
            this.texts = texts;
            this.table = table;
            box.setAlignment(Pos.CENTER_LEFT);
            Tip.on(this, this::whole);
        }

        @Override
        protected void updateItem(String text, boolean empty) {
            super.updateItem(text, empty);
            EmployeeRow row = empty || getTableRow() == null ? null : getTableRow().getItem();
            if (text == null || row == null) {
                setGraphic(null);
                return;
            }
            name.setText(text.isEmpty() ? texts.get("employees.unnamed") : text);
            name.setDisable(row.standing().archived());
            String below = below(row);
            more.setText(below);
            more.setVisible(!below.isEmpty());
            more.setManaged(!below.isEmpty());
            setGraphic(box);
        }

        private String whole() {
            EmployeeRow row = isEmpty() || getTableRow() == null ? null : getTableRow().getItem();
            return row == null ? "" : name.getText() + "\n" + row.company();
        }

        private String below(EmployeeRow row) {
            StringBuilder below = new StringBuilder();
            add(below, table.isShown(PeopleColumn.STANDING) ? "" : StandingWords.mark(texts, row));
            String number = row.text(Field.PERSONNEL_NUMBER);
            add(below, !table.isShown(PeopleColumn.NUMBER) && !number.isEmpty()
                    ? texts.get("employees.number", number)
                    : "");
            add(below, !table.isShown(PeopleColumn.SITE) ? row.text(Field.EMPLOYMENT_SITE) : "");
            return below.toString();
        }

        private static void add(StringBuilder below, String text) {
            if (!text.isEmpty()) {
                below.append(below.isEmpty() ? "" : " · ").append(text);
            }
        }
    }
}
