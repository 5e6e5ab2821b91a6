package org.flexmelder.ui.settings;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What is wrong with an address of the portal as it was typed, by the rule that the portal's side will apply. */
final class AddressCheck {
    private static final Pattern LOOPBACK = Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[::1]");

    private AddressCheck() {}

    /**
     * @param query
     *            whether a part behind a question mark is possible
     * @return a text key; empty where nothing is wrong, or nothing was typed
     */
    static Optional<String> flaw(String address, boolean query) {
        if (address.isBlank()) {
            return Optional.empty();
        }
        URI uri;
        try {
            uri = new URI(address.strip());
        } catch (URISyntaxException e) {
            return Optional.of("settings.address.invalid");
        }
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        String host = uri.getHost() == null ? "" : uri.getHost().toLowerCase(Locale.ROOT);
        boolean plain = "http".equals(scheme);
        if (host.isEmpty() || uri.getPort() == 0 || uri.getPort() > 65_535) {
            return Optional.of("settings.address.invalid");
        }
        if (!"https".equals(scheme) && !(plain && LOOPBACK.matcher(host).matches())) {
            return Optional.of("settings.address.https");
        }
        boolean extra = uri.getRawUserInfo() != null || uri.getRawFragment() != null;
        return extra || (!query && uri.getRawQuery() != null)
                ? Optional.of("settings.address.extra")
                : Optional.empty();
    }
}
