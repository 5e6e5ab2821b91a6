package org.flexmelder.ui.overview;

import static org.flexmelder.ui.Seeded.BEISPIEL;
import static org.flexmelder.ui.Seeded.MUSTER;
import static org.flexmelder.ui.Seeded.RUHE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.flexmelder.model.Batch;
import org.flexmelder.model.Company;
import org.flexmelder.model.Employee;
import org.flexmelder.model.IncidentState;
import org.flexmelder.settings.Settings;
import org.flexmelder.ui.Focus;
import org.flexmelder.ui.FxDialogs;
import org.flexmelder.ui.Pictures;
import org.flexmelder.ui.Place;
import org.flexmelder.ui.SameThreadTasks;
import org.flexmelder.ui.Seeded;
import org.flexmelder.ui.Shown;
import org.flexmelder.ui.Texts;
import org.flexmelder.ui.Theme;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class OverviewViewTest {
    private static Stage stage;

    @TempDir
    Path folder;
    private final FxRobot robot = new FxRobot();
    private final AtomicInteger runs = new AtomicInteger();
    private final AtomicInteger toSetUp = new AtomicInteger();
    private Seeded seeded;
    private OverviewView view;
    private Scene scene;

    @BeforeAll
    static void start() throws Exception {
        stage = FxToolkit.registerPrimaryStage();
    }

    @BeforeEach
    void open() {
        seeded = new Seeded(folder);
    }

    @AfterEach
    void close() {
        seeded.close();
    }

    @Test
    void theMostUrgentStepIsTheAccentButtonAndLeadsToTheBatch() {
        seeded.companies(MUSTER);
        Batch batch = seeded.unclear(MUSTER, List.of(seeded.draft(anna(), "NEW")));
        show("de", Settings.Theme.LIGHT);
        assertTrue(button("next-step").getStyleClass().contains("accent"));
        robot.interact(button("next-step")::fire);
        assertEquals(List.of("batch " + batch.id()), seeded.visits.went);
    }

    @Test
    void nothingToReportAsksWithMonthAndCompanyAndThenSends() {
        seeded.companies(MUSTER, RUHE);
        seeded.notSent(MUSTER, List.of(seeded.draft(anna(), "NEW")));
        show("de", Settings.Theme.LIGHT);
        robot.interact(button("nothing-" + RUHE.careflexId())::fire);
        String said = seeded.dialogs.said.getFirst();
        assertTrue(said.contains(Texts.of("de").month(seeded.month)), said);
        assertTrue(said.contains("Ruhe & Söhne OHG"), said);
        assertTrue(said.contains("Eine weitere Meldung wartet"), said);
        assertEquals(1, runs.get());
        assertEquals(1, seeded.books.ledger().waitingEmpty().size());
        assertNull(button("nothing-" + RUHE.careflexId()), "it is asked for once only");
    }

    @Test
    void aNoSendsNothing() {
        seeded.companies(MUSTER, RUHE);
        seeded.dialogs.yes = false;
        show("de", Settings.Theme.LIGHT);
        robot.interact(button("nothing-all")::fire);
        assertTrue(seeded.dialogs.said.getFirst().contains("Für diese 2 Unternehmen"));
        assertEquals(0, runs.get());
        assertTrue(seeded.books.ledger().waitingEmpty().isEmpty());
    }

    @Test
    void whatIsNotSetUpYetComesFirstAndLeadsThere() {
        toSetUp.set(3);
        show("de", Settings.Theme.LIGHT);
        assertEquals("FlexMelder ist noch nicht fertig eingerichtet", button("next-step").getAccessibleHelp());
        Pictures.shoot(scene, "overview-set-up-de");
        robot.interact(button("next-step")::fire);
        assertEquals(List.of("show SETTINGS"), seeded.visits.went);
        toSetUp.set(0);
        robot.interact(view::refresh);
        assertNotEquals("FlexMelder ist noch nicht fertig eingerichtet", button("next-step").getAccessibleHelp());
    }

    @Test
    void tickedCompaniesAreAskedForTogetherAndOneThatIsNotOpenCannotBeTicked() {
        Company lab = new Company("1111222233334444", "Zeta Labor gGmbH");
        seeded.companies(MUSTER, BEISPIEL, RUHE, lab);
        seeded.draft(anna(), "NEW");
        show("de", Settings.Theme.LIGHT);
        assertFalse(button("nothing-ticked").isVisible());
        assertFalse(tick(MUSTER).isVisible());
        robot.interact(tick(RUHE)::fire);
        robot.interact(tick(lab)::fire);
        robot.interact(tick(BEISPIEL)::fire);
        robot.interact(tick(BEISPIEL)::fire);
        assertEquals("Nichts zu melden für angehakte (2)", button("nothing-ticked").getText());
        Pictures.shoot(scene, "overview-ticked-de");
        robot.interact(button("nothing-ticked")::fire);
        String said = seeded.dialogs.said.getFirst();
        assertTrue(said.contains("Ruhe & Söhne OHG") && said.contains("Zeta Labor gGmbH"), said);
        assertFalse(said.contains("Beispiel Lacke KG"), said);
        assertEquals(Set.of(RUHE.careflexId(), lab.careflexId()), seeded.books.ledger().waitingEmpty().stream()
                .map(report -> report.careflexId()).collect(Collectors.toSet()));
        assertEquals(1, runs.get());
        assertTrue(tick(BEISPIEL).isVisible());
        assertFalse(tick(RUHE).isVisible());
        assertFalse(button("nothing-ticked").isVisible(), "nothing is ticked any more");
    }

    @Test
    void aTickOutlivesANewReadingUntilItsCompanyIsNotOpenAnyMore() {
        seeded.companies(MUSTER, BEISPIEL, RUHE);
        show("de", Settings.Theme.LIGHT);
        robot.interact(tick(MUSTER)::fire);
        robot.interact(tick(RUHE)::fire);
        seeded.draft(anna(), "NEW");
        robot.interact(view::refresh);
        assertFalse(tick(MUSTER).isSelected());
        assertTrue(tick(RUHE).isSelected());
        assertEquals("Nichts zu melden für angehakte (1)", button("nothing-ticked").getText());
    }

    private CheckBox tick(Company company) {
        return (CheckBox) scene.getRoot().lookup("#tick-" + company.careflexId());
    }

    @Test
    void aGuardedCompanySaysWhyWhereItsCountsDoNot() {
        seeded.companies(MUSTER, RUHE);
        seeded.accepted(MUSTER, List.of(seeded.draft(anna(), "NEW")));
        seeded.empty(RUHE, IncidentState.REPORTED);
        show("de", Settings.Theme.LIGHT);
        assertEquals(
                List.of("Leermeldung am " + Texts.of("de").date(java.time.LocalDate.now(seeded.clock)) + " gesendet"),
                robot.lookup(".nothing-reason").queryAll().stream().map(node -> ((Label) node).getText()).toList());
        assertNull(button("nothing-all"));
        assertNull(button("nothing-" + MUSTER.careflexId()));
        assertFalse(robot.lookup("#all-done").tryQuery().isPresent(), "nobody looked in the portal yet");
        robot.interact(button("next-step")::fire);
        assertEquals(List.of("toCheck"), seeded.visits.went);
    }

    @Test
    void aRefusedEmptyReportShowsItsReasonAndCanBeSentAgain() {
        seeded.companies(RUHE);
        seeded.empty(RUHE, IncidentState.REJECTED);
        show("de", Settings.Theme.LIGHT);
        assertEquals("Abgewiesen: already reported", ((Label) robot.lookup(".nothing-reason").query()).getText());
        assertNotNull(button("nothing-" + RUHE.careflexId()));
    }

    @Test
    void aMissedMonthIsNamedWithWhatToDo() {
        seeded.companies(MUSTER);
        seeded.empty(MUSTER, seeded.month.minusMonths(2), IncidentState.REPORTED);
        show("de", Settings.Theme.LIGHT);
        List<String> words = robot.lookup("#gaps .label").queryAllAs(Label.class).stream().map(Label::getText).toList();
        assertEquals(Texts.of("de").month(seeded.month.minusMonths(1)) + " fehlt: Muster Chemie GmbH", words.get(1));
        assertTrue(words.get(2).contains("klären Sie das im Portal"), words.get(2));
    }

    @Test
    void theBoardIsWalkedByArrowsAndOpensAMonthWithEnter() {
        seeded.companies(MUSTER, RUHE);
        seeded.empty(RUHE, seeded.month.minusMonths(1), IncidentState.REPORTED);
        show("de", Settings.Theme.LIGHT);
        robot.interact(cell(MUSTER, 0)::requestFocus);
        robot.type(KeyCode.DOWN, KeyCode.RIGHT);
        assertTrue(cell(RUHE, 1).isFocused());
        assertEquals("Leermeldung", said(cell(RUHE, 1)));
        robot.type(KeyCode.ENTER);
        assertEquals(List.of("month " + RUHE.careflexId() + " " + seeded.month.minusMonths(1)), seeded.visits.went);
        robot.type(KeyCode.END, KeyCode.DOWN);
        assertTrue(cell(RUHE, 11).isFocused());
        assertEquals("–", words(cell(RUHE, 11)));
        assertEquals(List.of(cell(RUHE, 11)), robot.lookup(".month-cell").queryAll().stream()
                .filter(Node::isFocusTraversable).toList());
    }

    @Test
    void aCellSaysStateAndNumberAndDraftsOpenTheIncidents() {
        seeded.companies(MUSTER, BEISPIEL);
        seeded.accepted(MUSTER, List.of(seeded.draft(anna(), "NEW"), seeded.draft(anna(), "WIK")));
        seeded.draft(seeded.employee(BEISPIEL, "Bert", "Erfunden"), "NEW");
        show("de", Settings.Theme.LIGHT);
        assertEquals("2", words(cell(MUSTER, 0)));
        assertEquals("1", words(cell(BEISPIEL, 0)));
        assertEquals(List.of("gemeldet", "offen"), legend());
        assertEquals("Beispiel Lacke KG, " + Texts.of("de").month(seeded.month)
                + ": offen, 1 Vorfall ist nicht gemeldet", read(cell(BEISPIEL, 0)));
        robot.interact(cell(BEISPIEL, 0)::fire);
        assertEquals(List.of("show INCIDENTS"), seeded.visits.went);
    }

    @Test
    void whereThereIsRoomACellSaysItsStateInWords() {
        seeded.companies(MUSTER);
        seeded.accepted(MUSTER, List.of(seeded.draft(anna(), "NEW"), seeded.draft(anna(), "WIK")));
        show("de", Settings.Theme.LIGHT, 1900, 900);
        assertEquals("gemeldet 2", words(cell(MUSTER, 0)));
        assertEquals(List.of(), legend());
        Pictures.shoot(scene, "overview-board-wide-de");
    }

    @Test
    void allMonthsAreSeenAlsoInTheSmallestWindowWithLargeText() {
        seeded.companies(MUSTER);
        Theme.textSize(150);
        try {
            show("de", Settings.Theme.LIGHT, 1024, 700);
            Bounds last = cell(MUSTER, 11).localToScene(cell(MUSTER, 11).getBoundsInLocal());
            Node card = robot.lookup("#month-board").query();
            assertTrue(last.getMaxX() <= card.localToScene(card.getBoundsInLocal()).getMaxX() + 1, last.toString());
            scrollToTheBoard();
            Pictures.shoot(scene, "overview-board-small-large-de");
        } finally {
            robot.interact(() -> Theme.textSize(100));
        }
    }

    @Test
    void monthsOfOneStateLookAlikeAlsoInAnotherThemeAndTextSize() {
        seeded.companies(MUSTER, BEISPIEL);
        seeded.accepted(MUSTER, List.of(seeded.draft(anna(), "NEW")));
        seeded.accepted(BEISPIEL, List.of(seeded.draft(seeded.employee(BEISPIEL, "Bert", "Erfunden"), "NEW")));
        show("de", Settings.Theme.DARK);
        try {
            robot.interact(() -> Theme.textSize(150));
            WaitForAsyncUtils.waitForFxEvents();
            Text first = letters(cell(MUSTER, 0));
            assertEquals(looks(first), looks(letters(cell(BEISPIEL, 0))));
            assertEquals(looks(letters(cell(MUSTER, 5))), looks(letters(cell(BEISPIEL, 7))));
            assertNotEquals(first.getFill(), letters(cell(MUSTER, 5)).getFill());
            assertEquals(18, first.getFont().getSize());
        } finally {
            robot.interact(() -> Theme.textSize(100));
        }
    }

    private static String looks(Text letters) {
        return letters.getFont() + " " + letters.getFill();
    }

    private static Text letters(MonthCell cell) {
        return (Text) cell.getChildrenUnmodifiable().getLast();
    }

    private List<String> legend() {
        return robot.lookup(".month-meaning").queryAllAs(HBox.class).stream()
                .filter(entry -> entry.getParent().isVisible())
                .map(entry -> ((Text) entry.getChildren().getLast()).getText()).toList();
    }

    private static String read(Node node) {
        return (String) node.queryAccessibleAttribute(AccessibleAttribute.TEXT);
    }

    private static String said(Node node) {
        String all = read(node);
        return all.substring(all.lastIndexOf(": ") + 2);
    }

    @Test
    void aMonthWithDraftsLeftIsNotShownAsReported() {
        seeded.companies(MUSTER, RUHE);
        seeded.accepted(MUSTER, List.of(seeded.draft(anna(), "NEW")));
        seeded.empty(RUHE, IncidentState.REPORTED);
        show("de", Settings.Theme.LIGHT);
        assertEquals(List.of("gemeldet", "Leermeldung"), badges());
        seeded.draft(anna(), "WIK");
        seeded.draft(seeded.employee(RUHE, "Bert", "Erfunden"), "NEW", "");
        seeded.draft(seeded.employee(RUHE, "Berta", "Erfunden"), "NEW");
        robot.interact(view::refresh);
        assertEquals(List.of("teils gemeldet", "teils gemeldet"), badges());
        assertEquals("teils gemeldet, 1 Vorfall ist nicht gemeldet", said(cell(MUSTER, 0)));
        assertEquals("teils gemeldet, 1 Vorfall ist nicht gemeldet", said(cell(RUHE, 0)));
        Pictures.shoot(scene, "overview-partly-de");
        robot.interact(cell(MUSTER, 0)::fire);
        show("en", Settings.Theme.DARK);
        Pictures.shoot(scene, "overview-partly-en-dark");
        assertEquals(List.of("show INCIDENTS"), seeded.visits.went);
    }

    private List<String> badges() {
        return robot.lookup(".month-row .state-badge").queryAllAs(Label.class).stream().map(Label::getText).toList();
    }

    @Test
    void addingAnIncidentAsksAtOnceForWhom() {
        seeded.companies(MUSTER);
        anna();
        show("de", Settings.Theme.LIGHT);
        robot.interact(button("next-step")::fire);
        assertEquals(List.of("new incident"), seeded.visits.went);
    }

    private void scrollToTheBoard() {
        ScrollPane scroll = robot.lookup(".overview-screen > .scroll-pane").query();
        robot.interact(() -> {
            scroll.applyCss();
            scroll.layout();
            scroll.setVvalue(1);
        });
    }

    private MonthCell cell(Company company, int back) {
        String name = "month-" + company.careflexId() + "-" + seeded.month.minusMonths(back);
        return robot.lookup(node -> Focus.nameOf(node).filter(name::equals).isPresent()).query();
    }

    private static String words(MonthCell cell) {
        return letters(cell).getText();
    }

    @Test
    void theFocusStaysOnAMonthWhenTheBoardIsReadAgain() {
        seeded.companies(MUSTER);
        show("de", Settings.Theme.LIGHT);
        MonthCell before = cell(MUSTER, 3);
        robot.interact(before::requestFocus);
        seeded.companies(RUHE);
        robot.interact(view::refresh);
        assertNotEquals(before, cell(MUSTER, 3));
        assertTrue(cell(MUSTER, 3).isFocused());
    }

    @Test
    void aMonthIsAButtonForAClickTheKeysAndAScreenReaderAndSaysAllOfItselfOnHover() {
        seeded.companies(MUSTER);
        show("de", Settings.Theme.LIGHT);
        MonthCell month = cell(MUSTER, 1);
        assertEquals(AccessibleRole.BUTTON, month.getAccessibleRole());
        robot.interact(() -> month.executeAccessibleAction(AccessibleAction.FIRE));
        robot.interact(month::requestFocus);
        robot.type(KeyCode.SPACE);
        robot.clickOn(month);
        assertEquals(List.of("month", "month", "month"),
                seeded.visits.went.stream().map(place -> place.substring(0, 5)).toList());
        WaitForAsyncUtils.waitForFxEvents();
        robot.moveBy(1, 1);
        Shown.await(() -> Window.getWindows().stream().anyMatch(window -> window instanceof Tooltip hint
                && hint.getText().equals(read(month))));
        robot.moveTo(robot.lookup(".screen-title").<Node>query());
    }

    @Test
    void everyStepLeadsToItsPlace() {
        show("de", Settings.Theme.LIGHT);
        robot.interact(button("next-step")::fire);
        seeded.companies(MUSTER);
        robot.interact(view::refresh);
        robot.interact(button("next-step")::fire);
        seeded.draft(anna(), "NEW");
        robot.interact(view::refresh);
        robot.interact(button("next-step")::fire);
        seeded.draft(anna(), "NEW", "");
        robot.interact(view::refresh);
        robot.interact(button("next-step")::fire);
        assertEquals(List.of("show SETTINGS", "show EMPLOYEES", "show SENDING", "show INCIDENTS"), seeded.visits.went);
    }

    @Test
    void picturesOfAFullMonth() {
        full();
        show("de", Settings.Theme.LIGHT);
        Pictures.shoot(scene, "overview-full-de-light");
        show("en", Settings.Theme.DARK);
        Pictures.shoot(scene, "overview-full-en-dark");
        show("de", Settings.Theme.LIGHT, 1024, 700);
        Pictures.shoot(scene, "overview-full-small");
        assertEquals(4, robot.lookup(".month-row").queryAll().size());
    }

    @Test
    void picturesOfAnEmptyProgramAndOfADoneMonth() {
        show("de", Settings.Theme.LIGHT);
        Pictures.shoot(scene, "overview-empty-de");
        seeded.companies(MUSTER, BEISPIEL, RUHE);
        seeded.accepted(MUSTER, List.of(seeded.draft(anna(), "NEW")));
        seeded.empty(RUHE, IncidentState.REPORTED);
        seeded.empty(BEISPIEL, IncidentState.REPORTED);
        robot.interact(view::refresh);
        Pictures.shoot(scene, "overview-check-de");
        seeded.seenInThePortal();
        robot.interact(view::refresh);
        Pictures.shoot(scene, "overview-done-de");
        show("de", Settings.Theme.DARK);
        Pictures.shoot(scene, "overview-done-de-dark");
        assertTrue(robot.lookup("#all-done").tryQuery().isPresent());
    }

    @Test
    void picturesOfManyCompaniesWithLongNames() {
        for (int i = 0; i < 14; i++) {
            seeded.companies(new Company("%016x".formatted(0xabcdef0000L + i),
                    "Chemische Werke Nordrhein-Westfalen Beteiligungsgesellschaft " + (char) ('A' + i)
                            + " mbH & Co. KG"));
        }
        Company first = seeded.books.companies().list().getFirst();
        seeded.empty(first, seeded.month.minusMonths(8), IncidentState.REPORTED);
        seeded.empty(first, seeded.month.minusMonths(3), IncidentState.UNCLEAR);
        show("en", Settings.Theme.DARK);
        scrollToTheBoard();
        Pictures.shoot(scene, "overview-board-en-dark");
        show("de", Settings.Theme.LIGHT, 1024, 700);
        robot.interact(cell(first, 11)::requestFocus);
        scrollToTheBoard();
        Pictures.shoot(scene, "overview-board-small-de");
        show("de", Settings.Theme.LIGHT, 1024, 700);
        Pictures.shoot(scene, "overview-many-small");
        robot.interact(button("nothing-all")::fire);
        assertTrue(seeded.dialogs.said.getFirst().contains("Beteiligungsgesellschaft N mbH & Co. KG"));
    }

    @Test
    void everyFocusableControlHasAName() {
        full();
        show("de", Settings.Theme.LIGHT);
        List<Node> nameless = robot.lookup(Node::isFocusTraversable).queryAll().stream()
                .filter(node -> !(node instanceof javafx.scene.control.ScrollPane))
                .filter(node -> String.valueOf(node.queryAccessibleAttribute(AccessibleAttribute.TEXT)).isBlank())
                .toList();
        assertEquals(List.of(), nameless);
    }

    @Test
    void theConfirmationIsReadableWithManyCompanies() {
        for (int i = 0; i < 24; i++) {
            seeded.companies(new Company("%016x".formatted(0xabcdef0000L + i), "Beispiel Nummer " + i + " GmbH"));
        }
        show("de", Settings.Theme.LIGHT);
        robot.interact(button("nothing-all")::fire);
        String[] said = seeded.dialogs.said.getFirst().split("\\|");
        robot.interact(() -> new FxDialogs(Texts.of("de"), stage).confirm(said[0], said[1], said[2], false, () -> {
        }));
        Node confirm = robot.lookup("#confirm").query();
        Pictures.shoot(confirm.getScene(), "overview-confirm-de");
        assertEquals("24 Leermeldungen senden", ((Button) confirm).getText());
        robot.interact(() -> confirm.getScene().getWindow().hide());
    }

    private void full() {
        Company lab = new Company("1111222233334444", "Zeta Labor gGmbH");
        seeded.companies(MUSTER, BEISPIEL, RUHE, lab);
        Employee anna = anna();
        Employee bert = seeded.employee(BEISPIEL, "Bert", "Erfunden");
        seeded.empty(BEISPIEL, seeded.month.minusMonths(3), IncidentState.REPORTED);
        seeded.empty(BEISPIEL, seeded.month.minusMonths(2), IncidentState.REPORTED);
        seeded.empty(MUSTER, seeded.month.minusMonths(2), IncidentState.REPORTED);
        seeded.accepted(MUSTER, List.of(seeded.draft(anna, "NEW"), seeded.draft(anna, "WIK")));
        seeded.unclear(MUSTER, List.of(seeded.draft(anna, "SDB"), seeded.draft(anna, "WIK")));
        seeded.rejected(BEISPIEL, List.of(seeded.draft(bert, "NEW")), "birthday missing");
        seeded.draft(bert, "WIK");
        seeded.draft(anna, "WIK");
        seeded.draft(anna, "SDB", "");
        seeded.empty(lab, IncidentState.REPORTED);
    }

    private Employee anna() {
        return seeded.employee(MUSTER, "Anna", "Beispiel");
    }

    private void show(String language, Settings.Theme theme) {
        show(language, theme, 1280, 800);
    }

    private void show(String language, Settings.Theme theme, double width, double height) {
        Pictures.theme(theme);
        robot.interact(() -> {
            view = new OverviewView(seeded.ui(language, new SameThreadTasks()),
                    new BoardReader(seeded.books, seeded.drafts(), seeded.nothing(), toSetUp::get, seeded.clock),
                    Optional.empty(), seeded.nothing(), seeded.books.companies(), runs::incrementAndGet);
            scene = Pictures.window(Texts.of(language), Place.OVERVIEW, view, width, height);
            stage.setScene(scene);
            stage.setWidth(width);
            stage.setHeight(height);
            stage.show();
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private Button button(String id) {
        Node node = scene.getRoot().lookup("#" + id);
        return (Button) node;
    }
}
