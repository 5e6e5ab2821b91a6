package org.flexmelder.portal;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import org.flexmelder.model.Network;

/**
 * Fetches one small file that is there for everybody, by the portal's way out of the office, and over https alone. Says
 * nothing of who asks: no cookie, no log-in but the proxy's, no more than this program's name.
 */
public final class Download implements AutoCloseable {
    /** Nobody waits for it, and nobody shall wait for its end either. */
    private static final Timeouts TIMEOUTS = new Timeouts(Duration.ofSeconds(10), Duration.ofSeconds(10),
            Duration.ofSeconds(30));

    private final Wire wire;
    private final boolean proxied;
    private final boolean plainToo;

    public Download(Network network, String proxyPassword) {
        this(new Wire(TIMEOUTS, WayOut.of(network, proxyPassword)), network.isUsable(), false);
    }

    private Download(Wire wire, boolean proxied, boolean plainToo) {
        this.wire = wire;
        this.proxied = proxied;
        this.plainToo = plainToo;
    }

    /** One that takes http from this machine, for a test that wants to see each byte. */
    static Download plain(Timeouts timeouts, Network network) {
        return new Download(new Wire(timeouts, WayOut.of(network, "")), network.isUsable(), true);
    }

    /**
     * The whole file.
     *
     * @param most
     *            bytes that it may have
     * @throws IOException
     *             where it did not come whole, was longer, or another answer came
     */
    public String text(URI address, int most) throws IOException {
        if (!proxied) {
            throw new IOException("the own proxy has no host, or a wrong port");
        }
        if (!isAllowed(address)) {
            throw new IOException("only https is possible");
        }
        return switch (wire.get(address, most)) {
            case Exchange.Answer answer when answer.status() == 200 && answer.flaw().isEmpty() -> answer.text();
            case Exchange.Answer answer -> throw new IOException("answer " + answer.status() + " " + answer.flaw());
            case Exchange.NotBegun(var _, String detail) -> throw new IOException(detail);
            case Exchange.Lost(String detail) -> throw new IOException(detail);
        };
    }

    private boolean isAllowed(URI address) {
        return "https".equalsIgnoreCase(address.getScheme()) || (plainToo && "127.0.0.1".equals(address.getHost()));
    }

    @Override
    public void close() {
        wire.close();
    }
}
