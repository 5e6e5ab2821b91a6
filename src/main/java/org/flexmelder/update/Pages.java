package org.flexmelder.update;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** Addresses that are taken: https, with a host, of nobody in particular. */
final class Pages {
    private Pages() {}

    static Optional<URI> https(String address) {
        try {
            URI uri = new URI(address);
            boolean usable = "https".equalsIgnoreCase(uri.getScheme()) && uri.getHost() != null
                    && uri.getRawUserInfo() == null && uri.getRawFragment() == null;
            return usable ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
