package org.flexmelder.practice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TakingsTest {
    private static final Received ONE = new Received("incident/new", "c", "", "49239697103", "NEW", "2026-12-01", "i1",
            "m1", Instant.parse("2026-11-24T08:00:00.123456789Z"));
    private static final Received TWO = new Received("incident/new", "c", "Łódź \"\n\\ \u0000", "x", "SDB",
            "2026-12-01",
            "i2", "m1", Instant.parse("2026-11-24T08:00:00Z"));

    @TempDir
    Path folder;
    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("ledger.jsonl");
    }

    @Test
    void whatWasTakenInIsReadAgainAndGoesOn() throws IOException {
        try (Takings takings = new Takings(file)) {
            takings.add(List.of(ONE, TWO));
        }
        try (Takings takings = new Takings(file)) {
            assertEquals(List.of(ONE, TWO), takings.list());
            takings.add(List.of(ONE));
        }
        try (Takings takings = new Takings(file)) {
            assertEquals(List.of(ONE, TWO, ONE), takings.list());
        }
        assertEquals(3, Files.readAllLines(file).size());
    }

    @Test
    void theFileIsForItsOwnerAlone() throws IOException {
        assumeTrue(file.getFileSystem().supportedFileAttributeViews().contains("posix"));
        new Takings(file).close();
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }

    @Test
    void aLineIsInTheFileBeforeTheTakingsAreClosed() throws IOException {
        try (Takings takings = new Takings(file)) {
            takings.add(List.of(ONE));
            assertTrue(Files.readString(file).endsWith("}\n"));
        }
    }

    @Test
    void aLineThatWasNotWrittenToItsEndIsCutOff() throws IOException {
        try (Takings takings = new Takings(file)) {
            takings.add(List.of(ONE));
        }
        Files.writeString(file, "{\"path\":\"incident/n", StandardOpenOption.APPEND);
        try (Takings takings = new Takings(file)) {
            assertEquals(List.of(ONE), takings.list());
            takings.add(List.of(TWO));
        }
        try (Takings takings = new Takings(file)) {
            assertEquals(List.of(ONE, TWO), takings.list());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"hello\n", "{}\n", "[]\n", "\n", "{\"path\":1}\n"})
    void aFileOfAnotherKindIsRefusedAndLeftAsItIs(String content) throws IOException {
        Files.writeString(file, content);
        IOException refusal = assertThrows(IOException.class, () -> PracticePortal.start(0, file));
        assertTrue(refusal.getMessage().startsWith("line 1 "));
        assertEquals(content, Files.readString(file));
    }

    @Test
    void aPortalThatIsStartedAgainKnowsWhatTheOneBeforeTookIn() throws IOException {
        List<Received> before;
        try (PracticePortal portal = PracticePortal.start(0, file)) {
            Caller caller = new Caller(portal);
            caller.report(caller.token(), Samples.NEW, Json.text(Samples.three()));
            portal.arm(Fault.CUT_BEFORE_ANSWER);
            caller.report(caller.token(), Samples.NONE, Json.text(Samples.none()));
            before = portal.received();
        }
        assertEquals(4, before.size());
        try (PracticePortal portal = PracticePortal.start(0, file)) {
            assertEquals(before, portal.received());
        }
    }

    @Test
    void withoutItsFileThePortalTakesNothingInAndSaysSo() throws IOException {
        Takings takings = new Takings(file);
        takings.close();
        assertThrows(IOException.class, () -> takings.add(List.of(ONE)));
        assertEquals(List.of(), takings.list());
    }
}
