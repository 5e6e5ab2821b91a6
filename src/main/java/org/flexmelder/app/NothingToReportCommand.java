package org.flexmelder.app;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.flexmelder.model.Batch;
import org.flexmelder.model.Company;
import org.flexmelder.model.EmptyReport;
import org.flexmelder.model.IncidentState;
import org.flexmelder.model.ReportingMonth;
import org.flexmelder.sending.NothingToReport;
import org.flexmelder.sending.Sender;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code nothing-to-report}: the empty report of the present month. */
@Command(name = "nothing-to-report")
final class NothingToReportCommand implements Callable<Integer> {
    private static final Set<IncidentState> GONE = Set.of(IncidentState.DRAFT, IncidentState.REJECTED);

    private final Commands root;

    @ArgGroup(multiplicity = "1")
    private Which which = new Which();

    @Option(names = "--anyway", descriptionKey = "cli.option.anyway")
    private boolean anyway;

    /** One of both. */
    static final class Which {
        @Option(names = "--company", descriptionKey = "cli.option.company", paramLabel = "ID", required = true)
        private List<String> companies = List.of();

        @Option(names = "--all", descriptionKey = "cli.option.all", required = true)
        private boolean all;
    }

    NothingToReportCommand(Commands root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        Console console = root.console();
        try (Office office = root.office()) {
            List<Company> known = office.books().companies().list();
            if (!which.all && !areKnown(console, known)) {
                console.answer(answer(List.of()));
                return ExitCode.INPUT.number();
            }
            List<Company> wanted = which.all
                    ? known.stream().filter(Company::active).toList()
                    : which.companies.stream().distinct().map(id -> company(office, known, id)).toList();
            return report(console, office, wanted).number();
        }
    }

    /** In an office that has companies, one that is not among them is a slip. */
    private boolean areKnown(Console console, List<Company> known) {
        Set<String> ids = known.stream().map(Company::careflexId).collect(Collectors.toSet());
        List<String> strangers = which.companies.stream().filter(id -> !ids.isEmpty() && !ids.contains(id)).toList();
        strangers.forEach(id -> console.complain("cli.company.unknown", id));
        return strangers.isEmpty();
    }

    private static Company company(Office office, List<Company> known, String careflexId) {
        return known.stream().filter(company -> company.careflexId().equals(careflexId)).findFirst().orElseGet(() -> {
            Company added = new Company(careflexId, careflexId);
            office.books().companies().save(added);
            return added;
        });
    }

    private ExitCode report(Console console, Office office, List<Company> wanted) {
        NothingToReport nothing = office.nothingToReport();
        YearMonth month = nothing.month();
        List<ReportingMonth> refused = anyway
                ? List.of()
                : nothing.months(wanted, month).stream().filter(each -> each.incidents() > 0).toList();
        refused.forEach(each -> console.complain(which.all ? "cli.nothing.skipped" : "cli.nothing.refused",
                each.careflexId(), each.incidents()));
        if (!refused.isEmpty() && !which.all) {
            console.answer(answer(List.of()));
            return ExitCode.INPUT;
        }
        Set<String> out = refused.stream().map(ReportingMonth::careflexId).collect(Collectors.toSet());
        List<String> ids = wanted.stream().map(Company::careflexId).filter(id -> !out.contains(id)).toList();
        Set<String> there = present(office, month).stream().map(EmptyReport::careflexId).collect(Collectors.toSet());
        ids.stream().filter(id -> !there.contains(id)).forEach(id -> nothing.enqueue(id, month));
        Output output = new Output(console, office);
        Sender.Run run = office.sender().runEmptyReports(output.progress());
        output.stopped(run);
        return told(console, reports(office, month, ids, run), run);
    }

    /** The reports of a month that are not taken back or rejected. */
    private static List<EmptyReport> present(Office office, YearMonth month) {
        return office.books().history().emptyReports(month, month).stream()
                .filter(report -> !GONE.contains(report.state())).toList();
    }

    /** Those that were asked for, in that order, then others that waited from before and went along. */
    private static List<EmptyReport> reports(Office office, YearMonth month, List<String> ids, Sender.Run run) {
        List<EmptyReport> all = office.books().history().emptyReports(month, month);
        SequencedSet<EmptyReport> reports = new LinkedHashSet<>();
        ids.forEach(id -> all.stream().filter(report -> report.careflexId().equals(id)).limit(1)
                .forEach(reports::add));
        for (Batch batch : run.batches()) {
            YearMonth of = batch.month();
            if (of != null) {
                office.books().history().emptyReports(of, of).stream().filter(each -> each.batch() == batch.id())
                        .forEach(reports::add);
            }
        }
        return List.copyOf(reports);
    }

    private static ExitCode told(Console console, List<EmptyReport> reports, Sender.Run run) {
        reports.forEach(report -> {
            console.say("cli.emptyReport", report.careflexId(), console.texts().month(report.month()),
                    console.texts().state(report.state()));
            if (!report.remark().isEmpty()) {
                console.complain("cli.detail", report.remark());
            }
        });
        console.answer(answer(reports));
        List<ExitCode> codes = new ArrayList<>(reports.stream().map(r -> ExitCode.of(r.state())).toList());
        codes.add(ExitCode.of(run));
        return ExitCode.worst(codes);
    }

    private static ObjectNode answer(List<EmptyReport> reports) {
        ObjectNode answer = Console.JSON.createObjectNode();
        ArrayNode list = answer.putArray("reports");
        reports.forEach(report -> list.add(Answers.report(report)));
        return answer;
    }
}
