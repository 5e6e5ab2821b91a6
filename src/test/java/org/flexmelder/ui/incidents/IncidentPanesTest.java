package org.flexmelder.ui.incidents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import org.flexmelder.model.DoubleReason;
import org.flexmelder.model.Employee;
import org.flexmelder.model.Entry;
import org.flexmelder.model.Field;
import org.flexmelder.model.Incident;
import org.flexmelder.model.IncidentState;
import org.flexmelder.ui.Desk;
import org.flexmelder.ui.SameThreadTasks;
import org.flexmelder.ui.Shown;
import org.flexmelder.ui.Ui;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxToolkit;

/** The panes beside and below the form, without a window. */
class IncidentPanesTest {
    @TempDir
    Path folder;

    private Desk desk;
    private Ui ui;
    private Employee anna;
    private IncidentsModel model;

    @BeforeEach
    void begin() throws Exception {
        FxToolkit.registerPrimaryStage();
        desk = new Desk(folder).withCompanies();
        anna = desk.employee(Desk.MUSTER, Desk.TAX_ID, "Anna", "Ampelstern");
        ui = desk.ui("de", new SameThreadTasks());
        model = new IncidentsModel(ui, desk.books, desk.drafts());
    }

    @AfterEach
    void end() {
        desk.close();
    }

    @Test
    void withoutADoubleThereIsNoWarning() {
        DuplicatesPane pane = Shown.onFx(() -> new DuplicatesPane(ui, model.editor(), model.answers()));
        edit(desk.draft(anna, "NEW", "2026-12-01"));
        assertFalse(pane.isVisible() || pane.isManaged());
    }

    @Test
    void aDoubleIsComparedFieldByFieldAndCanBeOpened() {
        Incident old = desk.draft(anna, "NEW", "2026-12-01");
        long batch = desk.sent(IncidentState.REPORTED, "", old).id();
        DuplicatesPane pane = Shown.onFx(() -> new DuplicatesPane(ui, model.editor(), model.answers()));
        Incident draft = desk.draft(anna, "NEW", "2026-12-01");
        edit(draft);
        assertTrue(pane.isVisible() && pane.isManaged());
        List<String> words = words(pane);
        assertTrue(words.containsAll(List.of(old.externalId(), draft.externalId(), "01.12.2026", "V-" + old.id(),
                "Entwurf", "angenommen")), words.toString());
        fireLink(pane);
        assertEquals(List.of("batch " + batch), desk.went);
    }

    @Test
    void aDoubleThatIsADraftItselfOpensInTheForm() {
        Incident other = desk.draft(anna, "NEW", "2026-12-01");
        DuplicatesPane pane = Shown.onFx(() -> new DuplicatesPane(ui, model.editor(), model.answers()));
        edit(desk.draft(anna, "NEW", "2026-12-01"));
        fireLink(pane);
        assertEquals(List.of("incident " + other.id()), desk.went);
    }

    @Test
    void aDoubleThatIsOpenedAgainIsComparedAgain() {
        desk.draft(anna, "NEW", "2026-12-01");
        Incident draft = desk.draft(anna, "NEW", "2026-12-01");
        DuplicatesPane pane = Shown.onFx(() -> new DuplicatesPane(ui, model.editor(), model.answers()));
        edit(draft);
        Shown.onFx(() -> {
            model.startNew();
            return true;
        });
        edit(draft);
        assertTrue(nodes(pane).stream().anyMatch(Hyperlink.class::isInstance), "with the other one");
    }

    @Test
    void ofManyDoublesThreeAreShown() {
        for (int i = 0; i < 5; i++) {
            desk.draft(anna, "NEW", "2026-12-01");
        }
        DuplicatesPane pane = Shown.onFx(() -> new DuplicatesPane(ui, model.editor(), model.answers()));
        edit(desk.draft(anna, "NEW", "2026-12-01"));
        assertEquals(3, nodes(pane).stream().filter(Hyperlink.class::isInstance).count());
    }

