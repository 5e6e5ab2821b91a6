package org.flexmelder.ui.sending;

import static org.flexmelder.model.IncidentState.DRAFT;
import static org.flexmelder.model.IncidentState.WAITING;

import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import org.flexmelder.model.EmptyReport;
import org.flexmelder.model.Entry;
import org.flexmelder.sending.Drafts;
import org.flexmelder.sending.Drafts.Draft;
import org.flexmelder.sending.Sender;
import org.flexmelder.store.Books;
import org.flexmelder.store.StateConflict;
import org.flexmelder.store.StoreException;
import org.flexmelder.ui.Ui;
import org.jspecify.annotations.Nullable;

/** What is ready, the run under way, and what came of the last one. Used on the UI thread; outlives the view. */
final class SendingModel {
    private final Ui ui;
    private final Books books;
    private final Drafts drafts;
    private final Sender sender;
    private final BooleanSupplier setUp;
    private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Desk> desk = new ReadOnlyObjectWrapper<>(Desk.EMPTY);
    private final ReadOnlyObjectWrapper<Results> results = new ReadOnlyObjectWrapper<>(Results.NONE);
    private final ReadOnlyObjectWrapper<@Nullable RunState> run = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Finished> finished = new ReadOnlyObjectWrapper<>();
    private final ObservableSet<String> leftOutCompanies = FXCollections.observableSet();
    private final ObservableSet<Long> leftOutDrafts = FXCollections.observableSet();
    private boolean reading;
    private boolean again;

    SendingModel(Ui ui, Books books, Drafts drafts, Sender sender, BooleanSupplier setUp) {
        this.ui = ui;
        this.books = books;
        this.drafts = drafts;
        this.sender = sender;
        this.setUp = setUp;
    }

    private record Reading(Desk desk, Results results) {}

    private record Ended(List<Draft> refused, Sender.Run run) {}

    /** Reads everything again; several wishes during one reading make one more. */
    void refresh() {
        if (reading) {
            again = true;
            return;
        }
        reading = true;
        again = false;
        List<Long> wanted = shownBatches();
        ui.tasks().store(() -> {
            try {
                return read(wanted);
            } finally {
                ui.tasks().ui(() -> reading = false);
            }
        }, read -> {
            apply(read);
            if (again) {
                refresh();
            }
        });
    }

    /** Queues the chosen drafts and sends them with what waits for the chosen companies. */
    void send() {
        Chosen chosen = chosen();
        begin(chosen.drafts(), chosen.careflexIds()::contains);
    }

    /** Sends what waits, for all companies, and no draft. */
    void sendWaiting() {
        begin(List.of(), _ -> true);
    }

    private void begin(Collection<Long> ids, Predicate<String> companies) {
        if (isSending()) {
            sayBusy();
            return;
        }
        RunState state = new RunState(ui.tasks(), ui.clock());
        finished.set(null);
        run.set(state);
        ui.tasks().run(() -> {
            List<Draft> refused = ids.isEmpty() ? List.of() : drafts.enqueue(ids);
            return new Ended(refused, sender.run(state, companies));
        }, this::ended, this::failed);
    }

    private void ended(Ended ended) {
        List<Long> wanted = ended.run().batches().stream().map(batch -> batch.id()).toList();
        ui.tasks().run(() -> read(wanted), read -> {
            List<ResultRow> rows = wanted.isEmpty() ? List.of() : read.results().rows();
            run.set(null);
            apply(read);
            finished.set(Finished.of(ended.run(), rows));
            ui.undo().sent(rows.stream().filter(row -> row.state() != DRAFT && row.state() != WAITING)
                    .map(ResultRow::incident).collect(Collectors.toSet()));
            if (!ended.refused().isEmpty()) {
                ui.dialogs().inform(ui.texts().get("sending.refused.title"),
                        ui.texts().get("sending.refused", ended.refused().size()));
            }
            refresh();
        }, this::failed);
    }

    private void failed(Exception failure) {
        RunState state = run.get();
        boolean underWay = state != null && state.currentProperty().get() != null;
        run.set(null);
        if (failure instanceof IllegalStateException && sender.isRunning()) {
            sayBusy();
        } else {
            ui.dialogs().error(sentence(failure, underWay), failure);
        }
        refresh();
    }

