package org.flexmelder.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.scene.control.ListView;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.flexmelder.model.Field;
import org.flexmelder.model.IncidentState;
import org.flexmelder.practice.PracticePortal;
import org.flexmelder.practice.Received;
import org.flexmelder.store.Books;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A clerk's whole month in the real window, against a portal over HTTP. */
@Timeout(180)
class WholeWayTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T10:00:00Z"), ZoneId.of("Europe/Berlin"));
    private static final String MUSTER = "a1b2c3d4e5f60718";
    private static final String RUHE = "9a8b7c6d5e4f3021";

    @TempDir
    private Path folder;
    private PracticePortal portal;
    private RealWindow window;

    @BeforeEach
    void start() throws Exception {
        portal = PracticePortal.start(0);
        window = open();
    }

    @AfterEach
    void stop() throws Exception {
        window.close();
        portal.close();
    }

    private RealWindow open() throws Exception {
        return new RealWindow(folder, Map.of("FLEXMELDER_TOKEN_URL", portal.tokenUrl(), "FLEXMELDER_REPORT_URL",
                portal.reportUrl(), "FLEXMELDER_USER", portal.user(), "FLEXMELDER_SECRET", portal.secret(),
                "FLEXMELDER_API_TOKEN", portal.apiToken()), CLOCK, false);
    }

    private Books books() {
        return window.wiring().books();
    }

    @Test
    void fromAnEmptyOfficeToIncidentIdsAndAnEmptyReportAndTheSameAfterARestart() throws Exception {
        addCompany("Muster Chemie GmbH", MUSTER);
        addCompany("Ruhe & Söhne OHG", RUHE);
        writeEmployee();
        writeIncident("NEW", "1.12.2026");
        writeIncident("SDB", "1.1.2027");
        writeIncident("WIK", "1.2.2027");

        send();
        List<List<String>> shown = results();
        assertEquals(portal.received().stream().map(Received::incidentId).toList(),
                portal.received().stream().map(Received::incidentId).filter(id -> shown.toString().contains(id))
                        .toList());
        assertEquals(List.of("NEW", "SDB", "WIK"), portal.received().stream().map(Received::type).toList());
        assertEquals(3, books().incidents().list(Set.of(IncidentState.REPORTED)).size());

        nothingToReport();

        window.close();
        window = open();
        window.press("#go-sending");
        RealWindow.await("the same results",
                () -> results().toString().contains(portal.received().getFirst().incidentId()));
        window.press("#go-history");
        RealWindow.await("both batches",
                () -> RealWindow.onFx(() -> window.<ListView<?>>find("#history-list").getItems().size()) == 2);
        assertEquals(4, portal.received().size(), "nothing was sent again");
    }

    private void addCompany(String name, String careflexId) {
        window.press("#go-settings");
        window.press("#add-company");
        window.type("#company-name", name);
        window.type("#company-id", careflexId);
        window.press("#company-save");
        RealWindow.await("the company", () -> books().companies().list().stream()
                .anyMatch(company -> company.careflexId().equals(careflexId) && company.name().equals(name)));
    }

    private void writeEmployee() {
        window.press("#go-employees");
        window.press("#new-employee");
        window.choose("#field-careflexId", MUSTER);
        window.type("#field-employeeId", "49239697103");
        window.type("#field-firstName", "Thea");
        window.type("#field-lastName", "Testermond");
        window.type("#field-birthday", "3.4.1985");
        window.choose("#field-sex", "w");
        window.type("#field-street", "Probeweg");
        window.type("#field-houseNumber", "9a");
        window.type("#field-zipCode", "01234");
        window.type("#field-city", "Musterstadt");
        window.choose("#field-employmentStatus", "T");
        window.type("#field-startOfEmployment", "01.01.2020");
        window.type("#field-emailBusiness", "thea@muster.example");
        RealWindow.await("the employee", () -> books().employees().list().stream()
                .anyMatch(e -> e.data().get(Field.EMAIL_BUSINESS).equals("thea@muster.example")));
    }

    private void writeIncident(String type, String validFrom) {
        int before = books().incidents().list(Set.of(IncidentState.DRAFT)).size();
        window.press("#go-employees");
        window.press("#report-incident");
        RealWindow.await("a draft", () -> books().incidents().list(Set.of(IncidentState.DRAFT)).size() == before + 1);
        window.choose("#incident-type", type);
        window.type("#incident-validFrom", validFrom);
        window.robot.type(KeyCode.TAB);
        RealWindow.await("a whole draft", () -> books().incidents().list(Set.of(IncidentState.DRAFT)).getLast()
                .incident().validFrom().startsWith("20"));
        assertEquals(type, books().incidents().list(Set.of(IncidentState.DRAFT)).getLast().incident().type());
    }

    private void send() {
        window.press("#go-sending");
        window.press("#send");
        RealWindow.await("three answers", () -> portal.received().size() == 3);
        RealWindow.await("three results", () -> results().size() == 3
                && results().stream().allMatch(row -> row.toString().contains("REPORTED")));
    }

    /** The results table as it is shown, cell by cell. */
    private List<List<String>> results() {
        TableView<?> table = window.find("#results-table");
        return RealWindow.onFx(() -> IntStream.range(0, table.getItems().size())
                .mapToObj(row -> table.getColumns().stream().map(column -> cell(column, row)).toList()).toList());
    }

    private static String cell(TableColumn<?, ?> column, int row) {
        return String.valueOf(column.getCellData(row));
    }

    private void nothingToReport() {
        window.press("#go-overview");
        window.press("#nothing-" + RUHE);
        window.press("#confirm");
        RealWindow.await("the empty report", () -> portal.received().size() == 4);
        assertEquals("incident/none", portal.received().getLast().path());
        assertEquals(RUHE, portal.received().getLast().careflexId());
        RealWindow.await("its record", () -> books().history().batches().stream()
                .allMatch(batch -> batch.state() == IncidentState.REPORTED));
        assertFalse(books().history().batches().isEmpty());
    }
}
