package org.flexmelder.ui.settings;

import java.util.List;
import org.flexmelder.model.Failure;

/** Where to look for what made a check of the connection fail. */
final class Blame {
    private Blame() {}

    /** A field of the screen: its id, the key of its name, and what gives it in the environment, or "". */
    record Place(String id, String key, String environment) {}

    private static final Place TOKEN_URL = new Place("token-url", "settings.tokenUrl", "FLEXMELDER_TOKEN_URL");
    private static final Place REPORT_URL = new Place("report-url", "settings.reportUrl", "FLEXMELDER_REPORT_URL");
    private static final Place USER = new Place("service-user", "settings.user", "FLEXMELDER_USER");
    private static final Place SECRET = new Place("secret", "settings.secret", "FLEXMELDER_SECRET");
    private static final Place API_TOKEN = new Place("api-token", "settings.apiToken", "FLEXMELDER_API_TOKEN");
    private static final Place NETWORK = new Place("network", "settings.network", "");

    /** The fields that this failure may come from; none where nothing here can mend it. */
    static List<Place> of(Failure failure) {
        return switch (failure) {
            case CREDENTIALS -> List.of(USER, SECRET);
            case TOKEN_ADDRESS -> List.of(TOKEN_URL);
            case ADDRESS, TOKEN_REFUSED, NAME_NOT_FOUND -> List.of(TOKEN_URL, REPORT_URL);
            case PROXY, CERTIFICATE, CA_FILE -> List.of(NETWORK);
            case NOT_SET_UP -> List.of(TOKEN_URL, REPORT_URL, USER, SECRET, API_TOKEN);
            default -> List.of();
        };
    }
}
