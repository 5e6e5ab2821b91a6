package org.flexmelder.app;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.flexmelder.model.Batch;
import org.flexmelder.model.Entry;
import org.flexmelder.model.IncidentState;
import org.flexmelder.model.ReportingMonth;
import org.flexmelder.store.Books;
import org.flexmelder.ui.Texts;
import picocli.CommandLine.Command;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code status}: counts per state, what is unclear, and the board of the last twelve months. */
@Command(name = "status")
final class StatusCommand implements Callable<Integer> {
    private final Commands root;

    StatusCommand(Commands root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        Console console = root.console();
        try (Office office = root.office()) {
            Books books = office.books();
            Map<IncidentState, Integer> counts = books.history().counts();
            List<Entry> unclear = books.incidents().list(Set.of(IncidentState.UNCLEAR));
            YearMonth present = YearMonth.now(office.clock());
            List<ReportingMonth> months = books.history().months(books.companies().list(), present.minusMonths(11),
                    present, present).stream().filter(month -> month.state() != ReportingMonth.State.NONE).toList();
            List<Batch> unclearEmpty = books.history().batches().stream()
                    .filter(batch -> batch.isEmptyReport() && batch.state() == IncidentState.UNCLEAR).toList();
            print(console, counts, unclear, months);
            unclearEmpty.forEach(batch -> console.say("cli.status.unclearEmpty", batch.careflexId(),
                    String.valueOf(batch.month()), String.valueOf(batch.id())));
            console.answer(answer(counts, unclear, unclearEmpty, months));
            return (unclear.isEmpty() && unclearEmpty.isEmpty() ? ExitCode.OK : ExitCode.UNCLEAR).number();
        }
    }

    private static void print(Console console, Map<IncidentState, Integer> counts, List<Entry> unclear,
            List<ReportingMonth> months) {
        Texts texts = console.texts();
        if (counts.isEmpty()) {
            console.say("cli.status.nothing");
        }
        counts.forEach((state, count) -> console.say("cli.count", texts.state(state), count));
        unclear.forEach(entry -> console.say("cli.status.unclear", entry.incident().externalId(),
                entry.incident().careflexId(), entry.incident().type(), String.valueOf(entry.batch()),
                texts.time(entry.changedAt())));
        List<List<String>> rows = new ArrayList<>();
        for (ReportingMonth month : months) {
            rows.add(List.of(month.careflexId(), month.month().toString(),
                    texts.get("month." + month.state().name()), String.valueOf(month.incidents())));
        }
        console.table(List.of(texts.get("field.careflexId"), texts.get("cli.column.month"),
                texts.get("cli.column.state"), texts.get("cli.column.incidents")), rows);
    }

    private static ObjectNode answer(Map<IncidentState, Integer> counts, List<Entry> unclear,
            List<Batch> unclearEmpty, List<ReportingMonth> months) {
        ObjectNode answer = Console.JSON.createObjectNode();
        ObjectNode states = answer.putObject("counts");
        counts.forEach((state, count) -> states.put(state.name(), count));
        ArrayNode open = answer.putArray("unclear");
        unclear.forEach(entry -> open.addObject().put("externalId", entry.incident().externalId())
                .put("careflexId", entry.incident().careflexId()).put("employeeId", entry.incident().employeeId())
                .put("type", entry.incident().type()).put("batch", String.valueOf(entry.batch()))
                .put("since", entry.changedAt().toString()));
        ArrayNode openEmpty = answer.putArray("unclearEmptyReports");
        unclearEmpty.forEach(batch -> openEmpty.addObject().put("careflexId", batch.careflexId())
                .put("month", String.valueOf(batch.month())).put("batch", String.valueOf(batch.id()))
                .put("since", batch.sentAt().toString()));
        ArrayNode board = answer.putArray("months");
        months.forEach(month -> board.addObject().put("careflexId", month.careflexId())
                .put("month", month.month().toString()).put("state", month.state().name())
                .put("incidents", month.incidents()));
        return answer;
    }
}
