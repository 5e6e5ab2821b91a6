package org.flexmelder.portal;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.flexmelder.model.Failure;
import org.flexmelder.model.PortalProfile;

/** The addresses of the portal, or why there are none. */
sealed interface Addresses {
    record Usable(URI token, URI report) implements Addresses {

        /** The report address with a path below it. */
        URI report(String path) {
            return report.resolve(path);
        }
    }

    /** NOT_SET_UP, ADDRESS or PROXY. */
    record Unusable(Failure failure, String detail) implements Addresses {}

    Pattern LOOPBACK = Pattern
            .compile("localhost|127(\\.(25[0-5]|2[0-4]\\d|1?\\d?\\d)){3}|\\[(::1|0:0:0:0:0:0:0:1)\\]");

    static Addresses of(PortalProfile profile) {
        if (profile.tokenUrl().isBlank()) {
            return new Unusable(Failure.NOT_SET_UP, "no token address");
        }
        if (profile.reportUrl().isBlank()) {
            return new Unusable(Failure.NOT_SET_UP, "no report address");
        }
        try {
            URI report = checked("report address", profile.reportUrl());
            if (report.getRawQuery() != null) {
                return new Unusable(Failure.ADDRESS, "report address: a query is not possible");
            }
            String slashed = report.toString().endsWith("/") ? report.toString() : report + "/";
            return new Usable(checked("token address", profile.tokenUrl()), URI.create(slashed));
        } catch (URISyntaxException e) {
            return new Unusable(Failure.ADDRESS, e.getReason());
        }
    }

    private static URI checked(String what, String address) throws URISyntaxException {
        URI uri;
        try {
            uri = new URI(address.strip());
        } catch (URISyntaxException e) {
            throw new URISyntaxException("", what + ": not an address");
        }
        String host = uri.getHost() == null ? "" : uri.getHost().toLowerCase(Locale.ROOT);
        boolean plain = "http".equalsIgnoreCase(uri.getScheme());
        String flaw = "";
        if (host.isEmpty() || uri.getPort() == 0 || uri.getPort() > 65_535) {
            flaw = "no host, or a wrong port";
        } else if (!plain && !"https".equalsIgnoreCase(uri.getScheme())) {
            flaw = "only https is possible";
        } else if (plain && !LOOPBACK.matcher(host).matches()) {
            flaw = "only https is possible, http for this machine alone";
        } else if (uri.getRawUserInfo() != null || uri.getRawFragment() != null) {
            flaw = "a user or a fragment is not possible";
        }
        if (!flaw.isEmpty()) {
            throw new URISyntaxException("", what + ": " + flaw);
        }
        return uri;
    }
}
