package org.flexmelder.app;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.flexmelder.model.Credentials;
import org.flexmelder.model.PortalProfile;

/** Settings that the environment gives; they win over those of the office. */
final class Environment {
    private static final String TOKEN_URL = "FLEXMELDER_TOKEN_URL";
    private static final String REPORT_URL = "FLEXMELDER_REPORT_URL";
    private static final String USER = "FLEXMELDER_USER";
    private static final String SECRET = "FLEXMELDER_SECRET";
    private static final String API_TOKEN = "FLEXMELDER_API_TOKEN";
    private static final Set<String> NAMES = Set.of(TOKEN_URL, REPORT_URL, USER, SECRET, API_TOKEN);

    private final Map<String, String> values;

    /**
     * @param values
     *            such as {@link System#getenv()}
     */
    Environment(Map<String, String> values) {
        this.values = Map.copyOf(values);
    }

    PortalProfile over(PortalProfile profile) {
        return profile.withAddresses(or(TOKEN_URL, profile.tokenUrl()), or(REPORT_URL, profile.reportUrl()));
    }

    Credentials over(Credentials credentials) {
        return new Credentials(or(USER, credentials.user()), or(SECRET, credentials.secret()),
                or(API_TOKEN, credentials.apiToken()));
    }

    /** The names of those that are set. */
    Set<String> names() {
        Set<String> set = new TreeSet<>(NAMES);
        set.removeIf(name -> or(name, "").isEmpty());
        return set;
    }

    private String or(String name, String otherwise) {
        String value = values.getOrDefault(name, "");
        return value.isBlank() ? otherwise : value;
    }
}
