package org.flexmelder.ui.incidents;

import atlantafx.base.theme.Styles;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.beans.InvalidationListener;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.flexmelder.model.Field;
import org.flexmelder.ui.CodeBox;
import org.flexmelder.ui.Columns;
import org.flexmelder.ui.FieldRow;
import org.flexmelder.ui.Panes;
import org.flexmelder.ui.Texts;
import org.flexmelder.ui.Ui;
import org.kordamp.ikonli.feather.Feather;

/** Several drafts at once: what is typed here is changed in all of them, or they are deleted together. */
final class SeveralPane extends VBox {
    private static final int NAMED = 10;

    private final Ui ui;
    private final Texts texts;
    private final SeveralModel several;
    private final Runnable removed;
    private final Label title = Panes.label("", "section-title");
    private final Label names = wrapped("", "muted", "small");
    private final Label reason = wrapped("", "muted", "small");
    private final Button change;
    private final Button remove;

    /**
     * @param removed
     *            run when they were deleted
     */
    SeveralPane(Ui ui, SeveralModel several, Runnable removed) {
        this.ui = ui;
        texts = ui.texts();
        this.several = several;
        this.removed = removed;
        change = Panes.button("", Feather.CHECK, several::change, Styles.ACCENT);
        change.setId("several-change");
        remove = Panes.button("", Feather.TRASH_2, this::remove);
        remove.setId("several-remove");
        reason.setId("several-reason");
        VBox head = new VBox(2, title, names);
        head.getStyleClass().add("form-head");
        VBox form = new VBox(16, wrapped(texts.get("incidents.several.text"), "muted"),
                new Columns(190, Columns.wide(row(Field.TYPE, type())), date(Field.CREATED_AT),
                        date(Field.VALID_FROM)),
                new FlowPane(8, 8, change, remove), reason);
        form.getStyleClass().add("form");
        ScrollPane scroll = new ScrollPane(form);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("form-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(head, scroll);
        getStyleClass().add("detail");
        setId("several");
        several.rows().addListener((InvalidationListener) _ -> show());
        SeveralModel.FIELDS.forEach(field -> several.text(field).addListener((_, _, _) -> show()));
        show();
    }

    /** Asks once, then deletes them. */
    void remove() {
        int count = several.rows().size();
        ui.dialogs().confirm(texts.get("incidents.several.remove.title", count),
                texts.get("incidents.several.remove.text"), texts.get("incidents.remove.action"), true,
                () -> several.remove(removed));
    }

    private void show() {
        int count = several.rows().size();
        title.setText(texts.get("incidents.several.title", count));
        names.setText(texts.get("incidents.several.names",
                several.rows().stream().limit(NAMED).map(DraftRow::name).collect(Collectors.joining("; ")),
                Math.max(0, count - NAMED)));
        change.setText(texts.get("incidents.several.change", count));
        remove.setText(texts.get("incidents.several.remove", count));
        String why = switch (several.lack()) {
            case NOTHING -> "";
            case VALUE -> texts.get("incidents.several.lack");
            case DATE -> texts.get("incidents.several.lack.date");
        };
        reason.setText(why);
        change.setAccessibleHelp(why);
        change.setDisable(!why.isEmpty());
    }

    private CodeBox type() {
        Map<String, String> labels = new LinkedHashMap<>();
        ui.settings().get().catalogue().types().forEach(type -> labels.put(type.code(),
                type.label(texts.language())));
        CodeBox box = new CodeBox(texts, labels, texts.get("incidents.several.unchanged"));
        box.bind(several.text(Field.TYPE));
        return box;
    }

    private FieldRow date(Field field) {
        TextField line = new TextField();
        line.setId("several-" + field.column());
        line.setPromptText(texts.get("incidents.several.unchanged"));
        line.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                several.change();
            }
        });
        return DateRow.of(ui, field, several.text(field), line);
    }

    private FieldRow row(Field field, Control input) {
        input.setId("several-" + field.column());
        return new FieldRow(texts, texts.field(field), input).help(field.column());
    }

    private static Label wrapped(String text, String... styles) {
        Label label = Panes.label(text, styles);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
