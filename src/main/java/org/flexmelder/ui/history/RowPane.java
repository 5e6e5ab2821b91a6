package org.flexmelder.ui.history;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.flexmelder.model.Mark;
import org.flexmelder.ui.Icon;
import org.flexmelder.ui.Panes;
import org.flexmelder.ui.Shortcut;
import org.flexmelder.ui.Texts;
import org.flexmelder.ui.Ui;
import org.kordamp.ikonli.feather.Feather;

/** One incident of a batch with what came of it, and what can be done about it. Takes the focus; copies with Ctrl+C. */
final class RowPane extends VBox {

    private static final char NO_BREAK = '\u00a0';
    private static final String BETWEEN = NO_BREAK + "\u00b7  ";

    private final Ui ui;
    private final Texts texts;
    private final Words words;
    private final Actions actions;
    private final Supplier<Details> details;
    private final Row row;
    private double measured = Double.NaN;
    private double height;

    RowPane(Ui ui, Words words, Actions actions, Supplier<Details> details, Row row) {
        this.ui = ui;
        this.texts = ui.texts();
        this.words = words;
        this.actions = actions;
        this.details = details;
        this.row = row;
        setId("row-" + row.incident().id());
        getStyleClass().add("batch-row");
        if (row.found()) {
            getStyleClass().add("found");
        }
        Label number = Panes.label(Integer.toString(row.entry().row() + 1), "muted", "row-number");
        Label person = Panes.label(row.person(), "strong");
        person.setMinWidth(0);
        person.setMaxWidth(Double.MAX_VALUE);
        person.setTooltip(new Tooltip(row.person()));
        HBox.setHgrow(person, Priority.ALWAYS);
        HBox line = new HBox(12, number, person, words.badge(row));
        getChildren().addAll(line, lower());
        if (row.isUnclear() || row.isOpenRefusal() || row.isReported() || row.undoable()) {
            getChildren().add(buttons());
        }
        setFocusTraversable(true);
        setAccessibleText(words.line(row).replace("\t", ", "));
        setOnContextMenuRequested(event -> menu().show(this, event.getScreenX(), event.getScreenY()));
        setOnMousePressed(_ -> requestFocus());
        setOnKeyPressed(event -> {
            if (Shortcut.COPY.isPressed(event)) {
                ui.dialogs().copy(words.line(row));
                event.consume();
            }
        });
    }

    Row row() {
        return row;
    }

    /** Measured once for each width: all rows are asked again whenever one is added below them. */
    @Override
    protected double computePrefHeight(double width) {
        if (width != measured) {
            height = super.computePrefHeight(width);
            measured = width;
        }
        return height;
    }

    @Override
    public void requestLayout() {
        measured = Double.NaN;
        super.requestLayout();
    }

    /** Below name and state, over the whole width: what it is, the IDs, and the portal's words. */
    private VBox lower() {
        List<String> facts = new ArrayList<>();
        facts.add(words.type(row.incident()));
        facts.add(texts.get("history.row.validFrom", texts.date(row.incident().validFrom())));
        if (!row.entry().incidentId().isEmpty()) {
            facts.add(texts.get("history.row.incidentId", row.entry().incidentId()));
        }
        if (!row.incident().externalId().isEmpty()) {
            facts.add(texts.get("history.row.externalId", row.incident().externalId()));
        }
        Mark settled = row.entry().settled();
        if (settled != null) {
            facts.add(texts.get("history.settled", texts.time(settled.at()), settled.who()));
        }
        if (row.isSettledRefusal()) {
            facts.add(texts.get("incidents.replacedBy", row.replacedBy()));
        } else if (row.replaced()) {
            facts.add(row.isReported() ? texts.get("history.row.corrected") : texts.get("history.row.replaced"));
        }
        if (!row.corrects().isEmpty()) {
            facts.add(texts.get("history.row.corrects", row.corrects()));
        }
        VBox lower = new VBox(2, facts(facts, "small", "muted"));
        lower.getStyleClass().add("row-lower");
        if (!row.entry().remark().isBlank()) {
            Label remark = Panes.label(texts.remark(row.entry().remark()), "portal-remark");
            remark.setGraphic(new Icon(Feather.MESSAGE_SQUARE));
            remark.setWrapText(true);
            remark.setMinHeight(USE_PREF_SIZE);
            lower.getChildren().add(remark);
        }
        return lower;
    }

