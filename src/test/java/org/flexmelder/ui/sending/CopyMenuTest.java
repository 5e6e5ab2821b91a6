package org.flexmelder.ui.sending;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javafx.scene.Scene;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.ContextMenuEvent;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.flexmelder.model.Company;
import org.flexmelder.model.IncidentState;
import org.flexmelder.settings.SettingsFile;
import org.flexmelder.ui.RecordingDialogs;
import org.flexmelder.ui.RecordingNavigation;
import org.flexmelder.ui.SameThreadTasks;
import org.flexmelder.ui.Shown;
import org.flexmelder.ui.Texts;
import org.flexmelder.ui.Ui;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxToolkit;

/** What goes from the results into a spreadsheet, and what of them the filter lets through. */
class CopyMenuTest {
    private final RecordingDialogs dialogs = new RecordingDialogs();
    private final RecordingNavigation navigation = new RecordingNavigation();
    private Stage stage;
    private ResultsTable table;
    private CopyMenu menu;

    @BeforeEach
    void begin() throws Exception {
        stage = FxToolkit.registerPrimaryStage();
        Ui ui = new Ui(Texts.of("de"), new SameThreadTasks(), navigation, dialogs, Clock.tickMinutes(ZoneOffset.UTC),
                SettingsFile::defaults);
        Shown.onFx(() -> {
            List.copyOf(Window.getWindows()).forEach(Window::hide);
            table = new ResultsTable(ui);
            menu = new CopyMenu(ui, table);
            table.show(List.of(row(1, 11, IncidentState.REPORTED, ""), row(2, 12, IncidentState.REJECTED, "zu jung"),
                    row(3, 0, IncidentState.REPORTED, "")));
            stage.setScene(new Scene(table, 900, 400));
            stage.show();
            return table;
        });
    }

    @AfterEach
    void end() {
        Shown.onFx(() -> {
            List.copyOf(Window.getWindows()).forEach(Window::hide);
            return stage;
        });
    }

    @Test
    void oneCellIsCopiedAsItIsShown() {
        choose(row(1, 11, IncidentState.REPORTED, ""), "V-11", "menu-copyCell");
        assertEquals(List.of("V-11"), dialogs.copied);
    }

    @Test
    void anEmptyCellCannotBeCopied() {
        assertTrue(items(row(1, 11, IncidentState.REPORTED, ""), "").getFirst().isDisable());
        assertFalse(items(row(1, 11, IncidentState.REPORTED, ""), "x").getFirst().isDisable());
    }

    @Test
    void theIdsAreCopiedAloneWhereThereAreAny() {
        choose(row(1, 11, IncidentState.REPORTED, ""), "", "menu-copyIncidentId");
        choose(row(1, 11, IncidentState.REPORTED, ""), "", "menu-copyImportId");
        assertEquals(List.of("V-11", "I-1"), dialogs.copied);
        choose(row(1, 11, IncidentState.REPORTED, ""), "", "menu-batch");
        assertEquals(List.of("batch 1"), navigation.went);
    }

    @Test
    void theMenuOfTheSelectedRowOpensByKeyboard() {
        Shown.onFx(() -> {
            table.fireEvent(new ContextMenuEvent(ContextMenuEvent.CONTEXT_MENU_REQUESTED, 1, 1, 1, 1, true, null));
            return table;
        });
        assertEquals(0, menus().size(), "nothing is selected");
        Shown.onFx(() -> {
            table.getSelectionModel().select(1);
            table.fireEvent(new ContextMenuEvent(ContextMenuEvent.CONTEXT_MENU_REQUESTED, 1, 1, 1, 1, true, null));
            return table;
        });
        MenuItem person = menus().getFirst().getItems().getLast();
        Shown.onFx(() -> {
            person.fire();
            return person;
        });
        assertEquals(List.of("employee 112"), navigation.went);
    }

    private static List<ContextMenu> menus() {
        return Shown.onFx(() -> Window.getWindows().stream().filter(ContextMenu.class::isInstance)
                .map(ContextMenu.class::cast).toList());
    }

    @Test
    void theSelectedRowsAreTabSeparated() {
        Shown.onFx(() -> {
            table.getSelectionModel().selectIndices(1);
            return table;
        });
        choose(row(2, 12, IncidentState.REJECTED, "zu jung"), "zu jung", "menu-copyRows");
        assertEquals(List.of("2\tMuster GmbH\tMustermann, Max\tAnmeldung\t01.12.2026\tabgewiesen\tV-12\tI-1\tzu jung"),
                dialogs.copied);
    }

    @Test
    void allRowsHaveTheirTitles() {
        choose(row(1, 11, IncidentState.REPORTED, ""), "x", "menu-copyAll");
        List<String> lines = dialogs.copied.getFirst().lines().toList();
        assertEquals(4, lines.size());
        assertEquals(9, lines.getFirst().split("\t").length);
    }

