package org.flexmelder.ui.incidents;

import java.util.List;
import org.flexmelder.model.DoubleReason;
import org.flexmelder.model.Incident;
import org.flexmelder.sending.DataChange;
import org.flexmelder.sending.Drafts;
import org.flexmelder.store.Incidents;
import org.flexmelder.ui.Ui;

/** What a person answers to what is told of the draft in the form. Used on the UI thread. */
final class DraftAnswers {
    private final Ui ui;
    private final Incidents incidents;
    private final DraftWork work;
    private final IncidentEditor editor;

    DraftAnswers(Ui ui, Incidents incidents, DraftWork work, IncidentEditor editor) {
        this.ui = ui;
        this.incidents = incidents;
        this.work = work;
        this.editor = editor;
    }

    /** The draft is meant, beside all that it looks like. */
    void confirmDouble(DoubleReason reason) {
        editor.flush();
        long id = editor.id();
        List<Long> others = editor.knownProperty().get().alike().stream().map(entry -> entry.incident().id()).toList();
        ui.tasks().store(() -> {
            incidents.doubles().confirm(id, others, reason);
            return id;
        }, _ -> editor.check());
    }

    /** Takes that word back. */
    void withdrawDouble() {
        long id = editor.id();
        ui.tasks().store(() -> {
            incidents.doubles().withdraw(id);
            return id;
        }, _ -> editor.check());
    }

    /** Takes over what was changed of the person since the draft was written. */
    void takeOver() {
        editor.flush();
        Incident draft = editor.incident();
        List<DataChange> changes = editor.knownProperty().get().checked().map(Drafts.Draft::changes).orElse(List.of());
        if (draft != null && !changes.isEmpty()) {
            work.takeOver(draft, changes, saved -> {
                if (saved.id() == editor.id()) {
                    editor.refreshed(saved);
                }
            });
        }
    }
}
