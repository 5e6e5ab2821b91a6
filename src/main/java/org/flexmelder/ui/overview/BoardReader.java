package org.flexmelder.ui.overview;

import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.flexmelder.check.Reading;
import org.flexmelder.model.Company;
import org.flexmelder.model.EmptyReport;
import org.flexmelder.model.Entry;
import org.flexmelder.model.Incident;
import org.flexmelder.model.IncidentState;
import org.flexmelder.model.ReportingMonth;
import org.flexmelder.sending.Drafts;
import org.flexmelder.sending.NothingToReport;
import org.flexmelder.store.Books;

/** Reads the {@link Board} from the store. Not on the UI thread. */
public final class BoardReader {
    /** How many months the board shows, and how many past ones are looked at for gaps. */
    private static final int SHOWN = 12;
    /** How far back an unclear empty report is looked for. */
    private static final int KNOWN = 36;

    private final Books books;
    private final Drafts drafts;
    private final NothingToReport nothing;
    private final IntSupplier toSetUp;
    private final Clock clock;

    /**
     * @param toSetUp
     *            how many steps of setting up are open, 0 where reports can leave
     */
    public BoardReader(Books books, Drafts drafts, NothingToReport nothing, IntSupplier toSetUp, Clock clock) {
        this.books = books;
        this.drafts = drafts;
        this.nothing = nothing;
        this.toSetUp = toSetUp;
        this.clock = clock;
    }

    public Board read() {
        List<Company> companies = books.companies().list();
        Names names = new Names(companies);
        List<Drafts.Draft> all = drafts.all();
        YearMonth month = nothing.month();
        List<Company> active = companies.stream().filter(Company::active).toList();
        List<Entry> refused = refused();
        List<Line> lines = lines(active, all, refused, month);
        List<ReportingMonth> months = books.history().months(active, month.minusMonths(SHOWN), month, month);
        int waiting = books.ledger().waiting().values().stream().mapToInt(Integer::intValue).sum()
                + books.ledger().waitingEmpty().size();
        return new Board(month, steps(names, all, refused, lines), lines, years(active, months), gaps(active, months),
                waiting);
    }

    /** Rejected, and no other incident replaces them. */
    private List<Entry> refused() {
        List<Entry> all = books.incidents().list(Set.of(IncidentState.REJECTED));
        Set<Long> replaced = books.incidents().replacements(all.stream().map(each -> each.incident().id()).toList())
                .keySet();
        return all.stream().filter(each -> !replaced.contains(each.incident().id())).toList();
    }

    private static boolean isOf(Incident incident, Company company, YearMonth month) {
        return incident.careflexId().equals(company.careflexId())
                && Reading.date(incident.createdAt()).map(YearMonth::from).filter(month::equals).isPresent();
    }

    private List<Line> lines(List<Company> active, List<Drafts.Draft> all, List<Entry> refused, YearMonth month) {
        Map<String, EmptyReport> empty = new HashMap<>();
        books.history().emptyReports(month, month).stream().filter(report -> report.state() != IncidentState.DRAFT)
                .forEach(report -> empty.putIfAbsent(report.careflexId(), report));
        List<Line> lines = new ArrayList<>();
        for (ReportingMonth each : nothing.months(active, month)) {
            Company company = active.stream().filter(c -> c.careflexId().equals(each.careflexId())).findFirst()
                    .orElseThrow();
            int ready = (int) all.stream().filter(Drafts.Draft::isReady)
                    .filter(draft -> isOf(draft.incident(), company, month)).count();
            int rejected = (int) refused.stream().filter(entry -> isOf(entry.incident(), company, month)).count();
            lines.add(new Line(company, each, ready, rejected,
                    Optional.ofNullable(empty.get(each.careflexId()))));
        }
        return lines;
    }

    private List<Step> steps(Names names, List<Drafts.Draft> all, List<Entry> refused, List<Line> lines) {
        List<Step> steps = new ArrayList<>();
        int open = toSetUp.getAsInt();
        if (open > 0) {
            steps.add(new Step(Step.Kind.SET_UP, open, List.of()));
        } else if (lines.isEmpty()) {
            steps.add(new Step(Step.Kind.COMPANIES, 0, List.of()));
        } else if (books.employees().isEmpty()) {
            steps.add(new Step(Step.Kind.EMPLOYEES, 0, List.of()));
        }
        unclear(names).ifPresent(steps::add);
        rejected(names, refused).ifPresent(steps::add);
        add(steps, Step.Kind.DRAFTS, names.of(all.stream().filter(draft -> !draft.isReady())
                .map(draft -> draft.incident().careflexId())));
        add(steps, Step.Kind.SEND, names.of(toSend(all)));
        add(steps, Step.Kind.OPEN, names.of(lines.stream().filter(Line::isOpen).map(l -> l.company().careflexId())));
        add(steps, Step.Kind.CHECK, names.of(books.history().toCheck()));
        return steps;
    }

