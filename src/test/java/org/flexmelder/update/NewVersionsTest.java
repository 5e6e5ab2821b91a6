package org.flexmelder.update;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.flexmelder.settings.UpdatesFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class NewVersionsTest {
    private static final Instant START = Instant.parse("2026-11-28T08:00:00Z");
    private static final String ADDRESS = "https://flexmelder.example/updates.json";
    private static final Signed SIGNED = signed();

    @TempDir
    Path folder;

    private final List<URI> asked = new ArrayList<>();
    private Instant now = START;
    private String answer = "";

    private static Signed signed() {
        try {
            return new Signed();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @BeforeEach
    void announce() throws GeneralSecurityException {
        answer = SIGNED.announcing("1.100.0", "2026-11-20");
    }

    private NewVersions newVersions(String present) {
        return new NewVersions(SIGNED.channel(ADDRESS), present, new UpdatesFile(folder),
                Clock.fixed(now, ZoneOffset.UTC));
    }

    private Optional<String> look() {
        return look("1.90");
    }

    private Optional<String> look(String present) {
        return newVersions(present).look((address, _) -> {
            asked.add(address);
            if (answer.isEmpty()) {
                throw new IOException("offline");
            }
            return answer;
        }).map(Manifest::version);
    }

    @Test
    void aNewerVersionIsToldWithWhatIsNewAndItsPage() {
        Manifest said = newVersions("1.90").look((_, _) -> answer).orElseThrow();
        assertEquals("1.100.0", said.version());
        assertEquals(List.of("Neu: Übersicht.", "Schneller."), said.news("de"));
        assertEquals(List.of("New: overview.", "Faster."), said.news("en"));
        assertEquals(said.news("de"), said.news("fr"));
        assertEquals(URI.create("https://flexmelder.example/1.100.0"), said.page());
    }

    @ParameterizedTest
    @CsvSource({"1.90, true", "1.90.9, true", "0.1, true", "0, true", "1.100, false", "1.100.0, false",
            "1.100.0.0, false",
            "1.100.1, false", "1.101, false", "2.0, false", "mine, false", "1.90-SNAPSHOT, false"})
    void versionsAreComparedByTheirNumbers(String present, boolean news) {
        assertEquals(news, look(present).isPresent());
    }

    @Test
    void itIsAskedOnceADayAtMostAndWhatWasSaidIsRemembered() {
        assertEquals(Optional.of("1.100.0"), look());
        now = START.plus(Duration.ofHours(24)).minusSeconds(1);
        assertEquals(Optional.of("1.100.0"), look());
        assertEquals(List.of(URI.create(ADDRESS)), asked);
        now = START.plus(Duration.ofHours(24));
        look();
        assertEquals(2, asked.size());
    }

    @Test
    void aTryThatFailedCountsAndIsNoFailure() {
        answer = "";
        assertEquals(Optional.empty(), look());
        assertEquals(Optional.empty(), look());
        assertEquals(1, asked.size());
    }

    @Test
    void aClockThatWasWrongDoesNotStopTheAskingForEver() {
        now = START.plus(Duration.ofDays(4000));
        look();
        now = START;
        look();
        assertEquals(2, asked.size());
    }

    @Test
    void whereTheTimeCannotBeKeptNobodyIsAsked() throws IOException {
        Path inTheWay = Files.createFile(folder.resolve("file"));
        NewVersions stuck = new NewVersions(SIGNED.channel(ADDRESS), "1.90", new UpdatesFile(inTheWay),
                Clock.systemUTC());
        assertTrue(stuck.look((address, _) -> {
            asked.add(address);
            return answer;
        }).isEmpty());
        assertEquals(List.of(), asked);
    }

    @Test
    void aVersionThatWasHiddenIsNotToldAgainButTheNextOneIs() throws GeneralSecurityException {
        look();
        newVersions("1.90").hide("1.100.0");
        assertEquals(Optional.empty(), look());
        answer = SIGNED.announcing("1.100.1", "2026-11-21");
        now = START.plus(Duration.ofDays(2));
        assertEquals(Optional.of("1.100.1"), look());
    }

    @ParameterizedTest
    @CsvSource({"1.90.5, 2026-11-19", "1.101, 2026-11-19", "1.90.5, 2026-11-20"})
    void whatIsOlderThanWhatWasSaidBeforeChangesNothing(String version, String date) throws GeneralSecurityException {
        look();
        answer = SIGNED.announcing(version, date);
        now = START.plus(Duration.ofDays(2));
        assertEquals(Optional.of("1.100.0"), look());
        assertEquals(2, asked.size());
    }

    @Test
    void aVersionCanBeTakenBackLater() throws GeneralSecurityException {
        look();
        answer = SIGNED.announcing("1.90", "2026-11-21");
        now = START.plus(Duration.ofDays(2));
        assertEquals(Optional.empty(), look());
    }

    static Stream<Arguments> unusable() throws GeneralSecurityException {
        String right = Signed.manifest("9.0", "2026-11-28");
        byte[] bytes = right.getBytes(StandardCharsets.UTF_8);
        return Stream.of(arguments("nothing", " "), arguments("no JSON", "<html>Bitte anmelden</html>"),
                arguments("another document", "[1,2]"), arguments("deep", "[".repeat(60_000)),
                arguments("unsigned", Signed.envelope(bytes, new byte[0])),
                arguments("the plain manifest", right),
                arguments("signed with nothing", Signed.envelope(bytes, new byte[64])),
                arguments("signed by another", new Signed().envelope(right)),
                arguments("changed after it was signed", changed(SIGNED.envelope(right))),
                arguments("no Base64", "{\"manifest\":\"§\",\"signature\":\"§\"}"),
                arguments("two manifests", SIGNED.envelope(right).replaceFirst("\\{", "{\"manifest\":\"\",")),
                arguments("signed, but no JSON", SIGNED.envelope("9.0")),
                arguments("signed, but no version", SIGNED.envelope(right.replace("\"9.0\"", "\"neu\""))),
                arguments("signed, but a huge version", SIGNED.envelope(right.replace("\"9.0\"", "\"99999999999.0\""))),
                arguments("signed, but no date", SIGNED.envelope(right.replace("2026-11-28", "2026-13-28"))),
                arguments("signed, but nothing new",
                        SIGNED.envelope(right.replaceAll("(?s)\"news\".*", "\"news\":{}}"))),
                arguments("signed, but an empty language", SIGNED.envelope(right.replace("\"Schneller.\"", "\"\""))),
                arguments("signed, but a line of control characters",
                        SIGNED.envelope(right.replace("Schneller.", "\\u0007"))),
                arguments("signed, but a plain page", SIGNED.envelope(right.replace("https://", "http://"))),
                arguments("signed, but a page of nobody",
                        SIGNED.envelope(right.replace("https://flexmelder.example", "https:"))),
                arguments("signed, but a page that runs",
                        SIGNED.envelope(right.replace("https://flexmelder.example/9.0", "javascript:alert(1)"))));
    }

    private static String changed(String envelope) {
        return envelope.replaceFirst("(\"manifest\":\".{20}).", "$1/");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unusable")
    void whatCannotBeUsedChangesNothing(String what, String unusable) {
        look();
        answer = unusable;
        now = START.plus(Duration.ofDays(2));
        assertEquals(Optional.of("1.100.0"), look(), what);
        assertEquals(2, asked.size());
    }

    @Test
    void whatIsRememberedMustBeSignedToo() throws IOException, GeneralSecurityException {
        look();
        Path file = folder.resolve("updates.json");
        UpdatesFile updates = new UpdatesFile(folder);
        updates.save(updates.load().withAnswer(new Signed().announcing("9.0", "2026-11-28")));
        assertEquals(Optional.empty(), look());
        Files.writeString(file, "{\"answer\":");
        assertEquals(Optional.of("1.100.0"), look());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "http://flexmelder.example/updates.json", "flexmelder.example/updates.json",
            "https:///updates.json", "https://me@flexmelder.example/updates.json", "https://flexmelder.example/?id=1",
            "file:///updates.json", "${update.manifest}"})
    void onlyAPlainHttpsAddressIsAsked(String address) {
        String key = Base64.getEncoder().encodeToString(SIGNED.channel(ADDRESS).key().getEncoded());
        assertTrue(Channel.of(ADDRESS, key).isPresent());
        assertTrue(Channel.of(address, key).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "key", "${update.key}", "MCowBQYDK2VwAyEA"})
    void withoutAKeyNobodyIsAsked(String key) {
        assertTrue(Channel.of(ADDRESS, key).isEmpty());
    }
}
