package org.flexmelder.ui.sending;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.cell.CheckBoxListCell;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.flexmelder.model.Entry;
import org.flexmelder.sending.Drafts.Draft;
import org.flexmelder.ui.Panes;
import org.flexmelder.ui.Theme;
import org.flexmelder.ui.Ui;

/** The drafts of one company, each of which can be left out this time, and below them those that wait. */
final class DraftsPane extends VBox {
    private static final double ROW = 32;
    private static final int MOST_ROWS = 6;

    private final Ui ui;
    private final SendingModel model;
    private final Desk desk;
    private final Map<Long, BooleanProperty> chosen = new HashMap<>();

    DraftsPane(Ui ui, SendingModel model, Desk desk, Ready ready) {
        this.ui = ui;
        this.model = model;
        this.desk = desk;
        setSpacing(4);
        getStyleClass().add("ready-drafts");
        if (!ready.drafts().isEmpty()) {
            getChildren().add(list(ready));
        }
        if (!ready.waiting().isEmpty()) {
            Label waiting = Panes.label(ui.texts().get("sending.waiting.list",
                    ready.waiting().stream().limit(5).map(this::words).collect(Collectors.joining("; ")),
                    Math.max(0, ready.waiting().size() - 5)), "small", "muted");
            waiting.setWrapText(true);
            getChildren().add(waiting);
        }
    }

    private ListView<Draft> list(Ready ready) {
        ListView<Draft> list = new ListView<>(FXCollections.observableArrayList(ready.drafts()));
        list.setId("drafts-" + ready.careflexId());
        list.setAccessibleText(ui.texts().get("sending.fold", ready.company().name()));
        list.fixedCellSizeProperty().bind(Theme.scaled(ROW));
        list.setPrefHeight(Math.min(ready.drafts().size(), MOST_ROWS) * ROW + 4);
        list.setMinHeight(USE_PREF_SIZE);
        list.setCellFactory(CheckBoxListCell.forListView(this::chosen, new StringConverter<>() {
            @Override
            public String toString(Draft draft) {
                String words = draft.changes().isEmpty()
                        ? words(draft.entry())
                        : ui.texts().get("sending.draft.changed", words(draft.entry()));
                return draft.warnings() == 0
                        ? words
                        : ui.texts().get("sending.draft.warned", words, draft.warnings());
            }

            @Override
            public Draft fromString(String text) {
                throw new UnsupportedOperationException(text);
            }
        }));
        return list;
    }

    private BooleanProperty chosen(Draft draft) {
        return chosen.computeIfAbsent(draft.incident().id(), id -> {
            BooleanProperty property = new SimpleBooleanProperty(!model.leftOutDrafts().contains(id));
            property.addListener((_, _, in) -> {
                if (in) {
                    model.leftOutDrafts().remove(id);
                } else {
                    model.leftOutDrafts().add(id);
                }
            });
            return property;
        });
    }

    private String words(Entry entry) {
        String type = ui.settings().get().catalogue().type(entry.incident().type())
                .map(known -> known.label(ui.texts().language())).orElse(entry.incident().type());
        return ui.texts().get("sending.draft", desk.name(entry), type,
                ui.texts().date(entry.incident().validFrom()));
    }
}
