package org.flexmelder.ui.history;

import static org.flexmelder.ui.Seeded.BEISPIEL;
import static org.flexmelder.ui.Seeded.MUSTER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.collections.ListChangeListener;
import org.flexmelder.model.Batch;
import org.flexmelder.model.Employee;
import org.flexmelder.model.Incident;
import org.flexmelder.model.IncidentState;
import org.flexmelder.settings.SettingsFile;
import org.flexmelder.store.History;
import org.flexmelder.ui.QueuedTasks;
import org.flexmelder.ui.SameThreadTasks;
import org.flexmelder.ui.Seeded;
import org.flexmelder.ui.Shown;
import org.flexmelder.ui.Texts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxToolkit;

class HistoryModelTest {
    @TempDir
    Path folder;
    private Seeded seeded;
    private HistoryModel model;
    private Employee anna;
    private Employee bert;

    @BeforeAll
    static void toolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @BeforeEach
    void open() {
        seeded = new Seeded(folder).companies(MUSTER, BEISPIEL);
        anna = seeded.employee(MUSTER, "Anna", "Beispiel");
        bert = seeded.employee(BEISPIEL, "Bert", "Erfunden");
        model = new HistoryModel(new SameThreadTasks(), seeded.books, Texts.of("de"));
    }

    @AfterEach
    void close() {
        seeded.close();
    }

    @Test
    void theNewestBatchStandsFirstAndIsSelected() {
        Batch first = seeded.accepted(MUSTER, List.of(seeded.draft(anna, "NEW")));
        Batch second = seeded.empty(BEISPIEL, IncidentState.REPORTED);
        model.refresh();
        assertEquals(List.of(second.id(), first.id()), model.items().stream().map(Item::id).toList());
        assertEquals(second.id(), model.selected().get());
        assertEquals("Beispiel Lacke KG", details().item().company());
        assertTrue(details().emptyReport().isPresent());
    }

    @ParameterizedTest
    @ValueSource(strings = {"beispiel", "Anna Beispiel", "Beispiel, Anna", "86095742719", "IMP-", " ANNA "})
    void aSearchFindsPersonsAndIds(String query) {
        Batch wanted = seeded.accepted(MUSTER, List.of(seeded.draft(anna, "NEW")));
        seeded.unclear(BEISPIEL, List.of(seeded.draft(bert, "NEW")));
        model.query().set(query);
        assertEquals(List.of(wanted.id()), model.items().stream().map(Item::id).toList());
        assertEquals(wanted.id(), model.selected().get());
    }

    @Test
    void aSearchFindsThePortalsIncidentId() {
        Batch wanted = seeded.accepted(MUSTER, List.of(seeded.draft(anna, "NEW")));
        seeded.accepted(BEISPIEL, List.of(seeded.draft(bert, "NEW")));
        model.query().set(seeded.books.history().entries(wanted.id()).getFirst().incidentId());
        assertEquals(List.of(wanted.id()), model.items().stream().map(Item::id).toList());
    }

    @Test
    void aSearchFindsAPersonAlsoWhereTheReportCarriedNoName() {
        seeded.accepted(MUSTER, List.of(seeded.draft(anna, "WIK").with(org.flexmelder.model.MasterData.EMPTY)));
        model.query().set("anna");
        assertEquals(1, model.items().size());
        assertEquals("Beispiel, Anna", details().rows().getFirst().person());
        assertTrue(details().rows().getFirst().found());
    }

    @Test
    void wordsOfDifferentPersonsDoNotMatchTogether() {
        seeded.accepted(MUSTER, List.of(seeded.draft(anna, "NEW"),
                seeded.draft(seeded.employee(MUSTER, "Carla", "Ausgedacht"), "NEW")));
        model.query().set("anna ausgedacht");
        assertTrue(model.items().isEmpty());
    }

    @Test
    void aSearchSeesTheIdThatTheClerkGaveWhenSettling() {
        Incident incident = seeded.draft(anna, "NEW");
        seeded.unclear(MUSTER, List.of(incident));
        model.query().set("v-77");
        assertTrue(model.items().isEmpty());
        model.settle(Map.of(incident.id(), "V-77"), List.of());
        assertEquals(1, model.items().size());
    }

