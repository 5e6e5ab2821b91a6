package org.flexmelder.practice;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * A portal to practise with, on 127.0.0.1 alone. It answers as the operator's page says, is strict about what it takes
 * in, and can be told to go wrong. Credentials are the same at every start, access tokens are not. All methods may be
 * called from any thread.
 */
public final class PracticePortal implements AutoCloseable {
    private static final byte[] LOOPBACK = {127, 0, 0, 1};

    private final HttpServer server;
    private final ExecutorService threads;
    private final Takings takings;
    private final Access access;
    private final Faults faults = new Faults();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Pace pace = new Pace(closing);

    private PracticePortal(HttpServer server, Takings takings, InstantSource clock) {
        this.server = server;
        this.takings = takings;
        access = new Access(clock);
        threads = Executors.newVirtualThreadPerTaskExecutor();
        TokenDesk tokenDesk = new TokenDesk(access, faults);
        ReportDesk reportDesk = new ReportDesk(access, faults, takings, pace, clock);
        server.createContext("/", new Wire(call -> switch (call.path()) {
            case Paths.TOKEN -> tokenDesk.answer(call);
            case Paths.NEW, Paths.NONE -> reportDesk.answer(call);
            default -> Reply.message(404, "nothing stands at this address");
        }, closing));
        server.setExecutor(threads);
        server.start();
    }

    /**
     * Starts a portal that forgets what it took in when it is closed.
     *
     * @param port
     *            0 for any that is free
     */
    public static PracticePortal start(int port) throws IOException {
        return start(port, null);
    }

    /**
     * Starts a portal that keeps what it takes in, and knows what it took in before.
     *
     * @param ledger
     *            a file of one JSON object a line, each written before its answer goes out; null for none
     * @throws IOException
     *             where the port is taken or the file is not such a file
     */
    public static PracticePortal start(int port, @Nullable Path ledger) throws IOException {
        return start(port, ledger, InstantSource.system());
    }

    static PracticePortal start(int port, @Nullable Path ledger, InstantSource clock) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), port), 0);
        try {
            return new PracticePortal(server, new Takings(ledger), clock);
        } catch (IOException e) {
            server.stop(0);
            throw e;
        }
    }

    public String tokenUrl() {
        return origin() + Paths.TOKEN;
    }

    /** The address under which {@code incident/new} and {@code incident/none} stand, without a slash at its end. */
    public String reportUrl() {
        return origin() + Paths.REPORT;
    }

    public String user() {
        return access.user();
    }

    public String secret() {
        return access.secret();
    }

    /** An API token as the office would have it. Like the real portal this one does not check it when taking in. */
    public String apiToken() {
        return "UebungsPortalApiToken00000000001";
    }

    /** From now on tokens are given for these credentials only. */
    public void credentials(String user, String secret) {
        access.credentials(user, secret);
    }

    /** How long tokens given from now on are valid; 12 hours where nothing is said. */
    public void tokenLifetime(Duration lifetime) {
        access.lifetime(lifetime);
    }

    /** How many tokens were given so far. */
    public int tokensGiven() {
        return access.given();
    }

    /** From now on each report takes so long: half of it before it is taken in, half before its answer. */
    public void reportTakes(Duration time) {
        pace.set(time);
    }

    /** The next request that it matches meets this fault, once. Several wait in order. */
    public void arm(Fault fault) {
        faults.arm(fault);
    }

    /** The faults that no request has met yet. */
    public List<Fault> armed() {
        return faults.armed();
    }

    /** No further request meets a fault. */
    public void disarm() {
        faults.disarm();
    }

    /** What was taken in, in order. */
    public List<Received> received() {
        return takings.list();
    }

    /** Ends every call under way and frees the port. */
    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdown();
        takings.close();
    }

    private String origin() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }
}
