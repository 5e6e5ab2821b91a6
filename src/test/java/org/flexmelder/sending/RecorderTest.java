package org.flexmelder.sending;

import static org.flexmelder.model.IncidentState.REPORTED;
import static org.flexmelder.model.IncidentState.SENDING;
import static org.flexmelder.model.IncidentState.WAITING;
import static org.flexmelder.sending.Desk.BEISPIEL;
import static org.flexmelder.sending.Desk.MUSTER;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.flexmelder.model.Batch;
import org.flexmelder.model.Failure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run whose first answer meets a disk that takes no more writes. */
class RecorderTest {
    @TempDir
    private Path folder;
    private Desk desk;
    private Sender sender;
    private List<Long> first;
    private List<Long> second;

    @BeforeEach
    void open() throws IOException {
        desk = new Desk(folder);
        sender = new Sender(desk::portal, desk.books.ledger(), () -> true, () -> 100, Desk.QUICK, new Stubborn(2, 1));
        first = desk.queue(MUSTER, 1);
        second = desk.queue(BEISPIEL, 1);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private void disk(String sql) {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("flexmelder.db"));
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private void fails() {
        disk("create trigger full before update on batches begin select raise(abort, 'full'); end");
    }

    private void worksAgain() {
        disk("drop trigger full");
    }

    private Sender.Run runOnAFullDisk() {
        return sender.run(new Progress() {
            @Override
            public void sending(int number, Batch batch) {
                fails();
            }
        });
    }

    @Test
    void theRunStopsAndTheAnswerIsRecordedBeforeTheNextRunSendsAnything() {
        Sender.Run run = runOnAFullDisk();
        assertEquals(Failure.NOT_RECORDED, run.stopped());
        assertEquals(List.of(SENDING), run.batches().stream().map(Batch::state).toList());
        assertEquals(List.of(SENDING), desk.states(first));
        assertEquals(List.of(WAITING), desk.states(second));

        assertEquals(Failure.NOT_RECORDED, sender.run(Progress.NONE).stopped());
        assertEquals(1, desk.practice.received().size(), "nothing is sent while an answer is not recorded");

        worksAgain();
        assertEquals(Failure.NONE, sender.run(Progress.NONE).stopped());
        assertEquals(List.of(REPORTED), desk.states(first));
        assertEquals(List.of(REPORTED), desk.states(second));
        assertEquals(desk.practice.received().getFirst().incidentId(), desk.entry(first.getFirst()).incidentId());
        assertEquals(2, desk.practice.received().size());
    }

    @Test
    void theAnswerIsThereAfterARestart() {
        runOnAFullDisk();
        worksAgain();
        desk.restart();
        assertEquals(List.of(REPORTED), desk.states(first));
        assertEquals(desk.practice.received().getFirst().incidentId(), desk.entry(first.getFirst()).incidentId());
    }

    @Test
    void whereNoFileCanBeWrittenEitherTheAnswerIsHeldUntilOneCan() throws Exception {
        Path[] blocked = new Path[1];
        sender.run(new Progress() {
            @Override
            public void sending(int number, Batch batch) {
                fails();
                try {
                    blocked[0] = Files.createDirectories(folder.resolve("answer-" + batch.id()).resolve("occupied"));
                } catch (IOException e) {
                    throw new AssertionError(e);
                }
            }
        });
        assertEquals(Failure.NOT_RECORDED, sender.run(Progress.NONE).stopped());
        Files.delete(blocked[0]);
        Files.delete(blocked[0].getParent());
        worksAgain();
        sender.awaitEnd();
        assertEquals(List.of(REPORTED), desk.states(first));
        assertEquals(desk.practice.received().getFirst().incidentId(), desk.entry(first.getFirst()).incidentId());
    }
}
