package org.flexmelder.app;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The program as processes of their own; ends those that are left when it is closed. */
final class Program implements AutoCloseable {
    private final Path logs;
    private final Map<String, String> environment;
    private final List<Process> started = new ArrayList<>();

    /**
     * @param logs
     *            an existing folder for what the processes say
     */
    Program(Path logs, Map<String, String> environment) {
        this.logs = logs;
        this.environment = Map.copyOf(environment);
    }

    /** A process and where it writes. */
    record Started(Process process, Path out, Path err) {
        /** Waits for its end. */
        Result result() throws IOException, InterruptedException {
            int code = process.waitFor();
            return new Result(code, Files.readString(out), Files.readString(err));
        }
    }

    record Result(int code, String out, String err) {
        JsonNode json() {
            return Console.JSON.readTree(out);
        }
    }

    /** The JVM of this test with its class path, made to start quickly. */
    static List<String> java(String main) {
        String classes = Stream.of("java.class.path", "jdk.module.path").map(name -> System.getProperty(name, ""))
                .filter(path -> !path.isEmpty()).reduce((a, b) -> a + File.pathSeparator + b).orElseThrow();
        return List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC", "-Xshare:auto", "-Duser.language=de", "--enable-native-access=ALL-UNNAMED", "-cp",
                classes, main);
    }

    Started start(String... args) throws IOException {
        List<String> command = new ArrayList<>(java("org.flexmelder.app.Main"));
        command.addAll(List.of(args));
        return start(command);
    }

    Started start(List<String> command) throws IOException {
        Path out = logs.resolve(started.size() + ".out");
        Path err = logs.resolve(started.size() + ".err");
        ProcessBuilder builder = new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        started.add(process);
        return new Started(process, out, err);
    }

    /** The same command within this process, which is quicker. */
    Result here(String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = new Commands(environment, new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8), Clock::systemDefaultZone, _ -> 99).run(args);
        return new Result(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        started.forEach(Process::destroyForcibly);
        started.forEach(process -> process.onExit().join());
    }
}
