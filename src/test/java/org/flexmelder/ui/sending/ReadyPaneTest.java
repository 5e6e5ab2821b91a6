package org.flexmelder.ui.sending;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.layout.BorderPane;
import org.flexmelder.model.Employee;
import org.flexmelder.model.Field;
import org.flexmelder.model.Incident;
import org.flexmelder.model.IncidentState;
import org.flexmelder.model.MasterData;
import org.flexmelder.ui.SameThreadTasks;
import org.flexmelder.ui.Shown;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

/** The card with what is ready: what is counted, left out, folded and taken back. */
class ReadyPaneTest {
    @TempDir
    Path folder;

    private Desktop desktop;
    private SendingModel model;
    private ReadyCard card;
    private boolean setUp = true;

    @BeforeEach
    void begin() throws Exception {
        FxToolkit.registerPrimaryStage();
        desktop = new Desktop(folder, "de", new SameThreadTasks());
        model = new SendingModel(desktop.ui, desktop.books, desktop.drafts, desktop.sender, () -> setUp);
        card = Shown.onFx(() -> new ReadyCard(desktop.ui, model, new Words(desktop.ui.texts())));
    }

    @AfterEach
    void end() {
        desktop.close();
    }

    @Test
    void anEmptyDeskSaysWhyNothingCanBeSent() {
        refresh();
        assertTrue(node("#send").isDisabled());
        assertEquals("Es ist nichts bereit.", text("#send-reason"));
        assertEquals("Es ist nichts bereit.", node("#send").getAccessibleHelp());
        assertEquals("Senden", text("#send"));
    }

    @Test
    void eachCompanyHasItsLineAndTheButtonNamesTheSum() {
        desktop.draft(130);
        refresh();
        assertNotNull(node("#company-" + Desktop.BIG));
        assertNotNull(node("#company-" + Desktop.SMALL));
        assertNull(node("#company-" + Desktop.QUIET), "nothing to send, no line");
        assertEquals("130 Vorfälle senden", text("#send"));
        assertFalse(node("#send").isDisabled());
    }

    @Test
    void whatSomebodyShouldLookAtIsToldBeforeItIsSent() {
        Employee person = desktop.books.employees().list().getFirst();
        desktop.books.employees().save(new Employee(person.id(), person.careflexId(), person.employeeId(),
                person.data().with(Field.ZIP_CODE, "1234")));
        desktop.books.incidents().save(new Incident(0, person.careflexId(), person.id(), person.employeeId(), "NEW",
                "", Desktop.TODAY.toString(), "2026-12-01", MasterData.EMPTY, Set.of(), 0));
        refresh();
        assertTrue(card.lookupAll(".label").stream().map(Labeled.class::cast).map(Labeled::getText)
                .anyMatch(text -> text.contains("1 bereit · 1 mit Warnung")));
        ListView<?> list = (ListView<?>) node("#drafts-" + person.careflexId());
        Shown.onFx(() -> {
            new Scene(card, 900, 600);
            card.reveal(person.careflexId());
            card.applyCss();
            card.layout();
            return card;
        });
        assertTrue(card.lookupAll(".list-cell").stream().map(cell -> ((Labeled) cell).getText())
                .anyMatch(text -> text != null && text.endsWith("wirksam ab 01.12.2026 – 1 Warnung")));
        assertEquals(1, list.getItems().size());
    }

    @Test
    void theCompanyThatOneComesForIsUnfolded() {
        desktop.draft(130);
        Shown.onFx(() -> {
            card.reveal(Desktop.SMALL);
            return card;
        });
        refresh();
        assertTrue(node("#drafts-" + Desktop.SMALL).getParent().isVisible());
        assertFalse(node("#drafts-" + Desktop.BIG).getParent().isVisible());
    }

    @Test
    void aCompanyIsLeftOutAndTakenInAgain() {
        desktop.draft(130);
        refresh();
        fire("#company-" + Desktop.SMALL);
        assertEquals(Set.of(Desktop.SMALL), Set.copyOf(model.leftOutCompanies()));
        assertTrue(node("#drafts-" + Desktop.SMALL).isDisabled(), "its drafts cannot be ticked one by one");
        assertFalse(node("#drafts-" + Desktop.BIG).isDisabled());
        assertTrue(text("#send").endsWith("für Muster Chemie GmbH senden"), text("#send"));
        fire("#company-" + Desktop.BIG);
        assertEquals("Es ist nichts ausgewählt.", text("#send-reason"));
        assertTrue(node("#send").isDisabled());
        fire("#company-" + Desktop.SMALL);
        fire("#company-" + Desktop.BIG);
        assertEquals("130 Vorfälle senden", text("#send"));
    }

    @Test
    void whatIsLeftOutStaysLeftOutAfterAReading() {
        List<Incident> drafts = desktop.draft(130);
        refresh();
        fire("#company-" + Desktop.SMALL);
        model.leftOutDrafts().add(drafts.getFirst().id());
        desktop.books.incidents().remove(drafts.getLast().id());
        refresh();
        assertFalse(((CheckBox) node("#company-" + Desktop.SMALL)).isSelected());
        assertTrue(model.leftOutDrafts().contains(drafts.getFirst().id()));
    }

    @Test
    void aSingleDraftIsLeftOutByItsBox() {
        desktop.draft(5);
        refresh();
        String company = desktop.drafts.all().getFirst().incident().careflexId();
        ListView<?> list = (ListView<?>) node("#drafts-" + company);
        assertEquals(5, list.getItems().size());
        assertFalse(list.getParent().isVisible(), "folded at first");
        fire("#fold-" + company);
        assertTrue(list.getParent().isVisible());
        model.leftOutDrafts().add(desktop.drafts.all().getFirst().incident().id());
        assertTrue(text("#send").startsWith("4 Vorfälle"), text("#send"));
        fire("#send");
        assertEquals(4, desktop.portal.sent.getFirst().incidents().size());
        assertEquals(1, desktop.drafts.all().size());
        assertEquals(1, model.leftOutDrafts().size(), "until it is ticked again");
    }

