package org.flexmelder.update;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.flexmelder.settings.UpdatesFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What {@code installer/Announce.java} signs is what the program believes. */
@Timeout(60)
class AnnounceTest {
    private static final Path TOOL = Path.of("installer/Announce.java").toAbsolutePath();
    private static final String PAGE = "https://flexmelder.example/1.3";

    @TempDir
    Path folder;

    private record Said(int code, String out) {}

    private Said run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java")
                .toString(), "-XX:TieredStopAtLevel=1", "-Dstdout.encoding=UTF-8", TOOL.toString()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).directory(folder.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Said(process.waitFor(), out.strip());
    }

    @Test
    void aVersionIsAnnouncedWithItsChangesAndWhatWasWrittenForIt() throws Exception {
        Files.writeString(folder.resolve("CHANGELOG.md"), """
                ## Unreleased

                - Not yet.

                ## 1.3

                - **Overview**: shows "all" of `it`, see [the guide](guide.md).
                - Faster.

                ## 1.2

                - Old.
                """);
        Files.writeString(folder.resolve("de.txt"), "Übersicht: zeigt alles.\n\nSchneller.\n");
        Said key = run("key", "update.key");
        Path file = folder.resolve("update.key");
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        }
        Said signed = run("sign", "update.key", "1.3", PAGE, "de=de.txt");
        assertEquals(0, signed.code());

        Channel channel = Channel.of("https://flexmelder.example/updates.json", key.out()).orElseThrow();
        Manifest believed = new NewVersions(channel, "1.2", new UpdatesFile(folder), Clock.systemUTC())
                .look((_, _) -> signed.out()).orElseThrow();
        assertEquals("1.3", believed.version());
        assertEquals(List.of("Übersicht: zeigt alles.", "Schneller."), believed.news("de"));
        assertEquals(List.of("Overview: shows \"all\" of it, see the guide.", "Faster."), believed.news("en"));
        assertEquals(PAGE, believed.page().toString());
    }

    @Test
    void aKeyIsNeitherMadeInARepositoryNorOverAnother() throws Exception {
        Files.createDirectories(folder.resolve("clone/.git"));
        assertEquals(1, run("key", "clone/update.key").code());
        assertFalse(Files.exists(folder.resolve("clone/update.key")));
        String first = run("key", "update.key").out();
        assertTrue(run("key", "update.key").code() != 0);
        assertTrue(Files.readString(folder.resolve("update.key")).contains(first));
    }

    @Test
    void whatTheProgramWouldNotBelieveIsNotSigned() throws Exception {
        run("key", "update.key");
        Files.writeString(folder.resolve("en.txt"), "New.\n");
        Files.writeString(folder.resolve("long.txt"), "x".repeat(501));
        Files.writeString(folder.resolve("CHANGELOG.md"), "## 1.2\n\n- Old.\n");
        assertEquals(0, run("sign", "update.key", "1.3", PAGE, "en=en.txt").code());
        assertEquals(new Said(1, ""), run("sign", "update.key", "1.3-beta", PAGE, "en=en.txt"));
        assertEquals(new Said(1, ""), run("sign", "update.key", "1.3", "http://flexmelder.example", "en=en.txt"));
        assertEquals(new Said(1, ""), run("sign", "update.key", "1.3", PAGE, "en=long.txt"));
        assertEquals(new Said(1, ""), run("sign", "update.key", "1.3", PAGE));
    }
}
