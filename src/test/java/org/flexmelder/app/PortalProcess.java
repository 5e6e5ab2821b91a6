package org.flexmelder.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;

/** The practice portal as a process of its own, with its ledger in a file that outlives it. */
final class PortalProcess implements AutoCloseable {
    private static final int TAKES = 40;

    private final Program program;
    private final Path ledger;
    private Program.Started running;
    private JsonNode said;

    PortalProcess(Path folder) throws IOException, InterruptedException {
        program = new Program(Files.createDirectory(folder.resolve("portal")), Map.of());
        ledger = folder.resolve("portal.jsonl");
        begin(0);
    }

    private void begin(int port) throws IOException, InterruptedException {
        running = program.start("practice", "--json", "--port", String.valueOf(port), "--ledger", ledger.toString(),
                "--takes", String.valueOf(TAKES));
        while (!Files.readString(running.out()).endsWith("}" + System.lineSeparator())) {
            if (running.process().waitFor(10, TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException(Files.readString(running.err()));
            }
        }
        said = Console.JSON.readTree(Files.readString(running.out()));
    }

    Map<String, String> environment() {
        return Map.of("FLEXMELDER_TOKEN_URL", said.get("tokenUrl").asString(), "FLEXMELDER_REPORT_URL",
                said.get("reportUrl").asString(), "FLEXMELDER_USER", said.get("user").asString(), "FLEXMELDER_SECRET",
                said.get("secret").asString(), "FLEXMELDER_API_TOKEN", said.get("apiToken").asString());
    }

    /** Dies at once, and is there again at the same address. */
    void dieAndReturn() throws IOException, InterruptedException {
        running.process().destroyForcibly().waitFor();
        String address = said.get("tokenUrl").asString();
        begin(Integer.parseInt(address.replaceAll(".*:(\\d+)/.*", "$1")));
    }

    long taken() throws IOException {
        return Files.size(ledger);
    }

    /** What it took in, once nothing of a caller that is gone can be under way any more. */
    List<JsonNode> received() throws IOException, InterruptedException {
        long before;
        do {
            before = taken();
        } while (running.process().waitFor(5L * TAKES, TimeUnit.MILLISECONDS) || taken() != before);
        List<JsonNode> lines = new ArrayList<>();
        for (String line : Files.readAllLines(ledger)) {
            lines.add(Console.JSON.readTree(line));
        }
        return lines;
    }

    @Override
    public void close() {
        program.close();
    }
}
