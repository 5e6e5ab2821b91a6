package org.flexmelder.app;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.flexmelder.vault.OwnerOnly;
import org.jspecify.annotations.Nullable;

/**
 * How a second start finds the window of the first: a Unix domain socket in the data folder, for its owner alone, which
 * no other machine can reach. Whoever connects gets one byte once the window was shown, and can say nothing.
 */
final class Doorbell implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Path file;
    private final @Nullable ServerSocketChannel server;

    private Doorbell(Path file, @Nullable ServerSocketChannel server) {
        this.file = file;
        this.server = server;
    }

    /** Who was there. */
    enum Answer {
        SHOWN,
        SILENT,
        NOBODY
    }

    private static Path file(Path folder) {
        return folder.resolve("window.sock");
    }

    static Answer ring(Path folder) {
        return ring(folder, PATIENCE);
    }

    static Answer ring(Path folder, Duration patience) {
        Path file = file(folder);
        if (!Files.exists(file)) {
            return Answer.NOBODY;
        }
        try (SocketChannel caller = SocketChannel.open(UnixDomainSocketAddress.of(file))) {
            CompletableFuture<Boolean> shown = new CompletableFuture<>();
            Thread.ofVirtual().name("ringing").start(() -> shown.complete(isAnswered(caller)));
            return shown.get(patience.toMillis(), TimeUnit.MILLISECONDS) ? Answer.SHOWN : Answer.SILENT;
        } catch (TimeoutException e) {
            return Answer.SILENT;
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
            return Answer.NOBODY; // left by a window that died
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Answer.SILENT;
        }
    }

    private static boolean isAnswered(SocketChannel caller) {
        try {
            return caller.read(ByteBuffer.allocate(1)) == 1;
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Answers until it is closed. Where that is not possible, such as with a very long path, nobody hears a ring, and a
     * second start is refused by the lock of the folder as before.
     *
     * @param show
     *            called for each ring, on a thread of its own; its end is the answer
     */
    static Doorbell hang(Path folder, Runnable show) {
        Path file = file(folder);
        try {
            OwnerOnly.folder(folder);
            Files.deleteIfExists(file);
            ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
            server.bind(UnixDomainSocketAddress.of(file));
            OwnerOnly.socket(file);
            Thread.ofPlatform().name("doorbell").daemon().start(() -> answer(server, show));
            return new Doorbell(file, server);
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
            System.getLogger("org.flexmelder.app").log(System.Logger.Level.WARNING, "a second start is not heard", e);
            return new Doorbell(file, null);
        }
    }

    private static void answer(ServerSocketChannel server, Runnable show) {
        while (server.isOpen()) {
            try (SocketChannel caller = server.accept()) {
                show.run();
                caller.write(ByteBuffer.wrap(new byte[]{1}));
            } catch (ClosedChannelException e) {
                return;
            } catch (IOException e) {
                System.getLogger("org.flexmelder.app").log(System.Logger.Level.WARNING, "a ring was lost", e);
            }
        }
    }

    @Override
    public void close() {
        if (server == null) {
            return;
        }
        try {
            server.close();
            Files.deleteIfExists(file);
        } catch (IOException e) {
            System.getLogger("org.flexmelder.app").log(System.Logger.Level.WARNING, "the doorbell stays", e);
        }
    }
}