    @Test
    void anOpenedListStaysOpenAfterAReading() {
        List<Incident> drafts = desktop.draft(5);
        refresh();
        String company = drafts.getFirst().careflexId();
        fire("#fold-" + company);
        desktop.books.incidents().remove(drafts.getLast().id());
        refresh();
        assertTrue(node("#drafts-" + company).getParent().isVisible());
        fire("#fold-" + company);
        assertFalse(node("#drafts-" + company).getParent().isVisible());
    }

    @Test
    void onlyWhatWaitsCanBeTakenBack() {
        List<Incident> drafts = desktop.draft(5);
        String company = drafts.getFirst().careflexId();
        refresh();
        assertNull(node("#take-back-" + company));
        desktop.drafts.enqueue(List.of(drafts.getFirst().id()));
        desktop.books.ledger().enqueueEmpty(Desktop.QUIET, YearMonth.of(2026, 11), Desktop.TODAY);
        refresh();
        assertEquals("5 Vorfälle und 1 Leermeldung senden", text("#send"));
        fire("#take-back-" + company);
        assertEquals(IncidentState.DRAFT,
                desktop.books.incidents().find(drafts.getFirst().id()).orElseThrow().state());
        assertEquals(1, desktop.books.ledger().waitingEmpty().size(), "another company’s stays");
        fire("#take-back-" + Desktop.QUIET);
        assertEquals(0, desktop.books.ledger().waitingEmpty().size());
        assertNull(node("#company-" + Desktop.QUIET));
    }

    @Test
    void takingBackNamesTheCompanyForAScreenReader() {
        List<Incident> drafts = desktop.draft(3);
        desktop.drafts.enqueue(List.of(drafts.getFirst().id()));
        refresh();
        String company = drafts.getFirst().careflexId();
        assertTrue(node("#take-back-" + company).getAccessibleText()
                .contains(((CheckBox) node("#company-" + company)).getText()));
    }

    @Test
    void severalBatchesAreSpelledOutInTheLine() {
        desktop.settings = desktop.settings.withProfile(new org.flexmelder.model.PortalProfile("", "",
                desktop.settings.profile().birthdayPattern(), false, 2));
        desktop.draft(5);
        refresh();
        assertTrue(words().stream().anyMatch(text -> text.endsWith("3 Sendungen: 2 + 2 + 1")), words().toString());
    }

    @Test
    void unreadyDraftsAreCountedApartAndLeadToTheirScreen() {
        desktop.draft(5);
        refresh();
        assertFalse(node("#not-ready").isVisible());
        desktop.unready();
        desktop.unready();
        refresh();
        assertTrue(node("#not-ready").isVisible());
        assertEquals(desktop.ui.texts().get("sending.notReady", 2), text("#not-ready"));
        fire("#not-ready");
        assertEquals(List.of("show INCIDENTS"), desktop.navigation.went);
    }

    @Test
    void withoutCredentialsNothingIsSentAndItSaysWhy() {
        setUp = false;
        desktop.draft(5);
        refresh();
        assertEquals("Adressen oder Zugangsdaten fehlen.", text("#send-reason"));
        assertTrue(node("#send").isDisabled());
        assertEquals("", text("#token-line"));
    }

    @Test
    void beforeSendingIsSwitchedOnNothingIsSentAndItSaysWhy() {
        desktop.switchedOn = false;
        desktop.draft(5);
        refresh();
        assertEquals("Das Senden ist noch nicht eingeschaltet.", text("#send-reason"));
        assertTrue(node("#send").isDisabled());
        setUp = false;
        refresh();
        assertEquals("Adressen oder Zugangsdaten fehlen.", text("#send-reason"), "first things first");
    }

    @Test
    void theTokenLineTellsUntilWhenItIsUsed() {
        desktop.draft(5);
        refresh();
        assertEquals(desktop.ui.texts().get("sending.token.none"), text("#token-line"));
        fire("#send");
        refresh();
        assertEquals("Access-Token gültig bis 24.11.2026, 21:43", text("#token-line"));
    }

    @Test
    void whatWasReadBeforeTheScreenIsLaidOutHasTheFocusToo() {
        desktop.draft(130);
        refresh();
        String focused = Shown.onFx(() -> {
            SendingView view = new SendingView(desktop.ui, desktop.books, desktop.drafts, desktop.sender);
            Button elsewhere = new Button();
            BorderPane window = new BorderPane(view.node(), elsewhere, null, null, null);
            Scene scene = new Scene(window);
            elsewhere.requestFocus();
            view.refresh();
            view.arrive();
            return scene.getFocusOwner().getId();
        });
        assertEquals("company-" + model.deskProperty().get().companies().getFirst().careflexId(), focused);
    }

    private void refresh() {
        Shown.onFx(() -> {
            model.refresh();
            return model;
        });
    }

    private Node node(String query) {
        return Shown.onFx(() -> card.lookup(query));
    }

    private String text(String query) {
        return ((Labeled) node(query)).getText();
    }

    private List<String> words() {
        return Shown.onFx(() -> card.lookupAll(".muted").stream().filter(Label.class::isInstance)
                .map(node -> ((Label) node).getText()).toList());
    }

    private void fire(String query) {
        Node node = node(query);
        Shown.onFx(() -> {
            switch (node) {
                case Hyperlink link -> link.fire();
                case ButtonBase button -> button.fire();
                default -> throw new AssertionError(query);
            }
            return node;
        });
    }
}
