package org.flexmelder.ui.history;

import static org.flexmelder.ui.Seeded.BEISPIEL;
import static org.flexmelder.ui.Seeded.MUSTER;
import static org.flexmelder.ui.Seeded.RUHE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.flexmelder.model.Batch;
import org.flexmelder.model.Company;
import org.flexmelder.model.Employee;
import org.flexmelder.model.Incident;
import org.flexmelder.model.IncidentState;
import org.flexmelder.settings.Settings;
import org.flexmelder.ui.Pictures;
import org.flexmelder.ui.Place;
import org.flexmelder.ui.SameThreadTasks;
import org.flexmelder.ui.Seeded;
import org.flexmelder.ui.Texts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class HistoryViewTest {
    private static Stage stage;

    @TempDir
    Path folder;
    private final FxRobot robot = new FxRobot();
    private Seeded seeded;
    private HistoryView view;
    private Scene scene;
    private boolean practice;

    @BeforeAll
    static void start() throws Exception {
        stage = FxToolkit.registerPrimaryStage();
    }

    @BeforeEach
    void open() {
        seeded = new Seeded(folder).companies(MUSTER, BEISPIEL, RUHE);
    }

    @AfterEach
    void close() {
        Pictures.textSize(100);
        seeded.close();
    }

    @Test
    void theSearchKeyLeadsToTheSearch() {
        seeded.unclear(MUSTER, List.of(seeded.draft(anna(), "NEW")));
        show("de");
        robot.interact(() -> scene.lookup("#history-state").requestFocus());
        robot.press(KeyCode.CONTROL, KeyCode.F).release(KeyCode.F, KeyCode.CONTROL);
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(scene.lookup("#history-search").isFocused());
    }

    @Test
    void aBatchInTheListSaysWhomItIsAbout() {
        seeded.accepted(MUSTER, List.of(seeded.draft(anna(), "NEW")));
        seeded.accepted(MUSTER, List.of(seeded.draft(seeded.employee(MUSTER, "Bert", "Erfunden"), "NEW"),
                seeded.draft(anna(), "WIK")));
        seeded.empty(RUHE, IncidentState.REPORTED);
        show("de");
        List<String> said = robot.lookup(".batch-cell").queryAllAs(ListCell.class).stream()
                .map(Node::getAccessibleText).filter(Objects::nonNull).toList();
        assertEquals(3, said.size(), said.toString());
        assertTrue(said.stream().anyMatch(each -> each.contains("Beispiel, Anna: Anmeldung")), said.toString());
        assertTrue(said.stream().anyMatch(each -> each.contains("2 Vorfälle, u. a. Erfunden, Bert")), said.toString());
        assertTrue(said.stream().anyMatch(each -> each.contains("Leermeldung ")), said.toString());
    }

    @Test
    void anEmptyHistorySaysSoAndLeadsToSending() {
        show("de");
        Pictures.shoot(scene, "history-empty-de");
        Button go = robot.lookup(".empty-state .button").queryButton();
        robot.interact(go::fire);
        assertEquals(List.of("show SENDING"), seeded.visits.went);
    }

    @Test
    void aWholeBatchIsSettledAsArrivedAfterAQuestionAndTakenBack() {
        Incident incident = seeded.draft(anna(), "NEW");
        seeded.unclear(MUSTER, List.of(incident, seeded.draft(anna(), "WIK")));
        show("de");
        assertTrue(button("settle-save").isDisabled(), "nothing was said yet");
        fire("settle-all-arrived");
        fire("settle-save");
        String said = seeded.dialogs.said.getFirst();
        assertTrue(said.contains("nur fest, wenn Sie im CareFlex-Portal nachgesehen haben"), said);
        assertTrue(said.contains("•  Beispiel, Anna") && said.contains("angekommen (2)"), said);
        assertEquals(IncidentState.REPORTED, state(incident));
        assertEquals(null, scene.getRoot().lookup("#settle-panel"));
        assertTrue(texts(".state-badge").stream().allMatch("geklärt: angekommen"::equals),
                texts(".state-badge").toString());
        assertTrue(texts(".settled-panel .label").getFirst().startsWith("Vom Büro geklärt am "));
        Pictures.shoot(scene, "history-settled-de");
        fire("undo-settling");
        assertEquals(IncidentState.UNCLEAR, state(incident));
        assertEquals(1, seeded.dialogs.said.size(), "no draft can lose anything, so nothing is asked");
    }

    @Test
    void aWholeBatchIsSettledAsNotArrivedAndTheWayBackAsks() {
        Incident incident = seeded.draft(anna(), "NEW");
        seeded.unclear(MUSTER, List.of(incident));
        show("de");
        answer("not-arrived-" + incident.id());
        fire("settle-save");
        assertTrue(seeded.dialogs.said.getFirst().contains("doppelt gemeldet"), seeded.dialogs.said.toString());
        assertEquals(IncidentState.DRAFT, state(incident));
        assertTrue(texts(".state-badge").contains("geklärt: nicht angekommen"), texts(".state-badge").toString());
        fire("undo-settling");
        assertTrue(seeded.dialogs.said.getLast().contains("geht verloren"), seeded.dialogs.said.toString());
        assertEquals(IncidentState.UNCLEAR, state(incident));
    }

    @Test
    void aNoLeavesItUnclearAndKeepsWhatWasSaid() {
        Incident incident = seeded.draft(anna(), "NEW");
        seeded.unclear(MUSTER, List.of(incident));
        seeded.dialogs.yes = false;
        show("de");
        answer("arrived-" + incident.id());
        fire("settle-save");
        assertEquals(IncidentState.UNCLEAR, state(incident));
        seeded.empty(RUHE, IncidentState.REPORTED);
        robot.interact(view::refresh);
        assertTrue(((ToggleButton) scene.getRoot().lookup("#arrived-" + incident.id())).isSelected());
    }

    @Test
    void oneIncidentIsSettledWithThePortalsIdAndTheOtherStaysUnclear() {
        Incident one = seeded.draft(anna(), "NEW");
        Incident two = seeded.draft(anna(), "WIK");
        seeded.unclear(MUSTER, List.of(one, two));
        show("de");
        TextField id = (TextField) scene.getRoot().lookup("#incident-id-" + one.id());
        assertFalse(id.isVisible());
        answer("arrived-" + one.id());
        assertTrue(id.isVisible());
        robot.interact(() -> id.setText(" V-99 "));
        fire("settle-save");
        assertEquals("V-99", seeded.books.incidents().find(one.id()).orElseThrow().incidentId());
        assertEquals(IncidentState.UNCLEAR, state(two));
        answer("not-arrived-" + two.id());
        fire("settle-save");
        assertEquals(IncidentState.DRAFT, state(two));
        fire("undo-" + two.id());
        assertEquals(IncidentState.UNCLEAR, state(two));
        assertEquals(IncidentState.REPORTED, state(one));
    }

    @Test
    void theListToTickOffSaysWhomToLookFor() {
        Employee anna = anna();
        Incident incident = seeded.draft(anna, "NEW");
        seeded.unclear(MUSTER, List.of(incident));
        show("de");
        fire("settle-copy");
        String list = seeded.dialogs.copied.getFirst();
        assertTrue(list.startsWith("Im CareFlex-Portal suchen: Muster Chemie GmbH (" + MUSTER.careflexId() + ")"),
                list);
        assertTrue(list.contains("☐\tBeispiel, Anna\tSteuer-IdNr. " + anna.employeeId() + "\t"), list);
        assertTrue(list.contains(incident.externalId()) && list.contains("\twirksam ab "), list);
    }

    @Test
    void anUnclearEmptyReportIsSettled() {
        seeded.empty(RUHE, IncidentState.UNCLEAR);
        show("de");
        Pictures.shoot(scene, "history-empty-report-unclear");
        assertFalse(robot.lookup("#document").tryQuery().isPresent());
        long id = seeded.books.history().emptyReports(seeded.month, seeded.month).getFirst().id();
        answer("arrived-" + id);
        fire("settle-save");
        assertEquals(IncidentState.REPORTED,
                seeded.books.history().emptyReports(seeded.month, seeded.month).getFirst().state());
        Pictures.shoot(scene, "history-empty-report-settled");
        fire("undo-settling");
        assertEquals(IncidentState.UNCLEAR,
                seeded.books.history().emptyReports(seeded.month, seeded.month).getFirst().state());
    }

    @Test
    void anAcceptedBatchIsTickedOffAsSeenInThePortal() {
        Incident one = seeded.draft(anna(), "NEW");
        Incident two = seeded.draft(anna(), "WIK");
        seeded.accepted(MUSTER, List.of(one, two));
        show("de");
        assertEquals(List.of("im Portal prüfen"), texts(".to-check"));
        robot.interact(() -> ((TextField) scene.getRoot().lookup("#checker")).setText("Frau Erfunden"));
        CheckBox tick = (CheckBox) scene.getRoot().lookup("#checked-" + one.id());
        robot.interact(tick::fire);
        assertTrue(((CheckBox) scene.getRoot().lookup("#checked-" + one.id())).getText().endsWith("Frau Erfunden"));
        Pictures.shoot(scene, "history-check-de");
        fire("check-all");
        assertEquals(List.of(), texts(".to-check"));
        assertEquals(Map.of(), seeded.books.history().toCheck());
        Pictures.shoot(scene, "history-checked-de");
        fire("uncheck-all");
        assertEquals(2, seeded.books.history().toCheck().get(MUSTER.careflexId()));
    }

    @Test
    void anAcceptedEmptyReportIsTickedOffToo() {
        seeded.empty(RUHE, IncidentState.REPORTED);
        show("de");
        fire("check-all");
        assertEquals(Map.of(), seeded.books.history().toCheck());
        fire("uncheck-all");
        assertEquals(1, seeded.books.history().toCheck().size());
    }

    @Test
    void aRefusedEmptyReportShowsThePortalsWordsAndWhereToSendItAgain() {
        seeded.empty(RUHE, IncidentState.REJECTED);
        show("de");
        assertTrue(texts(".quiet-note").getFirst().contains("already reported"), texts(".quiet-note").toString());
        assertTrue(texts(".quiet-note").getFirst().contains("Übersicht"));
    }

    @Test
    void theFocusStaysAtTheTick() {
        Incident one = seeded.draft(anna(), "NEW");
        seeded.accepted(MUSTER, List.of(one, seeded.draft(anna(), "WIK")));
        show("de");
        CheckBox tick = (CheckBox) scene.getRoot().lookup("#checked-" + one.id());
        robot.interact(() -> {
            tick.requestFocus();
            tick.fire();
        });
        assertEquals("checked-" + one.id(), scene.getFocusOwner().getId());
    }

    @Test
    void theEmployeeOfAnUnclearRowIsOneClickAway() {
        Incident one = seeded.draft(anna(), "NEW");
        seeded.unclear(MUSTER, List.of(one));
        show("de");
        fire("person-" + one.id());
        assertEquals(List.of("employee " + one.employee()), seeded.visits.went);
    }

    @Test
    void refusedIncidentsLeadToNewDrafts() {
        Employee anna = anna();
        Incident one = seeded.draft(anna, "NEW");
        List<Incident> refused = List.of(one, seeded.draft(anna, "WIK"), seeded.draft(anna, "SDB"));
        seeded.rejected(MUSTER, refused, "incidentList[0].employee.birthday: must be a date in the past");
        show("de");
        Pictures.shoot(scene, "history-rejected-de");
        fire("redraft-" + one.id());
        assertEquals(List.of("correct " + one.id()), seeded.visits.went);
        fire("redraft-all");
        assertEquals("redraft " + refused.stream().map(Incident::id).toList(), seeded.visits.went.getLast());
    }

    @Test
    void anAcceptedIncidentIsCorrectedOnceAndBothSayIt() {
        Employee anna = anna();
        Incident wrong = seeded.draft(anna, "NEW");
        seeded.accepted(MUSTER, List.of(wrong));
        show("de");
        fire("correct-" + wrong.id());
        assertEquals(List.of("correct " + wrong.id()), seeded.visits.went);
        Incident right = seeded.books.incidents().save(new Incident(0, wrong.careflexId(), wrong.employee(),
                wrong.employeeId(), "NEW", "", wrong.createdAt(), wrong.validFrom(), wrong.data(), Set.of(),
                wrong.id()));
        seeded.accepted(MUSTER, List.of(right));
        show("de");
        String id = seeded.books.incidents().find(wrong.id()).orElseThrow().incidentId();
        assertTrue(texts(".row-lower .label").stream().anyMatch(text -> text.replace('\u00a0', ' ')
                .contains("korrigiert " + id)), texts(".row-lower .label").toString());
        Pictures.shoot(scene, "history-correction-de");
    }

    @Test
    void requestAndAnswerAreShownOnDemandAndCopied() {
        Batch batch = seeded.accepted(MUSTER, List.of(seeded.draft(anna(), "NEW")));
        show("de");
        assertFalse(robot.lookup("#document").tryQuery().isPresent());
        toggle("section-ANSWER");
        TextArea area = robot.lookup("#document").queryAs(TextArea.class);
        assertFalse(area.isEditable());
        assertTrue(area.getText().contains("importId"));
        assertTrue(texts(".muted").contains("So hat das Portal geantwortet. HTTP-Status 200"));
        Pictures.shoot(scene, "history-answer-de");
        fire("copy-document");
        fire("copy-import-id");
        assertEquals(List.of(area.getText(), batch.importId()), seeded.dialogs.copied);
        toggle("section-REQUEST");
        assertTrue(robot.lookup("#document").queryAs(TextArea.class).getText().contains(MUSTER.careflexId()));
    }

    @Test
    void aRowIsCopiedWithTheKeyboard() {
        Incident incident = seeded.draft(anna(), "NEW");
        seeded.accepted(MUSTER, List.of(incident));
        show("de");
        Node row = scene.getRoot().lookup("#row-" + incident.id());
        robot.interact(row::requestFocus);
        robot.press(KeyCode.SHORTCUT, KeyCode.C).release(KeyCode.C, KeyCode.SHORTCUT);
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(seeded.dialogs.copied.getFirst().startsWith("1\tBeispiel, Anna\t"),
                seeded.dialogs.copied.toString());
    }

    @Test
    void searchAndFiltersNarrowTheListAndOpeningABatchLiftsThem() {
        Batch batch = seeded.accepted(MUSTER, List.of(seeded.draft(anna(), "NEW")));
        seeded.unclear(BEISPIEL, List.of(seeded.draft(seeded.employee(BEISPIEL, "Bert", "Erfunden"), "NEW")));
        show("de");
        TextField search = robot.lookup("#history-search").queryAs(TextField.class);
        robot.interact(() -> search.setText("bert"));
        assertEquals(1, list().getItems().size());
        robot.interact(() -> robot.lookup("#history-state").<ComboBox<StateFilter>>query()
                .setValue(StateFilter.REPORTED));
        assertEquals(0, list().getItems().size());
        robot.interact(() -> view.open(batch.id()));
        assertEquals(2, list().getItems().size());
        assertEquals(batch.id(), list().getSelectionModel().getSelectedItem().id());
        assertEquals("", search.getText());
    }

    @Test
    void oneCompanyIsShownAloneAndEscapeClearsTheSearch() {
        seeded.accepted(MUSTER, List.of(seeded.draft(anna(), "NEW")));
        seeded.empty(RUHE, IncidentState.REPORTED);
        show("de");
        ComboBox<?> companies = robot.lookup("#history-company").queryComboBox();
        robot.interact(() -> companies.getSelectionModel().select(3));
        assertEquals(List.of("Ruhe & Söhne OHG"), list().getItems().stream().map(Item::company).toList());
        robot.interact(() -> companies.getSelectionModel().select(0));
        TextField search = robot.lookup("#history-search").queryAs(TextField.class);
        robot.interact(() -> {
            search.requestFocus();
            search.setText("nobody");
        });
        assertTrue(list().getItems().isEmpty());
        robot.press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(2, list().getItems().size());
    }

    @Test
    void aRowsMenuCopiesItsIdsAndShowsThePerson() {
        Incident incident = seeded.draft(anna(), "NEW");
        seeded.accepted(MUSTER, List.of(incident));
        show("de");
        Node row = scene.getRoot().lookup("#row-" + incident.id());
        robot.interact(() -> row.getOnContextMenuRequested().handle(new ContextMenuEvent(
                ContextMenuEvent.CONTEXT_MENU_REQUESTED, 10, 10, 400, 400, false, null)));
        List<MenuItem> items = robot.listWindows().stream().filter(ContextMenu.class::isInstance)
                .flatMap(menu -> ((ContextMenu) menu).getItems().stream()).toList();
        assertEquals(7, items.size());
        robot.interact(() -> items.stream().filter(item -> item.getOnAction() != null).forEach(MenuItem::fire));
        assertEquals(4, seeded.dialogs.copied.size());
        assertTrue(seeded.dialogs.copied.contains(incident.externalId()), seeded.dialogs.copied.toString());
        assertTrue(seeded.dialogs.copied.contains(incident.employeeId()));
        assertEquals(List.of("employee " + incident.employee(), "correct " + incident.id()), seeded.visits.went);
        robot.interact(() -> robot.listWindows().stream().filter(ContextMenu.class::isInstance)
                .forEach(javafx.stage.Window::hide));
    }

    @Test
    void theSelectionStaysWhenSomethingNewWasSent() {
        Batch batch = seeded.accepted(MUSTER, List.of(seeded.draft(anna(), "NEW")));
        show("de");
        seeded.empty(RUHE, IncidentState.REPORTED);
        robot.interact(view::refresh);
        assertEquals(2, list().getItems().size());
        assertEquals(batch.id(), list().getSelectionModel().getSelectedItem().id());
    }

    @Test
    void everyFocusableControlHasAName() {
        seeded.unclear(MUSTER, List.of(seeded.draft(anna(), "NEW")));
        show("de");
        List<String> nameless = new ArrayList<>();
        for (Node node : robot.lookup(Node::isFocusTraversable).queryAll()) {
            Object text = node.queryAccessibleAttribute(javafx.scene.AccessibleAttribute.TEXT);
            if ((text == null || text.toString().isBlank()) && node.isVisible()
                    && !(node instanceof javafx.scene.control.ScrollPane)) {
                nameless.add(node.toString());
            }
        }
        assertEquals(List.of(), nameless);
    }

    @Test
    void theCompanyOfABatchIsNamedWholeInANarrowWindow() {
        full();
        show("de", Settings.Theme.LIGHT, 1024, 700);
        robot.interact(() -> list().getSelectionModel().select(2));
        Label name = robot.lookup("#batch-company").query();
        assertEquals(name.getText(), ((Text) name.lookup(".text")).getText());
    }

    @Test
    void picturesOfAFullHistory() {
        full();
        show("de");
        Pictures.shoot(scene, "history-unclear-de-light");
        show("en", Settings.Theme.DARK, 1280, 800);
        Pictures.shoot(scene, "history-unclear-en-dark");
        show("en");
        Pictures.shoot(scene, "history-unclear-en-light");
        robot.interact(() -> list().getSelectionModel().select(2));
        fire("show-receipt");
        Pictures.shoot(scene, "history-receipt-en-light");
        show("de");
        robot.interact(() -> list().getSelectionModel().select(2));
        fire("show-receipt");
        Pictures.shoot(scene, "history-receipt-full-de-light");
        show("de", Settings.Theme.LIGHT, 1024, 700);
        Pictures.shoot(scene, "history-unclear-small");
        robot.interact(() -> list().getSelectionModel().select(2));
        Pictures.shoot(scene, "history-accepted-small");
        show("de", Settings.Theme.LIGHT, 1600, 900);
        robot.interact(() -> list().getSelectionModel().select(3));
        Pictures.shoot(scene, "history-not-sent-large");
        robot.interact(() -> ((TextField) scene.getRoot().lookup("#history-search")).setText("wilhelmine"));
        WaitForAsyncUtils.waitForFxEvents();
        Pictures.shoot(scene, "history-search-large");
        Pictures.textSize(150);
        show("de", Settings.Theme.LIGHT, 1280, 800);
        Pictures.shoot(scene, "history-unclear-150");
        fire("show-receipt");
        Pictures.shoot(scene, "history-receipt-150");
        assertNotNull(list().getSelectionModel().getSelectedItem());
    }

    @Test
    void aBatchHasAReceiptThatIsPrintedAndSavedAsAPage() throws Exception {
        Employee tom = seeded.employee(MUSTER, "Tom <b>", "Müller & Söhne");
        Batch batch = seeded.accepted(MUSTER, List.of(seeded.draft(anna(), "NEW"), seeded.draft(tom, "WIK")));
        String incidentId = seeded.books.history().entries(batch.id()).getLast().incidentId();
        show("de");
        fire("show-receipt");
        List<String> words = texts(".receipt-paper .label");
        assertTrue(words.containsAll(List.of("Sendebeleg", "Muster Chemie GmbH", MUSTER.careflexId(), "2 Vorfälle",
                batch.importId(), "Beispiel, Anna", "Müller & Söhne, Tom <b>")), words.toString());
        assertTrue(words.stream().anyMatch(word -> word.contains("Vorfall-ID\u00a0" + incidentId)), words.toString());
        assertTrue(words.stream().noneMatch(word -> word.contains("ÜBUNGSMODUS")), words.toString());
        Pictures.shoot(scene, "history-receipt-de-light");
        fire("receipt-print");
        assertEquals(1, seeded.dialogs.printed.size());
        Path file = folder.resolve("Sendebeleg.html");
        seeded.dialogs.file = Optional.of(file);
        fire("receipt-save");
        String page = Files.readString(file);
        assertTrue(page.contains("Müller &amp; Söhne, Tom &lt;b&gt;") && page.contains(incidentId), page);
        assertFalse(page.contains("banner\""), page);
        assertTrue(seeded.dialogs.said.getLast().endsWith(".html"), seeded.dialogs.said.toString());
        robot.interact(view::refresh);
        assertNotNull(scene.getRoot().lookup("#receipt"), "it stays while the same batch is in view");
        fire("receipt-back");
        assertTrue(button("show-receipt").isFocused());
    }

    @Test
    void aReceiptThatCannotBeSavedSaysSo() {
        seeded.empty(RUHE, IncidentState.REPORTED);
        show("de");
        fire("show-receipt");
        seeded.dialogs.file = Optional.of(folder.resolve("no folder").resolve("a.html"));
        fire("receipt-save");
        assertTrue(seeded.dialogs.said.getLast().startsWith("Der Sendebeleg konnte nicht gespeichert werden"));
    }

    @Test
    void inPracticeTheBannerStandsOnEveryPage() throws Exception {
        practice = true;
        List<Incident> many = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            many.add(seeded.draft(seeded.employee(MUSTER, "Person " + i, "Ausgedacht"), "NEW"));
        }
        seeded.unclear(MUSTER, many);
        show("en", Settings.Theme.DARK, 1280, 800);
        fire("show-receipt");
        Pictures.shoot(scene, "history-receipt-practice-en-dark");
        fire("receipt-print");
        List<Node> pages = seeded.dialogs.printed;
        assertTrue(pages.size() >= 3, pages.size() + " pages");
        for (Node page : pages) {
            assertTrue(robot.from(page).lookup(".receipt-banner").queryLabeled().getText().startsWith("PRACTICE"));
            assertTrue(page.prefHeight(487) <= 735, "fits on the sheet");
        }
        assertEquals(40, pages.stream().mapToInt(page -> page.lookupAll(".receipt-line").size()).sum());
        Path file = folder.resolve("receipt.html");
        seeded.dialogs.file = Optional.of(file);
        fire("receipt-save");
        assertTrue(Files.readString(file).contains("class=\"banner\">PRACTICE"));
    }

    private void full() {
        Company lang = new Company("ffee000011112222",
                "Chemische Werke Nordrhein-Westfalen Beteiligungsgesellschaft mbH & Co. KG");
        seeded.companies(lang);
        Employee anna = anna();
        Employee wilhelmine = seeded.employee(lang, "Wilhelmine Theodora Friederike",
                "Freifrau von Beispielhausen-Erfundenstein");
        seeded.rejected(BEISPIEL, List.of(seeded.draft(seeded.employee(BEISPIEL, "Bert", "Erfunden"), "NEW")), "no");
        seeded.empty(RUHE, IncidentState.REPORTED);
        seeded.notSent(RUHE, List.of(seeded.draft(seeded.employee(RUHE, "Rita", "Ruhig"), "WIK")));
        List<Incident> many = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            many.add(seeded.draft(i == 9 ? wilhelmine : seeded.employee(lang, "Person " + i, "Ausgedacht"), "NEW"));
        }
        seeded.accepted(lang, many);
        seeded.empty(BEISPIEL, seeded.month.minusMonths(1), IncidentState.REPORTED);
        seeded.unclear(MUSTER, List.of(seeded.draft(anna, "NEW"), seeded.draft(anna, "SDB"),
                seeded.draft(seeded.employee(MUSTER, "Carla", "Ausgedacht"), "WIK")));
    }

    private Employee anna() {
        return seeded.employee(MUSTER, "Anna", "Beispiel");
    }

    private void show(String language) {
        show(language, Settings.Theme.LIGHT, 1280, 800);
    }

    private void show(String language, Settings.Theme theme, double width, double height) {
        Pictures.theme(theme);
        robot.interact(() -> {
            view = new HistoryView(seeded.ui(language, new SameThreadTasks()), seeded.books, practice);
            scene = Pictures.window(Texts.of(language), Place.HISTORY, view, width, height);
            if (width <= 1280) { // the headless screen takes no larger window
                stage.setScene(scene);
                stage.setWidth(width);
                stage.setHeight(height);
                stage.show();
            }
            scene.getRoot().applyCss();
            scene.getRoot().layout();
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    @SuppressWarnings("unchecked")
    private ListView<Item> list() {
        return (ListView<Item>) scene.getRoot().lookup("#history-list");
    }

    private void fire(String id) {
        robot.interact(button(id)::fire);
    }

    private Button button(String id) {
        return (Button) scene.getRoot().lookup("#" + id);
    }

    private void answer(String id) {
        robot.interact(((ToggleButton) scene.getRoot().lookup("#" + id))::fire);
    }

    private void toggle(String id) {
        ToggleButton button = (ToggleButton) scene.getRoot().lookup("#" + id);
        robot.interact(button::fire);
    }

    private List<String> texts(String selector) {
        return robot.lookup(selector).queryAllAs(Label.class).stream().map(Label::getText).toList();
    }

    private IncidentState state(Incident incident) {
        return seeded.books.incidents().find(incident.id()).orElseThrow().state();
    }
}
