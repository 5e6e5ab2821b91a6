package org.flexmelder.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.flexmelder.store.StoreException.Kind;
import org.flexmelder.vault.OwnerOnly;

/** Keeps a folder for one database of one process. */
final class FolderLock implements AutoCloseable {
    /**
     * The folders that this process holds. On POSIX a lock ends as soon as the process closes any handle of its file,
     * so a second attempt must not even open it.
     */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path folder;
    private final FileChannel channel;

    private FolderLock(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /**
     * @throws StoreException
     *             IN_USE where this or another process has it
     */
    static FolderLock take(Path folder) throws IOException {
        Path real = folder.toRealPath();
        if (!HELD.add(real)) {
            throw inUse(folder);
        }
        boolean taken = false;
        try {
            Path file = real.resolve("flexmelder.lock");
            OwnerOnly.file(file);
            FolderLock lock = new FolderLock(real, FileChannel.open(file, StandardOpenOption.WRITE));
            taken = lock.locked(folder);
            return lock;
        } finally {
            if (!taken) {
                HELD.remove(real);
            }
        }
    }

    Path folder() {
        return folder;
    }

    private boolean locked(Path named) throws IOException {
        boolean locked = false;
        try {
            locked = channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            throw inUse(named);
        } finally {
            if (!locked) {
                channel.close();
            }
        }
        if (!locked) {
            throw inUse(named);
        }
        return true;
    }

    private static StoreException inUse(Path folder) {
        return new StoreException(Kind.IN_USE, "another FlexMelder works on " + folder);
    }

    @Override
    public void close() throws IOException {
        try {
            channel.close();
        } finally {
            HELD.remove(folder);
        }
    }
}
