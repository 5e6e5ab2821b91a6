package org.flexmelder.settings;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Replaces a file whole or not at all, readable by its owner alone. */
final class AtomicFile {
    private AtomicFile() {}

    /** Writes the text in UTF-8. */
    static void write(Path file, String text) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            throw new IOException("no folder");
        }
        boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
        Files.createDirectories(folder, posix ? attributes("rwx------") : attributes());
        Path beside = Files.createTempFile(folder, file.getFileName() + ".", ".tmp",
                posix ? attributes("rw-------") : attributes());
        try {
            try (FileChannel channel = FileChannel.open(beside, StandardOpenOption.WRITE)) {
                ByteBuffer left = StandardCharsets.UTF_8.encode(text);
                while (left.hasRemaining()) {
                    channel.write(left);
                }
                channel.force(true);
            }
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(beside);
        }
        if (posix) {
            try (FileChannel channel = FileChannel.open(folder, Set.of(StandardOpenOption.READ))) {
                channel.force(true);
            }
        }
    }

    private static FileAttribute<?>[] attributes(String... permissions) {
        FileAttribute<?>[] attributes = new FileAttribute<?>[permissions.length];
        for (int i = 0; i < permissions.length; i++) {
            attributes[i] = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions[i]));
        }
        return attributes;
    }
}
