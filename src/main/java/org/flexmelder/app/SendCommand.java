package org.flexmelder.app;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.flexmelder.model.Entry;
import org.flexmelder.model.IncidentState;
import org.flexmelder.sending.Drafts;
import org.flexmelder.sending.Sender;
import picocli.CommandLine.Command;

/** {@code send}: what waits, and what is ready, from before. */
@Command(name = "send")
final class SendCommand implements Callable<Integer> {
    private final Commands root;

    SendCommand(Commands root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        try (Office office = root.office()) {
            Output output = new Output(root.console(), office);
            Drafts drafts = office.drafts();
            drafts.enqueue(drafts.all().stream().filter(Drafts.Draft::isReady).map(d -> d.incident().id()).toList());
            Set<Long> waiting = new LinkedHashSet<>();
            office.books().incidents().list(Set.of(IncidentState.WAITING)).stream().map(Entry::incident)
                    .forEach(incident -> waiting.add(incident.id()));
            Sender.Run run = office.sender().run(output.progress());
            List<Answers.Line> lines = waiting.stream().map(id -> output.line(0, id, List.of())).toList();
            if (lines.isEmpty() && run.batches().isEmpty()) {
                root.console().say("cli.send.nothing");
            }
            return output.results(lines, run, Console.JSON.createObjectNode()).number();
        }
    }
}
