package org.flexmelder.ui.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.flexmelder.model.Credentials;
import org.flexmelder.settings.Settings;
import org.flexmelder.ui.Desk;
import org.flexmelder.ui.settings.SetUp.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SetUpTest {
    @Test
    void eachStepIsDoneByWhatIsThere(@TempDir Path folder) {
        FakeOffice office = new FakeOffice();
        office.settings = office.settings.withSending(Settings.Sending.OFF)
                .withProfile(office.settings.profile().withAddresses("", ""));
        office.token = Optional.empty();
        try (Desk desk = new Desk(folder)) {
            assertEquals(Set.of(), SetUp.read(desk.books, office).done());
            desk.withCompanies();
            assertEquals(Set.of(Step.COMPANY), SetUp.read(desk.books, office).done());
            office.settings = office.settings
                    .withProfile(office.settings.profile().withAddresses("https://portal.invalid/token", ""));
            assertFalse(SetUp.read(desk.books, office).done().contains(Step.ADDRESSES), "one of two addresses");
            office.settings = office.settings.withProfile(office.settings.profile()
                    .withAddresses("https://portal.invalid/token", "https://portal.invalid/report"));
            assertEquals(Set.of(Step.COMPANY, Step.ADDRESSES), SetUp.read(desk.books, office).done());
            office.credentials = new Credentials("user", "secret", "token");
            assertEquals(Optional.of(Step.CHECK), SetUp.read(desk.books, office).next());
            office.token = Optional.of(Instant.parse("2026-11-24T20:43:00Z"));
            assertEquals(Optional.of(Step.EMPLOYEES), SetUp.read(desk.books, office).next());
            desk.employee(Desk.MUSTER, Desk.TAX_ID, "Anna", "Ampelstern");
            assertEquals(List.of(Step.SWITCH), SetUp.read(desk.books, office).open());
            office.settings = office.settings.withSending(Settings.Sending.ON);
            assertEquals(List.of(), SetUp.read(desk.books, office).open());
        }
    }

    @Test
    void theNextStepIsTheFirstThatIsOpen() {
        SetUp setUp = new SetUp(Set.of(Step.COMPANY, Step.CREDENTIALS));
        assertEquals(Optional.of(Step.ADDRESSES), setUp.next());
        assertEquals(List.of(Step.ADDRESSES, Step.CHECK, Step.EMPLOYEES, Step.SWITCH), setUp.open());
    }

    @Test
    void itIsFinishedOnceReportsCanLeave() {
        Set<Step> needed = EnumSet.of(Step.COMPANY, Step.ADDRESSES, Step.CREDENTIALS, Step.SWITCH);
        assertTrue(new SetUp(needed).isFinished());
        for (Step each : needed) {
            Set<Step> less = EnumSet.copyOf(needed);
            less.remove(each);
            assertFalse(new SetUp(less).isFinished(), each.name());
        }
    }
}
