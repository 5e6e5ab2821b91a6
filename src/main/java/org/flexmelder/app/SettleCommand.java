package org.flexmelder.app;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.flexmelder.model.Batch;
import org.flexmelder.model.EmptyReport;
import org.flexmelder.model.Entry;
import org.flexmelder.model.IncidentState;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code settle}: the clerk's word on what is unclear, after a look in the portal. */
@Command(name = "settle")
final class SettleCommand implements Callable<Integer> {
    private final Commands root;

    @ArgGroup(multiplicity = "1")
    private What what = new What();

    @ArgGroup(multiplicity = "1")
    private Word word = new Word();

    @Option(names = "--incident-id", descriptionKey = "cli.option.incidentId", paramLabel = "ID")
    private String incidentId = "";

    /** One incident, or all unclear ones of a batch. */
    static final class What {
        @Parameters(paramLabel = "EXTERNAL_ID", descriptionKey = "cli.option.externalId")
        private @Nullable String externalId;

        @Option(names = "--batch", descriptionKey = "cli.option.batch", paramLabel = "ID", required = true)
        private @Nullable Long batch;
    }

    /** One of both. */
    static final class Word {
        @Option(names = "--arrived", descriptionKey = "cli.option.arrived", required = true)
        private boolean arrived;

        @Option(names = "--not-arrived", descriptionKey = "cli.option.notArrived", required = true)
        private boolean notArrived;
    }

    SettleCommand(Commands root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        Console console = root.console();
        if (!incidentId.isEmpty() && (word.notArrived || what.batch != null)) {
            console.complain("cli.settle.incidentId");
            console.answer(new Answers(console.texts()).incidents(List.of(), List.of()));
            return ExitCode.FAILED.number();
        }
        try (Office office = root.office()) {
            Optional<EmptyReport> empty = unclearEmptyReport(office);
            if (empty.isPresent()) {
                office.books().ledger().settleEmpty(empty.get().id(), word.arrived);
                console.say("cli.settled", 1, console.texts().state(to()));
                console.answer(Console.JSON.createObjectNode().put("settled", 1).put("state", to().name()));
                return ExitCode.OK.number();
            }
            return incidents(console, office, unclear(office)).number();
        }
    }

    private IncidentState to() {
        return word.arrived ? IncidentState.REPORTED : IncidentState.DRAFT;
    }

    private ExitCode incidents(Console console, Office office, List<Entry> entries) {
        if (entries.isEmpty()) {
            console.complain("cli.settle.none");
            console.answer(new Answers(console.texts()).incidents(List.of(), List.of()));
            return ExitCode.INPUT;
        }
        if (what.externalId != null && entries.size() > 1) {
            console.complain("cli.settle.several", what.externalId);
            console.answer(new Answers(console.texts()).incidents(List.of(), List.of()));
            return ExitCode.INPUT;
        }
        List<Long> ids = entries.stream().map(entry -> entry.incident().id()).toList();
        if (word.arrived) {
            Map<Long, String> arrived = new HashMap<>();
            ids.forEach(id -> arrived.put(id, incidentId));
            office.books().ledger().settleArrived(arrived);
        } else {
            office.books().ledger().settleNotArrived(ids);
        }
        Output output = new Output(console, office);
        List<Answers.Line> lines = new ArrayList<>();
        ids.forEach(id -> lines.add(output.line(0, id, List.of())));
        console.say("cli.settled", ids.size(), console.texts().state(to()));
        console.answer(new Answers(console.texts()).incidents(lines, List.of()));
        return ExitCode.OK;
    }

    private List<Entry> unclear(Office office) {
        List<Entry> all = office.books().incidents().list(Set.of(IncidentState.UNCLEAR));
        Long batch = what.batch;
        return batch == null
                ? all.stream().filter(entry -> entry.incident().externalId().equals(what.externalId)).toList()
                : all.stream().filter(entry -> entry.batch() == batch).collect(Collectors.toList());
    }

    private Optional<EmptyReport> unclearEmptyReport(Office office) {
        Long id = what.batch;
        Optional<Batch> batch = id == null ? Optional.empty() : office.books().history().batch(id);
        return batch.filter(Batch::isEmptyReport).flatMap(b -> {
            if (b.month() == null) {
                return Optional.empty();
            }
            return office.books().history().emptyReports(b.month(), b.month()).stream()
                    .filter(r -> r.batch() == b.id() && r.state() == IncidentState.UNCLEAR).findFirst();
        });
    }
}
