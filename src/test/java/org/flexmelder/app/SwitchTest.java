package org.flexmelder.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.flexmelder.model.Credentials;
import org.flexmelder.model.Failure;
import org.flexmelder.practice.PracticePortal;
import org.flexmelder.sending.Progress;
import org.flexmelder.sending.Sender;
import org.flexmelder.settings.Settings.Sending;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When an office may send. */
class SwitchTest {
    private static final Clock CLOCK = Clock.systemDefaultZone();

    @TempDir
    private Path folder;
    private PracticePortal portal;

    @BeforeEach
    void start() throws IOException {
        portal = PracticePortal.start(0, null);
    }

    @AfterEach
    void stop() {
        portal.close();
    }

    private Map<String, String> wholePortal(Map<String, String> more) {
        Map<String, String> all = new HashMap<>(Map.of("FLEXMELDER_TOKEN_URL", portal.tokenUrl(),
                "FLEXMELDER_REPORT_URL", portal.reportUrl(), "FLEXMELDER_USER", portal.user(), "FLEXMELDER_SECRET",
                portal.secret(), "FLEXMELDER_API_TOKEN", portal.apiToken()));
        all.putAll(more);
        return all;
    }

    /** What an office does that is set up by its settings. */
    private Failure typedIn(Sending said, Map<String, String> environment) {
        try (Office office = Office.real(folder, new Environment(environment), CLOCK)) {
            office.save(office.settings()
                    .withProfile(office.settings().profile().withAddresses(portal.tokenUrl(), portal.reportUrl()))
                    .withSending(said));
            office.saveCredentials(new Credentials(portal.user(), portal.secret(), portal.apiToken()));
            return send(office);
        }
    }

    private Failure environmentOnly(Map<String, String> more) {
        try (Office office = Office.real(folder, new Environment(wholePortal(more)), CLOCK)) {
            return send(office);
        }
    }

    private static Failure send(Office office) {
        SampleOffice.companies().forEach(office.books().companies()::save);
        Intake intake = new Intake(office);
        intake.take(intake.check(SampleOffice.incidents(LocalDate.now()).subList(0, 2), ""));
        Sender.Run run = office.sender().run(Progress.NONE);
        return run.stopped();
    }

    @Test
    void anOfficeWhoseAddressesAreTypedInSendsNothingBeforeItIsSwitchedOn() {
        assertEquals(Failure.NOT_SWITCHED_ON, typedIn(Sending.NOT_SAID, Map.of()));
        assertEquals(0, portal.tokensGiven());
        assertEquals(Failure.NONE, typedIn(Sending.ON, Map.of()));
        assertEquals(4, portal.received().size(), "what waited goes out with the rest");
    }

    @Test
    void anOfficeThatSentBeforeGoesOnWithoutBeingAskedUntilItIsSwitchedOff() {
        assertEquals(Failure.NONE, environmentOnly(Map.of()));
        try (Office office = Office.real(folder, new Environment(Map.of()), CLOCK)) {
            assertTrue(office.sendingOn());
            office.save(office.settings().withSending(Sending.OFF));
            assertFalse(office.sendingOn());
        }
    }

    @Test
    void triesThatNeverReachedThePortalDoNotCountAsSent() {
        Map<String, String> nowhere = Map.of("FLEXMELDER_SECRET", "wrong");
        assertEquals(Failure.CREDENTIALS, environmentOnly(nowhere));
        try (Office office = Office.real(folder, new Environment(Map.of()), CLOCK)) {
            assertFalse(office.sendingOn());
        }
    }

    @Test
    void theEnvironmentSwitchesOffAndOnOverTheSettings() {
        assertEquals(Failure.NOT_SWITCHED_ON, environmentOnly(Map.of("FLEXMELDER_SENDING", "off")));
        assertEquals(Failure.NOT_SWITCHED_ON, typedIn(Sending.ON, Map.of("FLEXMELDER_SENDING", "off")));
        assertEquals(0, portal.tokensGiven());
        assertEquals(Failure.NONE, typedIn(Sending.OFF, Map.of("FLEXMELDER_SENDING", "on")));
    }

    @Test
    void whereTheAddressesAreMissingTheyAreNamedAndNotTheSwitch() {
        try (Office office = Office.real(folder, new Environment(Map.of()), CLOCK)) {
            assertEquals(Failure.NOT_SET_UP, send(office));
        }
    }

    @Test
    void practiceIsAlwaysOn() {
        try (Office office = Office.practice(folder, CLOCK)) {
            office.save(office.settings().withSending(Sending.OFF));
            assertEquals(Failure.NONE, send(office));
        }
    }
}