    /** Facts in a line, which breaks between two of them only. */
    static Label facts(List<String> facts, String... styles) {
        Label label = Panes.label(String.join(BETWEEN,
                facts.stream().map(fact -> fact.replace(' ', NO_BREAK)).toList()), styles);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    private HBox buttons() {
        long id = row.incident().id();
        HBox line = new HBox(8);
        line.getStyleClass().add("row-buttons");
        if (row.isReported()) {
            line.getChildren().add(check());
        }
        if (row.undoable()) {
            line.getChildren()
                    .add(button("history.undo.one", "undo-" + id, () -> actions.undo(details.get(), List.of(id))));
        }
        if (row.isOpenRefusal()) {
            line.getChildren().add(button("history.redraft", "redraft-" + id, () -> actions.redraft(List.of(row))));
        }
        if (row.isCorrectable()) {
            line.getChildren().add(button("history.correct", "correct-" + id, () -> ui.navigation().correct(id)));
        }
        line.getChildren().add(person());
        return line;
    }

    /** The tick that this report was seen in the portal. */
    private CheckBox check() {
        Mark checked = row.entry().checked();
        CheckBox box = new CheckBox(checked == null
                ? texts.get("history.check.one")
                : texts.get("history.checked", texts.time(checked.at()), checked.who()));
        box.setId("checked-" + row.id());
        box.setSelected(checked != null);
        box.setMinWidth(0);
        box.getStyleClass().add("small");
        box.setAccessibleText(box.getText() + ": " + row.person());
        box.setOnAction(_ -> actions.check(row, box.isSelected()));
        return box;
    }

    private Button button(String key, String id, Runnable action) {
        Button button = new Button(texts.get(key));
        button.setId(id);
        button.getStyleClass().add(Styles.SMALL);
        button.setMinWidth(USE_PREF_SIZE);
        button.setAccessibleText(texts.get(key) + ": " + row.person());
        button.setOnAction(_ -> action.run());
        return button;
    }

    private Button person() {
        Button button = Panes.button("", Feather.USER, this::showPerson, Styles.SMALL, Styles.FLAT,
                Styles.BUTTON_ICON);
        button.setId("person-" + row.incident().id());
        button.setTooltip(new Tooltip(texts.get("history.person")));
        button.setAccessibleText(texts.get("history.person") + ": " + row.person());
        return button;
    }

    private void showPerson() {
        ui.navigation().showEmployee(row.incident().employee(), null);
    }

    /** Made when asked for. */
    private ContextMenu menu() {
        ContextMenu menu = new ContextMenu(copy("history.copy.row", words.line(row)));
        if (!row.entry().incidentId().isEmpty()) {
            menu.getItems().add(copy("history.copy.incidentId", row.entry().incidentId()));
        }
        menu.getItems().addAll(copy("history.copy.externalId", row.incident().externalId()),
                copy("history.copy.employeeId", row.incident().employeeId()), new SeparatorMenuItem(),
                item("history.person", this::showPerson));
        if (row.isOpenRefusal()) {
            menu.getItems().add(item("history.redraft", () -> actions.redraft(List.of(row))));
        }
        if (row.isCorrectable()) {
            menu.getItems().add(item("history.correct", () -> ui.navigation().correct(row.id())));
        }
        return menu;
    }

    private MenuItem copy(String key, String text) {
        return item(key, () -> ui.dialogs().copy(text));
    }

    private MenuItem item(String key, Runnable action) {
        MenuItem item = new MenuItem(texts.get(key));
        item.setOnAction(_ -> action.run());
        return item;
    }
}
