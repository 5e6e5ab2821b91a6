package org.flexmelder.sending;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.flexmelder.check.Finding;
import org.flexmelder.check.IncidentChecks;
import org.flexmelder.model.Catalogue;
import org.flexmelder.model.Entry;
import org.flexmelder.model.Incident;
import org.flexmelder.model.IncidentState;
import org.flexmelder.store.Incidents;
import org.flexmelder.store.Ledger;

/** Drafts with what the checks say of them, and their way into the queue. */
public final class Drafts {
    private final Incidents incidents;
    private final Ledger ledger;
    private final Supplier<Catalogue> catalogue;
    private final Clock clock;

    public Drafts(Incidents incidents, Ledger ledger, Supplier<Catalogue> catalogue, Clock clock) {
        this.incidents = incidents;
        this.ledger = ledger;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** A draft and all its findings; it is ready where none of them is an ERROR. */
    public record Draft(Entry entry, List<Finding> findings) {
        public Draft {
            findings = List.copyOf(findings);
        }

        public boolean isReady() {
            return findings.stream().noneMatch(Finding::isError);
        }

        public Incident incident() {
            return entry.incident();
        }
    }

    /** All drafts, in the order of their making. */
    public List<Draft> all() {
        return incidents.list(Set.of(IncidentState.DRAFT)).stream().map(this::check).toList();
    }

    /** One draft, or another entry, with its findings as they are now. */
    public Draft check(Entry entry) {
        List<Incident> alike = incidents.alike(entry.incident()).stream().filter(Drafts::counts).map(Entry::incident)
                .toList();
        return new Draft(entry,
                IncidentChecks.check(entry.incident(), alike, catalogue.get(), LocalDate.now(clock)));
    }

    /**
     * Checks and queues these drafts, each frozen exactly as it was checked.
     *
     * @return those that were not queued because a check has an ERROR
     */
    public List<Draft> enqueue(Collection<Long> ids) {
        List<Draft> checked = ids.stream().flatMap(id -> incidents.find(id).stream())
                .filter(entry -> entry.state() == IncidentState.DRAFT).map(this::check).toList();
        Catalogue codes = catalogue.get();
        ledger.enqueue(checked.stream().filter(Draft::isReady).map(Draft::incident)
                .map(incident -> incident.with(incident.reported(codes.scope(incident.type())))).toList());
        return checked.stream().filter(draft -> !draft.isReady()).toList();
    }

    /** A rejected incident is replaced, not doubled. */
    private static boolean counts(Entry entry) {
        return entry.state() != IncidentState.REJECTED;
    }
}
