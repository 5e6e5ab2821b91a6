package org.flexmelder.ui.sending;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.theme.Styles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import org.flexmelder.model.Batch;
import org.flexmelder.model.Failure;
import org.flexmelder.model.Incident;
import org.flexmelder.model.IncidentState;
import org.flexmelder.sending.Sender;
import org.flexmelder.ui.SameThreadTasks;
import org.flexmelder.ui.Shown;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxToolkit;

/** What is said after a run, for every way in which it can end. */
class ResultPaneTest {
    @TempDir
    Path folder;

    private Desktop desktop;
    private SendingModel model;

    @BeforeEach
    void begin() throws Exception {
        FxToolkit.registerPrimaryStage();
        desktop = new Desktop(folder, "de", new SameThreadTasks());
        model = new SendingModel(desktop.ui, desktop.books, desktop.drafts, desktop.sender, () -> true);
    }

    @AfterEach
    void end() {
        desktop.close();
    }

    @ParameterizedTest
    @EnumSource(value = Failure.class, mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void everyFailureThatStopsARunHasItsCard(Failure failure) {
        ResultPane pane = pane(run(failure, false, FinishedTest.batch(7, IncidentState.WAITING, failure)), Map.of());
        assertEquals(1, cards(pane).size(), "one card, though batch and run have the same failure");
        assertTrue(words(cards(pane).getFirst()).contains(desktop.ui.texts().failure(failure)));
        assertTrue(words(pane).contains("Beim Portal ist nichts angekommen."), words(pane).toString());
    }

    @Test
    void theStopIsToldBeforeWhatWentWrongOnTheWay() {
        ResultPane pane = pane(
                run(Failure.RIGHTS, false, FinishedTest.batch(1, IncidentState.REJECTED, Failure.REFUSED),
                        FinishedTest.batch(2, IncidentState.WAITING, Failure.RIGHTS)),
                Map.of(IncidentState.REJECTED, 3));
        assertEquals(2, cards(pane).size());
        assertTrue(words(cards(pane).getFirst()).contains(desktop.ui.texts().failure(Failure.RIGHTS)));
        assertTrue(words(cards(pane).getLast()).contains(desktop.ui.texts().failure(Failure.REFUSED)));
    }

    @ParameterizedTest
    @CsvSource({"CREDENTIALS,true", "TOKEN_ADDRESS,true", "TOKEN_REFUSED,true", "ADDRESS,true", "NOT_SET_UP,true",
            "RIGHTS,false", "NO_CONNECTION,false", "BUSY,false"})
    void whatTheSettingsCanCureLeadsThere(Failure failure, boolean settings) {
        ResultPane pane = pane(run(failure, false), Map.of());
        assertEquals(settings, has(pane, "to-settings"));
        if (settings) {
            fire(pane, "to-settings");
            assertEquals(List.of("show SETTINGS"), desktop.navigation.went);
        }
    }

    @Test
    void aRunBeforeSendingIsSwitchedOnLeadsToTheSwitch() {
        ResultPane pane = pane(run(Failure.NOT_SWITCHED_ON, false), Map.of());
        fire(pane, "to-switch");
        assertEquals(List.of("switch"), desktop.navigation.went);
    }

    @Test
    void allAcceptedIsToBeSeenInThePortalSinceItIsNotYetImported() {
        ResultPane pane = pane(run(Failure.NONE, false, FinishedTest.batch(1, IncidentState.REPORTED, Failure.NONE)),
                Map.of(IncidentState.REPORTED, 3));
        assertTrue(words(pane).contains("3 Vorfälle angenommen."));
        assertTrue(words(pane).stream().anyMatch(text -> text.contains("Ob auch der Import gelang")));
        assertEquals(List.of("to-check"), accented(pane));
        fire(pane, "to-check");
        assertEquals(List.of("toCheck"), desktop.navigation.went);
        assertTrue(banner(pane).getStyleClass().contains("good"));
    }

    @Test
    void whatIsUnclearIsSettledInItsBatchFirst() {
        ResultPane pane = pane(run(Failure.CONNECTION_LOST, false,
                FinishedTest.batch(4, IncidentState.REJECTED, Failure.REFUSED),
                FinishedTest.batch(5, IncidentState.UNCLEAR, Failure.CONNECTION_LOST)),
                Map.of(IncidentState.REJECTED, 3, IncidentState.UNCLEAR, 3));
        assertEquals(List.of("settle"), accented(pane), "one button leads on");
        fire(pane, "settle");
        fire(pane, "see-rejected");
        assertEquals(List.of("batch 5", "batch 4"), desktop.navigation.went);
        assertTrue(banner(pane).getStyleClass().contains("attention"));
    }

    @Test
    void aRunThatWasStoppedByThePersonSaysSoAndOffersToGoOn() {
        List<Incident> drafts = desktop.draft(5);
        desktop.drafts.enqueue(drafts.stream().map(Incident::id).toList());
        Shown.onFx(() -> {
            model.refresh();
            return model;
        });
        ResultPane pane = pane(run(Failure.NONE, true), Map.of());
        assertTrue(words(pane).contains(desktop.ui.texts().get("sending.result.canceled")));
        assertTrue(words(pane).contains(desktop.ui.texts().get("sending.result.waiting", 5)), words(pane).toString());
        assertTrue(banner(pane).getStyleClass().contains("calm"));
        fire(pane, "send-again");
        assertEquals(5, desktop.portal.sent.getFirst().incidents().size());
    }

    @Test
    void withNothingWaitingThereIsNothingToSendAgain() {
        assertFalse(has(pane(run(Failure.NONE, true), Map.of()), "send-again"));
    }

    @Test
    void theHttpStatusOfTheBatchIsOnItsCard() {
        List<Incident> drafts = desktop.draft(3);
        desktop.portal.answers.add(_ -> ScriptedPortal.unclear(Failure.SERVER_ERROR, 502));
        Shown.onFx(() -> {
            model.refresh();
            model.send();
            return model;
        });
        Finished finished = Shown.onFx(() -> model.finishedProperty().get());
        ResultPane pane = Shown.onFx(
                () -> new ResultPane(desktop.ui, model, finished, new Words(desktop.ui.texts())));
        assertEquals(3, drafts.size());
        assertTrue(words(pane).stream().anyMatch(text -> text.contains("502")), words(pane).toString());
    }

    @Test
    void aRefusalIsToldInThePortalsWordsTooButNotInWhatIsCopied() {
        desktop.draft(3);
        desktop.portal.answers.add(ScriptedPortal::refused);
        Shown.onFx(() -> {
            model.refresh();
            model.send();
            return model;
        });
        Finished finished = Shown.onFx(() -> model.finishedProperty().get());
        ResultPane pane = Shown.onFx(
                () -> new ResultPane(desktop.ui, model, finished, new Words(desktop.ui.texts())));
        String told = "Steuer-IdNr.: Die Steuer-ID ist im Portal nicht bekannt.";
        assertTrue(words(cards(pane).getFirst()).stream().anyMatch(text -> text.contains(told)),
                words(pane).toString());
        fire(pane, "failure-copy");
        assertFalse(desktop.dialogs.copied.getFirst().contains("nicht bekannt"));
    }

    @Test
    void theBannerIsClosedByItsCross() {
        desktop.draft(3);
        Shown.onFx(() -> {
            model.refresh();
            model.send();
            return model;
        });
        Finished finished = Shown.onFx(() -> model.finishedProperty().get());
        ResultPane pane = Shown.onFx(
                () -> new ResultPane(desktop.ui, model, finished, new Words(desktop.ui.texts())));
        fire(pane, "close-result");
        assertEquals(null, Shown.onFx(() -> model.finishedProperty().get()));
    }

    private static Sender.Run run(Failure stopped, boolean canceled, Batch... batches) {
        return new Sender.Run(List.of(batches), stopped, "scripted", canceled);
    }

    private ResultPane pane(Sender.Run run, Map<IncidentState, Integer> incidents) {
        return Shown.onFx(() -> new ResultPane(desktop.ui, model, new Finished(run, incidents, Map.of()),
                new Words(desktop.ui.texts())));
    }

    private static List<Node> nodes(Node node) {
        List<Node> all = new ArrayList<>(List.of(node));
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> all.addAll(nodes(child)));
        }
        return all;
    }

    private static Node banner(Node pane) {
        return nodes(pane).stream().filter(node -> node.getStyleClass().contains("result-banner")).findFirst()
                .orElseThrow();
    }

    private static List<Node> cards(Node pane) {
        return nodes(pane).stream().filter(node -> node.getStyleClass().contains("failure-card")).toList();
    }

    private static List<String> accented(Node pane) {
        return nodes(pane).stream().filter(node -> node.getStyleClass().contains(Styles.ACCENT)).map(Node::getId)
                .toList();
    }

    private static List<String> words(Node pane) {
        return nodes(pane).stream().filter(Label.class::isInstance).map(node -> ((Labeled) node).getText()).toList();
    }

    private static boolean has(Node pane, String id) {
        return nodes(pane).stream().anyMatch(node -> id.equals(node.getId()));
    }

    private static void fire(Node pane, String id) {
        Shown.onFx(() -> {
            ((Button) nodes(pane).stream().filter(node -> id.equals(node.getId())).findFirst().orElseThrow()).fire();
            return id;
        });
    }
}
