package org.flexmelder.ui.history;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/** What the clerk found in the portal and has not recorded yet, by incident; kept while other batches are looked at. */
final class Verdicts {
    private final Map<Long, Verdict> said = new HashMap<>();

    /**
     * @param incidentId
     *            the portal's, or ""
     */
    record Verdict(boolean arrived, String incidentId) {}

    Optional<Verdict> of(long incident) {
        return Optional.ofNullable(said.get(incident));
    }

    void say(long incident, boolean arrived) {
        String incidentId = of(incident).map(Verdict::incidentId).orElse("");
        said.put(incident, new Verdict(arrived, incidentId));
    }

    void giveId(long incident, String incidentId) {
        said.computeIfPresent(incident, (_, verdict) -> new Verdict(verdict.arrived(), incidentId.strip()));
    }

    void forget(Collection<Long> incidents) {
        said.keySet().removeAll(incidents);
    }

    /** Those of these that arrived, with the portal's IDs. */
    SequencedMap<Long, String> arrived(Collection<Long> incidents) {
        SequencedMap<Long, String> arrived = new LinkedHashMap<>();
        incidents.forEach(id -> of(id).filter(Verdict::arrived)
                .ifPresent(verdict -> arrived.put(id, verdict.incidentId())));
        return arrived;
    }

    List<Long> notArrived(Collection<Long> incidents) {
        return incidents.stream().filter(id -> of(id).filter(verdict -> !verdict.arrived()).isPresent()).toList();
    }
}
