package org.flexmelder.ui.incidents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.flexmelder.model.Employee;
import org.flexmelder.model.Field;
import org.flexmelder.model.Incident;
import org.flexmelder.model.IncidentState;
import org.flexmelder.settings.Settings;
import org.flexmelder.settings.ViewFile;
import org.flexmelder.ui.Desk;
import org.flexmelder.ui.Pictures;
import org.flexmelder.ui.Place;
import org.flexmelder.ui.Shown;
import org.flexmelder.ui.StateBadge;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxToolkit;

class IncidentsViewTest {
    @TempDir
    Path folder;

    private Desk desk;
    private Employee anna;
    private Employee bert;
    private Shown<IncidentsView> shown;

    @BeforeEach
    void begin() throws Exception {
        FxToolkit.registerPrimaryStage();
        desk = new Desk(folder).withCompanies();
        Pictures.theme(Settings.Theme.LIGHT);
    }

    @AfterEach
    void end() {
        if (shown != null) {
            shown.close();
        }
        desk.close();
    }

    @Test
    void aDraftWrittenByHandIsInTheStore() throws Exception {
        people();
        show("de");
        shown.fire("#new-incident");
        shown.awaitFocus("#incident-employee");
        shown.robot.write("birken", 0);
        shown.robot.type(KeyCode.ENTER);
        shown.settle();
        shown.awaitFocus("#incident-validFrom");
        shown.robot.write("15.12.2026", 0);
        Shown.await(() -> this.<Label>find("#incident-entitlement").getText().equals("Anspruch ab 01.01.2027"));
        Shown.await(() -> desk.drafts().all().stream().anyMatch(draft -> draft.incident().validFrom()
                .equals("2026-12-15")));
        Incident draft = desk.drafts().all().getFirst().incident();
        assertEquals(bert.id(), draft.employee());
        assertEquals("NEW", draft.type());
        assertEquals(Desk.LACKE.careflexId(), draft.careflexId());
        assertEquals(1, desk.drafts().all().size());
        assertEquals(List.of(), desk.dialogs.errors);
    }

    @Test
    void aNameThatNobodyHasStaysAndLeadsToANewPerson() throws Exception {
        people();
        show("de");
        shown.fire("#new-incident");
        shown.awaitFocus("#incident-employee");
        assertFalse(this.<Node>find("#nobody-found").isVisible());
        shown.robot.write("nina neumann", 0);
        shown.settle();
        assertTrue(this.<Node>find("#nobody-found").isVisible());
        assertEquals("Niemand gefunden.", shown.robot.from(this.<Node>find("#nobody-found")).lookup(".label")
                .<Label>query().getText());
        shown.shoot("incidents-nobody-found-de");
        shown.robot.type(KeyCode.TAB);
        shown.settle();
        assertEquals("nina neumann", this.<TextField>find("#incident-employee").getText());
        assertEquals("Neue Person „nina neumann“ anlegen", this.<Button>find("#add-person").getText());
        shown.fire("#add-person");
        assertEquals(List.of("new employee nina neumann"), desk.went);
    }

    @Test
    void enterInANameThatNobodyHasLeadsToTheButtonThatAddsThePerson() throws Exception {
        people();
        show("de");
        shown.fire("#new-incident");
        shown.awaitFocus("#incident-employee");
        shown.robot.type(KeyCode.ESCAPE, KeyCode.ENTER);
        shown.awaitFocus("#incident-employee");
        shown.robot.write("nina neumann", 0);
        shown.robot.type(KeyCode.ENTER);
        shown.awaitFocus("#add-person");
        shown.robot.type(KeyCode.ENTER);
        assertEquals(List.of("new employee nina neumann"), desk.went);
    }

    @Test
    void aDraftSaysWhomItIsStillAboutWhereTheTypedNameIsNobodys() throws Exception {
        people();
        show("de");
        create(anna);
        shown.type("#incident-employee", "nina");
        shown.settle();
        assertEquals("Niemand gefunden. Der Entwurf gilt weiter für Ampelstern, Anna.",
                shown.robot.from(this.<Node>find("#nobody-found")).lookup(".label").<Label>query().getText());
        create(bert);
        assertFalse(this.<Node>find("#nobody-found").isVisible());
        assertTrue(this.<TextField>find("#incident-employee").getText().startsWith("Birkenmond, Bert"));
    }

