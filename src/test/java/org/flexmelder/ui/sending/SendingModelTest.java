package org.flexmelder.ui.sending;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.flexmelder.model.Entry;
import org.flexmelder.model.Failure;
import org.flexmelder.model.Incident;
import org.flexmelder.model.IncidentState;
import org.flexmelder.ui.SameThreadTasks;
import org.flexmelder.ui.Undo;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SendingModelTest {
    @TempDir
    Path folder;

    private Desktop desktop;
    private SendingModel model;

    @BeforeEach
    void begin() {
        desktop = new Desktop(folder, "de", new SameThreadTasks());
        model = model();
    }

    @AfterEach
    void end() {
        desktop.close();
    }

    private SendingModel model() {
        return new SendingModel(desktop.ui, desktop.books, desktop.drafts, desktop.sender, () -> true);
    }

    @Test
    void readyDraftsAreCountedByCompanyAndUnreadyOnesApart() {
        desktop.draft(130);
        desktop.unready();
        model.refresh();
        Desk desk = model.deskProperty().get();
        assertEquals(1, desk.notReady());
        assertEquals(130, desk.companies().stream().mapToInt(ready -> ready.drafts().size()).sum());
        assertFalse(desk.companies().stream().anyMatch(ready -> ready.careflexId().equals(Desktop.QUIET)));
    }

    @Test
    void sendingAllTellsThatAllWereAccepted() {
        desktop.draft(130);
        model.refresh();
        model.send();
        Finished finished = finished();
        assertEquals(Finished.Look.ALL_ACCEPTED, finished.look());
        assertEquals(Map.of(IncidentState.REPORTED, 130), finished.incidents());
        assertEquals(130, model.resultsProperty().get().rows().size());
        assertTrue(model.deskProperty().get().companies().isEmpty());
        assertFalse(model.isSending());
    }

    @Test
    void whatWasSentCannotBeUndoneAndWhatWasLeftOutStillCan() {
        List<Incident> drafts = desktop.draft(2);
        desktop.ui.undo().did(new Typed(drafts.getFirst().id()));
        desktop.ui.undo().did(new Typed(drafts.getLast().id()));
        model.refresh();
        model.leftOutDrafts().add(drafts.getFirst().id());
        model.send();
        assertEquals(Optional.of("typed in " + drafts.getFirst().id()), desktop.ui.undo().lastProperty().get());
        model.leftOutDrafts().clear();
        model.send();
        assertEquals(Optional.empty(), desktop.ui.undo().lastProperty().get());
    }

    private record Typed(long incident) implements Undo.Step {
        @Override
        public String words() {
            return "typed in " + incident;
        }

        @Override
        public boolean isAbout(Set<Long> incidents) {
            return incidents.contains(incident);
        }

        @Override
        public Undo.Outcome back() {
            return Undo.Outcome.DONE;
        }

        @Override
        public Undo.Outcome forth() {
            return Undo.Outcome.DONE;
        }
    }

    @Test
    void aCompanyThatIsLeftOutIsNotSentEvenWhatWaits() {
        List<Incident> drafts = desktop.draft(130);
        Incident waiting = drafts.stream().filter(draft -> draft.careflexId().equals(Desktop.SMALL)).findFirst()
                .orElseThrow();
        desktop.drafts.enqueue(List.of(waiting.id()));
        model.refresh();
        model.leftOutCompanies().add(Desktop.SMALL);
        model.send();
        assertTrue(desktop.portal.sent.stream().allMatch(sent -> sent.careflexId().equals(Desktop.BIG)));
        assertEquals(IncidentState.WAITING, state(waiting.id()));
        assertEquals(Set.of(Desktop.SMALL), model.leftOutCompanies(), "until it is ticked again");
        assertTrue(model.chosen().isEmpty(), "a second press sends nothing");
        model.leftOutCompanies().clear();
        model.send();
        assertEquals(IncidentState.REPORTED, state(waiting.id()));
    }

    @Test
    void whatIsNoLongerReadyIsNoLongerLeftOut() {
        List<Incident> drafts = desktop.draft(1);
        model.refresh();
        model.leftOutCompanies().add(drafts.getFirst().careflexId());
        model.leftOutDrafts().add(drafts.getFirst().id());
        desktop.books.incidents().removeAll(List.of(drafts.getFirst().id()));
        model.refresh();
        assertEquals(Set.of(), model.leftOutCompanies());
        assertEquals(Set.of(), model.leftOutDrafts());
    }

    @Test
    void aDraftThatIsLeftOutStaysADraft() {
        List<Incident> drafts = desktop.draft(5);
        model.refresh();
        model.leftOutDrafts().add(drafts.getFirst().id());
        assertEquals(4, model.chosen().incidents());
        model.send();
        assertEquals(IncidentState.DRAFT, state(drafts.getFirst().id()));
        assertEquals(IncidentState.REPORTED, state(drafts.getLast().id()));
    }

    @Test
    void aDraftThatBecameUnreadyIsToldAndStays() {
        List<Incident> drafts = desktop.draft(3);
        model.refresh();
        Incident changed = desktop.books.incidents().find(drafts.getFirst().id()).map(Entry::incident).orElseThrow();
        desktop.books.incidents().save(new Incident(changed.id(), changed.careflexId(), changed.employee(),
                changed.employeeId(), changed.type(), changed.externalId(), changed.createdAt(), "", changed.data(),
                Set.of(), 0));
        model.send();
        assertEquals(IncidentState.DRAFT, state(changed.id()));
        assertTrue(desktop.dialogs.said.getFirst().contains("Ein Entwurf war inzwischen nicht mehr bereit"));
        assertEquals(Map.of(IncidentState.REPORTED, 2), finished().incidents());
    }

    @Test
    void aRefusedBatchIsRejectedAndTheOthersGoOn() {
        desktop.draft(130);
        desktop.portal.answers.add(ScriptedPortal::refused);
        model.refresh();
        model.send();
        Finished finished = finished();
        assertEquals(Finished.Look.REJECTED, finished.look());
        assertEquals(List.of(Failure.REFUSED), finished.failures());
        assertTrue(finished.incidents().get(IncidentState.REPORTED) > 0);
        ResultRow first = model.resultsProperty().get().rows().getFirst();
        assertTrue(first.remark().contains("nicht bekannt"), first.remark());
    }

    @Test
    void aLostConnectionMakesTheBatchUnclearAndStops() {
        desktop.draft(130);
        desktop.portal.answers.add(_ -> ScriptedPortal.unclear(Failure.CONNECTION_LOST, 0));
        model.refresh();
        model.send();
        Finished finished = finished();
        assertEquals(Finished.Look.UNCLEAR, finished.look());
        assertEquals(List.of(Failure.CONNECTION_LOST), finished.failures());
        int unclear = finished.incidents().get(IncidentState.UNCLEAR);
        assertEquals(130 - unclear, model.deskProperty().get().waitingIncidents());
        assertTrue(finished.batch(IncidentState.UNCLEAR) > 0);
    }

    @Test
    void aMissingRowIsUnclearAndTheRunGoesOn() {
        desktop.draft(5);
        desktop.portal.answers.add(ScriptedPortal::lacking);
        model.refresh();
        model.send();
        assertEquals(Map.of(IncidentState.REPORTED, 4, IncidentState.UNCLEAR, 1), finished().incidents());
        assertEquals(List.of(Failure.CONTRADICTION), finished().failures());
    }

    @Test
    void wrongCredentialsSendNothingAndEverythingWaits() {
        desktop.draft(5);
        desktop.portal.obstacles.add(ScriptedPortal.obstacle(Failure.CREDENTIALS, 401));
        model.refresh();
        model.send();
        assertEquals(Finished.Look.STOPPED, finished().look());
        assertTrue(finished().incidents().isEmpty());
        assertEquals(5, model.deskProperty().get().waitingIncidents());
        assertTrue(desktop.portal.sent.isEmpty());
    }

    @Test
    void waitingOnesAreSentAgainWithoutNewDrafts() {
        List<Incident> drafts = desktop.draft(5);
        desktop.drafts.enqueue(List.of(drafts.getFirst().id()));
        model.refresh();
        model.sendWaiting();
        assertEquals(IncidentState.REPORTED, state(drafts.getFirst().id()));
        assertEquals(IncidentState.DRAFT, state(drafts.get(1).id()));
    }

    @Test
    void whatWaitsIsTakenBack() {
        List<Incident> drafts = desktop.draft(5);
        desktop.drafts.enqueue(drafts.stream().map(Incident::id).toList());
        desktop.books.ledger().enqueueEmpty(Desktop.BIG, YearMonth.of(2026, 11), Desktop.TODAY);
        model.refresh();
        model.deskProperty().get().companies().forEach(model::takeBack);
        assertTrue(drafts.stream().allMatch(draft -> state(draft.id()) == IncidentState.DRAFT));
        assertTrue(desktop.books.ledger().waitingEmpty().isEmpty());
        assertEquals(0, model.deskProperty().get().waitingIncidents());
    }

    @Test
    void whatIsTakenBackAfterARunThatSentNothingClosesItsResult() {
        desktop.books.ledger().enqueueEmpty(Desktop.QUIET, YearMonth.of(2026, 11), Desktop.TODAY);
        desktop.portal.obstacles.add(ScriptedPortal.obstacle(Failure.CREDENTIALS, 401));
        model.refresh();
        model.send();
        assertEquals(Finished.Look.STOPPED, finished().look());
        model.deskProperty().get().companies().forEach(model::takeBack);
        assertNull(model.finishedProperty().get(), "it spoke of what waits");
    }

    @Test
    void anEmptyReportIsSentAndShown() {
        desktop.books.ledger().enqueueEmpty(Desktop.QUIET, YearMonth.of(2026, 11), Desktop.TODAY);
        model.refresh();
        assertEquals(1, model.chosen().emptyReports());
        model.send();
        assertEquals(Map.of(IncidentState.REPORTED, 1), finished().emptyReports());
        ResultRow row = model.resultsProperty().get().rows().getFirst();
        assertEquals("Leermeldung November 2026", row.type());
        assertTrue(row.isEmptyReport());
    }

    @Test
    void afterARestartTheNewestDayIsShownWithEachIncidentOnce() {
        desktop.draft(5);
        desktop.portal.answers.add(_ -> ScriptedPortal.obstacle(Failure.RIGHTS, 403));
        model.refresh();
        model.send();
        assertEquals(Map.of(IncidentState.WAITING, 5), finished().incidents());
        model.sendWaiting();
        SendingModel restarted = model();
        restarted.refresh();
        assertEquals(Map.of(IncidentState.REPORTED, 5), Results.counts(restarted.resultsProperty().get().rows()));
        assertNull(restarted.finishedProperty().get());
        assertEquals(List.of(1, 2, 3, 4, 5),
                restarted.resultsProperty().get().rows().stream().map(ResultRow::number).toList());
    }

    @Test
    void aFaultOfTheProgramIsToldInAPlainSentenceAndNothingIsSent() {
        desktop.draft(5);
        model.refresh();
        desktop.portal.faults.add(new IllegalArgumentException("broken"));
        model.send();
        assertFalse(model.isSending());
        assertNull(model.finishedProperty().get());
        assertTrue(desktop.dialogs.said.getFirst().startsWith("Das Senden ist abgebrochen"),
                desktop.dialogs.said.toString());
        assertEquals("broken", desktop.dialogs.errors.getFirst().getMessage());
    }

    private IncidentState state(long incident) {
        return desktop.books.incidents().find(incident).map(Entry::state).orElseThrow();
    }

    private Finished finished() {
        Finished finished = model.finishedProperty().get();
        assertNotNull(finished);
        return finished;
    }

    @Test
    void aResultThatTheClerkHasSettledIsNotShownAsUnclearAnyMore() {
        List<Incident> drafts = desktop.draft(3);
        desktop.portal.answers.add(_ -> ScriptedPortal.unclear(Failure.CONNECTION_LOST, 0));
        model.refresh();
        model.send();
        model.refresh();
        assertEquals(Finished.Look.UNCLEAR, finished().look(), "reading again changes nothing");

        desktop.books.ledger().settleArrived(Map.of(drafts.get(0).id(), "", drafts.get(1).id(), "",
                drafts.get(2).id(), ""));
        model.refresh();

        assertEquals(null, model.finishedProperty().get());
    }

    @Test
    void nothingIsSaidToBeReadBeforeItIs() {
        assertFalse(model().loadedProperty().get());
        model.refresh();
        assertTrue(model.loadedProperty().get());
    }
}