    @Test
    void thePersonIsShownAndAnEmptyReportHasNone() {
        choose(row(1, 11, IncidentState.REPORTED, ""), "x", "menu-person");
        assertEquals(List.of("employee 111"), navigation.went);
        assertTrue(items(row(3, 0, IncidentState.REPORTED, ""), "x").getLast().isDisable());
    }

    @ParameterizedTest
    @CsvSource({"=1+1,true", "+49 123,true", "-5,true", "@SUM(A1),true", "a=b,false", "1-2,false"})
    void whatASpreadsheetWouldReckonIsQuoted(String remark, boolean quoted) {
        show(row(1, 11, IncidentState.REJECTED, remark));
        choose(row(1, 11, IncidentState.REJECTED, remark), "x", "menu-copyAll");
        assertTrue(dialogs.copied.getFirst().endsWith("\t" + (quoted ? "'" : "") + remark), dialogs.copied.getFirst());
    }

    @Test
    void linesAndTabsInTheWordsOfThePortalStayInOneCell() {
        show(row(1, 11, IncidentState.REJECTED, "eins\r\nzwei\tdrei  vier"));
        choose(row(1, 11, IncidentState.REJECTED, ""), "x", "menu-copyAll");
        assertTrue(dialogs.copied.getFirst().endsWith("\teins zwei drei vier"));
        assertEquals(2, dialogs.copied.getFirst().lines().count());
    }

    @Test
    void theFilterCountsEachStateAndShowsIt() {
        show(IntStream.range(0, 12).mapToObj(i -> row(i + 1, 100 + i,
                i < 7 ? IncidentState.REPORTED : i < 11 ? IncidentState.REJECTED : IncidentState.UNCLEAR, ""))
                .toArray(ResultRow[]::new));
        ResultsFilter filter = Shown.onFx(() -> new ResultsFilter(Texts.of("de"), table::filter));
        Shown.onFx(() -> {
            filter.show(Map.of(IncidentState.REPORTED, 7, IncidentState.REJECTED, 4, IncidentState.UNCLEAR, 1));
            return filter;
        });
        assertEquals("Alle 12", button(filter, "all").getText());
        assertEquals("abgewiesen 4", button(filter, "REJECTED").getText());
        for (var expected : Map.of("all", 12, "REPORTED", 7, "REJECTED", 4, "UNCLEAR", 1).entrySet()) {
            fire(button(filter, expected.getKey()));
            assertEquals(expected.getValue(), Shown.onFx(() -> table.getItems().size()), expected.getKey());
            assertTrue(button(filter, expected.getKey()).isSelected());
        }
    }

    @Test
    void aSecondPressOnTheSameFilterKeepsIt() {
        ResultsFilter filter = Shown.onFx(() -> new ResultsFilter(Texts.of("de"), table::filter));
        Shown.onFx(() -> {
            filter.show(Map.of(IncidentState.REPORTED, 2, IncidentState.REJECTED, 1));
            return filter;
        });
        fire(button(filter, "REJECTED"));
        fire(button(filter, "REJECTED"));
        assertTrue(button(filter, "REJECTED").isSelected());
        assertEquals(1, Shown.onFx(() -> table.getItems().size()));
    }

    private void choose(ResultRow row, String cell, String id) {
        MenuItem item = items(row, cell).stream().filter(each -> id.equals(each.getId())).findFirst().orElseThrow();
        Shown.onFx(() -> {
            item.fire();
            return item;
        });
    }

    private List<MenuItem> items(ResultRow row, String cell) {
        return Shown.onFx(() -> {
            menu.show(table, row, cell, 20, 20);
            ContextMenu open = Window.getWindows().stream().filter(ContextMenu.class::isInstance)
                    .map(ContextMenu.class::cast).findFirst().orElseThrow();
            List<MenuItem> items = List.copyOf(open.getItems());
            open.hide();
            return items;
        });
    }

    private void show(ResultRow... rows) {
        Shown.onFx(() -> {
            table.show(List.of(rows));
            return table;
        });
    }

    private static ToggleButton button(ResultsFilter filter, String id) {
        return Shown.onFx(() -> (ToggleButton) filter.lookup("#filter-" + id));
    }

    private static void fire(ToggleButton button) {
        Shown.onFx(() -> {
            button.fire();
            return button;
        });
    }

    private static ResultRow row(int number, long incident, IncidentState state, String remark) {
        return new ResultRow(number, 1, incident, Company.Colour.BLUE, "Muster GmbH",
                incident == 0 ? 0 : 100 + incident,
                "Mustermann, Max", "Anmeldung", "2026-12-01", state, false, "V-" + incident, "I-1", remark);
    }
}
