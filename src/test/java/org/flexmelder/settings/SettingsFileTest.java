package org.flexmelder.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.flexmelder.model.Catalogue;
import org.flexmelder.model.Catalogue.Code;
import org.flexmelder.model.Catalogue.IncidentType;
import org.flexmelder.model.Network;
import org.flexmelder.model.PortalProfile;
import org.flexmelder.model.Scope;
import org.flexmelder.settings.Settings.Theme;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsFileTest {
    private static final Settings OWN = new Settings("en", Theme.DARK,
            new PortalProfile("https://token.example/ü", "https://report.example", "dd.MM.uuuu", true, 7),
            new Network(Network.Proxying.OWN, "proxy.example", 3128, "büro", "/etc/office ca.pem"),
            new Catalogue(List.of(new IncidentType("ABC", "a", "b", Scope.NONE, "c", "d")),
                    List.of(new Code("x", "y", "z")), List.of()),
            true, Settings.Sending.OFF, 125, false);

    @TempDir
    private Path folder;
    private Path file;
    private SettingsFile settings;

    @BeforeEach
    void open() {
        file = folder.resolve("settings.json");
        settings = new SettingsFile(folder);
    }

    @Test
    void withoutAFileEverythingIsAsShipped() {
        assertEquals(SettingsFile.defaults(), settings.load());
        assertEquals(
                new Settings("", Theme.SYSTEM, PortalProfile.DEFAULT, Network.DEFAULT, CatalogueFile.shipped(), false,
                        Settings.Sending.NOT_SAID, 100, true),
                settings.load());
        assertEquals(Optional.empty(), settings.setAside());
        assertFalse(Files.exists(file));
    }

    @Test
    void whatIsSavedIsLoadedByTheNextProgram() {
        settings.save(OWN);
        assertEquals(OWN, new SettingsFile(folder).load());
        settings.save(SettingsFile.defaults());
        assertEquals(SettingsFile.defaults(), new SettingsFile(folder).load());
    }

    @ParameterizedTest
    @ValueSource(strings = {"89", "151", "1000", "0", "120", "\"150\"", "1.5", "3000000000", "null"})
    void aTextSizeThatCannotBeChosenIsTheUsualOne(String size) throws IOException {
        Files.writeString(file, "{\"textSize\": " + size + "}");
        assertEquals(100, settings.load().textSize());
    }

    @Test
    void theFileNamesItsVersionAndNothingLiesBesideIt() throws IOException {
        settings.save(OWN);
        settings.save(OWN);
        assertTrue(Files.readString(file).contains("\"version\" : 1,"));
        assertEquals(List.of(file), files());
    }

    @Test
    void theFolderIsMadeAndOnlyTheOwnerReadsTheFile() throws IOException {
        Path deep = folder.resolve("a/b");
        new SettingsFile(deep).save(OWN);
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(
                deep.resolve("settings.json"))));
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(deep)));
    }

    @Test
    void anUnknownKeyDoesNoHarmAndIsNotKept() throws IOException {
        Files.writeString(file, "{\"version\":9,\"colour\":{\"a\":[1]},\"language\":\"en\"}");
        assertEquals(SettingsFile.defaults().withLanguage("en"), settings.load());
        settings.save(settings.load());
        assertFalse(Files.readString(file).contains("colour"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"language|7", "language|\"fr\"", "theme|\"PINK\"", "theme|null",
            "setUp|\"true\"", "portal|[]", "portal|{\"tokenUrl\":1}", "portal|{\"batchSize\":0}",
            "portal|{\"batchSize\":101}", "portal|{\"batchSize\":\"5\"}", "portal|{\"batchSize\":5.5}",
            "portal|{\"birthdayPattern\":\"{\"}", "portal|{\"birthdayPattern\":\"HH:mm\"}",
            "portal|{\"birthdayPattern\":\"\"}", "portal|{\"houseNumberAsString\":1}", "catalogue|7",
            "catalogue|{\"types\":[{}]}"})
    void aValueOfTheWrongKindIsTheDefaultAndSparesItsNeighbours(String key, String value) throws IOException {
        String neighbour = key.equals("setUp") ? "\"theme\":\"DARK\"" : "\"setUp\":true";
        Files.writeString(file, "{\"" + key + "\":" + value + "," + neighbour + "}");
        Settings defaults = SettingsFile.defaults();
        assertEquals(key.equals("setUp") ? defaults.withTheme(Theme.DARK) : defaults.withSetUp(true), settings.load());
        assertEquals(Optional.empty(), settings.setAside());
    }

    @Test
    void aBrokenListOfTheCatalogueSparesTheOthers() throws IOException {
        Files.writeString(file,
                "{\"catalogue\":{\"types\":[{\"code\":\"ABC\"}],\"sexes\":[{\"code\":1}],\"statuses\":[]}}");
        Catalogue catalogue = settings.load().catalogue();
        assertEquals(Optional.of(Scope.PART), catalogue.type("ABC").map(IncidentType::scope));
        assertEquals(CatalogueFile.shipped().sexes(), catalogue.sexes());
        assertEquals(List.of(), catalogue.statuses());
    }

    @Test
    void aFileOfNothingButBracketsIsSetAside() throws IOException {
        Files.writeString(file, "{\"colour\":" + "[".repeat(100_000));
        assertEquals(SettingsFile.defaults(), settings.load());
        assertTrue(settings.setAside().isPresent());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "7", "null", "{\"language\":\"en\"", "{\"language\":\"en\"} x", "\0\0\0\0"})
    void anUnreadableFileIsSetAsideUnchanged(String content) throws IOException {
        Files.writeString(file, content);
        assertEquals(SettingsFile.defaults(), settings.load());
        Path aside = settings.setAside().orElseThrow();
        assertTrue(aside.getFileName().toString().matches("settings-unreadable-\\d{8}-\\d{6}\\.json"));
        assertEquals(content, Files.readString(aside));
        assertFalse(Files.exists(file));
    }

    @Test
    void aFileThatIsNotUtf8IsSetAside() throws IOException {
        Files.write(file, "{\"language\":\"ü\"}".getBytes(StandardCharsets.ISO_8859_1));
        assertEquals(SettingsFile.defaults(), settings.load());
        assertTrue(settings.setAside().isPresent());
    }

    @Test
    void twoUnreadableFilesAreBothKept() throws IOException {
        for (String content : List.of("one", "two", "three")) {
            Files.writeString(file, content);
            assertEquals(SettingsFile.defaults(), settings.load());
        }
        assertEquals(3, files().size());
    }

    @Test
    void aGoodLoadForgetsWhatWasSetAside() throws IOException {
        Files.writeString(file, "one");
        settings.load();
        settings.save(OWN);
        assertEquals(OWN, settings.load());
        assertEquals(Optional.empty(), settings.setAside());
    }

    @Test
    void aSaveThatFailsIsTold() throws IOException {
        Path taken = Files.writeString(folder.resolve("taken"), "x");
        assertThrows(UncheckedIOException.class, () -> new SettingsFile(taken).save(OWN));
        assertEquals("x", Files.readString(taken));
    }

    @Test
    void manyThreadsNeverSeeHalfAFile() throws IOException, InterruptedException, ExecutionException {
        settings.save(OWN);
        try (ExecutorService pool = Executors.newFixedThreadPool(4)) {
            List<Callable<Settings>> tasks = IntStream.range(0, 80).<Callable<Settings>>mapToObj(i -> () -> {
                settings.save(i % 2 == 0 ? OWN : SettingsFile.defaults());
                return new SettingsFile(folder).load();
            }).toList();
            for (Future<Settings> loaded : pool.invokeAll(tasks)) {
                assertTrue(List.of(OWN, SettingsFile.defaults()).contains(loaded.get()));
            }
        }
        assertEquals(List.of(file), files());
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