    @Test
    void aMissingFieldOfTheDraftIsOneClickAway() throws Exception {
        people();
        show("de");
        create(anna);
        shown.fire("#to-validFrom");
        shown.awaitFocus("#incident-validFrom");
        assertEquals(List.of(), desk.went);
    }

    @Test
    void aMissingFieldOfTheMasterDataLeadsToThePerson() throws Exception {
        people();
        desk.change(anna, Field.ZIP_CODE, "");
        show("de");
        create(anna);
        shown.fire("#to-zipCode");
        assertEquals(List.of("employee " + anna.id() + " ZIP_CODE"), desk.went);
    }

    @Test
    void sendingSavesFirst() throws Exception {
        people();
        show("de");
        create(anna);
        shown.type("#incident-externalId", "MEINE-1");
        shown.fire("#go-send");
        assertEquals(List.of("ready " + Desk.MUSTER.careflexId()), desk.went);
        assertEquals("MEINE-1", desk.drafts().all().getFirst().incident().externalId());
    }

    @Test
    void theFieldsOfAPartAreChosenByTheirBoxes() throws Exception {
        people();
        desk.sent(IncidentState.REPORTED, "", desk.draft(anna, "NEW", "2026-12-01"));
        desk.change(anna, Field.CITY, "Neustadt");
        show("de");
        create(anna);
        ComboBox<String> type = shown.find("#incident-type");
        Shown.onFx(() -> {
            type.setValue("SDB");
            return type;
        });
        shown.settle();
        assertTrue(this.<CheckBox>find("#choose-city").isSelected());
        assertFalse(this.<CheckBox>find("#choose-street").isSelected());
        assertTrue(this.<CheckBox>find("#choose-lastName").isDisabled());
        assertTrue(this.<CheckBox>find("#choose-title").isDisabled());
        shown.fire("#choose-street");
        Shown.await(() -> desk.drafts().all().getFirst().incident().chosen()
                .equals(Set.of(Field.FIRST_NAME, Field.LAST_NAME, Field.CITY, Field.STREET)));
        shown.scrollDown(".form-scroll");
        shown.shoot("incidents-part-light-de");
    }

    @ParameterizedTest
    @CsvSource({"1280", "1024"})
    void theFirstTickMovesNoOtherBox(int width) throws Exception {
        people();
        shown = new Shown<>(desk, "de", Place.INCIDENTS,
                ui -> new IncidentsView(ui, desk.books, desk.drafts(), desk.view), width, 700);
        create(anna);
        ComboBox<String> type = shown.find("#incident-type");
        Shown.onFx(() -> {
            type.setValue("SDB");
            return type;
        });
        shown.settle();
        double before = height("#choose-zipCode");
        assertTrue(find("#choose-hint").isVisible());
        shown.fire("#choose-street");
        Shown.await(() -> shown.robot.lookup("#choose-hint").tryQuery().map(hint -> !hint.isVisible()).orElse(false));
        assertTrue(find("#carried").isVisible());
        assertEquals(before, height("#choose-zipCode"));
    }

    private double height(String query) {
        Node node = find(query);
        return Shown.onFx(() -> {
            node.getScene().getRoot().layout();
            return node.localToScene(node.getLayoutBounds()).getMinY();
        });
    }

    @Test
    void aRejectedIncidentIsTakenOverAsANewDraft() throws Exception {
        people();
        Incident old = desk.draft(anna, "NEW", "2026-12-01");
        desk.sent(IncidentState.REJECTED, "employeeId: unknown tax id", old);
        show("de");
        Shown.onFx(() -> {
            shown.screen.open(old.id(), null);
            return true;
        });
        shown.settle();
        assertEquals("employeeId: unknown tax id", this.<Label>find("#portal-words").getText());
        shown.shoot("incidents-rejected-light-de");
        shown.fire("#take-over");
        Shown.await(() -> desk.drafts().all().size() == 1);
        assertEquals(old.id(), desk.drafts().all().getFirst().incident().replaces());
        shown.settle();
        assertEquals(desk.drafts().all().getFirst().incident().externalId(),
                this.<TextField>find("#incident-externalId").getText());
        assertEquals("Das Portal schrieb dazu: Steuer-IdNr.: unknown tax id",
                this.<Label>find("#origin-words").getText());
        shown.shoot("incidents-again-light-de");
    }

