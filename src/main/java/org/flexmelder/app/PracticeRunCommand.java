package org.flexmelder.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.flexmelder.model.Company;
import org.flexmelder.model.EmptyReport;
import org.flexmelder.model.ReportingMonth;
import org.flexmelder.sending.NothingToReport;
import picocli.CommandLine.Command;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code practice-run}: the main job without a window, from the sample office to its incident IDs. Works in a folder of
 * its own that is gone afterwards, or with {@code --data} in the practice folder below that one.
 */
@Command(name = "practice-run")
final class PracticeRunCommand implements Callable<Integer> {
    private final Commands root;

    PracticeRunCommand(Commands root) {
        this.root = root;
    }

    @Override
    public Integer call() throws IOException {
        if (root.hasFolder()) {
            return run(root.folder());
        }
        Path folder = Files.createTempDirectory("flexmelder-practice");
        try {
            return run(folder);
        } finally {
            delete(folder);
        }
    }

    private int run(Path folder) {
        Console console = root.console();
        try (Office office = Office.practice(folder, root.clock())) {
            SampleOffice.companies().forEach(office.books().companies()::save);
            NothingToReport nothing = office.nothingToReport();
            Company quiet = SampleOffice.companies().getLast();
            ReportingMonth month = nothing.months(List.of(quiet), nothing.month()).getFirst();
            if (NothingToReport.isOpen(month)) {
                nothing.enqueue(quiet.careflexId(), month.month());
            }
            ListCommand list = new ListCommand(console, office);
            return list.send(list.checked(SampleOffice.incidents(LocalDate.now(root.clock()))), false,
                    () -> reports(console, office, nothing)).number();
        }
    }

    private static ObjectNode reports(Console console, Office office, NothingToReport nothing) {
        ObjectNode more = Console.JSON.createObjectNode();
        ArrayNode sent = more.putArray("reports");
        List<EmptyReport> reports = office.books().history().emptyReports(nothing.month(), nothing.month());
        reports.forEach(report -> {
            sent.add(Answers.report(report));
            console.say("cli.emptyReport", report.careflexId(), console.texts().month(report.month()),
                    console.texts().state(report.state()));
        });
        return more;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
