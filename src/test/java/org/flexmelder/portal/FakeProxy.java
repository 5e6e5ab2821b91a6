package org.flexmelder.portal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.flexmelder.model.Network;

/** A proxy that leads every tunnel to one port of this machine and keeps what it saw. */
final class FakeProxy implements AutoCloseable {
    final List<FakePortal.Seen> asked = new CopyOnWriteArrayList<>();
    final ByteArrayOutputStream passed = new ByteArrayOutputStream();
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
    private final int target;
    private final String login;

    /**
     * @param login
     *            the log-in without which it answers 407, or ""
     */
    FakeProxy(int target, String login) throws IOException {
        this.target = target;
        this.login = login;
        Thread.ofVirtual().start(this::accept);
    }

    Network network() {
        return Network.DEFAULT.withProxying(Network.Proxying.OWN).withProxy("127.0.0.1", server.getLocalPort());
    }

    private void accept() {
        try {
            while (!server.isClosed()) {
                Socket socket = server.accept();
                open.add(socket);
                Thread.ofVirtual().start(() -> serve(socket));
            }
        } catch (IOException e) {
            // closed
        }
    }

    private void serve(Socket client) {
        try (client; Socket portal = new Socket("127.0.0.1", target)) {
            open.add(portal);
            FakePortal.Seen seen = FakePortal.read(client.getInputStream());
            asked.add(seen);
            if (!login.isEmpty() && !login.equals(seen.header("Proxy-Authorization"))) {
                FakePortal.http(407, "Proxy-Authenticate: Negotiate\r\nProxy-Authenticate: Basic realm=\"office\"\r\n",
                        "<html>" + "x".repeat(20_000)).to(client);
                return;
            }
            FakePortal.raw("HTTP/1.1 200 Connection established\r\n\r\n").to(client);
            Thread back = Thread.ofVirtual().start(() -> pipe(portal, client, null));
            pipe(client, portal, passed);
            back.join();
        } catch (IOException | InterruptedException e) {
            // one side has gone
        }
    }

    private static void pipe(Socket from, Socket to, ByteArrayOutputStream copy) {
        byte[] buffer = new byte[8192];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                if (copy != null) {
                    copy.write(buffer, 0, n);
                }
                out.write(buffer, 0, n);
            }
            to.shutdownOutput();
        } catch (IOException e) {
            // one side has gone
        }
    }

    String passed() {
        return passed.toString(StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (Socket socket : open) {
            socket.close();
        }
    }
}