    @ParameterizedTest
    @CsvSource({"ALL, 4", "UNCLEAR, 1", "REJECTED, 1", "REPORTED, 1", "NOT_SENT, 1", "TO_CHECK, 1"})
    void theFilterLeavesBatchesOfItsState(StateFilter filter, int left) {
        seeded.accepted(MUSTER, List.of(seeded.draft(anna, "NEW")));
        seeded.unclear(MUSTER, List.of(seeded.draft(anna, "WIK")));
        seeded.rejected(MUSTER, List.of(seeded.draft(anna, "SDB")), "no");
        seeded.notSent(BEISPIEL, List.of(seeded.draft(bert, "NEW")));
        model.refresh();
        model.filter().set(filter);
        assertEquals(left, model.items().size());
        assertTrue(model.items().stream().anyMatch(item -> item.id() == model.selected().get()));
    }

    @Test
    void theCompanyFilterLeavesOneCompanyAndOpeningABatchLiftsIt() {
        Batch muster = seeded.accepted(MUSTER, List.of(seeded.draft(anna, "NEW")));
        seeded.accepted(BEISPIEL, List.of(seeded.draft(bert, "NEW")));
        model.refresh();
        model.company().set(Optional.of(BEISPIEL.careflexId()));
        assertEquals(1, model.items().size());
        model.open(muster.id());
        assertEquals(2, model.items().size());
        assertEquals(muster.id(), details().item().id());
    }

    @Test
    void aMonthOfACompanyIsOpened() {
        seeded.accepted(MUSTER, List.of(seeded.draft(anna, "NEW", "2026-03-31")));
        Batch april = seeded.accepted(MUSTER, List.of(seeded.draft(anna, "WIK", "2026-04-30")));
        Batch empty = seeded.empty(MUSTER, YearMonth.of(2026, 4), IncidentState.REJECTED);
        seeded.empty(BEISPIEL, YearMonth.of(2026, 4), IncidentState.REPORTED);
        model.filter().set(StateFilter.UNCLEAR);
        model.query().set("bert");
        model.openMonth(MUSTER.careflexId(), YearMonth.of(2026, 4));
        assertEquals(List.of(empty.id(), april.id()), model.items().stream().map(Item::id).toList());
        assertEquals(empty.id(), details().item().id());
        assertEquals(YearMonth.of(2026, 3), model.snapshot().get().months().getLast());
        assertEquals(2, model.reach().get().matching());
        assertEquals(4, model.reach().get().all());
    }

    @Test
    void whoComesByThemselvesFindsEverythingAndTheirOwnFilters() {
        model.openMonth(MUSTER.careflexId(), YearMonth.of(1999, 1));
        assertEquals(List.of(), model.items());
        assertEquals(Optional.empty(), model.details().get(), "nothing that the list does not hold");
        model.arrive();
        assertEquals(Optional.empty(), model.company().get());
        assertEquals(Optional.empty(), model.month().get());
        model.filter().set(StateFilter.UNCLEAR);
        model.arrive();
        assertEquals(StateFilter.UNCLEAR, model.filter().get());
    }

    @Test
    void aFilterThatWasTouchedAfterAJumpBelongsToThePerson() {
        seeded.accepted(MUSTER, List.of(seeded.draft(anna, "NEW", "2026-03-31")));
        model.openMonth(MUSTER.careflexId(), YearMonth.of(2026, 4));
        model.month().set(Optional.of(YearMonth.of(2026, 3)));
        model.query().set("anna");
        model.arrive();
        assertEquals(Optional.of(YearMonth.of(2026, 3)), model.month().get(), "chosen by hand");
        assertEquals("anna", model.query().get(), "typed by hand");
        assertEquals(Optional.empty(), model.company().get(), "set by the jump alone");
        assertEquals(1, model.items().size());
    }

    @Test
    void theListIsReadAPieceAtATime() {
        List<Long> sent = many(450);
        model.refresh();
        assertEquals(200, model.items().size());
        model.more();
        assertEquals(400, model.items().size());
        model.refresh();
        assertEquals(400, model.items().size(), "a change elsewhere takes nothing away");
        model.more();
        model.more();
        assertEquals(sent.reversed(), model.items().stream().map(Item::id).toList());
        model.filter().set(StateFilter.REPORTED);
        assertEquals(200, model.items().size(), "another filter begins anew");
        model.open(sent.getFirst());
        assertEquals(sent.getFirst(), model.items().getLast().id(), "an old one is surely in the list");
    }

    @Test
    void aSearchGoesOnToTheEndByItself() {
        Batch oldest = seeded.accepted(BEISPIEL, List.of(seeded.draft(bert, "NEW")));
        many(450);
        model.query().set("bert");
        assertEquals(List.of(oldest.id()), model.items().stream().map(Item::id).toList());
        assertEquals(oldest.id(), model.selected().get());
        assertEquals(new Reach(1, 451, 451, 451, true, false, true), model.reach().get());
    }

