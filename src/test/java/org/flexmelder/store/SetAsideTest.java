package org.flexmelder.store;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.flexmelder.model.IncidentState.REPORTED;
import static org.flexmelder.model.IncidentState.SENDING;
import static org.flexmelder.model.IncidentState.UNCLEAR;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.flexmelder.model.Batch;
import org.flexmelder.model.EmptyReport;
import org.flexmelder.model.Failure;
import org.flexmelder.store.SetAside.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SetAsideTest extends StoreTest {
    private List<Long> ids;
    private Batch batch;

    @BeforeEach
    void send() {
        ids = queued(2);
        batch = sending(ids);
    }

    private Path file() {
        return folder.resolve("answer-" + batch.id());
    }

    private void setAside() {
        ledger.setAside(batch, result(REPORTED), rows(REPORTED, ids));
    }

    @Test
    void anAnswerThatWasSetAsideIsRecordedAtTheNextStart() {
        setAside();
        assertEquals(Set.of(SENDING), states(ids));
        reopen();
        assertEquals(Set.of(REPORTED), states(ids));
        assertEquals("portal-" + ids.getFirst(), entry(ids.getFirst()).incidentId());
        assertEquals("import-1", history.batch(batch.id()).orElseThrow().importId());
        assertEquals("{\"answer\":1}", history.documents(batch.id()).answer());
        assertFalse(Files.exists(file()));
    }

    @Test
    void anInterruptedThreadSetsItAsideToo() {
        Thread.currentThread().interrupt();
        setAside();
        assertTrue(Thread.interrupted());
        reopen();
        assertEquals(Set.of(REPORTED), states(ids));
    }

    @Test
    void itIsRecordedWhileTheProgramRunsToo() {
        setAside();
        ledger.recordSetAside();
        assertEquals(Set.of(REPORTED), states(ids));
        assertFalse(Files.exists(file()));
    }

    @Test
    void theAnswerToAnEmptyReportIsKeptTheSameWay() {
        EmptyReport report = ledger.enqueueEmpty(COMPANY, java.time.YearMonth.of(2026, 11),
                java.time.LocalDate.of(2026, 11, 24));
        Batch empty = ledger.markSending(report, "{}");
        ledger.setAside(empty, result(REPORTED), List.of());
        reopen();
        assertEquals(REPORTED, history.batch(empty.id()).orElseThrow().state());
    }

    @Test
    void nobodyElseCanReadIt() throws IOException {
        setAside();
        assertFalse(Files.readString(file(), ISO_8859_1).contains("portal-"));
        if (file().getFileSystem().supportedFileAttributeViews().contains("posix")) {
            assertEquals(2, Files.getPosixFilePermissions(file()).size());
        }
    }

    @Test
    void aFileThatWasNotWrittenToItsEndLeavesItUnclear() throws IOException {
        setAside();
        byte[] whole = Files.readAllBytes(file());
        Files.write(file(), java.util.Arrays.copyOf(whole, whole.length - 5));
        reopen();
        assertEquals(Set.of(UNCLEAR), states(ids));
        assertTrue(Files.exists(file()), "it stays for someone to look at");
    }

    @Test
    void whatWasRecordedOrSettledSinceStands() {
        setAside();
        ledger.record(batch, result(UNCLEAR), rows(UNCLEAR, ids));
        ledger.settleArrived(Map.of(ids.getFirst(), "V-1"));
        reopen();
        assertEquals("V-1", entry(ids.getFirst()).incidentId());
        assertEquals(UNCLEAR, entry(ids.getLast()).state());
        assertFalse(Files.exists(file()));
    }

    @Test
    void theAnswerToABatchThatARestoredCopyDoesNotKnowIsKept() {
        ledger.setAside(new Batch(17, COMPANY, 2, null, SENDING, 0, "", Failure.NONE, batch.sentAt(), null),
                result(REPORTED), rows(REPORTED, ids));
        ledger.recordSetAside();
        assertTrue(Files.exists(folder.resolve("answer-17")));
    }

    @Test
    void roomIsKeptInReserve() throws IOException {
        assertEquals(1 << 20, Files.size(folder.resolve("reserve")));
    }

    @Test
    void whereNotEvenAFileCanBeWrittenThisIsTold() throws IOException {
        Path blocked = Files.createDirectories(folder.resolve("answer-" + batch.id()).resolve("occupied"));
        StoreException failure = assertThrows(StoreException.class, this::setAside);
        assertEquals(StoreException.Kind.FAILED, failure.kind());
        Files.delete(blocked);
        Files.delete(blocked.getParent());
        setAside();
        ledger.recordSetAside();
        assertEquals(Set.of(REPORTED), states(ids));
    }

    @Test
    void anAnswerIsReadAsItWasWritten() {
        Answer answer = new Answer(batch.id(), result(REPORTED), rows(REPORTED, ids));
        database.setAside().keep(answer);
        assertEquals(List.of(answer), database.setAside().kept());
        assertEquals("", answer.brief().result().answer());
    }
}
