package org.flexmelder.portal;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.flexmelder.model.Network;

/**
 * The way out of this machine: which proxy, who logs in there, and whom to trust.
 *
 * @param proxyLogin
 *            value of {@code Proxy-Authorization}, or ""
 */
record WayOut(ProxySelector proxies, String proxyLogin, Trust trust) {

    static WayOut of(Network network, String proxyPassword) {
        return new WayOut(withoutLoopback(selector(network)), login(network, proxyPassword),
                Trust.ofSystemAnd(network.caFile()));
    }

    /** The system's selector is asked anew for each request, so that a notebook may change its network. */
    private static ProxySelector selector(Network network) {
        return switch (network.proxying()) {
            case SYSTEM -> Objects.requireNonNullElseGet(ProxySelector.getDefault(), () -> ProxySelector.of(null));
            case NONE -> ProxySelector.of(null);
            case OWN -> ProxySelector.of(network.isUsable()
                    ? InetSocketAddress.createUnresolved(network.proxyHost(), network.proxyPort())
                    : null);
        };
    }

    /** For the own proxy alone: any network may name a system proxy, and it must not get the password. */
    private static String login(Network network, String password) {
        if (network.proxying() != Network.Proxying.OWN || network.proxyUser().isEmpty()) {
            return "";
        }
        byte[] pair = (network.proxyUser() + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(pair);
    }

    private static ProxySelector withoutLoopback(ProxySelector selector) {
        return new ProxySelector() {
            @Override
            public List<Proxy> select(URI uri) {
                String host = uri.getHost() == null ? "" : uri.getHost().toLowerCase(Locale.ROOT);
                return Addresses.LOOPBACK.matcher(host).matches() ? List.of(Proxy.NO_PROXY) : selector.select(uri);
            }

            @Override
            public void connectFailed(URI uri, SocketAddress address, IOException e) {
                selector.connectFailed(uri, address, e);
            }
        };
    }

    @Override
    public String toString() {
        return "WayOut[…]";
    }
}
