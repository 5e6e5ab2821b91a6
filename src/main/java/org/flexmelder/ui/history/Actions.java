package org.flexmelder.ui.history;

import java.util.List;
import java.util.Map;
import org.flexmelder.model.EmptyReport;
import org.flexmelder.ui.Place;
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

    /** One arrived; asks for the portal's ID at the same time. */
    void askArrived(Row row) {
        ui.dialogs().ask(texts.get("history.settle.arrived.title", 1),
                texts.get("history.settle.arrived.one", row.person(), row.incident().type()),
                texts.get("history.settle.arrived.action"),
                incidentId -> model.settleArrived(Map.of(row.incident().id(), incidentId)));
    }

    void askAllArrived(List<Row> rows) {
        ui.dialogs().confirm(texts.get("history.settle.arrived.title", rows.size()),
                texts.get("history.settle.arrived.text", names(rows)), texts.get("history.settle.arrived.action"), true,
                () -> model.settleAllArrived(rows));
    }

    void askNotArrived(List<Row> rows) {
        ui.dialogs().confirm(texts.get("history.settle.notArrived.title", rows.size()),
                texts.get("history.settle.notArrived.text", names(rows)),
                texts.get("history.settle.notArrived.action"), true, () -> model.settleNotArrived(rows));
    }

    void askEmpty(EmptyReport report, boolean arrived) {
        String key = arrived ? "history.settle.arrived" : "history.settle.notArrived";
        String name = texts.get("history.empty", texts.month(report.month()));
        ui.dialogs().confirm(texts.get(key + ".title", 1),
                texts.get(arrived ? key + ".text" : "history.settle.empty.notArrived.text", name),
                texts.get(key + ".action"), true, () -> model.settleEmpty(report.id(), arrived));
    }

    /** Makes the new drafts and shows them. */
    void redraft(List<Row> rows) {
        model.redraft(rows, drafts -> {
            if (drafts.size() == 1) {
                ui.navigation().showIncident(drafts.getFirst().id(), null);
            } else {
                ui.navigation().show(Place.INCIDENTS);
            }
        });
    }

    /** "Beispiel, Anna (NEW)" line by line, cut where there are too many to read. */
    String names(List<Row> rows) {
        List<String> lines = new java.util.ArrayList<>(rows.stream().limit(NAMED)
                .map(row -> "•  " + texts.get("history.named", row.person(), row.incident().type())).toList());
        if (rows.size() > NAMED) {
            lines.add("•  " + texts.get("history.more", rows.size() - NAMED));
        }
        return String.join("\n", lines);
    }
}