    private static void add(List<Step> steps, Step.Kind kind, Named named) {
        if (named.count() > 0) {
            steps.add(new Step(kind, named.count(), named.companies()));
        }
    }

    private Optional<Step> unclear(Names names) {
        List<Entry> incidents = books.incidents().list(Set.of(IncidentState.UNCLEAR));
        YearMonth month = nothing.month();
        List<EmptyReport> empty = books.history().emptyReports(month.minusMonths(KNOWN), month).stream()
                .filter(report -> report.state() == IncidentState.UNCLEAR).toList();
        Named named = names.of(Stream.concat(incidents.stream().map(entry -> entry.incident().careflexId()),
                empty.stream().map(EmptyReport::careflexId)));
        return Stream.concat(incidents.stream().map(Entry::batch), empty.stream().map(EmptyReport::batch))
                .max(Comparator.naturalOrder())
                .map(batch -> new Step(Step.Kind.UNCLEAR, named.count(), named.companies(), batch));
    }

    /** Those of this month and the last. */
    private Optional<Step> rejected(Names names, List<Entry> refused) {
        YearMonth since = nothing.month().minusMonths(1);
        ZoneId zone = clock.getZone();
        List<Entry> open = refused.stream()
                .filter(entry -> !YearMonth.from(entry.changedAt().atZone(zone)).isBefore(since)).toList();
        Named named = names.of(open.stream().map(entry -> entry.incident().careflexId()));
        return open.stream().map(Entry::batch).max(Comparator.naturalOrder())
                .map(batch -> new Step(Step.Kind.REJECTED, named.count(), named.companies(), batch));
    }

    private Stream<String> toSend(List<Drafts.Draft> all) {
        Stream<String> ready = all.stream().filter(Drafts.Draft::isReady).map(draft -> draft.incident().careflexId());
        Stream<String> waiting = books.ledger().waiting().entrySet().stream()
                .flatMap(each -> Stream.generate(each::getKey).limit(each.getValue()));
        Stream<String> empty = books.ledger().waitingEmpty().stream().map(EmptyReport::careflexId);
        Stream<String> sending = books.incidents().list(Set.of(IncidentState.SENDING)).stream()
                .map(entry -> entry.incident().careflexId());
        return Stream.of(ready, waiting, empty, sending).flatMap(each -> each);
    }

    private static List<Year> years(List<Company> active, List<ReportingMonth> months) {
        Map<String, List<ReportingMonth>> of = byCompany(months);
        return active.stream().map(company -> new Year(company,
                of.getOrDefault(company.careflexId(), List.of()).reversed().stream().limit(SHOWN).toList())).toList();
    }

    private static List<Gap> gaps(List<Company> active, List<ReportingMonth> months) {
        Map<String, List<ReportingMonth>> of = byCompany(months);
        Map<YearMonth, List<String>> missed = new TreeMap<>(Comparator.reverseOrder());
        active.forEach(company -> of.getOrDefault(company.careflexId(), List.of()).stream()
                .filter(each -> each.state() == ReportingMonth.State.MISSED)
                .forEach(each -> missed.computeIfAbsent(each.month(), _ -> new ArrayList<>()).add(company.name())));
        List<Gap> gaps = new ArrayList<>();
        missed.forEach((month, companies) -> gaps.add(new Gap(month, companies)));
        return gaps;
    }

    private static Map<String, List<ReportingMonth>> byCompany(List<ReportingMonth> months) {
        return months.stream().collect(Collectors.groupingBy(ReportingMonth::careflexId));
    }

    /** How many, and of which companies by name. */
    private record Named(int count, List<String> companies) {}

    private record Names(Map<String, String> byId) {
        Names(List<Company> companies) {
            Map<String, String> names = new HashMap<>();
            companies.forEach(company -> names.put(company.careflexId(), company.name()));
            this(names);
        }

        Named of(Stream<String> careflexIds) {
            return of(careflexIds.collect(Collectors.groupingBy(id -> id, Collectors.summingInt(_ -> 1))));
        }

        /** Of how many there are by CareFlex-ID. */
        Named of(Map<String, Integer> counts) {
            return new Named(counts.values().stream().mapToInt(Integer::intValue).sum(), counts.keySet().stream()
                    .map(id -> Objects.requireNonNull(byId.getOrDefault(id, id))).sorted().toList());
        }
    }
}
