package org.flexmelder.app;

import static javafx.scene.input.KeyCode.CONTROL;
import static javafx.scene.input.KeyCode.DIGIT1;
import static javafx.scene.input.KeyCode.DIGIT2;
import static javafx.scene.input.KeyCode.DIGIT4;
import static javafx.scene.input.KeyCode.DOWN;
import static javafx.scene.input.KeyCode.ENTER;
import static javafx.scene.input.KeyCode.N;
import static javafx.scene.input.KeyCode.SPACE;
import static javafx.scene.input.KeyCode.TAB;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.flexmelder.model.IncidentState;
import org.flexmelder.practice.PracticePortal;
import org.flexmelder.store.Books;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Somebody who sees the program for the first time does a month's work in practice mode, without a mouse. */
@Timeout(600)
class KeyboardTaskTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T10:00:00Z"), ZoneId.of("Europe/Berlin"));
    private static final String LACKE = "0f1e2d3c4b5a6978";
    private static final String MUSTER = "a1b2c3d4e5f60718";
    private static final String RUHE = "9a8b7c6d5e4f3021";

    /** As written on the site's page on usability. A shorter way is welcome; the page is to be changed with it. */
    private static final int ACTIONS = 71;
    private static final int VALUES = 24;

    @TempDir
    private Path folder;
    private RealWindow window;
    private final Keyboard keys = new Keyboard();

    @AfterEach
    void close() throws InterruptedException {
        window.close();
    }

    @Test
    void twoNewEmployeesAnAddressChangeAndACompanyWithNothingToReportTakeTheWrittenNumberOfActions()
            throws Exception {
        window = new RealWindow(folder, Map.of(), CLOCK, false);
        keys.at("first-practise").press(SPACE);
        keys.at("next-step");

        enrol("50743827613", "Nora", "Neuling", 2, "Ahornweg", "1");
        enrol("51279489631", "Otto", "Anfang", 1, "Birkenweg", "2 b");
        changeAddress();
        send();
        nothingToReport();

        assertEquals(List.of("incident/new " + LACKE + " 50743827613 NEW 2026-12-01",
                "incident/new " + LACKE + " 51279489631 NEW 2026-12-01",
                "incident/new " + LACKE + " 71842573907 SDB 2026-12-01",
                "incident/none " + RUHE + "   2026-11-24"), arrived(4));
        contents();
        assertEquals(ACTIONS, keys.actions(), () -> keys.way().toString());
        assertEquals(VALUES, keys.values());
    }

    private void enrol(String taxId, String firstName, String lastName, int sex, String street, String house) {
        keys.press(CONTROL, DIGIT2).at("employees-search").press(CONTROL, N);
        keys.at("field-careflexId").press(DOWN);
        keys.press(TAB).at("field-employeeId").type(taxId);
        keys.press(TAB).at("field-title").press(TAB).at("field-firstName").type(firstName);
        keys.press(TAB).at("field-lastName").type(lastName);
        keys.press(TAB).at("field-birthday").type("7.3.1999");
        keys.press(TAB).at("field-sex").times(sex, DOWN);
        keys.press(TAB).at("field-street").type(street);
        keys.press(TAB).at("field-houseNumber").type(house);
        keys.press(TAB).at("field-addressSuffix").press(TAB).at("field-zipCode").type("67059");
        keys.press(TAB).at("field-city").type("Ludwigshafen");
        keys.press(TAB).at("field-country").press(TAB).at("field-employmentSite").press(TAB)
                .at("field-employmentStatus").press(DOWN);
        keys.press(TAB).at("field-startOfEmployment").type("1.11.2026");
        keys.press(CONTROL, ENTER).at("incident-validFrom").type("1.12.2026");
    }

    private void changeAddress() {
        keys.press(CONTROL, DIGIT2).at("employees-search").type("Viktor").press(ENTER);
        keys.at("field-employeeId").times(6, TAB);
        keys.at("field-street").type("Lindenplatz");
        keys.press(TAB).over("field-houseNumber", "47").type("8");
        keys.press(CONTROL, ENTER).at("incident-type").times(2, DOWN).times(2, TAB);
        keys.at("incident-validFrom").type("1.12.2026");
    }

    private void send() {
        keys.press(CONTROL, DIGIT4).at("company-" + LACKE).times(2, TAB);
        keys.at("company-" + MUSTER).press(SPACE).times(2, TAB);
        keys.at("send").press(SPACE);
        arrived(3);
        keys.at("to-check");
    }

    private void nothingToReport() {
        keys.press(CONTROL, DIGIT1).at("next-step").times(3, TAB);
        keys.at("nothing-all").press(SPACE);
        keys.at("confirm").press(ENTER);
    }

    /** What the practice portal took in, once there are so many. */
    private List<String> arrived(int wanted) {
        PracticePortal portal = window.wiring().practicePortal().orElseThrow();
        RealWindow.await(wanted + " reports", () -> portal.received().size() >= wanted);
        return portal.received().stream().map(it -> String.join(" ", it.path(), it.careflexId(), it.employeeId(),
                it.type(), it.validFrom())).toList();
    }

    /** What the portal was sent, as the request has it that is kept with the batch. */
    private void contents() {
        Books books = window.wiring().books();
        long batch = books.incidents().list(Set.of(IncidentState.REPORTED)).getFirst().batch();
        JsonNode list = Console.JSON.readTree(books.history().documents(batch).request()).get("incidentList");
        assertEquals(3, list.size());
        JsonNode nora = list.get(0).get("employee");
        assertEquals("Nora Neuling, w, Ahornweg 1, 67059 Ludwigshafen, DE", words(nora));
        assertEquals("T", nora.get("job").get("employmentStatus").asString());
        assertEquals("Otto Anfang, m, Birkenweg 2 b, 67059 Ludwigshafen, DE",
                words(list.get(1).get("employee")));
        JsonNode viktor = list.get(2).get("employee");
        assertEquals("Viktor", viktor.get("firstName").asString());
        assertEquals(Set.of("street", "houseNumber"), Set.copyOf(viktor.get("address").propertyNames()),
                "what was changed, and no more");
        assertEquals("Lindenplatz", viktor.get("address").get("street").asString());
        assertEquals("8", viktor.get("address").get("houseNumber").asString());
    }

    private static String words(JsonNode employee) {
        JsonNode address = employee.get("address");
        return "%s %s, %s, %s %s, %s %s, %s".formatted(employee.get("firstName").asString(),
                employee.get("lastName").asString(), employee.get("sex").asString(), address.get("street").asString(),
                address.get("houseNumber").asString(), address.get("zipCode").asString(),
                address.get("city").asString(), address.get("country").asString());
    }
}
