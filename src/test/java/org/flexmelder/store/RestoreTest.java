package org.flexmelder.store;

import static org.flexmelder.model.IncidentState.DRAFT;
import static org.flexmelder.model.IncidentState.REPORTED;
import static org.flexmelder.model.IncidentState.SENDING;
import static org.flexmelder.model.IncidentState.UNCLEAR;
import static org.flexmelder.model.IncidentState.WAITING;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;
import org.flexmelder.model.Batch;
import org.flexmelder.model.EmptyReport;
import org.flexmelder.model.Entry;
import org.flexmelder.model.Failure;
import org.flexmelder.model.IncidentState;
import org.flexmelder.store.StoreException.Kind;
import org.flexmelder.vault.SealBroken;
import org.flexmelder.vault.Sealer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RestoreTest extends StoreTest {

    private enum Harm {
        CUT_OFF(file -> rw(file, f -> f.setLength(f.length() / 2))),
        PAGES_OVERWRITTEN(file -> rw(file, f -> {
            for (long at = 4096; at + 4096 <= f.length(); at += 8192) {
                f.seek(at);
                f.write("FlexMelder was not here".repeat(100).getBytes(StandardCharsets.US_ASCII));
            }
        })),
        NO_DATABASE(
                file -> rw(file, f -> f.write("no database at all".repeat(100).getBytes(StandardCharsets.US_ASCII)))),
        EMPTY(file -> rw(file, f -> f.setLength(0))),
        BEGUN_ANEW(RestoreTest::begin),
        GONE(file -> assertTrue(file.toFile().delete()));

        private final Consumer<Path> does;

        Harm(Consumer<Path> does) {
            this.does = does;
        }
    }

    private interface Write {
        void on(RandomAccessFile file) throws IOException;
    }

    private static void rw(Path file, Write write) {
        try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "rw")) {
            write.on(open);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void begin(Path file) {
        try {
            Files.delete(file);
            try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                    Statement statement = connection.createStatement()) {
                statement.execute("pragma journal_mode = wal");
            }
            assertTrue(Files.size(file) > 0);
        } catch (IOException | SQLException e) {
            throw new AssertionError(e);
        }
    }

    private Path file() {
        return folder.resolve("flexmelder.db");
    }

    private Restore.Copy newest() {
        return Restore.newest(folder, SEALER).orElseThrow();
    }

    private void send() {
        ledger.markSending(COMPANY, 100, _ -> "{}", request -> request);
    }

    private void assertDamaged() {
        assertEquals(Kind.DAMAGED, assertThrows(StoreException.class, () -> Database.open(folder, SEALER)).kind());
    }

    @ParameterizedTest
    @EnumSource
    void aDamagedFileIsNoticedSetAsideWholeAndItsNewestCopyRestored(Harm harm) throws IOException {
        List<Long> reported = inState(REPORTED, 3);
        database.close();
        harm.does.accept(file());
        byte[] damaged = Files.exists(file()) ? Files.readAllBytes(file()) : null;
        for (int i = 0; i < 2; i++) {
            assertTrue(Database.existsIn(folder));
            assertDamaged();
        }
        Path aside = Restore.restore(folder, newest().file(), SEALER);
        assertEquals(damaged != null, Files.exists(aside.resolve("flexmelder.db")));
        if (damaged != null) {
            assertArrayEquals(damaged, Files.readAllBytes(aside.resolve("flexmelder.db")));
        }
        open();
        assertEquals(Set.of(REPORTED), states(reported));
    }

    @Test
    void anEmptyFileBesideItsJournalIsNotTakenForANewDatabase() throws IOException {
        List<Long> ids = queued(2);
        Path wal = folder.resolve("flexmelder.db-wal");
        byte[] journal = Files.readAllBytes(wal);
        database.close();
        Files.delete(folder.resolve("copies").resolve("flexmelder-" + LocalDate.now(java.time.ZoneOffset.UTC) + ".db"));
        rw(file(), f -> f.setLength(0));
        Files.write(wal, journal);
        assertTrue(Database.existsIn(folder));
        assertDamaged();
        assertArrayEquals(journal, Files.readAllBytes(wal));
        assertFalse(Restore.newest(folder, SEALER).isPresent());
        rw(file(), f -> f.setLength(0));
        Files.delete(wal);
        open();
        assertThrows(java.util.NoSuchElementException.class, () -> states(ids));
        companies.save(new org.flexmelder.model.Company(COMPANY, "Erfundene Muster GmbH"));
    }

    @Test
    void whatWasStillToBeSentInACopyIsUnclearAndNothingIsSentBeforeAPersonSaysSo() throws IOException {
        List<Long> drafts = inState(DRAFT, 2);
        List<Long> waiting = inState(WAITING, 2);
        List<Long> reported = inState(REPORTED, 1);
        EmptyReport empty = ledger.enqueueEmpty(COMPANY, YearMonth.of(2026, 10), LocalDate.of(2026, 11, 2));
        database.close();
        Restore.Copy copy = newest();
        Path kept = Files.copy(copy.file(), folder.resolve("kept"));
        open();
        ledger.record(sending(waiting), result(REPORTED), rows(REPORTED, waiting));
        database.close();
        Restore.restore(folder, kept, SEALER);
        open();
        assertEquals(Set.of(UNCLEAR), states(drafts));
        assertEquals(Set.of(UNCLEAR), states(waiting));
        assertEquals(Set.of(REPORTED), states(reported));
        assertEquals(UNCLEAR, history.emptyReports(YearMonth.of(2026, 10), YearMonth.of(2026, 10)).getFirst().state());
        Batch batch = history.batch(entry(drafts.getFirst()).batch()).orElseThrow();
        assertEquals(Failure.RESTORED, batch.failure());
        assertEquals(4, history.entries(batch.id()).size());
        assertEquals(copy.until(), database.restoredUntil().orElseThrow());

        ledger.settleNotArrived(drafts);
        ledger.settleArrived(Map.of(waiting.getFirst(), "portal-7", waiting.getLast(), ""));
        ledger.settleEmpty(empty.id(), true);
        assertEquals(REPORTED, history.batch(batch.id()).orElseThrow().state());
        ledger.enqueue(drafts.stream().map(this::entry).map(Entry::incident).toList());
        assertEquals(Kind.RESTORED, assertThrows(StoreException.class, this::send).kind());
        reopen();
        assertEquals(Kind.RESTORED, assertThrows(StoreException.class, this::send).kind());
        database.confirmRestored();
        send();
        assertEquals(Set.of(SENDING), states(drafts));
        assertTrue(database.restoredUntil().isEmpty());
    }

    @Test
    void aDraftThatComesBackFromARestoredCopyFollowsItsEmployeeAgain() {
        long draft = inState(DRAFT, 1).getFirst();
        database.close();
        Restore.restore(folder, newest().file(), SEALER);
        open();
        assertEquals(person.data(), entry(draft).incident().data());
        ledger.settleNotArrived(List.of(draft));
        employees.save(new org.flexmelder.model.Employee(person.id(), COMPANY, TAX_ID, named("Neuname", "Zacharias")));
        assertEquals("Neuname", entry(draft).incident().data().get(org.flexmelder.model.Field.LAST_NAME));
    }

    @Test
    void aRestoreThatWasInterruptedAtItsLastStepIsFinishedAtTheNextOpening() throws IOException {
        List<Long> ids = inState(REPORTED, 1);
        database.close();
        Path prepared = folder.resolve("flexmelder-restored.db");
        Files.copy(newest().file(), prepared);
        rw(file(), f -> f.setLength(5000));
        Files.write(folder.resolve("flexmelder.db-wal"), new byte[5000]);
        open();
        assertEquals(Set.of(REPORTED), states(ids));
        assertFalse(Files.exists(prepared));
    }

    @Test
    void anAnswerThatWasSetAsideIsKeptWithTheDamagedFile() throws IOException {
        List<Long> ids = queued(1);
        database.close();
        Path copy = Files.copy(newest().file(), folder.resolve("kept"));
        open();
        Batch batch = sending(ids);
        ledger.setAside(batch, result(REPORTED), rows(REPORTED, ids));
        database.close();
        Path aside = Restore.restore(folder, copy, SEALER);
        open();
        assertEquals(Set.of(UNCLEAR), states(ids));
        assertTrue(Files.exists(aside.resolve("answer-" + batch.id())));
    }

    @Test
    void damageThatAnOperationMeetsHasTheFileLookedThroughAtTheNextOpening() throws IOException {
        drafts(1);
        assertThrows(StoreException.class, () -> database.change(session -> {
            throw new java.sql.SQLException("malformed", "", 11);
        }));
        assertTrue(Files.exists(folder.resolve("flexmelder.suspect")));
        reopen();
        assertFalse(Files.exists(folder.resolve("flexmelder.suspect")), "it is whole after all");
    }

    @Test
    void aCopyThatIsDamagedOrOfAnotherKeyIsNeitherOfferedNorRestored() throws IOException {
        drafts(1);
        database.close();
        Path good = newest().file();
        Path bad = good.resolveSibling("flexmelder-2999-01-01.db");
        Files.copy(good, bad);
        Harm.PAGES_OVERWRITTEN.does.accept(bad);
        assertEquals(good, newest().file());
        byte[] before = Files.readAllBytes(file());
        assertThrows(StoreException.class, () -> Restore.restore(folder, bad, SEALER));
        byte[] key = new byte[32];
        key[1] = 1;
        Sealer other = new Sealer(new SecretKeySpec(key, "AES"));
        assertTrue(Restore.newest(folder, other).isEmpty());
        assertThrows(SealBroken.class, () -> Restore.restore(folder, good, other));
        assertArrayEquals(before, Files.readAllBytes(file()));
        open();
    }

    @Test
    void theNewestCopyIsTheOneWithTheLatestChangeWhateverTheClockSaid() throws IOException {
        drafts(1);
        database.close();
        Path older = newest().file();
        Path future = older.resolveSibling("flexmelder-2999-01-01.db");
        Files.move(older, future, StandardCopyOption.REPLACE_EXISTING);
        open();
        drafts(1);
        database.close();
        assertEquals(older, newest().file());
        assertTrue(newest().until().isBefore(Instant.now().plusSeconds(1)));
        open();
    }

    @Test
    void aCopyIsMadeAtClosingAfterChangesOneADayAndFiveAreKept() throws IOException {
        List<Long> ids = inState(IncidentState.WAITING, 1);
        database.close();
        Path copies = folder.resolve("copies");
        Path today = newest().file();
        for (int day = 1; day <= 7; day++) {
            Files.copy(today, copies.resolve("flexmelder-2020-01-0" + day + ".db"));
        }
        byte[] before = Files.readAllBytes(today);
        open();
        assertEquals(Set.of(WAITING), states(ids));
        database.close();
        assertArrayEquals(before, Files.readAllBytes(today), "nothing was changed");
        open();
        drafts(1);
        database.close();
        try (Stream<Path> files = Files.list(copies)) {
            assertEquals(List.of("flexmelder-2020-01-04.db", "flexmelder-2020-01-05.db", "flexmelder-2020-01-06.db",
                    "flexmelder-2020-01-07.db", today.getFileName().toString()),
                    files.map(file -> file.getFileName().toString()).sorted().toList());
        }
        assertEquals(today, newest().file());
        open();
    }

    @Test
    void aCopyOfTheSameDayThatHoldsMoreIsNotReplaced() throws IOException {
        database.close();
        byte[] little = Files.readAllBytes(newest().file());
        open();
        List<Long> ids = inState(REPORTED, 2);
        database.close();
        byte[] more = Files.readAllBytes(newest().file());
        Files.write(file(), little);
        open();
        companies.save(new org.flexmelder.model.Company(COMPANY, "Erfundene Umbenannte GmbH"));
        database.close();
        assertArrayEquals(more, Files.readAllBytes(newest().file()));
        Restore.restore(folder, newest().file(), SEALER);
        open();
        assertEquals(Set.of(REPORTED), states(ids));
    }

    @Test
    void theTablesAreInTheFileItselfFromTheFirstOpening() throws IOException {
        database.close();
        Path other = Files.createDirectory(folder.resolve("other"));
        try (Database _ = Database.open(other, SEALER)) {
            Path alone = Files.createDirectory(folder.resolve("alone"));
            Files.copy(other.resolve("flexmelder.db"), alone.resolve("flexmelder.db"));
            try (Connection connection = DriverManager
                    .getConnection("jdbc:sqlite:" + alone.resolve("flexmelder.db"))) {
                assertTrue(Migrations.shipped().version(connection) > 0);
            } catch (SQLException e) {
                throw new AssertionError(e);
            }
        }
        open();
    }
}
