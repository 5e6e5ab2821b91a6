package org.flexmelder.ui.sending;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.layout.FlowPane;
import javafx.stage.Stage;
import org.flexmelder.model.Failure;
import org.flexmelder.model.Incident;
import org.flexmelder.model.IncidentState;
import org.flexmelder.settings.Settings;
import org.flexmelder.ui.FxTasks;
import org.flexmelder.ui.Pictures;
import org.flexmelder.ui.Place;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class SendingViewTest {
    @TempDir
    Path folder;

    private final AtomicReference<Exception> storeFailure = new AtomicReference<>();
    private FxTasks tasks;
    private Desktop desktop;
    private SendingView view;
    private Scene scene;

    private static Stage stage;

    @BeforeAll
    static void stage() throws Exception {
        stage = FxToolkit.registerPrimaryStage();
    }

    @BeforeEach
    void begin() {
        Pictures.theme(Settings.Theme.LIGHT);
        tasks = new FxTasks(storeFailure::set);
        desktop = new Desktop(folder, "de", tasks);
    }

    @AfterEach
    void end() {
        tasks.close();
        desktop.close();
        assertEquals(null, storeFailure.get());
    }

    private void open() {
        open(() -> true);
    }

    private void open(BooleanSupplier setUp) {
        view = onFx(
                () -> new SendingView(desktop.ui, desktop.books, desktop.drafts, desktop.sender, setUp));
        scene = Pictures.window(desktop.ui.texts(), Place.SENDING, view);
        onStage();
        settle();
    }

    @Test
    void anEmptyDeskSaysWhatToDoAndWhyNothingCanBeSent() {
        open();
        assertTrue(this.<Button>find("#send").isDisabled());
        assertEquals("Es ist nichts bereit.", this.<Label>find("#send-reason").getText());
        Pictures.shoot(scene, "sending-empty");
        fire("#to-incidents");
        assertEquals(List.of("show INCIDENTS"), desktop.navigation.went);
    }

    @Test
    void theSecondPressOfADoubleClickIsNotForWhatWasLeftOut() {
        desktop.draft(130);
        open();
        fire("#company-" + Desktop.SMALL);
        fire("#send");
        await(() -> !view.isSending());
        settle();
        assertTrue(find("#send").isDisabled());
        fire("#company-" + Desktop.SMALL);
        assertTrue(find("#send").isDisabled(), "for a moment");
        await(() -> onFx(() -> !find("#send").isDisabled()));
        fire("#close-result");
        assertFalse(find("#send").isDisabled(), "no run has ended here");
        assertEquals(104, desktop.portal.sent.stream().mapToInt(sent -> sent.incidents().size()).sum());
    }

    @Test
    void aResultThatWasSeenMakesWayForWhatIsReadyLater() {
        desktop.draft(130);
        open();
        fire("#company-" + Desktop.SMALL);
        fire("#send");
        await(() -> !view.isSending());
        settle();
        assertTrue(height("#result-title") < height("#send"), "what is left out waits below the result");
        onFx(() -> {
            view.flush();
            view.arrive();
            return view;
        });
        settle();
        assertTrue(height("#result-title") > height("#send"));
    }

    private double height(String query) {
        Node node = find(query);
        return onFx(() -> {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            return node.localToScene(node.getLayoutBounds()).getMinY();
        });
    }

    @Test
    void theButtonNamesNumberAndCompanies() {
        desktop.draft(130);
        desktop.unready();
        desktop.books.ledger().enqueueEmpty(Desktop.QUIET, YearMonth.of(2026, 11), Desktop.TODAY);
        open();
        assertEquals("130 Vorfälle und 1 Leermeldung senden", text("#send"));
        assertEquals(List.of("Beispiel Lacke KG: 26 Vorfälle", "Muster Chemie GmbH: 104 Vorfälle",
                "Ruhe & Söhne OHG: 1 Leermeldung"), shares(), "beside the button");
        Pictures.shoot(scene, "sending-ready");
        Pictures.theme(Settings.Theme.DARK);
        Pictures.shoot(scene, "sending-ready-dark");
        for (String other : List.of(Desktop.SMALL, Desktop.QUIET)) {
            onFx(() -> {
                this.<CheckBox>find("#company-" + other).setSelected(false);
                return other;
            });
        }
        assertTrue(text("#send").endsWith(" Vorfälle für Muster Chemie GmbH senden"), text("#send"));
        assertTrue(find("#send-companies").isVisible(), "so that the button stays where it is");
        Pictures.shoot(scene, "sending-ready-one");
        fire("#company-" + Desktop.BIG);
        assertEquals("Es ist nichts ausgewählt.", text("#send-reason"));
        assertTrue(find("#send").isDisabled());
    }

    private List<String> shares() {
        return this.<FlowPane>find("#send-companies").getChildren().stream().map(node -> ((Label) node).getText())
                .toList();
    }

    @Test
    void aDraftInTheOpenedListCanBeLeftOut() {
        List<Incident> drafts = desktop.draft(130);
        desktop.drafts.enqueue(drafts.stream().limit(8).map(Incident::id).toList());
        open();
        fire("#fold-" + Desktop.BIG);
        assertTrue(find("#drafts-" + Desktop.BIG).isVisible());
        Pictures.shoot(scene, "sending-list");
        CheckBox first = (CheckBox) onFx(() -> find("#drafts-" + Desktop.BIG).lookup(".check-box"));
        onFx(() -> {
            first.fire();
            return first;
        });
        assertEquals("129 Vorfälle senden", text("#send"));
        fire("#take-back-" + Desktop.BIG);
        settle();
        assertTrue(drafts.stream().limit(8)
                .allMatch(draft -> desktop.books.incidents().find(draft.id()).orElseThrow()
                        .state() == IncidentState.DRAFT));
    }

    @Test
    void aRunShowsItsProgressAndThenThatAllWereAccepted() {
        desktop.draft(130);
        desktop.portal.gate = new CountDownLatch(1);
        open();
        fire("#send");
        await(() -> text("#run-heading").startsWith("Sendung 1 von "));
        assertTrue(view.isSending());
        Pictures.shoot(scene, "sending-running");
        desktop.portal.gate.countDown();
        await(() -> find("#result-title") != null);
        assertEquals("130 Vorfälle angenommen.", text("#result-title"));
        assertFalse(view.isSending());
        TableView<?> table = find("#results-table");
        assertEquals(130, table.getItems().size());
        Pictures.shoot(scene, "sending-accepted");
        Pictures.theme(Settings.Theme.DARK);
        Pictures.shoot(scene, "sending-accepted-dark");
        fire("#copy-all");
        assertEquals(131, desktop.dialogs.copied.getFirst().lines().count());
        fire("#close-result");
        assertEquals(null, find("#result-title"));
        Pictures.theme(Settings.Theme.LIGHT);
        Pictures.shoot(scene, "sending-later");
    }

    @Test
    void aPauseSaysWhyAndCanBeStopped() {
        desktop.draft(20);
        desktop.portal.answers.add(_ -> ScriptedPortal.busy(Duration.ofSeconds(50)));
        open();
        fire("#send");
        await(() -> find("#run-pause") != null && find("#run-pause").isVisible());
        assertEquals("Das Portal bittet um Geduld: weiter in 50 s", text("#run-pause"));
        Pictures.shoot(scene, "sending-paused");
        fire("#cancel-sending");
        await(() -> find("#result-title") != null);
        Pictures.shoot(scene, "sending-canceled");
        assertEquals("Beim Portal ist nichts angekommen.", text("#result-title"));
        fire("#send-again");
        await(() -> text("#result-title").equals("20 Vorfälle angenommen."));
    }

    @Test
    void theFilterShowsOneStateAndItsCount() {
        desktop.draft(130);
        desktop.portal.answers.add(ScriptedPortal::refused);
        desktop.portal.answers.add(ScriptedPortal::lacking);
        open();
        fire("#send");
        await(() -> find("#result-title") != null);
        Pictures.shoot(scene, "sending-mixed");
        TableView<ResultRow> table = find("#results-table");
        int rejected = (int) table.getItems().stream().filter(row -> row.state() == IncidentState.REJECTED).count();
        assertEquals("abgewiesen " + rejected, text("#filter-REJECTED"));
        fire("#filter-REJECTED");
        assertEquals(rejected, table.getItems().size());
        onFx(() -> {
            table.getSelectionModel().select(0);
            return table;
        });
        view.refresh();
        settle();
        assertEquals(1, table.getSelectionModel().getSelectedItems().size(), "the selection survives a refresh");
        assertEquals(rejected, table.getItems().size(), "the filter survives a refresh");
        fire("#see-rejected");
        assertTrue(desktop.navigation.went.getFirst().startsWith("batch "));
    }

    @Test
    void beforeSendingIsSwitchedOnThePageSaysSoBeforehandAndLeadsThere() {
        desktop.switchedOn = false;
        desktop.draft(5);
        open();
        Pictures.shoot(scene, "sending-switched-off");
        Pictures.theme(Settings.Theme.DARK);
        Pictures.shoot(scene, "sending-switched-off-dark");
        fire("#to-switch");
        assertEquals(List.of("switch"), desktop.navigation.went);
        desktop.switchedOn = true;
        onFx(() -> {
            view.refresh();
            return view;
        });
        settle();
        assertEquals(null, find("#to-switch"));
        assertFalse(find("#send").isDisabled());
    }

    @Test
    void withoutCredentialsTheDraftsStayVisibleAndTheWayIsShown() {
        desktop.draft(5);
        open(() -> false);
        assertTrue(find("#send").isDisabled());
        assertEquals("Adressen oder Zugangsdaten fehlen.", text("#send-reason"));
        assertTrue(find("#company-" + Desktop.BIG) != null);
        Pictures.shoot(scene, "sending-not-set-up");
        fire("#open-settings");
        assertEquals(List.of("show SETTINGS"), desktop.navigation.went);
    }

    @Test
    void everyWayToStopHasItsPicture() {
        desktop.draft(130);
        open();
        for (Failure failure : List.of(Failure.CREDENTIALS, Failure.RIGHTS, Failure.ADDRESS)) {
            desktop.portal.obstacles.add(ScriptedPortal.obstacle(failure, 403));
            fire(find("#send-again") == null ? "#send" : "#send-again");
            await(() -> find("#result-title") != null && shows(failure));
            Pictures.shoot(scene, "sending-stopped-" + failure.name().toLowerCase(java.util.Locale.ROOT));
        }
        assertEquals("Beim Portal ist nichts angekommen.", text("#result-title"));
        desktop.portal.answers.add(_ -> ScriptedPortal.unclear(Failure.SERVER_ERROR, 500));
        fire("#send-again");
        await(() -> shows(Failure.SERVER_ERROR));
        Pictures.shoot(scene, "sending-unclear");
        fire("#settle");
        assertTrue(desktop.navigation.went.getFirst().startsWith("batch "));
    }

    @Test
    void startSendsWhatWaitsAndNoDraft() {
        List<Incident> drafts = desktop.draft(5);
        desktop.drafts.enqueue(List.of(drafts.getFirst().id()));
        open();
        onFx(() -> {
            view.start();
            return view;
        });
        await(() -> find("#result-title") != null);
        assertEquals("1 Vorfall angenommen.", text("#result-title"));
    }

    @Test
    void englishAndNarrow() {
        desktop.close();
        desktop = new Desktop(folder.resolve("en"), "en", tasks);
        desktop.draft(130);
        desktop.portal.answers.add(ScriptedPortal::lacking);
        view = onFx(() -> new SendingView(desktop.ui, desktop.books, desktop.drafts, desktop.sender));
        scene = Pictures.window(desktop.ui.texts(), Place.SENDING, view, 1024, 700);
        onStage();
        settle();
        Pictures.shoot(scene, "sending-ready-en");
        assertEquals("Send 130 incidents", text("#send"));
        fire("#send");
        await(() -> find("#result-title") != null);
        Pictures.shoot(scene, "sending-mixed-en");
    }

    private void onStage() {
        onFx(() -> {
            stage.setScene(scene);
            stage.show();
            return stage;
        });
    }

    private boolean shows(Failure failure) {
        Node card = scene.getRoot().lookup(".failure-card .section-title");
        return card instanceof Label heading && heading.getText().equals(desktop.ui.texts().failure(failure));
    }

    private String text(String selector) {
        Node node = find(selector);
        return node instanceof Labeled labeled ? labeled.getText() : "";
    }

    @SuppressWarnings("unchecked")
    private <T extends Node> T find(String selector) {
        return (T) onFx(() -> scene.getRoot().lookup(selector));
    }

    private void fire(String selector) {
        onFx(() -> {
            switch (scene.getRoot().lookup(selector)) {
                case Hyperlink link -> link.fire();
                case ButtonBase button -> button.fire();
                case null, default -> throw new AssertionError(selector);
            }
            return selector;
        });
    }

    /** Waits until the store thread and the UI thread have done what was wished so far. */
    private void settle() {
        CountDownLatch done = new CountDownLatch(1);
        tasks.store(() -> done, CountDownLatch::countDown);
        await(() -> done.getCount() == 0);
        CountDownLatch again = new CountDownLatch(1);
        tasks.store(() -> again, CountDownLatch::countDown);
        await(() -> again.getCount() == 0);
        onFx(() -> {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            return scene;
        });
    }

    private static void await(BooleanSupplier condition) {
        try {
            WaitForAsyncUtils.waitFor(20, SECONDS, condition::getAsBoolean);
        } catch (java.util.concurrent.TimeoutException e) {
            throw new AssertionError(e);
        }
    }

    private static <T> T onFx(Callable<T> work) {
        return WaitForAsyncUtils.waitForAsyncFx(20_000, work);
    }
}
