package org.flexmelder.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.flexmelder.practice.PracticePortal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk of its own, 48 MB, in the memory of a process that alone sees it; a normal user may do that on Linux too. */
class SmallDiskTest {
    private static final String MOUNT = "mount -t tmpfs -o size=48m tmpfs \"$0\" && ";

    @TempDir
    private Path folder;

    @BeforeEach
    void mayMount() throws IOException {
        Path disk = Files.createDirectory(folder.resolve("disk"));
        try (Program program = new Program(folder, Map.of())) {
            assumeTrue(program.start(List.of("unshare", "-rm", "sh", "-c", MOUNT + "true", disk.toString())).result()
                    .code() == 0, "no disk can be mounted here");
        } catch (IOException | InterruptedException e) {
            assumeTrue(false, "there is no unshare: " + e);
        }
    }

    private Program.Result on(Map<String, String> environment, String script, String main)
            throws IOException, InterruptedException {
        String disk = folder.resolve("disk").toString();
        List<String> command = new ArrayList<>(List.of("unshare", "-rm", "sh", "-c", MOUNT + script, disk));
        command.addAll(Program.java(main));
        try (Program program = new Program(folder, environment)) {
            return program.start(command).result();
        }
    }

    @Test
    void aFullDiskIsToldBeforeAnythingIsSentAndWithRoomItGoesOnWithoutARestart() throws Exception {
        try (PracticePortal portal = PracticePortal.start(0)) {
            Program.Result result = on(Map.of("FLEXMELDER_TOKEN_URL", portal.tokenUrl(), "FLEXMELDER_REPORT_URL",
                    portal.reportUrl(), "FLEXMELDER_USER", portal.user(), "FLEXMELDER_SECRET", portal.secret(),
                    "FLEXMELDER_API_TOKEN", portal.apiToken()), "\"$@\" \"$0\"", SmallDisk.class.getName());
            assertEquals(0, result.code(), result.out() + result.err());
            List<String> lines = result.out().lines().toList();
            assertEquals(List.of("hardly any room: DISK_FULL", "no room: DISK_FULL", "typing: DISK_FULL",
                    "kept {WAITING=4}"), lines.subList(0, 4));
            assertTrue(lines.get(4).contains("voll"), lines.get(4));
            assertEquals(List.of("afterwards {REPORTED=4}", "unclear 0"), lines.subList(5, lines.size()));
            assertEquals(4, portal.received().size());
        }
    }

    @Test
    void aReadOnlyFolderIsToldPlainly() throws Exception {
        Program.Result result = on(Map.of(), "\"$@\" --data \"$0\" status && mount -o remount,ro \"$0\""
                + " && \"$@\" --data \"$0\" send", "org.flexmelder.app.Main");
        assertEquals(1, result.code(), result.out() + result.err());
        assertTrue(result.err().contains("schreibgeschützt"), result.err());
    }
}
