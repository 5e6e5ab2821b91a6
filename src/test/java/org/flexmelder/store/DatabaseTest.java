package org.flexmelder.store;

import static org.flexmelder.model.IncidentState.SENDING;
import static org.flexmelder.model.IncidentState.UNCLEAR;
import static org.flexmelder.model.IncidentState.WAITING;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;
import org.flexmelder.model.Batch;
import org.flexmelder.model.Employee;
import org.flexmelder.model.EmptyReport;
import org.flexmelder.model.Entry;
import org.flexmelder.model.Failure;
import org.flexmelder.model.IncidentState;
import org.flexmelder.store.StoreException.Kind;
import org.flexmelder.vault.SealBroken;
import org.flexmelder.vault.Sealer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseTest extends StoreTest {

    @Test
    void aRestartShowsTheSamePicture() {
        for (IncidentState state : IncidentState.values()) {
            if (state != SENDING) {
                inState(state, 2);
            }
        }
        List<Entry> before = everything();
        List<Batch> batches = history.batches();
        List<History.AuditLine> audit = history.audit(1000);
        reopen();
        assertEquals(before, everything());
        assertEquals(batches, history.batches());
        assertEquals(audit, history.audit(1000));
        assertEquals(List.of(person), employees.list());
    }

    @Test
    void whatWasBeingSentWhenTheProgramEndedIsUnclear() {
        List<Long> ids = inState(SENDING, 2);
        EmptyReport report = ledger.enqueueEmpty(COMPANY, YearMonth.of(2026, 10), LocalDate.of(2026, 11, 2));
        long emptyBatch = ledger.markSending(report, "{}").id();
        long batch = entry(ids.getFirst()).batch();
        reopen();
        assertEquals(Set.of(UNCLEAR), states(ids));
        assertEquals(List.of(UNCLEAR, UNCLEAR), history.entries(batch).stream().map(Entry::state).toList());
        for (long id : List.of(batch, emptyBatch)) {
            Batch kept = history.batch(id).orElseThrow();
            assertEquals(UNCLEAR, kept.state());
            assertEquals(Failure.INTERRUPTED, kept.failure());
            assertTrue(kept.answeredAt() != null);
        }
        assertEquals(UNCLEAR, history.emptyReports(YearMonth.of(2026, 10), YearMonth.of(2026, 10)).getFirst().state());
        assertEquals(5, history.audit(1000).stream().filter(l -> l.what().equals("interrupted")
                && l.from().equals("SENDING") && l.to().equals("UNCLEAR")).count());
        ledger.settleNotArrived(ids);
    }

    @Test
    void personalDataStandsNowhereOnTheDiskInClear() throws IOException {
        List<Long> ids = queued(2);
        Batch batch = sending(COMPANY, ids, "{\"employeeId\":\"" + TAX_ID + "\"}");
        ledger.record(batch, new Ledger.BatchResult(IncidentState.REJECTED, 400, "", Failure.REFUSED,
                "Wolkenschieber is unknown"), rows(IncidentState.REJECTED, ids));
        assertNoPersonalData();
        database.close();
        assertNoPersonalData();
    }

    private void assertNoPersonalData() throws IOException {
        boolean found = false;
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(f -> f.toString().contains(".db")).toList()) {
                String raw = Files.readString(file, StandardCharsets.ISO_8859_1);
                found |= raw.contains(COMPANY);
                for (String word : List.of("Wolkenschieber", "Zacharias", TAX_ID)) {
                    assertFalse(raw.contains(word), file + " holds " + word);
                }
            }
        }
        assertTrue(found, "the search sees what is open");
    }

    @ParameterizedTest
    @ValueSource(strings = {"employees.content", "frozen.content", "batch_rows.content"})
    void aSealedValueThatWasMovedDoesNotOpen(String column) {
        long other = employees.save(person(0)).id();
        List<Long> ids = queued(2);
        Batch gone = sending(ids);
        long batch = gone.id();
        record(gone, UNCLEAR, ids);
        ledger.settleNotArrived(ids);
        String table = column.substring(0, column.indexOf('.'));
        database.change(s -> s.update("update " + table + " set content = (select content from " + table
                + " order by rowid limit 1) where rowid = (select max(rowid) from " + table + ")"));
        assertThrows(SealBroken.class, () -> {
            employees.find(other);
            entry(ids.getLast());
            history.entries(batch);
        });
    }

    private Employee person(long id) {
        return new Employee(id, COMPANY, "", named("Zweitfrau", "Zora"));
    }

    @Test
    void anotherKeyDoesNotOpenTheDatabase() {
        database.close();
        byte[] key = new byte[32];
        key[5] = 1;
        assertThrows(SealBroken.class, () -> Database.open(folder, new Sealer(new SecretKeySpec(key, "AES"))));
        open();
    }

    @Test
    void aSecondDatabaseOnTheFolderIsRefusedUntilTheFirstIsClosed() {
        for (int i = 0; i < 2; i++) {
            assertEquals(Kind.IN_USE, assertThrows(StoreException.class, () -> Database.open(folder, SEALER)).kind());
        }
        reopen();
    }

    @Test
    void anotherProcessIsRefusedAlsoAfterAFailedSecondOpening() throws Exception {
        assertThrows(StoreException.class, () -> Database.open(folder, SEALER));
        Process other = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED", "-cp", classPath(), OpenElsewhere.class.getName(),
                folder.toString()).redirectErrorStream(true).start();
        String said = new String(other.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, other.waitFor(), said);
        assertTrue(said.contains("IN_USE"), said);
    }

    static String classPath() {
        return Stream.of(System.getProperty("java.class.path", ""), System.getProperty("jdk.module.path", ""))
                .filter(p -> !p.isEmpty()).reduce((a, b) -> a + System.getProperty("path.separator") + b).orElseThrow();
    }

    @Test
    void aFileThatIsNoDatabaseIsDamagedAndLeftAsItIs(@TempDir Path other) throws IOException {
        byte[] text = "this is no database at all, but long enough to look at. ".repeat(40)
                .getBytes(StandardCharsets.UTF_8);
        Files.write(other.resolve("flexmelder.db"), text);
        for (int i = 0; i < 2; i++) {
            assertEquals(Kind.DAMAGED, assertThrows(StoreException.class, () -> Database.open(other, SEALER)).kind());
        }
        assertEquals(text.length, Files.size(other.resolve("flexmelder.db")));
    }

    @Test
    void aDatabaseOfANewerProgramIsRefusedUntouched() throws IOException {
        database.change(session -> session.update("pragma user_version = 99"));
        database.close();
        byte[] before = Files.readAllBytes(folder.resolve("flexmelder.db"));
        assertEquals(Kind.NEWER, assertThrows(StoreException.class, () -> Database.open(folder, SEALER)).kind());
        assertEquals(-1, Arrays.mismatch(before, Files.readAllBytes(folder.resolve("flexmelder.db"))));
    }

    @Test
    void aFolderOrFileThatCannotBeWrittenIsSaidToBeSo(@TempDir Path other) throws IOException {
        Path file = Files.createFile(other.resolve("file"));
        assertEquals(Kind.UNWRITABLE, assertThrows(StoreException.class, () -> Database.open(file, SEALER)).kind());
        Files.createDirectories(other.resolve("in the way").resolve("flexmelder.db"));
        assertEquals(Kind.UNWRITABLE, assertThrows(StoreException.class,
                () -> Database.open(other.resolve("in the way"), SEALER)).kind());
        assumeTrue(other.getFileSystem().supportedFileAttributeViews().contains("posix"));
        assumeFalse(System.getProperty("user.name").equals("root"), "root may write everywhere");
        Path shut = Files.createDirectory(other.resolve("shut"));
        Files.setPosixFilePermissions(shut, PosixFilePermissions.fromString("r-x------"));
        assertEquals(Kind.UNWRITABLE, assertThrows(StoreException.class, () -> Database.open(shut, SEALER)).kind());
    }

    @Test
    void aDatabaseIsThereOnceItWasOpened(@TempDir Path other) throws IOException {
        assertFalse(Database.existsIn(other));
        Files.createFile(other.resolve("flexmelder.db"));
        assertFalse(Database.existsIn(other));
        assertTrue(Database.existsIn(folder));
    }

    @Test
    void everyFileIsItsOwnersAlone() throws IOException {
        assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> all = files.toList();
            assertTrue(all.size() >= 3);
            for (Path file : all) {
                assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)),
                        file.toString());
            }
        }
    }

    @Test
    void theFileIsKeptTheSafeWay() {
        assertEquals(List.of("wal", "2", "1", "5000"),
                Stream.of("journal_mode", "synchronous", "foreign_keys", "busy_timeout").map(
                        p -> database.query(s -> s.first("pragma " + p, row -> row.getString(1)).orElseThrow()))
                        .toList());
    }

    @Test
    void aClosedDatabaseSaysSoAndClosesTwice() {
        database.close();
        database.close();
        assertEquals(Kind.FAILED, assertThrows(StoreException.class, () -> employees.list()).kind());
        assertThrows(StoreException.class, () -> drafts(1));
    }

    @Test
    void workThatFailsIsRolledBackWhole() {
        assertThrows(StoreException.class, () -> database.change(session -> {
            session.update("update companies set name = 'changed'");
            throw new SQLException("the disk is full");
        }));
        assertEquals("Erfundene Muster GmbH", companies.list().getFirst().name());
        inState(WAITING, 1);
    }

    @Test
    void aFullDiskFailsTheCallWholeAndTheNextOneWorks() {
        List<Entry> before = inState(WAITING, 1).stream().map(this::entry).toList();
        limitPages("(select page_count from pragma_page_count)");
        for (int i = 0; i < 2; i++) {
            assertEquals(Kind.DISK_FULL, assertThrows(StoreException.class, () -> drafts(2000)).kind());
            assertEquals(before, everything());
        }
        limitPages("100000");
        assertThrows(StateConflict.class, () -> incidents.saveAll(List.of(blank(), before.getFirst().incident())));
        assertEquals(before, everything());
        drafts(2000);
        reopen();
        assertEquals(2001, everything().size());
    }

    private void limitPages(String number) {
        long pages = database.query(s -> s.first("select " + number, row -> row.getLong(1)).orElseThrow());
        database.query(s -> s.first("pragma max_page_count = " + pages, row -> row.getLong(1)));
    }

    @Test
    void callsOfSeveralThreadsRunOneAfterTheOther() throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<Integer>> done = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                done.add(threads.submit(() -> {
                    start.await();
                    for (int k = 0; k < 20; k++) {
                        inState(IncidentState.DRAFT, 1);
                        everything();
                    }
                    return 20;
                }));
            }
            start.countDown();
            for (Future<Integer> each : done) {
                assertEquals(20, each.get());
            }
        }
        assertEquals(80, everything().size());
    }
}
