package org.flexmelder.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.flexmelder.exchange.ListFile;
import org.flexmelder.exchange.ListReader;
import org.flexmelder.exchange.ListRow;
import org.flexmelder.sending.Sender;
import tools.jackson.databind.node.ObjectNode;

/** What {@code check} and {@code submit} do with a list. */
final class ListCommand {
    private final Console console;
    private final Office office;
    private final Output output;
    private final Intake intake;

    ListCommand(Console console, Office office) {
        this.console = console;
        this.office = office;
        output = new Output(console, office);
        intake = new Intake(office);
    }

    /** Reads and checks; sends nothing. */
    ExitCode check(Path file, String company) {
        Read read = read(file, company);
        return told(read.rows()) == ExitCode.INPUT || read.broken() ? ExitCode.INPUT : ExitCode.OK;
    }

    /** Reads, checks, and where there is no error takes in and sends. */
    ExitCode submit(Path file, String company, boolean again) {
        Read read = read(file, company);
        if (read.broken() || read.rows().stream().anyMatch(Intake.Row::hasErrors)) {
            console.complain("cli.submit.nothingTaken");
            told(read.rows());
            return ExitCode.INPUT;
        }
        return send(read.rows(), again, Console.JSON::createObjectNode);
    }

    /** Takes checked rows in, sends what waits, and prints what became of each row; {@code more} joins the JSON. */
    ExitCode send(List<Intake.Row> rows, boolean again, Supplier<ObjectNode> more) {
        List<Intake.Row> wanted = rows.stream().filter(row -> row.isWanted(again)).toList();
        List<Long> ids = intake.take(wanted);
        Sender.Run run = office.sender().run(output.progress());
        Map<Intake.Row, Long> taken = new HashMap<>();
        Map<List<String>, Long> byKey = new HashMap<>();
        for (int i = 0; i < wanted.size(); i++) {
            taken.put(wanted.get(i), ids.get(i));
            byKey.putIfAbsent(Intake.key(wanted.get(i).incident()), ids.get(i));
        }
        List<Answers.Line> lines = new ArrayList<>(rows.size());
        for (Intake.Row row : rows) {
            Long id = taken.get(row);
            if (id == null) {
                id = row.before().map(entry -> entry.incident().id())
                        .orElseGet(() -> byKey.get(Intake.key(row.incident())));
            }
            if (id == null) {
                throw new IllegalStateException("row " + row.line() + " doubles nothing");
            }
            lines.add(output.line(row.line(), id, row.findings()));
        }
        ExitCode code = output.results(lines, run, more.get());
        notSent(rows, again);
        return code;
    }

    /** Says how many rows made no report of their own, so that nobody takes an old one for theirs. */
    private void notSent(List<Intake.Row> rows, boolean again) {
        List<Intake.Row> known = rows.stream().filter(row -> !row.isWanted(again)).toList();
        if (!known.isEmpty()) {
            console.complain("cli.submit.known", known.size());
        }
        long changed = known.stream().flatMap(row -> row.findings().stream())
                .filter(finding -> finding.key().equals("incident.changed")).count();
        if (changed > 0) {
            console.complain("cli.submit.changed", changed);
        }
    }

    List<Intake.Row> checked(List<ListRow> rows) {
        return intake.check(rows, "");
    }

    private record Read(List<Intake.Row> rows, boolean broken) {}

    private Read read(Path file, String company) {
        ListFile list = ListReader.read(file, !company.isEmpty());
        Output.problems(console, String.valueOf(file.getFileName()), list.problems());
        return new Read(intake.check(list.rows(), company), list.hasErrors());
    }

    private ExitCode told(List<Intake.Row> rows) {
        List<Answers.Line> lines = rows.stream().map(row -> new Answers.Line(row.line(), row.incident(),
                row.hasErrors() ? "INVALID" : "DRAFT", "", "", "", row.findings())).toList();
        output.table(lines);
        console.answer(new Answers(console.texts()).incidents(lines, List.of()));
        return rows.stream().anyMatch(Intake.Row::hasErrors) ? ExitCode.INPUT : ExitCode.OK;
    }
}
