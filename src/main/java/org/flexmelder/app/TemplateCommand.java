package org.flexmelder.app;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.flexmelder.exchange.Template;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code template FILE}: an empty list to fill in. */
@Command(name = "template")
final class TemplateCommand implements Callable<Integer> {
    private final Commands root;

    @Parameters(paramLabel = "FILE", descriptionKey = "cli.option.file")
    private Path file = Path.of("");

    TemplateCommand(Commands root) {
        this.root = root;
    }

    @Override
    public Integer call() throws IOException {
        Console console = root.console();
        try {
            Template.write(file);
        } catch (FileAlreadyExistsException e) {
            console.complain("cli.template.exists", file.toString());
            console.answer(Console.JSON.createObjectNode().put("error", "exists").put("file", file.toString()));
            return ExitCode.FAILED.number();
        }
        console.say("cli.template.written", file.toString());
        console.answer(Console.JSON.createObjectNode().put("file", file.toString()));
        return ExitCode.OK.number();
    }
}