    @Test
    void aDoubleIsConfirmedWithOneReasonThatIsKeptUntilAnotherOneAppears() {
        Incident old = desk.draft(anna, "NEW", "2026-12-01");
        desk.sent(IncidentState.REPORTED, "", old);
        DuplicatesPane pane = Shown.onFx(() -> new DuplicatesPane(ui, model.editor(), model.answers()));
        Incident draft = desk.draft(anna, "NEW", "2026-12-01");
        edit(draft);
        assertTrue(button(pane, "double-confirm").isDisabled(), "no reason, no word");
        fire(pane, "double-BOTH");
        fire(pane, "double-confirm");
        assertTrue(words(pane).contains("Kein Versehen: Es ist wirklich ein weiterer Vorfall."),
                words(pane).toString());
        assertEquals(DoubleReason.BOTH, desk.books.incidents().doubles().of(draft.id()).get(old.id()).reason());
        List<String> keys = desk.drafts().all().getFirst().findings().stream().map(finding -> finding.key()).toList();
        assertTrue(keys.contains("incident.duplicate.confirmed") && !keys.contains("incident.duplicate"),
                keys.toString());
        assertEquals("doubleConfirmed.BOTH", desk.books.history().audit(1).getFirst().what());
        desk.draft(anna, "NEW", "2026-12-01");
        edit(draft);
        assertFalse(button(pane, "double-BOTH").isDisabled(), "the new one is compared again");
        fire(pane, "double-WRONG");
        fire(pane, "double-confirm");
        fire(pane, "double-withdraw");
        assertEquals(Map.of(), desk.books.incidents().doubles().of(draft.id()));
        assertTrue(pane.getStyleClass().contains("attention-card"));
    }

    @Test
    void everyFindingHasTheWayToItsField() {
        List<Field> went = new ArrayList<>();
        desk.change(anna, Field.ZIP_CODE, "12");
        MissingPane pane = Shown.onFx(() -> new MissingPane(ui, model.editor(), went::add, () -> {
        }));
        edit(desk.draft(desk.books.employees().find(anna.id()).orElseThrow(), "NEW", "morgen"));
        assertTrue(words(pane).contains("Was noch fehlt"));
        fire(pane, "to-validFrom");
        fire(pane, "to-zipCode");
        assertEquals(List.of(Field.VALID_FROM, Field.ZIP_CODE), went);
    }

    @Test
    void aReadyDraftSaysSo() {
        MissingPane pane = Shown.onFx(() -> new MissingPane(ui, model.editor(), _ -> {
        }, () -> {
        }));
        edit(desk.draft(anna, "NEW", "2026-12-01"));
        assertTrue(words(pane).contains("Bereit zum Senden"), words(pane).toString());
        assertTrue(words(pane).stream().anyMatch(text -> text.startsWith("Es fehlt nichts")));
    }

    @Test
    void aReadyDraftWithAWarningAsksForALookFirst() {
        MissingPane pane = Shown.onFx(() -> new MissingPane(ui, model.editor(), _ -> {
        }, () -> {
        }));
        desk.change(anna, Field.ZIP_CODE, "1234");
        edit(desk.draft(anna, "NEW", "2026-12-01"));
        assertTrue(words(pane).contains("Bereit zum Senden"), words(pane).toString());
        assertTrue(words(pane).contains(ui.texts().get("incidents.ready.warned")), words(pane).toString());
        assertFalse(words(pane).contains(ui.texts().get("incidents.ready.text")));
        assertTrue(button(pane, "to-zipCode").isVisible());
    }

    @Test
    void aLikelyDoubleIsNotReadyUntilItsQuestionIsAnswered() {
        desk.sent(IncidentState.REPORTED, "", desk.draft(anna, "NEW", "2026-12-01"));
        List<String> went = new ArrayList<>();
        MissingPane pane = Shown.onFx(() -> new MissingPane(ui, model.editor(), _ -> {
        }, () -> went.add("question")));
        edit(desk.draft(anna, "NEW", "2026-12-01"));
        assertTrue(words(pane).contains("Noch nicht bereit"), words(pane).toString());
        assertTrue(words(pane).stream().anyMatch(text -> text.startsWith("Erst die Frage oben beantworten")));
        assertFalse(words(pane).stream().anyMatch(text -> text.startsWith("Es fehlt nichts")));
        fire(pane, "to-double");
        assertEquals(List.of("question"), went);
        Shown.onFx(() -> {
            model.answers().confirmDouble(DoubleReason.BOTH);
            return true;
        });
        assertTrue(words(pane).contains("Bereit zum Senden"), words(pane).toString());
    }