    private String sentence(Exception failure, boolean underWay) {
        if (failure instanceof StateConflict) {
            return ui.texts().get("sending.conflict");
        }
        String meaning = ui.texts().get(underWay ? "sending.failed" : "sending.failed.nothing");
        return failure instanceof StoreException store
                ? ui.texts().get("store." + store.kind().name()) + "\n\n" + meaning
                : meaning;
    }

    private void sayBusy() {
        ui.dialogs().inform(ui.texts().get("sending.busy.title"), ui.texts().get("sending.busy"));
    }

    /** Stops the run before its next batch. */
    void cancel() {
        RunState state = run.get();
        if (state != null) {
            state.cancel();
            sender.cancel();
        }
    }

    /** Everything of this company that waits becomes draft again. */
    void takeBack(Ready ready) {
        List<Long> incidents = ready.waiting().stream().map(Entry::incident).map(incident -> incident.id()).toList();
        List<Long> empty = ready.emptyReports().stream().map(EmptyReport::id).toList();
        ui.tasks().store(() -> {
            if (!incidents.isEmpty()) {
                books.ledger().takeBack(incidents);
            }
            empty.forEach(books.ledger()::takeBackEmpty);
            return incidents;
        }, _ -> refresh());
    }

    void closeResult() {
        finished.set(null);
    }

    Chosen chosen() {
        return Chosen.of(desk.get(), leftOutCompanies, leftOutDrafts);
    }

    boolean isSending() {
        return run.get() != null || sender.isRunning();
    }

    private List<Long> shownBatches() {
        RunState state = run.get();
        Finished last = finished.get();
        if (state != null) {
            return state.batches();
        }
        return last == null ? List.of() : last.run().batches().stream().map(batch -> batch.id()).toList();
    }

    private Reading read(List<Long> wanted) {
        Desk read = Desk.read(books, drafts, sender.tokenValidUntil(), setUp.getAsBoolean(),
                sender.isSwitchedOn());
        return new Reading(read, Results.read(books, wanted, ui.texts(), ui.settings().get().catalogue(),
                ZoneId.systemDefault()));
    }

    private void apply(Reading reading) {
        loaded.set(true);
        desk.set(reading.desk());
        forgetWhatIsGone(reading.desk());
        results.set(reading.results());
        closeWhatIsOver(reading.results());
    }

    /** What was left out stays left out until the clerk ticks it again, or nothing of it is ready any more. */
    private void forgetWhatIsGone(Desk present) {
        leftOutCompanies.retainAll(present.companies().stream().map(Ready::careflexId).collect(Collectors.toSet()));
        leftOutDrafts.retainAll(present.companies().stream().flatMap(ready -> ready.drafts().stream())
                .map(draft -> draft.incident().id()).collect(Collectors.toSet()));
    }

    /** The clerk has settled, or sent again, what the result speaks of: it would contradict the table below it. */
    private void closeWhatIsOver(Results present) {
        Finished last = finished.get();
        if (last == null) {
            return;
        }
        boolean nothingSent = last.run().batches().isEmpty();
        boolean over = nothingSent
                ? desk.get().waitingIncidents() + desk.get().waitingEmptyReports() == 0
                : !Finished.of(last.run(), present.rows()).equals(last);
        if (over) {
            finished.set(null);
        }
    }

    /** False until the store was read for the first time. */
    ReadOnlyBooleanProperty loadedProperty() {
        return loaded.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Desk> deskProperty() {
        return desk.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Results> resultsProperty() {
        return results.getReadOnlyProperty();
    }

    /** The run under way, or null. */
    ReadOnlyObjectProperty<@Nullable RunState> runProperty() {
        return run.getReadOnlyProperty();
    }

    /** What came of the last run, until the next one or until it is closed; or null. */
    ReadOnlyObjectProperty<@Nullable Finished> finishedProperty() {
        return finished.getReadOnlyProperty();
    }

    /** CareFlex IDs of companies that are left out this time. */
    ObservableSet<String> leftOutCompanies() {
        return leftOutCompanies;
    }

    /** Ids of drafts that are left out this time. */
    ObservableSet<Long> leftOutDrafts() {
        return leftOutDrafts;
    }
}
