package org.flexmelder.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.flexmelder.model.Company;
import org.flexmelder.model.Employee;
import org.flexmelder.model.Entry;
import org.flexmelder.model.IncidentState;
import org.flexmelder.model.MasterData;
import org.flexmelder.store.Books;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** From the overview's step to an incident of a person who is not known yet. */
@Timeout(120)
class NewPersonTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T10:00:00Z"), ZoneId.of("Europe/Berlin"));
    private static final Company MUSTER = new Company("a1b2c3d4e5f60718", "Muster Chemie GmbH", true, true);

    @TempDir
    private Path folder;
    private RealWindow window;
    private Employee anna;

    @BeforeEach
    void open() throws Exception {
        window = new RealWindow(folder, Map.of("FLEXMELDER_TOKEN_URL", "http://127.0.0.1:1/token",
                "FLEXMELDER_REPORT_URL", "http://127.0.0.1:1/report", "FLEXMELDER_USER", "u", "FLEXMELDER_SECRET", "s",
                "FLEXMELDER_API_TOKEN", "t", "FLEXMELDER_SENDING", "on"), CLOCK, false);
        books().companies().save(MUSTER);
        anna = books().employees().save(new Employee(0, MUSTER.careflexId(), "86095742719", MasterData.EMPTY));
    }

    @AfterEach
    void close() throws InterruptedException {
        window.close();
    }

    @Test
    void theStepOfTheOverviewAsksForThePersonAndAnUnknownOneComesBackToTheIncident() {
        window.press("#go-overview");
        window.press("#next-step");
        focusIn("incident-employee");
        window.robot.write("nina neumann", 0);
        window.press("#add-person");
        focusIn("field-employeeId");
        assertEquals("Neumann", window.<TextField>find("#field-lastName").getText());
        window.robot.write("47036892816", 0);
        window.press("#report-incident");
        RealWindow.await("a draft", () -> drafts().size() == 1);
        assertEquals("47036892816", drafts().getFirst().incident().employeeId());
        RealWindow.await("the person",
                () -> window.<TextField>find("#incident-employee").getText().startsWith("Neumann, Nina"));
    }

    @Test
    void aDraftTakesThePersonThatWasAddedForIt() {
        window.wiring();
        RealWindow.onFx(() -> {
            window.wiring().reportIncident(anna.id());
            return true;
        });
        RealWindow.await("a draft", () -> drafts().size() == 1);
        window.type("#incident-employee", "Nina Neumann");
        window.press("#add-person");
        focusIn("field-employeeId");
        window.robot.write("47036892816", 0);
        window.robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        RealWindow.await("the other person",
                () -> drafts().getFirst().incident().employeeId().equals("47036892816"));
        assertEquals(1, drafts().size());
        RealWindow.await("the person",
                () -> window.<TextField>find("#incident-employee").getText().startsWith("Neumann, Nina"));
    }

    private void focusIn(String id) {
        RealWindow.await("the focus in " + id, () -> window.scene().getFocusOwner() != null
                && id.equals(window.scene().getFocusOwner().getId()));
    }

    private List<Entry> drafts() {
        return books().incidents().list(EnumSet.of(IncidentState.DRAFT));
    }

    private Books books() {
        return window.wiring().books();
    }
}
