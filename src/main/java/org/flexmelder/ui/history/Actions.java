package org.flexmelder.ui.history;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.flexmelder.ui.Texts;
import org.flexmelder.ui.Ui;

/** What can be done about a batch, each after a question where it cannot be taken back. */
final class Actions {
    private static final int NAMED = 8;

    private final Ui ui;
    private final Texts texts;
    private final HistoryModel model;

    Actions(Ui ui, HistoryModel model) {
        this.ui = ui;
        this.texts = ui.texts();
        this.model = model;
    }

    /** Records what the clerk said of these, after a question. */
    void askSettle(List<Question> questions) {
        Verdicts verdicts = model.verdicts();
        List<Long> ids = questions.stream().map(Question::id).toList();
        Map<Long, String> arrived = verdicts.arrived(ids);
        List<Long> not = verdicts.notArrived(ids);
        List<String> parts = new ArrayList<>();
        parts.add(texts.get("history.settle.confirm.text"));
        addNames(parts, "history.settle.confirm.arrived", questions, arrived.keySet());
        addNames(parts, "history.settle.confirm.notArrived", questions, not);
        if (!not.isEmpty()) {
            parts.add(texts.get("history.settle.confirm.danger"));
        }
        ui.dialogs().confirm(texts.get("history.settle.confirm.title"), String.join("\n\n", parts),
                texts.get("history.settle.save"), !not.isEmpty(), () -> {
                    if (questions.getFirst().emptyReport()) {
                        model.settleEmpty(ids.getFirst(), not.isEmpty());
                    } else {
                        model.settle(arrived, not);
                    }
                });
    }

    private void addNames(List<String> parts, String key, List<Question> questions, Collection<Long> ids) {
        if (!ids.isEmpty()) {
            parts.add(texts.get(key, ids.size()) + "\n" + names(questions.stream()
                    .filter(question -> ids.contains(question.id())).map(Question::name).toList()));
        }
    }

    /** Takes the word back; asks first where a draft that came back may have been changed since. */
    void undo(Details details, Collection<Long> ids) {
        boolean emptyReport = details.emptyReport().isPresent();
        boolean drafts = details.rows().stream().anyMatch(row -> ids.contains(row.id()) && !row.isReported());
        if (!drafts) {
            model.undo(ids, emptyReport);
            return;
        }
        ui.dialogs().confirm(texts.get("history.undo.title"), texts.get("history.undo.text"),
                texts.get("history.undo", ids.size()), true, () -> model.undo(ids, emptyReport));
    }

    /** A tick at one incident, or its tick taken away. */
    void check(Row row, boolean seen) {
        model.check(List.of(row.id()), false, seen);
    }

    /** Makes the new drafts and shows them. */
    void redraft(List<Row> rows) {
        if (rows.size() == 1) {
            ui.navigation().correct(rows.getFirst().id());
        } else {
            ui.navigation().redraft(rows.stream().map(Row::id).toList());
        }
    }

    /** Line by line, cut where there are too many to read. */
    private String names(List<String> all) {
        List<String> lines = new ArrayList<>(all.stream().limit(NAMED).map(name -> "•  " + name).toList());
        if (all.size() > NAMED) {
            lines.add("•  " + texts.get("history.more", all.size() - NAMED));
        }
        return String.join("\n", lines);
    }
}
