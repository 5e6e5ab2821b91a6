package org.flexmelder.model;

/**
 * The way out of the office's network, but for the password of its proxy. Whatever it says, this machine itself is
 * reached without a proxy.
 *
 * @param proxyHost
 *            name or address of the own proxy; "" while not set
 * @param proxyPort
 *            1 to 65535; 0 while not set
 * @param proxyUser
 *            who logs in at the own proxy; "" where it asks for nobody
 * @param caFile
 *            path of a PEM file with certificates to be trusted beside those of the system; "" for none
 */
public record Network(Proxying proxying, String proxyHost, int proxyPort, String proxyUser, String caFile) {
    public static final int MAX_PORT = 65_535;
    public static final Network DEFAULT = new Network(Proxying.SYSTEM, "", 0, "", "");

    /** Which proxy is asked. */
    public enum Proxying {
        /** The one that the operating system names, if it does. */
        SYSTEM,
        /** The one that is set here. */
        OWN,
        NONE
    }

    public Network withProxying(Proxying other) {
        return new Network(other, proxyHost, proxyPort, proxyUser, caFile);
    }

    public Network withProxy(String host, int port) {
        return new Network(proxying, host, port, proxyUser, caFile);
    }

    public Network withProxyUser(String other) {
        return new Network(proxying, proxyHost, proxyPort, other, caFile);
    }

    public Network withCaFile(String other) {
        return new Network(proxying, proxyHost, proxyPort, proxyUser, other);
    }

    /** False where the own proxy is wanted and its host or port is missing. */
    public boolean isUsable() {
        return proxying != Proxying.OWN || (!proxyHost.isBlank() && proxyPort > 0 && proxyPort <= MAX_PORT);
    }
}
