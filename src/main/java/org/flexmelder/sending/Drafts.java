package org.flexmelder.sending;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.flexmelder.check.Finding;
import org.flexmelder.check.IncidentChecks;
import org.flexmelder.check.Severity;
import org.flexmelder.model.Catalogue;
import org.flexmelder.model.Entry;
import org.flexmelder.model.Field;
import org.flexmelder.model.Incident;
import org.flexmelder.model.IncidentState;
import org.flexmelder.store.Books;
import org.flexmelder.store.Incidents.Since;

/** Drafts with what the checks say of them, and their way into the queue. */
public final class Drafts {
    private static final String DOUBLE = "incident.duplicate";

    private final Books books;
    private final Supplier<Catalogue> catalogue;
    private final Clock clock;

    public Drafts(Books books, Supplier<Catalogue> catalogue, Clock clock) {
        this.books = books;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /**
     * A draft and all its findings; it is ready where none of them is an ERROR or asks whether a likely double is
     * meant.
     *
     * @param changes
     *            what of its employee was changed since it was written
     */
    public record Draft(Entry entry, List<Finding> findings, List<DataChange> changes) {
        public Draft {
            findings = List.copyOf(findings);
            changes = List.copyOf(changes);
        }

        /** Of an employee that is as it was. */
        public Draft(Entry entry, List<Finding> findings) {
            this(entry, findings, List.of());
        }

        public boolean isReady() {
            return findings.stream().noneMatch(each -> each.isError() || isDouble(each));
        }

        /** What somebody should look at before it is sent, but for doubles and changes, which are told apart. */
        public int warnings() {
            return (int) findings.stream().filter(each -> each.severity() == Severity.WARNING)
                    .filter(each -> !isDouble(each) && !DataChange.isOne(each)).count();
        }

        /** True where it looks like another one, and nobody has said yet that it is meant. */
        public boolean isLikelyDouble() {
            return findings.stream().anyMatch(Drafts::isDouble);
        }

        public Incident incident() {
            return entry.incident();
        }
    }

    /** All drafts, in the order of their making. */
    public List<Draft> all() {
        List<Entry> drafts = books.incidents().list(Set.of(IncidentState.DRAFT));
        LastReported last = lastReported(drafts);
        Map<Long, Since> since = books.incidents().changedSince();
        Map<Long, Set<Long>> meant = books.incidents().doubles().ofDrafts();
        return drafts.stream().map(draft -> check(draft, last, since, meant)).toList();
    }

    /** One draft, or another entry, with its findings as they are now. */
    public Draft check(Entry entry) {
        Map<Long, Since> since = new HashMap<>();
        books.incidents().changedSince(entry.incident().id()).ifPresent(each -> since.put(entry.incident().id(), each));
        return check(entry, lastReported(List.of(entry)), since,
                Map.of(entry.incident().id(), books.incidents().doubles().of(entry.incident().id()).keySet()));
    }

    private LastReported lastReported(List<Entry> drafts) {
        return LastReported.of(drafts.stream().map(Entry::incident).toList(), books, clock.getZone());
    }

    private Draft check(Entry entry, LastReported last, Map<Long, Since> since,
            Map<Long, Set<Long>> meant) {
        List<Incident> alike = books.incidents().alike(entry.incident()).stream().filter(Drafts::counts)
                .map(Entry::incident).toList();
        Set<Long> confirmed = meant.getOrDefault(entry.incident().id(), Set.of());
        List<Incident> open = alike.stream().filter(each -> !confirmed.contains(each.id())).toList();
        List<Finding> findings = new ArrayList<>(
                IncidentChecks.check(entry.incident(), open, catalogue.get(), LocalDate.now(clock)));
        if (open.size() < alike.size()) {
            findings.add(Finding.notice(Field.VALID_FROM, "incident.duplicate.confirmed"));
        }
        last.finding(entry.incident()).ifPresent(findings::add);
        List<DataChange> changes = Optional.ofNullable(since.get(entry.incident().id()))
                .map(each -> DataChange.of(entry.incident(), catalogue.get().scope(entry.incident().type()), each))
                .orElse(List.of());
        changes.stream().map(DataChange::finding).forEach(findings::add);
        findings.sort(Comparator.comparing(Finding::field));
        return new Draft(entry, findings, changes);
    }

    /**
     * Checks and queues these drafts, each frozen exactly as it was checked.
     *
     * @return those that were not queued because they are not ready
     */
    public List<Draft> enqueue(Collection<Long> ids) {
        List<Entry> drafts = ids.stream().flatMap(id -> books.incidents().find(id).stream())
                .filter(entry -> entry.state() == IncidentState.DRAFT).toList();
        LastReported last = lastReported(drafts);
        Map<Long, Since> since = books.incidents().changedSince();
        Map<Long, Set<Long>> meant = books.incidents().doubles().ofDrafts();
        List<Draft> checked = drafts.stream().map(draft -> check(draft, last, since, meant)).toList();
        Catalogue codes = catalogue.get();
        books.ledger().enqueue(checked.stream().filter(Draft::isReady).map(Draft::incident)
                .map(incident -> incident.with(incident.reported(codes.scope(incident.type())))).toList());
        return checked.stream().filter(draft -> !draft.isReady()).toList();
    }

    /** Whether this finding asks if a likely double, which nobody has answered yet, is meant. */
    public static boolean isDouble(Finding finding) {
        return finding.key().equals(DOUBLE);
    }

    /** A rejected incident is replaced, not doubled. */
    private static boolean counts(Entry entry) {
        return entry.state() != IncidentState.REJECTED;
    }
}
