package org.flexmelder.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.flexmelder.app.Doorbell.Answer;
import org.flexmelder.practice.PracticePortal;
import org.flexmelder.settings.SettingsFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class DoorbellTest {
    @TempDir
    private Path folder;

    @Test
    void eachRingShowsTheWindowAndNobodyElseMayRing() throws IOException {
        AtomicInteger shown = new AtomicInteger();
        assertEquals(Answer.NOBODY, Doorbell.ring(folder));
        try (Doorbell _ = Doorbell.hang(folder, shown::incrementAndGet)) {
            assertEquals(Answer.SHOWN, Doorbell.ring(folder));
            assertEquals(Answer.SHOWN, Doorbell.ring(folder));
            assertEquals(2, shown.get());
            if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                assertEquals("rw-------", PosixFilePermissions
                        .toString(Files.getPosixFilePermissions(folder.resolve("window.sock"))));
            }
        }
        assertFalse(Files.exists(folder.resolve("window.sock")));
    }

    @Test
    void whatADeadWindowLeftIsNoObstacleAndAHungOneIsSilent() throws IOException {
        Path file = folder.resolve("window.sock");
        try (ServerSocketChannel hung = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            hung.bind(UnixDomainSocketAddress.of(file));
            assertEquals(Answer.SILENT, Doorbell.ring(folder, Duration.ofMillis(50)));
        }
        assertTrue(Files.exists(file));
        assertEquals(Answer.NOBODY, Doorbell.ring(folder));
        try (Doorbell _ = Doorbell.hang(folder, () -> {
        })) {
            assertEquals(Answer.SHOWN, Doorbell.ring(folder));
        }
    }

    @Test
    void aPathThatIsTooLongForASocketOnlyCostsTheRing() throws IOException {
        Path deep = Files.createDirectories(folder.resolve("x".repeat(120)));
        try (Doorbell _ = Doorbell.hang(deep, () -> {
        })) {
            assertEquals(Answer.NOBODY, Doorbell.ring(deep));
        }
    }

    @Test
    void aSecondStartShowsTheFirstWindowAndACommandIsRefusedWhileItIsOpen() throws Exception {
        Path data = folder.resolve("data");
        new SettingsFile(data).save(SettingsFile.defaults().withSetUp(true));
        try (PracticePortal portal = PracticePortal.start(0);
                Program program = new Program(folder, Map.of("FLEXMELDER_TOKEN_URL", portal.tokenUrl(),
                        "FLEXMELDER_REPORT_URL", portal.reportUrl(), "FLEXMELDER_USER", portal.user(),
                        "FLEXMELDER_SECRET", portal.secret(), "FLEXMELDER_API_TOKEN", portal.apiToken()))) {
            String list = Files.writeString(folder.resolve("list.csv"), "careflexId;type;employeeId;validFrom\n"
                    + "a1b2c3d4e5f60718;WIK;49239697103;2026-12-01\n").toString();
            Process first = window(program, data).process();
            awaitOpen(first, data);
            assertEquals(0, window(program, data).result().code());
            for (String[] command : new String[][]{{"send"}, {"submit", list}}) {
                Program.Result refused = program.here(with(data, command));
                assertEquals(1, refused.code());
                assertTrue(refused.err().contains("schon geöffnet"), refused.err());
            }
            assertEquals(0, portal.received().size());
            assertTrue(first.isAlive());

            first.destroyForcibly().waitFor();
            Process again = window(program, data).process();
            awaitOpen(again, data);
            again.destroyForcibly().waitFor();
            assertEquals(0, program.here(with(data, "submit", list)).code());
            assertEquals(1, portal.received().size());
        }
    }

    private static String[] with(Path data, String... command) {
        String[] all = new String[command.length + 1];
        all[0] = "--data=" + data;
        System.arraycopy(command, 0, all, 1, command.length);
        return all;
    }

    private static Program.Started window(Program program, Path data) throws IOException {
        var command = new java.util.ArrayList<>(Program.java("org.flexmelder.app.Main"));
        command.addAll(1,
                java.util.List.of("-Dglass.platform=Headless", "-Dprism.order=sw", "-Djava.awt.headless=true"));
        command.add("--data=" + data);
        return program.start(command);
    }

    /** The bell answers, and the office holds its database. */
    private static void awaitOpen(Process window, Path data) throws InterruptedException {
        while (Doorbell.ring(data) != Answer.SHOWN || !Files.exists(data.resolve("flexmelder.db-wal"))) {
            assertFalse(window.waitFor(50, TimeUnit.MILLISECONDS), "the window has ended");
        }
    }
}