    @Test
    void aSearchIsEndedByTheNextLetterOrByThePerson() {
        seeded.accepted(BEISPIEL, List.of(seeded.draft(bert, "NEW")));
        many(250);
        QueuedTasks queued = new QueuedTasks();
        model = new HistoryModel(queued, seeded.books, Texts.of("de"));
        queued.goOn();
        model.query().set("x");
        model.query().set("bert");
        queued.step();
        assertEquals(0, model.reach().get().looked(), "what is not wanted any more is not shown");
        queued.step();
        assertEquals(new Reach(0, 200, 251, 251, true, true, false), model.reach().get());
        model.stop();
        queued.goOn();
        model.refresh();
        queued.goOn();
        assertEquals(new Reach(0, 200, 251, 251, true, false, false), model.reach().get(), "it stays ended");
        model.more();
        queued.goOn();
        assertEquals(new Reach(1, 251, 251, 251, true, false, true), model.reach().get());
    }

    /** So many accepted empty reports, oldest first. */
    private List<Long> many(int count) {
        List<Long> ids = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ids.add(seeded.empty(MUSTER, YearMonth.of(1980, 1).plusMonths(i), IncidentState.REPORTED).id());
        }
        return ids;
    }

    @Test
    void aBatchThatArrivedIsReportedWithTheIdsAtHand() {
        Incident one = seeded.draft(anna, "NEW");
        Incident two = seeded.draft(anna, "WIK");
        seeded.unclear(MUSTER, List.of(one, two));
        model.refresh();
        assertEquals(2, details().unclear().size());
        model.settle(Map.of(one.id(), "V-1"), List.of());
        assertEquals(List.of(two.id()), details().unclear().stream().map(row -> row.incident().id()).toList());
        assertEquals("V-1", details().rows().getFirst().entry().incidentId());
        model.settle(Map.of(two.id(), ""), List.of());
        assertTrue(details().unclear().isEmpty());
        assertEquals(IncidentState.REPORTED, details().item().batch().state());
        assertEquals(IncidentState.REPORTED, state(two));
    }

    @Test
    void aBatchThatDidNotArriveGoesBackToTheDrafts() {
        Incident one = seeded.draft(anna, "NEW");
        seeded.unclear(MUSTER, List.of(one));
        model.refresh();
        model.settle(Map.of(), List.of(one.id()));
        assertEquals(IncidentState.DRAFT, state(one));
        assertEquals(IncidentState.WAITING, details().item().batch().state());
    }

    @ParameterizedTest
    @CsvSource({"true, REPORTED", "false, DRAFT"})
    void anUnclearEmptyReportIsSettledBothWays(boolean arrived, IncidentState after) {
        seeded.empty(MUSTER, IncidentState.UNCLEAR);
        model.refresh();
        assertTrue(details().isUnclearEmptyReport());
        model.settleEmpty(details().emptyReport().orElseThrow().id(), arrived);
        assertFalse(details().isUnclearEmptyReport());
        assertEquals(after, seeded.books.history().emptyReports(seeded.month, seeded.month).getFirst().state());
    }

    @Test
    void theWordIsTakenBackUntilSomethingIsSent() {
        Incident one = seeded.draft(anna, "NEW");
        Incident two = seeded.draft(anna, "WIK");
        seeded.unclear(MUSTER, List.of(one, two));
        model.refresh();
        model.verdicts().say(one.id(), true);
        model.settle(Map.of(one.id(), "V-1"), List.of(two.id()));
        assertEquals(Optional.empty(), model.verdicts().of(one.id()), "said and recorded");
        assertEquals(Set.of(one.id(), two.id()), details().undoable());
        assertEquals(List.of(true, false), details().words().stream().map(Details.Word::arrived).toList());
        model.undo(List.of(one.id()), false);
        assertEquals(IncidentState.UNCLEAR, state(one));
        assertEquals(IncidentState.DRAFT, state(two));
        seeded.accepted(BEISPIEL, List.of(seeded.draft(bert, "NEW")));
        model.refresh();
        assertEquals(Set.of(), details().undoable());
    }

    @Test
    void theWordOnAnEmptyReportIsTakenBack() {
        seeded.empty(MUSTER, IncidentState.UNCLEAR);
        model.refresh();
        long report = details().emptyReport().orElseThrow().id();
        model.settleEmpty(report, true);
        assertEquals(1, details().words().size());
        model.undo(details().undoable(), true);
        assertTrue(details().isUnclearEmptyReport());
    }

    @Test
    void aReportIsTickedOffWithTheNameThatWasUsedLast() {
        Incident one = seeded.draft(anna, "NEW");
        Incident two = seeded.draft(anna, "WIK");
        seeded.accepted(MUSTER, List.of(one, two));
        assertEquals(System.getProperty("user.name"), model.checker().get(), "at first the login name");
        model.openToCheck();
        model.checker().set(" Frau Erfunden ");
        model.check(List.of(one.id()), false, true);
        assertEquals(1, model.items().size(), "one of two is still open");
        assertEquals("Frau Erfunden", details().reports().getFirst().checked().orElseThrow().who());
        model.check(List.of(two.id()), false, true);
        assertTrue(model.items().isEmpty());
        assertEquals(2, details().reports().size(), "the batch stays in view, to take a tick away");
        assertEquals("Frau Erfunden",
                new HistoryModel(new SameThreadTasks(), seeded.books, Texts.of("de")).checker().get());
        model.check(List.of(two.id()), false, false);
        assertEquals(1, model.items().size());
    }

    @Test
    void aTickWithoutANameHasTheLoginName() {
        seeded.empty(MUSTER, IncidentState.REPORTED);
        model.refresh();
        model.checker().set(" ");
        model.check(List.of(details().emptyReport().orElseThrow().id()), true, true);
        assertEquals(System.getProperty("user.name"),
                details().reports().getFirst().checked().orElseThrow().who());
    }

    @Test
    void aRefusalIsSettledOnceWhatReplacesItWasAccepted() {
        Incident old = seeded.draft(anna, "NEW");
        seeded.rejected(MUSTER, List.of(old), "birthday missing");
        Incident draft = seeded.books.incidents().save(new Incident(0, old.careflexId(), old.employee(),
                old.employeeId(), "NEW", "", old.createdAt(), old.validFrom(), old.data(), Set.of(), old.id()));
        model.refresh();
        assertTrue(details().openRefusals().isEmpty());
        Row row = details().rows().getFirst();
        assertTrue(row.replaced());
        Words words = new Words(Texts.of("de"), SettingsFile::defaults);
        assertFalse(row.isSettledRefusal(), "the draft is not sent yet");
        assertEquals("abgewiesen", Shown.onFx(() -> words.badge(row)).getText());
        long refused = model.selected().get();
        seeded.accepted(MUSTER, List.of(draft));
        model.open(refused);
        Row settled = details().rows().getFirst();
        assertEquals(seeded.books.incidents().find(draft.id()).orElseThrow().incidentId(),
                settled.replacedBy());
        assertEquals("ersetzt", Shown.onFx(() -> words.badge(settled)).getText());
        assertEquals(IncidentState.REJECTED, settled.state(), "what the portal said stays");
    }

    @Test
    void requestAndAnswerAreHandedOverAsStored() {
        seeded.empty(MUSTER, IncidentState.UNCLEAR);
        model.refresh();
        List<History.Documents> read = new ArrayList<>();
        model.documents(read::add);
        assertEquals("Bad Gateway", read.getFirst().answer());
        assertTrue(read.getFirst().request().contains(MUSTER.careflexId()));
    }

    @Test
    void readingTheSameChangesNothingInTheList() {
        seeded.accepted(MUSTER, List.of(seeded.draft(anna, "NEW")));
        model.refresh();
        List<String> changes = new ArrayList<>();
        model.items().addListener((ListChangeListener<Item>) change -> changes.add(change.toString()));
        Optional<Details> before = model.details().get();
        model.refresh();
        assertTrue(changes.isEmpty());
        assertSame(before, model.details().get());
    }

    @Test
    void aRestartShowsTheSame() {
        seeded.unclear(MUSTER, List.of(seeded.draft(anna, "NEW")));
        seeded.rejected(BEISPIEL, List.of(seeded.draft(bert, "NEW")), "no");
        model.refresh();
        Snapshot before = model.snapshot().get();
        Optional<Details> chosen = model.details().get();
        seeded.close();
        seeded = new Seeded(folder);
        model = new HistoryModel(new SameThreadTasks(), seeded.books, Texts.of("de"));
        model.refresh();
        model.refresh();
        assertEquals(before, model.snapshot().get());
        assertEquals(chosen, model.details().get());
    }

    private Details details() {
        return model.details().get().orElseThrow();
    }

    private IncidentState state(Incident incident) {
        return seeded.books.incidents().find(incident.id()).orElseThrow().state();
    }
}
