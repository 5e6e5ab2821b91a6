package org.flexmelder.ui.sending;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import javafx.scene.control.TableColumn;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.flexmelder.model.Company;
import org.flexmelder.model.IncidentState;
import org.flexmelder.settings.SettingsFile;
import org.flexmelder.ui.RecordingDialogs;
import org.flexmelder.ui.RecordingNavigation;
import org.flexmelder.ui.SameThreadTasks;
import org.flexmelder.ui.Texts;
import org.flexmelder.ui.Ui;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class ResultsTableTest {
    private static final ResultRow FIRST = row(1, 11, "Muster GmbH", IncidentState.REPORTED, "");
    private static final ResultRow SECOND = row(2, 12, "Muster GmbH", IncidentState.REJECTED, "=1+1\tzwei\nZeilen");
    private static final ResultRow THIRD = row(3, 13, "Beispiel KG", IncidentState.UNCLEAR, "");
    private static final ResultRow EMPTY_REPORT = new ResultRow(4, 2, 0, Company.Colour.BLUE, "Muster GmbH", 0, "",
            "Leermeldung November 2026", "", IncidentState.REPORTED, false, "", "", "");

    private final RecordingDialogs dialogs = new RecordingDialogs();
    private final RecordingNavigation navigation = new RecordingNavigation();
    private ResultsTable table;

    @BeforeAll
    static void stage() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @BeforeEach
    void begin() {
        Ui ui = new Ui(Texts.of("de"), new SameThreadTasks(), navigation, dialogs,
                Clock.tickMinutes(ZoneOffset.UTC), SettingsFile::defaults);
        table = onFx(() -> new ResultsTable(ui));
        show(FIRST, SECOND, THIRD, EMPTY_REPORT);
    }

    @Test
    void theSelectedRowsAreCopiedAsTabSeparatedText() {
        onFx(() -> {
            table.getSelectionModel().selectIndices(0, 2);
            table.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "c", "c", KeyCode.C, false, true, false, false));
            return table;
        });
        List<String> lines = dialogs.copied.getFirst().lines().toList();
        assertEquals("1\tMuster GmbH\tMustermann, Max\tAnmeldung\t01.12.2026\tangenommen\tV-11\tI-1\t",
                lines.getFirst());
        assertEquals(2, lines.size());
    }

    @Test
    void anEmptyReportIsShownWithItsCompany() {
        show(FIRST);
        assertFalse(company().isVisible());
        show(EMPTY_REPORT);
        assertTrue(company().isVisible());
    }

    private TableColumn<?, ?> company() {
        return table.getColumns().stream().filter(column -> column.getId().equals("column-company")).findFirst()
                .orElseThrow();
    }

    @Test
    void withoutASelectionNothingIsCopied() {
        onFx(() -> {
            table.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "c", "c", KeyCode.C, false, true, false, false));
            return table;
        });
        assertTrue(dialogs.copied.isEmpty());
    }

    @Test
    void copyingAllGivesTitlesAndOneLineForEachRow() {
        onFx(() -> {
            table.copyAll();
            return table;
        });
        List<String> lines = dialogs.copied.getFirst().lines().toList();
        assertEquals(5, lines.size());
        assertTrue(lines.getFirst().startsWith("Nr.\tUnternehmen\t"), lines.getFirst());
        assertEquals(lines.getFirst().chars().filter(c -> c == '\t').count(),
                lines.get(2).chars().filter(c -> c == '\t').count());
    }

    @Test
    void whatThePortalSaysBecomesNoFormula() {
        onFx(() -> {
            table.copyAll();
            return table;
        });
        assertTrue(dialogs.copied.getFirst().contains("\t'=1+1 zwei Zeilen"), dialogs.copied.getFirst());
    }

    @Test
    void onlyWhatTheFilterShowsIsCopied() {
        onFx(() -> {
            table.filter(IncidentState.UNCLEAR);
            table.copyAll();
            return table;
        });
        assertEquals(2, dialogs.copied.getFirst().lines().count());
        assertEquals(List.of(THIRD), List.copyOf(table.getItems()));
    }

    @Test
    void theSelectionSurvivesNewRows() {
        onFx(() -> {
            table.getSelectionModel().select(SECOND);
            return table;
        });
        ResultRow changed = row(2, 12, "Muster GmbH", IncidentState.REPORTED, "");
        show(FIRST, changed, THIRD);
        assertEquals(List.of(changed), List.copyOf(table.getSelectionModel().getSelectedItems()));
    }

    @Test
    void columnsThatSayNothingAreHidden() {
        assertTrue(column("company").isVisible() && column("remark").isVisible());
        show(FIRST);
        assertFalse(column("company").isVisible() || column("remark").isVisible());
    }

    @Test
    void enterShowsThePersonAndAnEmptyReportHasNone() {
        onFx(() -> {
            table.getSelectionModel().clearAndSelect(3);
            press(KeyCode.ENTER);
            table.getSelectionModel().clearAndSelect(1);
            press(KeyCode.ENTER);
            return table;
        });
        assertEquals(List.of("employee 112"), navigation.went);
    }

    @Test
    void theFilterFallsBackToAllWhenItsStateIsGone() {
        List<String> chosen = new java.util.ArrayList<>();
        ResultsFilter filter = onFx(
                () -> new ResultsFilter(Texts.of("de"), state -> chosen.add(String.valueOf(state))));
        onFx(() -> {
            filter.show(Map.of(IncidentState.UNCLEAR, 2));
            ((ToggleButton) filter.lookup("#filter-UNCLEAR")).fire();
            filter.show(Map.of(IncidentState.REPORTED, 2));
            return filter;
        });
        assertEquals(List.of("UNCLEAR", "null"), chosen);
        assertTrue(((ToggleButton) filter.lookup("#filter-all")).isSelected());
        assertEquals("Alle 2", ((ToggleButton) filter.lookup("#filter-all")).getText());
    }

    @Test
    void aRowNamesNobodyInALog() {
        assertFalse(FIRST.toString().contains("Mustermann"));
    }

    private void press(KeyCode code) {
        table.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
    }

    private TableColumn<ResultRow, ?> column(String key) {
        return table.getColumns().stream().filter(column -> ("column-" + key).equals(column.getId())).findFirst()
                .orElseThrow();
    }

    private void show(ResultRow... rows) {
        onFx(() -> {
            table.show(List.of(rows));
            return table;
        });
    }

    private static ResultRow row(int number, long incident, String company, IncidentState state, String remark) {
        return new ResultRow(number, 1, incident, Company.Colour.BLUE, company, 100 + incident, "Mustermann, Max",
                "Anmeldung",
                "2026-12-01", state, false, "V-" + incident, "I-1", remark);
    }

    private static <T> T onFx(Callable<T> work) {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, work);
    }
}
