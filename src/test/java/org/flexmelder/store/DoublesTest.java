package org.flexmelder.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.flexmelder.model.DoubleReason;
import org.flexmelder.model.Incident;
import org.junit.jupiter.api.Test;

class DoublesTest extends StoreTest {

    @Test
    void theWordStaysWithWhatWasSentAndCannotBeChangedThen() {
        Incident old = incidents.save(blank());
        Incident draft = incidents.save(blank());
        incidents.doubles().confirm(draft.id(), List.of(old.id()), DoubleReason.BOTH);
        incidents.doubles().confirm(draft.id(), List.of(old.id()), DoubleReason.WRONG);
        assertEquals(Map.of(draft.id(), Set.of(old.id())), incidents.doubles().ofDrafts());
        ledger.enqueue(List.of(draft));
        assertEquals(DoubleReason.WRONG, incidents.doubles().of(draft.id()).get(old.id()).reason());
        assertEquals(Map.of(), incidents.doubles().ofDrafts());
        assertThrows(StateConflict.class,
                () -> incidents.doubles().confirm(draft.id(), List.of(old.id()), DoubleReason.BOTH));
        assertThrows(StateConflict.class, () -> incidents.doubles().withdraw(draft.id()));
        assertEquals(DoubleReason.WRONG, incidents.doubles().of(draft.id()).get(old.id()).reason());
    }

    @Test
    void theWordIsTakenBack() {
        Incident old = incidents.save(blank());
        Incident draft = incidents.save(blank());
        incidents.doubles().confirm(draft.id(), List.of(old.id()), DoubleReason.MISSING);
        incidents.doubles().withdraw(draft.id());
        assertEquals(Map.of(), incidents.doubles().of(draft.id()));
    }
}
