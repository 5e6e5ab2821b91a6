package org.flexmelder.app;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.flexmelder.settings.SettingsFile;
import org.flexmelder.ui.Texts;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The command line: what all commands share. Its words are the text bundle's. */
@Command(name = "flexmelder", mixinStandardHelpOptions = true, scope = ScopeType.INHERIT, sortOptions = false)
final class Commands implements Callable<Integer> {
    private final Map<String, String> environment;
    private final PrintStream out;
    private final PrintStream err;
    private final Supplier<Clock> clock;
    private final Callable<Integer> window;

    @Option(names = "--data", descriptionKey = "cli.option.data", paramLabel = "DIR", scope = ScopeType.INHERIT)
    private @Nullable Path data;

    @Option(names = "--practice", descriptionKey = "cli.option.practice", scope = ScopeType.INHERIT)
    private boolean practice;

    @Option(names = "--json", descriptionKey = "cli.option.json", scope = ScopeType.INHERIT)
    private boolean json;

    /**
     * @param clock
     *            asked for where the day matters: to read the time zones takes time that a window's start does not have
     * @param window
     *            what runs without a command; its result is the exit code
     */
    Commands(Map<String, String> environment, PrintStream out, PrintStream err, Supplier<Clock> clock,
            Window window) {
        this.environment = Map.copyOf(environment);
        this.out = out;
        this.err = err;
        this.clock = clock;
        this.window = () -> window.open(this);
    }

    /** Opens the window for these options and waits until it is closed. */
    @FunctionalInterface
    interface Window {
        int open(Commands options);
    }

    /** Runs one command line. What is started most is started without the command line's machinery, twice as fast. */
    int run(String... args) {
        if (args.length == 0 || isFolderAlone(args)) {
            return withoutCommand();
        }
        if (List.of(args).equals(List.of("--version"))) {
            out.println(name());
            return ExitCode.OK.number();
        }
        CommandLine line = new CommandLine(this);
        List.of(new PracticeRunCommand(this), new PracticeCommand(this), new TemplateCommand(this),
                new CompanyCommand(this), new CheckCommand(this), new SubmitCommand(this), new SendCommand(this),
                new NothingToReportCommand(this), new StatusCommand(this), new SettleCommand(this),
                new RestoreCommand(this))
                .forEach(line::addSubcommand);
        line.getCommandSpec().versionProvider(() -> new String[]{name()});
        line.setResourceBundle(Texts.of("").bundle());
        line.setOut(new PrintWriter(out, true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(err, true, StandardCharsets.UTF_8));
        line.setExitCodeExceptionMapper(_ -> ExitCode.FAILED.number());
        line.setParameterExceptionHandler((e, _) -> {
            err.println(e.getMessage());
            err.println(texts().get("cli.seeHelp"));
            return failed(List.of(args).contains("--json"), String.valueOf(e.getMessage()));
        });
        line.setExecutionExceptionHandler((e, _, _) -> failed(e));
        return line.execute(args);
    }

    /** Where a shortcut opens the office of another folder, the window starts as quickly. */
    private boolean isFolderAlone(String... args) {
        if (args.length != 2 || !args[0].equals("--data") || args[1].startsWith("-") || args[1].startsWith("@")) {
            return false;
        }
        try {
            data = Path.of(args[1]);
            return true;
        } catch (InvalidPathException e) { // the command line has the words for it
            return false;
        }
    }

    private int withoutCommand() {
        try {
            return window.call();
        } catch (Exception e) {
            return failed(e);
        }
    }

    private static String name() {
        return "FlexMelder " + version();
    }

    @Override
    public Integer call() throws Exception {
        return window.call();
    }

    /** The version that the build wrote into the start arguments. */
    static String version() {
        return System.getProperty("flexmelder.version", "0");
    }

    /** The folder of {@code --data}, or the system's place for it. */
    Path folder() {
        return data == null ? DataFolder.ofSystem() : data.toAbsolutePath();
    }

    boolean isPractice() {
        return practice;
    }

    /** True where {@code --data} was given. */
    boolean hasFolder() {
        return data != null;
    }

    Clock clock() {
        return clock.get();
    }

    Environment environment() {
        return new Environment(environment);
    }

    /** In the language of the folder's settings. */
    Console console() {
        return new Console(out, err, json, texts());
    }

    private Texts texts() {
        try {
            return Texts.of(new SettingsFile(folder()).load().language());
        } catch (UncheckedIOException e) {
            return Texts.of("");
        }
    }

    /** The office that the options name; to be closed by the caller. */
    Office office() {
        return practice ? Office.practice(folder(), clock()) : Office.real(folder(), environment(), clock());
    }

    /** One sentence, never a stack trace; where the program itself is at fault, also the place for whoever mends it. */
    private int failed(Exception e) {
        Texts texts = texts();
        String sentence = Problems.sentence(texts, e);
        err.println(sentence);
        if (Problems.known(texts, e).isEmpty()) {
            StackTraceElement[] trace = e.getStackTrace();
            err.println(texts.get("cli.detail", e.getClass().getName() + (trace.length > 0 ? " " + trace[0] : "")));
        }
        return failed(json, sentence);
    }

    private int failed(boolean asJson, String sentence) {
        if (asJson) {
            out.println(Console.JSON.writeValueAsString(Console.JSON.createObjectNode().put("error", sentence)));
        }
        return ExitCode.FAILED.number();
    }
}
