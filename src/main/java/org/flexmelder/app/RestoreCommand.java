package org.flexmelder.app;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.flexmelder.store.Database;
import org.flexmelder.store.Restore;
import org.flexmelder.store.StoreException;
import org.flexmelder.vault.Sealer;
import org.flexmelder.vault.Secrets;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code restore}: a copy in the place of the database, and the word that things may be sent from it. */
@Command(name = "restore")
final class RestoreCommand implements Callable<Integer> {
    private final Commands root;

    @Parameters(paramLabel = "FILE", descriptionKey = "cli.option.copy", arity = "0..1")
    private @Nullable Path file;

    @Option(names = "--checked", descriptionKey = "cli.option.checked")
    private boolean checked;

    RestoreCommand(Commands root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        Console console = root.console();
        if (checked) {
            try (Office office = root.office()) {
                office.database().confirmRestored();
            }
            console.say("cli.restore.checked");
            console.answer(Console.JSON.createObjectNode().put("checked", true));
            return ExitCode.OK.number();
        }
        Path folder = root.isPractice() ? DataFolder.practice(root.folder()) : root.folder();
        Sealer sealer = new Secrets(folder).sealer(true);
        Path copy = file;
        if (copy == null) {
            if (isHealthy(folder, sealer)) {
                return refused(console, "cli.restore.healthy");
            }
            Optional<Restore.Copy> newest = Restore.newest(folder, sealer);
            if (newest.isEmpty()) {
                return refused(console, "cli.restore.none");
            }
            copy = newest.get().file();
        }
        Path aside = Restore.restore(folder, copy, sealer);
        console.say("cli.restore.done", copy.toString(), aside.toString());
        console.complain("store.RESTORED");
        console.answer(Console.JSON.createObjectNode().put("restored", copy.toString()).put("aside",
                aside.toString()));
        return ExitCode.OK.number();
    }

    private static boolean isHealthy(Path folder, Sealer sealer) {
        try (Database _ = Database.open(folder, sealer)) {
            return true;
        } catch (StoreException e) {
            if (e.kind() == StoreException.Kind.DAMAGED) {
                return false;
            }
            throw e;
        }
    }

    private static int refused(Console console, String key) {
        console.complain(key);
        console.answer(Console.JSON.createObjectNode().put("error", console.texts().get(key)));
        return ExitCode.FAILED.number();
    }
}
