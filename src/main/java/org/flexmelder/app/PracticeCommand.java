package org.flexmelder.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.flexmelder.practice.Fault;
import org.flexmelder.practice.PracticePortal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code practice}: the practice portal alone, until it is stopped. */
@Command(name = "practice")
final class PracticeCommand implements Callable<Integer> {
    private final Commands root;

    @Option(names = "--port", descriptionKey = "cli.option.port", paramLabel = "N")
    private int port;

    @Option(names = "--ledger", descriptionKey = "cli.option.ledger", paramLabel = "FILE")
    private @Nullable Path ledger;

    @Option(names = "--fault", descriptionKey = "cli.option.fault", paramLabel = "NAME")
    private List<Fault> faults = List.of();

    @Option(names = "--takes", descriptionKey = "cli.option.takes", paramLabel = "MILLIS")
    private int takes;

    PracticeCommand(Commands root) {
        this.root = root;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Console console = root.console();
        try (PracticePortal portal = PracticePortal.start(port, ledger)) {
            faults.forEach(portal::arm);
            portal.reportTakes(Duration.ofMillis(takes));
            console.say("cli.practice.addresses", portal.tokenUrl(), portal.reportUrl());
            console.say("cli.practice.credentials", portal.user(), portal.secret(), portal.apiToken());
            console.answer(Console.JSON.createObjectNode().put("tokenUrl", portal.tokenUrl())
                    .put("reportUrl", portal.reportUrl()).put("user", portal.user()).put("secret", portal.secret())
                    .put("apiToken", portal.apiToken()));
            console.say("cli.practice.stop");
            CountDownLatch forever = new CountDownLatch(1);
            forever.await();
        }
        return ExitCode.OK.number();
    }
}