    @Test
    void whatWasRejectedIsShownAsReplacedOnceItsReplacementWasAccepted() throws Exception {
        people();
        Incident old = desk.draft(anna, "NEW", "2026-12-01");
        desk.sent(IncidentState.REJECTED, "employeeId: unknown tax id", old);
        show("de");
        Shown.onFx(() -> {
            shown.screen.open(old.id(), null);
            return true;
        });
        shown.settle();
        shown.fire("#take-over");
        Shown.await(() -> desk.drafts().all().size() == 1);
        Incident next = desk.drafts().all().getFirst().incident();
        shown.fire("#show-rejected");
        assertEquals("übernommen", badge());
        desk.sent(IncidentState.REPORTED, "", next);
        shown.settle();
        Shown.await(() -> "ersetzt".equals(badge()));
        shown.shoot("incidents-replaced-light-de");
        Pictures.theme(Settings.Theme.DARK);
        shown.shoot("incidents-replaced-dark-de");
        Node table = find("#rejected-table");
        assertTrue(shown.robot.from(table).lookup((Label label) -> label.getText() != null
                && label.getText().contains("ersetzt durch V-" + next.id())).tryQuery().isPresent());
    }

    private String badge() {
        Node table = find("#rejected-table");
        return Shown.onFx(() -> ((StateBadge) table.lookup(".state-badge")).getText());
    }

    @Test
    void aNewDraftIsSelectedAndInView() throws Exception {
        people();
        for (int i = 0; i < 60; i++) {
            desk.draft(bert, "WIK", "2026-12-01");
        }
        show("de");
        create(anna);
        TableView<DraftRow> table = shown.find("#incidents-table");
        assertEquals(anna.id(), table.getSelectionModel().getSelectedItem().incident().employee());
        Shown.await(() -> Shown.onFx(() -> table.lookupAll(".table-row-cell").stream()
                .map(each -> (TableRow<?>) each)
                .anyMatch(each -> each.isVisible() && each.isSelected()
                        && each.localToScene(0, each.getHeight()).getY() <= table.localToScene(0, table.getHeight())
                                .getY())));
    }

    @Test
    void aDraftIsDeletedAfterAQuestion() throws Exception {
        people();
        show("de");
        create(anna);
        desk.dialogs.yes = false;
        shown.fire("#remove-incident");
        assertEquals(1, desk.drafts().all().size());
        desk.dialogs.yes = true;
        shown.fire("#remove-incident");
        assertEquals(0, desk.drafts().all().size());
    }

    @Test
    void aSwitchOfRowsSavesTheDraftThatWasTyped() throws Exception {
        people();
        Incident one = desk.draft(anna, "WIK", "2026-12-01");
        desk.draft(bert, "WIK", "2026-12-01");
        show("de");
        Shown.onFx(() -> {
            shown.screen.open(one.id(), null);
            return true;
        });
        shown.settle();
        shown.type("#incident-validFrom", "irgendwann");
        TableView<DraftRow> table = shown.find("#incidents-table");
        Shown.onFx(() -> {
            table.getSelectionModel().clearAndSelect(1);
            return true;
        });
        shown.settle();
        assertEquals("irgendwann", desk.books.incidents().find(one.id()).orElseThrow().incident().validFrom());
        assertEquals("01.12.2026", this.<TextField>find("#incident-validFrom").getText());
    }

