package org.flexmelder.app;

import java.util.ArrayList;
import java.util.List;
import org.flexmelder.check.Finding;
import org.flexmelder.exchange.Problem;
import org.flexmelder.model.Employee;
import org.flexmelder.model.Entry;
import org.flexmelder.model.Failure;
import org.flexmelder.model.IncidentState;
import org.flexmelder.sending.Progress;
import org.flexmelder.sending.Sender;
import org.flexmelder.ui.Texts;
import tools.jackson.databind.node.ObjectNode;

/** What the commands that send print: the results as a table or as JSON, and in words what stopped a run. */
final class Output {
    private final Console console;
    private final Office office;

    Output(Console console, Office office) {
        this.console = console;
        this.office = office;
    }

    /** Tells on standard error how a run goes. */
    Progress progress() {
        return new Progress() {
            @Override
            public void pausing(Failure failure, java.time.Duration pause) {
                console.complain("cli.pausing", console.texts().failure(failure), pause.toSeconds());
            }
        };
    }

    /** Problems of a list itself, a line each. */
    static void problems(Console console, String file, List<Problem> problems) {
        for (Problem problem : problems) {
            String words = console.texts().get("finding." + problem.key(), problem.args().toArray());
            console.complain(problem.line() > 0 ? "cli.problem.line" : "cli.problem", file, words, problem.line());
        }
    }

    /** The lines as a table, and their findings. */
    void table(List<Answers.Line> lines) {
        Texts texts = console.texts();
        List<List<String>> rows = new ArrayList<>(lines.size());
        for (Answers.Line line : lines) {
            rows.add(List.of(line.line() > 0 ? String.valueOf(line.line()) : "", line.incident().careflexId(),
                    name(line), line.incident().type(), stateWord(texts, line.state()), line.incidentId()));
        }
        console.table(List.of(texts.get("cli.column.line"), texts.get("field.careflexId"),
                texts.get("cli.column.employee"), texts.get("field.type"), texts.get("cli.column.state"),
                texts.get("cli.column.incidentId")), rows);
        if (!console.json()) {
            lines.forEach(this::findings);
        }
    }

    private String name(Answers.Line line) {
        String name = line.incident().data().displayName();
        return name.isEmpty()
                ? office.books().employees().find(line.incident().employee()).map(Employee::displayName)
                        .orElse(line.incident().employeeId())
                : name;
    }

    private void findings(Answers.Line line) {
        Texts texts = console.texts();
        line.findings().forEach(finding -> console.out()
                .println(texts.get("cli.finding", line.line(), texts.get("severity." + finding.severity().name()),
                        texts.field(finding.field()), texts.finding(finding))));
        if (!line.remark().isEmpty()) {
            console.out().println(texts.get("cli.remark", line.line(), line.remark()));
        }
    }

    private static String stateWord(Texts texts, String state) {
        return state.equals("INVALID") ? texts.get("cli.state.invalid") : texts.state(IncidentState.valueOf(state));
    }

    /** The end of a command that sent: table, batches, counts, and what stopped it. The exit code follows from both. */
    ExitCode results(List<Answers.Line> lines, Sender.Run run, ObjectNode more) {
        Texts texts = console.texts();
        table(lines);
        Answers.counts(lines.stream().map(Answers.Line::state).toList())
                .forEach((state, count) -> console.say("cli.count", stateWord(texts, state), count));
        stopped(run);
        ObjectNode answer = new Answers(texts).incidents(lines, run.batches());
        answer.setAll(more);
        console.answer(answer);
        List<ExitCode> codes = new ArrayList<>(run.batches().stream().map(b -> ExitCode.of(b.state())).toList());
        lines.forEach(line -> codes.add(
                line.state().equals("INVALID") ? ExitCode.INPUT : ExitCode.of(IncidentState.valueOf(line.state()))));
        codes.add(ExitCode.of(run));
        return ExitCode.worst(codes);
    }

    /** In words, what stopped a run. */
    void stopped(Sender.Run run) {
        if (run.stopped() == Failure.NONE) {
            return;
        }
        Texts texts = console.texts();
        String name = run.stopped().name();
        console.complain("cli.stopped", texts.failure(run.stopped()), texts.get("failure." + name + ".meaning"),
                texts.get("failure." + name + ".action"));
        if (!run.detail().isEmpty()) {
            console.complain("cli.detail", run.detail());
        }
    }

    /** The present state of an incident as a line of an answer. */
    Answers.Line line(int line, long incident, List<Finding> findings) {
        Entry entry = office.books().incidents().find(incident)
                .orElseThrow(() -> new IllegalStateException("incident " + incident + " is gone"));
        return Answers.Line.of(line, entry, findings);
    }
}
