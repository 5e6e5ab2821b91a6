package org.flexmelder.app;

import java.util.Locale;

/** Lets Java ask the operating system for its proxy, where that is possible and nobody said otherwise. */
final class SystemProxy {
    private static final String NAME = "java.net.useSystemProxies";

    private SystemProxy() {}

    /**
     * To be called before the first look-up. On Linux, where every desktop keeps it elsewhere, Java's own properties
     * ({@code https.proxyHost}, {@code https.proxyPort}) say it instead.
     */
    static void use() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (System.getProperty(NAME) == null && (system.contains("windows") || system.contains("mac"))) {
            System.setProperty(NAME, "true");
        }
    }
}