    @Test
    void aPersonWhomAnotherCompanyReportedLastIsToldOnTheForm() throws Exception {
        people();
        Employee there = desk.employee(Desk.LACKE, anna.employeeId(), "Anna", "Ampelstern");
        desk.sent(IncidentState.REPORTED, "", desk.draft(there, "NEW", "2026-12-01"));
        Incident draft = desk.draft(anna, "NEW", "2027-01-01");
        show("de");
        Shown.onFx(() -> {
            shown.screen.open(draft.id(), null);
            return true;
        });
        shown.settle();
        String told = "Diese Person wurde zuletzt für Beispiel Lacke KG gemeldet, am ";
        assertEquals(2, shown.robot.lookup((Label label) -> label.getText() != null
                && label.getText().startsWith(told)).queryAll().size(), "at the person and in the list");
        shown.shoot("incidents-other-company-de");
    }

    @Test
    void picturesOfDrafts() throws Exception {
        people();
        fill();
        show("de");
        shown.shoot("incidents-nothing-chosen");
        Incident doubled = desk.draft(anna, "NEW", "2026-12-01");
        Shown.onFx(() -> {
            shown.screen.refresh();
            shown.screen.open(doubled.id(), null);
            return true;
        });
        shown.settle();
        assertTrue(shown.robot.lookup((StateBadge badge) -> badge.getText().equals("doppelt?")).query().isVisible());
        shown.shoot("incidents-double-light-de");
        shown.scrollDown(".form-scroll");
        shown.shoot("incidents-double-held-light-de");
        shown.fire("#to-double");
        assertTrue(this.<Node>find("#double-BOTH").isFocused(), "the question has the focus");
        shown.shoot("incidents-double-question-light-de");
        Pictures.theme(Settings.Theme.DARK);
        shown.shoot("incidents-double-dark-de");
        shown.scrollDown(".form-scroll");
        Shown.onFx(() -> {
            this.<javafx.scene.control.ScrollPane>find(".form-scroll").setVvalue(0.45);
            return true;
        });
        shown.shoot("incidents-double-reason-dark-de");
        shown.fire("#double-MISSING");
        shown.fire("#double-confirm");
        shown.shoot("incidents-double-confirmed-dark-de");
        shown.close();
        Pictures.theme(Settings.Theme.LIGHT);
        show("en");
        create(bert);
        shown.shoot("incidents-new-light-en");
        assertEquals(3, this.<TableView<DraftRow>>find("#incidents-table").getVisibleLeafColumns().size(),
                "the company stands below the name");
    }

    @Test
    void picturesOfASmallWindow() throws Exception {
        people();
        fill();
        Employee odd = desk.employee(Desk.MUSTER, "123", "Maximiliane-Alexandra",
                "von und zu Langenfeld-Wolkenstein-Sternberg");
        desk.change(desk.change(odd, Field.ZIP_CODE, ""), Field.BIRTHDAY, "neulich");
        Incident draft = desk.draft(odd, "NEW", "morgen");
        shown = new Shown<>(desk, "de", Place.INCIDENTS,
                ui -> new IncidentsView(ui, desk.books, desk.drafts(), desk.view), 1024,
                700);
        Shown.onFx(() -> {
            shown.screen.open(draft.id(), Field.VALID_FROM);
            return true;
        });
        shown.shoot("incidents-findings-1024");
        shown.scrollDown(".form-scroll");
        shown.shoot("incidents-findings-1024-end");
        assertTrue(shown.robot.lookup(".to-field").queryAll().size() >= 4);
    }

    @ParameterizedTest
    @CsvSource({"de, 100, Anmeldung (NEW)", "en, 150, Enrolment (NEW)"})
    void theTypeOfADraftIsReadWholeInASmallWindow(String language, int size, String type) throws Exception {
        people();
        desk.draft(anna, "NEW", "2026-12-01");
        Pictures.textSize(size);
        shown = new Shown<>(desk, language, Place.INCIDENTS,
                ui -> new IncidentsView(ui, desk.books, desk.drafts(), desk.view),
                1024, 700);
        shown.shoot("incidents-type-" + language + "-" + size);
        Pictures.textSize(100);
        Label line = shown.robot.from(this.<Node>find("#incidents-table"))
                .lookup((Label label) -> type.equals(label.getText())).query();
        assertEquals(type, ((Text) line.lookup(".text")).getText());
    }

