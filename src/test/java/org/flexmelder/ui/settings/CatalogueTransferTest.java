package org.flexmelder.ui.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.flexmelder.model.Catalogue;
import org.flexmelder.model.Catalogue.Code;
import org.flexmelder.model.Catalogue.IncidentType;
import org.flexmelder.model.Scope;
import org.flexmelder.settings.CatalogueFile;
import org.flexmelder.ui.RecordingDialogs;
import org.flexmelder.ui.RecordingNavigation;
import org.flexmelder.ui.SameThreadTasks;
import org.flexmelder.ui.Texts;
import org.flexmelder.ui.Ui;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogueTransferTest {
    private static final Catalogue OWN = new Catalogue(
            List.of(new IncidentType("NEU", "Neu", "New", Scope.ALL, "", "")), List.of(new Code("w", "w", "f")),
            List.of());

    @TempDir
    Path folder;
    private final RecordingDialogs dialogs = new RecordingDialogs();
    private final FakeOffice office = new FakeOffice();
    private CatalogueModel model;
    private CatalogueTransfer transfer;
    private Path file;

    @BeforeEach
    void begin() {
        Ui ui = new Ui(Texts.of("de"), new SameThreadTasks(), new RecordingNavigation(), dialogs,
                Clock.tickMinutes(ZoneOffset.UTC), () -> office.settings);
        model = new CatalogueModel(new SettingsModel(ui, office));
        transfer = new CatalogueTransfer(ui, model);
        file = folder.resolve("katalog.json");
        dialogs.file = Optional.of(file);
    }

    @Test
    void whatIsSavedIsReadAgainAsTheSame() {
        transfer.exportFile();
        assertTrue(dialogs.said.getLast().endsWith(file.toString()), dialogs.said.toString());
        transfer.importFile();
        assertTrue(dialogs.said.getLast().startsWith("Nichts zu ändern"), dialogs.said.toString());
        assertEquals(0, office.saves);
    }

    @Test
    void anotherCatalogueIsTakenAfterAQuestionThatNamesWhatGoes() throws IOException {
        Files.writeString(file, CatalogueFile.write(OWN));
        dialogs.yes = false;
        transfer.importFile();
        assertEquals(CatalogueFile.shipped(), office.settings.catalogue());
        assertTrue(dialogs.said.getLast().contains("Vorfallarten 1, Geschlechter 1"), dialogs.said.toString());
        assertTrue(dialogs.said.getLast().contains("fallen weg: NEW, "), dialogs.said.toString());
        dialogs.yes = true;
        transfer.importFile();
        assertEquals(OWN, office.settings.catalogue());
        assertEquals(List.of("NEU"), model.rows().stream().map(CodeRow::code).toList());
        transfer.reset();
        assertEquals(CatalogueFile.shipped(), office.settings.catalogue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Katalog", "[]", "{\"types\": []}", "{\"types\": [], \"sexes\": [], \"statuses\": []}",
            "{\"types\": [{\"de\": \"x\"}], \"sexes\": [], \"statuses\": []}"})
    void whatIsNoCatalogueChangesNothingAndSaysWhy(String content) throws IOException {
        Files.writeString(file, content);
        transfer.importFile();
        assertTrue(dialogs.said.getLast().startsWith("Diese Datei ist kein Katalog"), dialogs.said.toString());
        assertEquals(0, office.saves);
    }

    @Test
    void aFileThatIsNotThereOrHugeOrNoTextIsToldToo() throws IOException {
        transfer.importFile();
        Files.write(file, new byte[]{(byte) 0xC3, (byte) 0x28});
        transfer.importFile();
        Files.write(file, new byte[(1 << 20) + 1]);
        transfer.importFile();
        assertEquals(3, dialogs.errors.size());
        dialogs.file = Optional.of(folder.resolve("no folder").resolve("a.json"));
        transfer.exportFile();
        assertTrue(dialogs.said.getLast().startsWith("Der Katalog konnte nicht gespeichert"), dialogs.said.toString());
    }
}
