package org.flexmelder.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import org.flexmelder.store.InArchive;
import org.flexmelder.store.StateConflict;
import org.flexmelder.store.StoreException;
import org.flexmelder.ui.Texts;
import org.flexmelder.vault.SealBroken;
import org.flexmelder.vault.VaultException;

/** The plain sentence for a failure of the machine, the disk or the data. */
final class Problems {
    private Problems() {}

    /** Empty where the program itself is at fault. */
    static Optional<String> known(Texts texts, Exception failure) {
        return switch (failure) {
            case StoreException store -> Optional.of(texts.get("store." + store.kind().name()));
            case InArchive _ -> Optional.of(texts.get("store.archived"));
            case StateConflict _ -> Optional.of(texts.get("store.conflict"));
            case VaultException vault when vault.getCause() instanceof IOException ->
                Optional.of(texts.get("store.FAILED"));
            case VaultException _,SealBroken _ -> Optional.of(texts.get("vault.failed"));
            case UncheckedIOException io -> Optional.of(texts.get("cli.file", String.valueOf(io.getMessage())));
            case IOException io -> Optional.of(texts.get("cli.file", String.valueOf(io.getMessage())));
            default -> Optional.empty();
        };
    }

    /** For IT: version, folder and trace; nothing secret or personal. */
    static String details(Path folder, Exception failure) {
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        return Log.Redacting.redact("FlexMelder " + Commands.version() + "\n" + folder + "\n" + trace);
    }

    static String sentence(Texts texts, Exception failure) {
        return known(texts, failure).orElseGet(() -> texts.get("error.unexpected"));
    }
}