    @Test
    void theListIsThereAgainAsItWasLeft() throws Exception {
        people();
        fill();
        shown = wide();
        int before = width("NAME");
        Shown.onFx(() -> {
            TableView<DraftRow> table = find("#incidents-table");
            table.resizeColumn(table.getColumns().getFirst(), 60);
            table.getSortOrder().add(table.getColumns().getFirst());
            return table;
        });
        assertEquals(before + 60, width("NAME"));
        Shown.onFx(() -> {
            shown.screen.flush();
            return true;
        });
        shown.close();
        shown = wide();
        assertEquals(before + 60, width("NAME"));
        TableView<DraftRow> table = find("#incidents-table");
        assertEquals("NAME", table.getSortOrder().getFirst().getId());
    }

    private Shown<IncidentsView> wide() throws Exception {
        return new Shown<>(desk, "de", Place.INCIDENTS, ui -> new IncidentsView(ui, desk.books, desk.drafts(),
                new ViewFile(folder)), 1700, 800);
    }

    private int width(String id) {
        TableView<DraftRow> table = find("#incidents-table");
        return Shown.onFx(() -> (int) Math.rint(table.getColumns().stream().filter(each -> id.equals(each.getId()))
                .findFirst().orElseThrow().getWidth()));
    }

    @Test
    void aDoubleIsReadableInASmallWindow() throws Exception {
        people();
        desk.sent(IncidentState.REPORTED, "", desk.draft(anna, "NEW", "2026-12-01"));
        Incident doubled = desk.draft(anna, "NEW", "2026-12-01");
        shown = new Shown<>(desk, "de", Place.INCIDENTS,
                ui -> new IncidentsView(ui, desk.books, desk.drafts(), desk.view), 1024,
                700);
        Shown.onFx(() -> {
            shown.screen.refresh();
            shown.screen.open(doubled.id(), null);
            return true;
        });
        shown.settle();
        shown.fire("#to-double");
        shown.settle();
        shown.shoot("incidents-double-1024-light-de");
        Node pane = find("#incident-double");
        assertEquals(List.of(), shown.robot.from(pane).lookup((Label label) -> label.getText() != null
                && label.lookup(".text") instanceof javafx.scene.text.Text text
                && text.getText().contains("...")).queryAll().stream().toList(), "nothing is cut");
        List<StateBadge> badges = shown.robot.from(pane).lookup((Node node) -> node instanceof StateBadge)
                .<StateBadge>queryAll().stream().toList();
        assertEquals(2, badges.size());
        assertFalse(badges.getFirst().localToScene(badges.getFirst().getLayoutBounds())
                .intersects(badges.getLast().localToScene(badges.getLast().getLayoutBounds())), "side by side");
    }

    @Test
    void picturesOfEmptyPlaces() throws Exception {
        show("de");
        shown.shoot("incidents-no-employees");
        assertTrue(this.<Button>find("#new-incident").isDisabled());
        people();
        shown.shoot("incidents-empty");
        Shown.await(() -> !this.<Button>find("#new-incident").isDisabled());
        shown.fire("#new-incident");
        shown.shoot("incidents-choose-person");
    }

    private void people() {
        anna = desk.employee(Desk.MUSTER, Desk.TAX_ID, "Anna", "Ampelstern");
        bert = desk.employee(Desk.LACKE, Desk.OTHER_TAX_ID, "Bert", "Birkenmond");
    }

    private void fill() {
        desk.sent(IncidentState.REPORTED, "", desk.draft(anna, "NEW", "2026-12-01"));
        desk.sent(IncidentState.REJECTED, "no such employee", desk.draft(bert, "NEW", "2026-12-01"));
        desk.draft(bert, "WIK", "2027-01-01");
        desk.draft(bert, "SDB", "2027-02-01");
        desk.draft(anna, "SDB", "bald");
        desk.draft(anna, "", "");
    }

    private void create(Employee person) {
        Shown.onFx(() -> {
            shown.screen.create(person.id());
            return true;
        });
        shown.settle();
    }

    private void show(String language) throws Exception {
        shown = new Shown<>(desk, language, Place.INCIDENTS,
                ui -> new IncidentsView(ui, desk.books, desk.drafts(), desk.view));
    }

    private <N extends javafx.scene.Node> N find(String query) {
        return shown.find(query);
    }
}