    @Test
    void aTypeWithoutMasterDataShowsNone() {
        ReportedPane pane = Shown.onFx(() -> new ReportedPane(ui, model.editor()));
        assertFalse(pane.isVisible(), "no type, nothing to say");
        edit(desk.draft(anna, "WIK", "2026-12-01"));
        assertTrue(pane.isVisible());
        assertFalse(words(pane).contains("Musterweg"));
        assertEquals(0, boxes(pane).size());
    }

    @Test
    void aTypeWithAllMasterDataReadsThemOut() {
        ReportedPane pane = Shown.onFx(() -> new ReportedPane(ui, model.editor()));
        edit(desk.draft(anna, "NEW", "2026-12-01"));
        List<String> words = words(pane);
        assertTrue(words.containsAll(List.of("Musterweg", "17.05.1980", "weiblich", "Deutschland (DE)", "nein")),
                words.toString());
        assertEquals(0, boxes(pane).size());
    }

    @Test
    void aTypeWithAPartLetsEachFieldBeChosen() {
        ReportedPane pane = Shown.onFx(() -> new ReportedPane(ui, model.editor()));
        edit(desk.draft(anna, "SDB", "2026-12-01"));
        assertEquals(Field.masterData().size(), boxes(pane).size());
        assertTrue(box(pane, "choose-lastName").isDisabled(), "always needed");
        assertTrue(box(pane, "choose-title").isDisabled(), "no value");
        fire(pane, "choose-street");
        assertFalse(model.editor().chosen().contains(Field.STREET));
        assertFalse(box(pane, "choose-street").isSelected());
        fire(pane, "choose-all");
        assertTrue(box(pane, "choose-street").isSelected());
        assertTrue(button(pane, "choose-changed").isDisabled(), "nothing was reported before");
    }

    @Test
    void whereNothingWasReportedBeforeTheClerkChoosesAndIsToldWhy() {
        ReportedPane pane = Shown.onFx(() -> new ReportedPane(ui, model.editor()));
        edit(desk.draft(anna, "", "2026-12-01"));
        Shown.onFx(() -> {
            model.editor().text(Field.TYPE).set("SDB");
            return pane;
        });
        assertTrue(box(pane, "choose-lastName").isSelected());
        assertFalse(box(pane, "choose-street").isSelected());
        List<String> words = words(pane);
        assertTrue(words.stream().anyMatch(text -> text.startsWith("„Nur Geändertes“ geht noch nicht")),
                words.toString());
        String choose = ui.texts().get("incidents.reported.choose");
        assertTrue(words.contains(choose), words.toString());
        fire(pane, "choose-street");
        assertFalse(words(pane).contains(choose));
        assertTrue(words(pane).contains(ui.texts().get("incidents.reported.never.chosen")), words(pane).toString());
    }

    @Test
    void whatChangedSinceTheLastReportIsMarkedAndChosen() {
        desk.sent(IncidentState.REPORTED, "", desk.draft(anna, "NEW", "2026-11-01"));
        Employee moved = desk.change(anna, Field.CITY, "Neustadt");
        ReportedPane pane = Shown.onFx(() -> new ReportedPane(ui, model.editor()));
        edit(desk.draft(moved, "SDB", "2026-12-01"));
        fire(pane, "choose-changed");
        assertEquals(Set.of(Field.FIRST_NAME, Field.LAST_NAME, Field.CITY), model.editor().chosen());
        assertEquals(1, nodes(pane).stream().filter(node -> node.getStyleClass().contains("changed-mark"))
                .filter(Node::isVisible).count());
    }

