package org.flexmelder.vault;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnerOnlyTest {
    @TempDir
    Path parent;

    @BeforeEach
    void posix() {
        assumeTrue(parent.getFileSystem().supportedFileAttributeViews().contains("posix"));
    }

    @Test
    void aFolderIsMadeWithAllThatItStandsIn() throws IOException {
        Path folder = parent.resolve("a/b/c");
        OwnerOnly.folder(folder);
        assertEquals("rwx------", rights(folder));
    }

    @Test
    void anEmptyFolderThatOthersCouldReadIsClosed() throws IOException {
        Path folder = Files.createDirectory(parent.resolve("open"));
        open(folder, "rwxr-xr-x");
        OwnerOnly.folder(folder);
        assertEquals("rwx------", rights(folder));
    }

    @Test
    void aFileThatWasOpenToOthersIsClosedAndKeepsItsContent() throws IOException {
        Path file = Files.writeString(parent.resolve("file"), "content");
        open(file, "rw-rw-rw-");
        OwnerOnly.file(file);
        assertEquals("rw-------", rights(file));
        assertEquals("content", Files.readString(file));
    }

    @Test
    void aFolderInThePlaceOfAFileIsAnError() {
        assertThrows(IOException.class, () -> OwnerOnly.file(parent));
    }

    @Test
    void aDraftStandsBesideItsTarget() throws IOException {
        Path draft = OwnerOnly.draft(parent.resolve("target"), new byte[]{1, 2, 3});
        assertEquals(parent.toAbsolutePath(), draft.getParent());
        assertEquals("rw-------", rights(draft));
        assertArrayEquals(new byte[]{1, 2, 3}, Files.readAllBytes(draft));
    }

    private static void open(Path path, String rights) throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(rights));
    }

    private static String rights(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
