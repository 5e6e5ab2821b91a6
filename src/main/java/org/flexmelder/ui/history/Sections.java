package org.flexmelder.ui.history;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.flexmelder.store.History;
import org.flexmelder.ui.Panes;
import org.flexmelder.ui.Texts;
import org.flexmelder.ui.Ui;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The lower half of a batch's details: its incidents, or the request or answer as stored, fetched when asked for. */
final class Sections extends VBox {
    /** Rows that are made at once; a screen has room for fewer. */
    private static final int FIRST = 12;
    /** Rows that are made in one turn of the window's thread afterwards, so that no key waits for all of them. */
    private static final int MORE = 16;

    private enum Part {
        INCIDENTS,
        REQUEST,
        ANSWER
    }

    private final Ui ui;
    private final Texts texts;
    private final Words words;
    private final Actions actions;
    private final HistoryModel model;
    private final ToggleGroup group = new ToggleGroup();
    private final HBox switches = new HBox();
    private final VBox body = new VBox();
    private Optional<Part> part = Optional.empty();
    private @Nullable Details details;
    /** Counts fillings, so that what is left of an older one is not added to the next. */
    private int filling;

    Sections(Ui ui, Words words, Actions actions, HistoryModel model) {
        this.ui = ui;
        this.texts = ui.texts();
        this.words = words;
        this.actions = actions;
        this.model = model;
        getStyleClass().add("batch-sections");
        getChildren().addAll(switches, body);
    }

    /**
     * @param sameBatch
     *            true where the part that is in view stays in view
     */
    void show(Details wanted, boolean sameBatch) {
        details = wanted;
        boolean hasRows = !wanted.rows().isEmpty();
        if (!sameBatch) {
            part = hasRows ? Optional.of(Part.INCIDENTS) : Optional.empty();
        }
        List<ToggleButton> buttons = new ArrayList<>();
        for (Part each : Part.values()) {
            if (each != Part.INCIDENTS || hasRows) {
                buttons.add(button(each));
            }
        }
        for (int i = 0; i < buttons.size(); i++) {
            buttons.get(i).getStyleClass().add(i == 0
                    ? Styles.LEFT_PILL
                    : i == buttons.size() - 1 ? Styles.RIGHT_PILL : Styles.CENTER_PILL);
        }
        switches.getChildren().setAll(buttons);
        fill(sameBatch);
    }

    private ToggleButton button(Part each) {
        ToggleButton button = new ToggleButton(texts.get("history.section." + each.name(), details().rows().size()));
        button.setId("section-" + each.name());
        button.getStyleClass().add(Styles.SMALL);
        button.setToggleGroup(group);
        button.setSelected(part.equals(Optional.of(each)));
        button.setOnAction(_ -> {
            button.setSelected(true);
            part = Optional.of(each);
            fill(false);
        });
        return button;
    }

    private void fill(boolean sameBatch) {
        filling++;
        if (part.isEmpty()) {
            body.getChildren().clear();
            return;
        }
        switch (part.get()) {
            case INCIDENTS -> rows(sameBatch);
            case REQUEST -> model.documents(documents -> document(Part.REQUEST, documents));
            case ANSWER -> model.documents(documents -> document(Part.ANSWER, documents));
        }
    }

    /** As many as were there, or as are in view, down to the first that the search finds; the others follow. */
    private void rows(boolean sameBatch) {
        Map<Row, RowPane> before = new HashMap<>();
        if (sameBatch) {
            body.getChildren().forEach(node -> {
                if (node instanceof RowPane pane) {
                    before.put(pane.row(), pane);
                }
            });
        }
        List<Row> rows = details().rows();
        int found = rows.stream().map(Row::found).toList().indexOf(true);
        int now = Math.min(rows.size(), Math.max(before.size(), Math.max(found, 0) + FIRST));
        body.getChildren().setAll(rows.subList(0, now).stream()
                .map(row -> before.computeIfAbsent(row, this::pane)).toList());
        later(filling, now);
    }

    private void later(int mine, int from) {
        List<Row> rows = details().rows();
        if (from < rows.size()) {
            ui.tasks().ui(() -> {
                if (mine == filling) {
                    int to = Math.min(rows.size(), from + MORE);
                    body.getChildren().addAll(rows.subList(from, to).stream().map(this::pane).toList());
                    later(mine, to);
                }
            });
        }
    }

    private RowPane pane(Row row) {
        return new RowPane(ui, words, actions, this::details, row);
    }

    private Details details() {
        return Objects.requireNonNull(details);
    }

    private void document(Part wanted, History.Documents documents) {
        if (!part.equals(Optional.of(wanted))) {
            return;
        }
        String text = wanted == Part.REQUEST ? documents.request() : documents.answer();
        int status = details().item().batch().httpStatus();
        Label about = Panes.label(wanted == Part.REQUEST
                ? texts.get("history.request.about")
                : status == 0 ? texts.get("history.answer.none") : texts.get("history.answer.status", status(status)),
                "muted", "small");
        about.setWrapText(true);
        HBox head = new HBox(8, about, Panes.spacer());
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("document-head");
        body.getChildren().setAll(head);
        if (!text.isEmpty()) {
            var copy = Panes.button(texts.get("history.copy"), Feather.COPY, () -> ui.dialogs().copy(text),
                    Styles.SMALL);
            copy.setId("copy-document");
            copy.setMinWidth(USE_PREF_SIZE);
            head.getChildren().add(copy);
            TextArea area = new TextArea(text);
            area.setId("document");
            area.setEditable(false);
            area.setWrapText(true);
            area.setPrefRowCount(16);
            area.getStyleClass().add("mono");
            area.setAccessibleText(texts.get("history.section." + wanted.name(), 0));
            body.getChildren().add(area);
        }
    }

    /** Without the separators that a number gets. */
    private static String status(int status) {
        return Integer.toString(status);
    }

    /** The first row in view that the search finds. */
    Optional<Node> found() {
        return body.getChildren().stream().filter(node -> node instanceof RowPane pane && pane.row().found())
                .findFirst();
    }
}
