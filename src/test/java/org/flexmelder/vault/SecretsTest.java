package org.flexmelder.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
    @TempDir
    Path parent;

    private Path folder() {
        return parent.resolve("data");
    }

    private Secrets secrets() {
        return new Secrets(folder());
    }

    @Test
    void nothingIsWrittenBeforeItIsNeeded() {
        assertEquals("", secrets().get("user"));
        assertFalse(Files.exists(folder()));
    }

    @Test
    void theKeyIsMadeOnceAndTheSameFromThenOn() throws IOException {
        byte[] sealed = secrets().sealer(false).seal("t", 1, "text");
        assertEquals("text", secrets().sealer(true).open("t", 1, sealed));
        assertEquals("text", secrets().sealer(false).open("t", 1, sealed));
        assertEquals(32, Files.size(folder().resolve("key")));
        assertEquals(List.of("key"), names());
    }

    @Test
    void ofSeveralFirstStartsAtOnceAllTakeOneKey() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Callable<byte[]>> starts = IntStream.range(0, 8)
                    .<Callable<byte[]>>mapToObj(i -> () -> secrets().sealer(false).seal("t", 1, "text")).toList();
            for (Future<byte[]> sealed : threads.invokeAll(starts)) {
                assertEquals("text", secrets().sealer(true).open("t", 1, sealed.get()));
            }
        }
        assertEquals(List.of("key"), names());
    }

    @Test
    void aMissingKeyIsNotMadeAnewWhereDataIsThere() {
        VaultException missing = assertThrows(VaultException.class, () -> secrets().sealer(true));
        assertTrue(missing.getMessage().contains(folder().resolve("key").toString()));
        assertFalse(Files.exists(folder().resolve("key")));
    }

    @Test
    void aMissingKeyIsNotMadeAnewWhereSecretsAreThere() throws IOException {
        secrets().put(Map.of("user", "u"));
        Files.delete(folder().resolve("key"));
        assertThrows(VaultException.class, () -> secrets().sealer(false));
        assertThrows(VaultException.class, () -> secrets().get("user"));
        assertThrows(VaultException.class, () -> secrets().put(Map.of("user", "v")));
        assertFalse(Files.exists(folder().resolve("key")));
    }

    @Test
    void aKeyOfAnotherLengthIsRefused() throws IOException {
        secrets().sealer(false);
        Files.write(folder().resolve("key"), new byte[31]);
        assertThrows(VaultException.class, () -> secrets().sealer(true));
    }

    @Test
    void secretsAreKeptChangedAndRemovedOneByOne() {
        secrets().put(Map.of("user", "Jörg \"\\", "secret", "§tok€n"));
        secrets().put(Map.of("secret", "new"));
        assertEquals("Jörg \"\\", secrets().get("user"));
        assertEquals("new", secrets().get("secret"));
        secrets().put(Map.of("secret", ""));
        assertEquals("", secrets().get("secret"));
        assertEquals("Jörg \"\\", secrets().get("user"));
    }

    @Test
    void neitherNameNorValueOfASecretStandsInTheFile() throws IOException {
        secrets().put(Map.of("serviceUser", "erfunden-4711"));
        String raw = Files.readString(folder().resolve("secrets"), StandardCharsets.ISO_8859_1);
        assertFalse(raw.contains("serviceUser"));
        assertFalse(raw.contains("erfunden"));
        assertEquals(List.of("key", "secrets"), names());
    }

    @Test
    void aSecretsFileThatDoesNotOpenIsAnErrorAndStays() throws IOException {
        secrets().put(Map.of("user", "u"));
        byte[] damaged = {1, 2, 3};
        Files.write(folder().resolve("secrets"), damaged);
        assertThrows(VaultException.class, () -> secrets().get("user"));
        assertThrows(VaultException.class, () -> secrets().put(Map.of("user", "v")));
        assertEquals(3, Files.size(folder().resolve("secrets")));
    }

    @Test
    void filesAndFolderAreTheirOwnersAlone() throws IOException {
        assumeTrue(parent.getFileSystem().supportedFileAttributeViews().contains("posix"));
        secrets().put(Map.of("user", "u"));
        assertEquals("rwx------", rights(folder()));
        assertEquals("rw-------", rights(folder().resolve("key")));
        assertEquals("rw-------", rights(folder().resolve("secrets")));
    }

    @Test
    void aFolderThatOthersUseKeepsItsRights() throws IOException {
        assumeTrue(parent.getFileSystem().supportedFileAttributeViews().contains("posix"));
        Files.createDirectory(folder(),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Files.setPosixFilePermissions(folder(), PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.createFile(folder().resolve("theirs"));
        secrets().put(Map.of("user", "u"));
        assertEquals("rwxr-xr-x", rights(folder()));
        assertEquals("rw-------", rights(folder().resolve("secrets")));
    }

    @Test
    void aFolderThatCannotBeMadeIsAnError() throws IOException {
        Files.createFile(folder());
        assertThrows(VaultException.class, () -> secrets().sealer(false));
        assertThrows(VaultException.class, () -> secrets().put(Map.of("user", "u")));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder())) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }

    private static String rights(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
