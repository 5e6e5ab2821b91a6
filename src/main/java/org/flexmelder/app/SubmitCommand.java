package org.flexmelder.app;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code submit FILE}: takes a list in as incidents and sends them. */
@Command(name = "submit")
final class SubmitCommand implements Callable<Integer> {
    private final Commands root;

    @Parameters(paramLabel = "FILE", descriptionKey = "cli.option.file")
    private Path file = Path.of("");

    @Option(names = "--company", descriptionKey = "cli.option.company", paramLabel = "ID")
    private String company = "";

    @Option(names = "--again", descriptionKey = "cli.option.again")
    private boolean again;

    SubmitCommand(Commands root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        try (Office office = root.office()) {
            return new ListCommand(root.console(), office).submit(file, company, again).number();
        }
    }
}