    @ParameterizedTest
    @EnumSource(value = IncidentState.class, names = {"WAITING", "REPORTED", "UNCLEAR"})
    void whatIsNoDraftAnyMoreSaysWhatItIs(IncidentState state) {
        Incident incident = desk.draft(anna, "NEW", "2026-12-01");
        if (state == IncidentState.WAITING) {
            desk.books.ledger().enqueue(List.of(incident));
        } else {
            desk.sent(state, "", incident);
        }
        LookingPane pane = look(incident, 0);
        List<String> words = words(pane.getContent());
        assertTrue(words.contains(ui.texts().get("incidents.looking." + state)), words.toString());
        assertTrue(words.contains(incident.externalId()));
        assertEquals(state != IncidentState.WAITING, has(pane, "show-batch"), "no batch, no way to it");
        assertFalse(has(pane, "take-over"), "only a refused one is taken over");
    }

    @Test
    void aRefusalWithoutWordsSaysThat() {
        Incident incident = desk.draft(anna, "NEW", "2026-12-01");
        desk.sent(IncidentState.REJECTED, "", incident);
        LookingPane pane = look(incident, 0);
        assertTrue(words(pane.getContent()).contains("Das Portal hat keine Begründung gegeben."));
        assertTrue(has(pane, "take-over"));
    }

    @Test
    void aRefusalThatWasReplacedIsNotTakenOverAgain() {
        Incident incident = desk.draft(anna, "NEW", "2026-12-01");
        desk.sent(IncidentState.REJECTED, "no", incident);
        LookingPane pane = look(incident, 77);
        assertFalse(has(pane, "take-over"));
        fire(pane.getContent(), "show-replacement");
        assertEquals(List.of("incident 77"), desk.went);
    }

    @Test
    void theHeadNamesThePersonAndAsksBeforeItDeletes() {
        IncidentHead head = Shown.onFx(() -> new IncidentHead(ui, model));
        assertTrue(button(head, "remove-incident").isDisabled());
        assertTrue(words(head).contains("Neuer Vorfall"));
        Shown.onFx(() -> {
            model.refresh();
            return model;
        });
        edit(desk.draft(anna, "NEW", "2026-12-01"));
        assertTrue(words(head).contains("Ampelstern, Anna"), words(head).toString());
        desk.dialogs.yes = false;
        fire(head, "remove-incident");
        assertEquals(1, desk.drafts().all().size());
        desk.dialogs.yes = true;
        fire(head, "remove-incident");
        assertEquals(0, desk.drafts().all().size());
        assertTrue(button(head, "remove-incident").isDisabled());
    }

    private LookingPane look(Incident incident, long replacement) {
        Entry entry = desk.books.incidents().find(incident.id()).orElseThrow();
        return Shown.onFx(() -> new LookingPane(ui, model, new Detail.Looking(entry, replacement)));
    }

    private void edit(Incident draft) {
        Shown.onFx(() -> {
            model.open(draft.id(), () -> {
            });
            return draft;
        });
    }

    private static List<Node> nodes(Node node) {
        List<Node> all = new ArrayList<>(List.of(node));
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> all.addAll(nodes(child)));
        }
        return all;
    }

    private static List<String> words(Node node) {
        return Shown.onFx(() -> nodes(node).stream().filter(Label.class::isInstance)
                .filter(Node::isVisible).map(label -> ((Labeled) label).getText()).toList());
    }

    private static List<CheckBox> boxes(Node node) {
        return Shown.onFx(() -> nodes(node).stream().filter(CheckBox.class::isInstance).map(CheckBox.class::cast)
                .toList());
    }

    private static CheckBox box(Node node, String id) {
        return (CheckBox) button(node, id);
    }

    private static ButtonBase button(Node node, String id) {
        return Shown.onFx(() -> nodes(node).stream().filter(each -> id.equals(each.getId()))
                .map(ButtonBase.class::cast).findFirst().orElseThrow());
    }

    private static boolean has(ScrollPane pane, String id) {
        return Shown.onFx(() -> nodes(pane.getContent()).stream().anyMatch(each -> id.equals(each.getId())));
    }

    private static void fire(Node node, String id) {
        ButtonBase button = button(node, id);
        Shown.onFx(() -> {
            button.fire();
            return button;
        });
    }

    private static void fireLink(Node node) {
        Shown.onFx(() -> {
            nodes(node).stream().filter(Hyperlink.class::isInstance).map(Hyperlink.class::cast).findFirst()
                    .orElseThrow().fire();
            return node;
        });
    }
}
