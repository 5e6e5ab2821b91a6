package org.flexmelder.app;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.flexmelder.model.Credentials;
import org.flexmelder.model.Network;
import org.flexmelder.model.PortalProfile;
import org.flexmelder.update.Channel;

/** Settings that the environment gives; they win over those of the office. */
final class Environment {
    private static final String TOKEN_URL = "FLEXMELDER_TOKEN_URL";
    private static final String REPORT_URL = "FLEXMELDER_REPORT_URL";
    private static final String USER = "FLEXMELDER_USER";
    private static final String SECRET = "FLEXMELDER_SECRET";
    private static final String API_TOKEN = "FLEXMELDER_API_TOKEN";
    private static final String SENDING = "FLEXMELDER_SENDING";
    private static final String UPDATES = "FLEXMELDER_UPDATES";
    private static final String PROXY = "FLEXMELDER_PROXY";
    private static final String PROXY_USER = "FLEXMELDER_PROXY_USER";
    private static final String PROXY_PASSWORD = "FLEXMELDER_PROXY_PASSWORD";
    private static final String CA_FILE = "FLEXMELDER_CA_FILE";
    private static final Set<String> OF_PORTAL = Set.of(TOKEN_URL, REPORT_URL, USER, SECRET, API_TOKEN);
    private static final Set<String> ON = Set.of("on", "true", "yes", "1", "an", "ja");
    private static final Set<String> OF_NETWORK = Set.of(PROXY, PROXY_USER, PROXY_PASSWORD, CA_FILE);
    private static final Pattern HOST_AND_PORT = Pattern.compile("(?:http://)?(.+?)(?::(\\d{1,5}))?/?");

    private final Map<String, String> values;
    private final Supplier<Optional<Channel>> channel;

    /**
     * @param values
     *            such as {@link System#getenv()}
     */
    Environment(Map<String, String> values) {
        this(values, Channel::ofBuild);
    }

    /**
     * @param channel
     *            where newer versions are announced; the build alone says it, no variable does
     */
    Environment(Map<String, String> values, Supplier<Optional<Channel>> channel) {
        this.values = Map.copyOf(values);
        this.channel = channel;
    }

    PortalProfile over(PortalProfile profile) {
        return profile.withAddresses(or(TOKEN_URL, profile.tokenUrl()), or(REPORT_URL, profile.reportUrl()));
    }

    Credentials over(Credentials credentials) {
        return new Credentials(or(USER, credentials.user()), or(SECRET, credentials.secret()),
                or(API_TOKEN, credentials.apiToken()),
                or(PROXY_PASSWORD, credentials.proxyPassword()));
    }

    /** A proxy whose port is not to be read is kept as one that cannot be used: never is one gone round. */
    Network over(Network network) {
        Network wanted = network.withProxyUser(or(PROXY_USER, network.proxyUser()))
                .withCaFile(or(CA_FILE, network.caFile()));
        Matcher proxy = HOST_AND_PORT.matcher(or(PROXY, "").strip());
        if (!proxy.matches()) {
            return wanted;
        }
        int port = proxy.group(2) == null ? 0 : Integer.parseInt(proxy.group(2));
        return wanted.withProxying(Network.Proxying.OWN).withProxy(proxy.group(1), port);
    }

    /** True where anything is set that only an office that is set up has. */
    boolean hasPortal() {
        return OF_PORTAL.stream().anyMatch(name -> !or(name, "").isEmpty());
    }

    /** True where both addresses and all credentials are given. */
    boolean hasWholePortal() {
        return OF_PORTAL.stream().noneMatch(name -> or(name, "").isEmpty());
    }

    /** Whether sending is on; empty where nothing is said. A word that is not known means off. */
    Optional<Boolean> sending() {
        return said(SENDING);
    }

    /** Whether it is asked for newer versions; as of {@link #sending}. */
    Optional<Boolean> updates() {
        return said(UPDATES);
    }

    /** Where newer versions are announced; empty where nobody is to be asked. */
    Optional<Channel> channel() {
        return channel.get();
    }

    private Optional<Boolean> said(String name) {
        String word = or(name, "").strip().toLowerCase(Locale.ROOT);
        return word.isEmpty() ? Optional.empty() : Optional.of(ON.contains(word));
    }

    /** The names of those that are set. */
    Set<String> names() {
        Set<String> set = new TreeSet<>(OF_PORTAL);
        set.addAll(OF_NETWORK);
        set.add(SENDING);
        set.add(UPDATES);
        set.removeIf(name -> or(name, "").isEmpty());
        return set;
    }

    private String or(String name, String otherwise) {
        String value = values.getOrDefault(name, "");
        return value.isBlank() ? otherwise : value;
    }
}
