package org.flexmelder.ui.incidents;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.flexmelder.model.Entry;
import org.flexmelder.model.Incident;
import org.flexmelder.model.IncidentState;
import org.flexmelder.sending.Drafts;
import org.flexmelder.sending.Drafts.Draft;
import org.flexmelder.store.Doubles;
import org.flexmelder.store.Incidents;

/**
 * What the store and the checks say of a draft as it stands.
 *
 * @param alike
 *            others that it may double
 * @param earlier
 *            the person's other incidents, newest first
 * @param confirmed
 *            what was said of likely doubles, by the other incident
 * @param origin
 *            what it replaces or corrects
 */
record Known(Optional<Draft> checked, List<Entry> alike, List<Entry> earlier, Map<Long, Doubles.Confirmed> confirmed,
        Optional<Entry> origin) {
    static final Known NOTHING = new Known(Optional.empty(), List.of(), List.of(), Map.of(),
            Optional.empty());

    /** Runs on the store's thread. */
    static Known of(Incident draft, Drafts drafts, Incidents incidents) {
        Entry entry = new Entry(draft, IncidentState.DRAFT, 0, 0, "", "", "", Instant.EPOCH);
        return new Known(Optional.of(drafts.check(entry)),
                incidents.alike(draft).stream().filter(each -> each.state() != IncidentState.REJECTED)
                        .toList(),
                incidents.ofEmployee(draft.employee()).stream().filter(each -> each.incident().id() != draft.id())
                        .toList(),
                incidents.doubles().of(draft.id()),
                draft.replaces() == 0 ? Optional.empty() : incidents.find(draft.replaces()));
    }

    /** The word that covers all that it may double; empty where there is none, or one of them came later. */
    Optional<Doubles.Confirmed> meant() {
        return alike.stream().allMatch(each -> confirmed.containsKey(each.incident().id()))
                ? alike.stream().map(each -> confirmed.get(each.incident().id())).filter(Objects::nonNull).findFirst()
                : Optional.empty();
    }
}
