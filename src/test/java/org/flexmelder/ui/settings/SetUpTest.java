package org.flexmelder.ui.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.flexmelder.ui.settings.SetUp.Step;
import org.junit.jupiter.api.Test;

class SetUpTest {
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
