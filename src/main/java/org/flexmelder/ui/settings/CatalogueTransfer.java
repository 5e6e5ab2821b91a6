package org.flexmelder.ui.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.flexmelder.model.Catalogue;
import org.flexmelder.settings.CatalogueFile;
import org.flexmelder.ui.Texts;
import org.flexmelder.ui.Ui;

/** Hands the catalogue on as a file, and takes one in after a question that says what will change. */
final class CatalogueTransfer {
    private static final long LARGEST = 1 << 20;
    private static final List<String> PATTERNS = List.of("*.json");

    private final Ui ui;
    private final Texts texts;
    private final CatalogueModel model;

    CatalogueTransfer(Ui ui, CatalogueModel model) {
        this.ui = ui;
        this.texts = ui.texts();
        this.model = model;
    }

    void exportFile() {
        String json = CatalogueFile.write(model.catalogue());
        ui.dialogs().saveFile(texts.get("settings.catalogue.export"), texts.get("settings.catalogue.file"), PATTERNS)
                .ifPresent(file -> ui.tasks().run(() -> Files.writeString(file, json),
                        written -> ui.dialogs().inform(texts.get("settings.catalogue.exported"), written.toString()),
                        failure -> failed("settings.catalogue.export.failed", failure)));
    }

    void importFile() {
        ui.dialogs().openFile(texts.get("settings.catalogue.import"), PATTERNS)
                .ifPresent(file -> ui.tasks().run(() -> read(file), this::offer,
                        failure -> failed("settings.catalogue.import.failed", failure)));
    }

    /** Takes the catalogue that came with the program. */
    void reset() {
        offer(CatalogueFile.shipped());
    }

    private static Catalogue read(Path file) throws IOException {
        if (Files.size(file) > LARGEST) {
            throw new IllegalArgumentException("larger than 1 MiB");
        }
        Catalogue read = CatalogueFile.read(Files.readString(file));
        if (read.types().isEmpty()) {
            throw new IllegalArgumentException("types: empty");
        }
        return read;
    }

    private void offer(Catalogue wanted) {
        Catalogue present = model.catalogue();
        if (wanted.equals(present)) {
            ui.dialogs().inform(texts.get("settings.catalogue.same.title"), texts.get("settings.catalogue.same"));
            return;
        }
        Set<String> staying = codes(wanted).collect(Collectors.toSet());
        List<String> gone = codes(present).filter(code -> !staying.contains(code)).toList();
        String counts = texts.get("settings.catalogue.replace.text", wanted.types().size(), wanted.sexes().size(),
                wanted.statuses().size());
        ui.dialogs().confirm(texts.get("settings.catalogue.replace"),
                gone.isEmpty() ? counts : counts + "\n" + texts.get("settings.catalogue.gone", texts.list(gone)),
                texts.get("settings.catalogue.replace.action"), !gone.isEmpty(), () -> model.replace(wanted));
    }

    private static Stream<String> codes(Catalogue catalogue) {
        return Stream.of(catalogue.types().stream().map(Catalogue.IncidentType::code),
                catalogue.sexes().stream().map(Catalogue.Code::code),
                catalogue.statuses().stream().map(Catalogue.Code::code)).flatMap(codes -> codes);
    }

    private void failed(String key, Exception failure) {
        if (failure instanceof IOException || failure instanceof IllegalArgumentException) {
            String why = failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
            ui.dialogs().error(texts.get(key, why), failure);
        } else {
            ui.dialogs().error(texts.get("error.unexpected"), failure);
        }
    }
}
