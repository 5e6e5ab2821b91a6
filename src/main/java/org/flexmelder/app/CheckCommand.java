package org.flexmelder.app;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code check FILE}: every finding of a list; sends nothing. */
@Command(name = "check")
final class CheckCommand implements Callable<Integer> {
    private final Commands root;

    @Parameters(paramLabel = "FILE", descriptionKey = "cli.option.file")
    private Path file = Path.of("");

    @Option(names = "--company", descriptionKey = "cli.option.company", paramLabel = "ID")
    private String company = "";

    CheckCommand(Commands root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        try (Office office = root.office()) {
            return new ListCommand(root.console(), office).check(file, company).number();
        }
    }
}
