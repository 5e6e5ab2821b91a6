package org.flexmelder.portal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.flexmelder.model.Credentials;
import org.flexmelder.model.PortalProfile;

/** A server on raw sockets that answers exactly what it is told, byte by byte, and keeps what it was sent. */
final class FakePortal implements AutoCloseable {
    static final Credentials CREDENTIALS = new Credentials("service-user", "se\"cr\\et§", "api-token");
    static final String TOKEN = "P7kmfo8HXItLLOReHq65o4%§ggg45dYhSm5ODc";

    /** One request: its head as ISO-8859-1, so that each char is a byte, and its body as UTF-8. */
    record Seen(String head, String body) {
        String line() {
            return head.substring(0, head.indexOf("\r\n"));
        }

        /** Value of a header, or "". */
        String header(String name) {
            return head.lines().filter(l -> l.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT) + ":"))
                    .map(l -> l.substring(name.length() + 1).strip()).findFirst().orElse("");
        }
    }

    @FunctionalInterface
    interface Reply {
        void to(Socket socket) throws IOException;
    }

    final List<Seen> tokenCalls = new CopyOnWriteArrayList<>();
    final List<Seen> reports = new CopyOnWriteArrayList<>();
    final Queue<Reply> tokenReplies = new ConcurrentLinkedQueue<>();
    final Queue<Reply> replies = new ConcurrentLinkedQueue<>();
    final AtomicInteger connections = new AtomicInteger();
    private final ServerSocket server;
    private final List<Socket> open = new CopyOnWriteArrayList<>();

    FakePortal() throws IOException {
        this(new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1")));
    }

    FakePortal(ServerSocket server) {
        this.server = server;
        Thread.ofVirtual().start(this::accept);
    }

    static Reply raw(byte[]... parts) {
        return socket -> {
            for (byte[] part : parts) {
                socket.getOutputStream().write(part);
            }
        };
    }

    static Reply http(int status, String headers, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        String head = "HTTP/1.1 " + status + " Word\r\n" + headers + "Content-Length: " + bytes.length + "\r\n\r\n";
        return raw(head.getBytes(StandardCharsets.ISO_8859_1), bytes);
    }

    static Reply json(int status, String body) {
        return http(status, "Content-Type: application/json\r\n", body);
    }

    static Reply raw(String text) {
        return raw(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Says nothing and closes. */
    static Reply hangUp() {
        return _ -> {
        };
    }

    /** Says this much, then nothing, until the other side closes. */
    static Reply stall(String before) {
        return socket -> {
            socket.getOutputStream().write(before.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            while (socket.getInputStream().read() >= 0) {
                // nothing is expected but the end
            }
        };
    }

    static String token(long expiresIn) {
        return "{\"access_token\":\"" + TOKEN + "\",\"token_type\":\"Bearer\",\"expires_in\":" + expiresIn
                + ",\"created_at\":1589887223}";
    }

    FakePortal then(Reply reply) {
        replies.add(reply);
        return this;
    }

    FakePortal thenToken(Reply reply) {
        tokenReplies.add(reply);
        return this;
    }

    int port() {
        return server.getLocalPort();
    }

    PortalProfile profile() {
        return profile("http");
    }

    PortalProfile profile(String scheme) {
        String base = scheme + "://127.0.0.1:" + port();
        return PortalProfile.DEFAULT.withAddresses(base + "/token", base + "/ep3");
    }

    private void accept() {
        try {
            while (!server.isClosed()) {
                Socket socket = server.accept();
                connections.incrementAndGet();
                open.add(socket);
                Thread.ofVirtual().start(() -> serve(socket));
            }
        } catch (IOException e) {
            // closed
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            Seen seen = read(socket.getInputStream());
            boolean forToken = seen.line().contains("/token");
            (forToken ? tokenCalls : reports).add(seen);
            Reply reply = (forToken ? tokenReplies : replies).poll();
            if (reply == null) {
                reply = forToken ? json(200, token(43_200)) : http(501, "", "no reply was told");
            }
            reply.to(socket);
            socket.getOutputStream().flush();
        } catch (IOException e) {
            // the other side has gone, as some tests want it
        }
    }

    static Seen read(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
            int b = in.read();
            if (b < 0) {
                throw new IOException("end");
            }
            head.write(b);
        }
        Seen bare = new Seen(head.toString(StandardCharsets.ISO_8859_1), "");
        String length = bare.header("Content-Length");
        byte[] body = in.readNBytes(length.isEmpty() ? 0 : Integer.parseInt(length));
        return new Seen(bare.head(), new String(body, StandardCharsets.UTF_8));
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (Socket socket : open) {
            socket.close();
        }
    }
}
