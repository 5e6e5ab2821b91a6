package org.flexmelder.portal;

import java.util.Locale;
import java.util.Map;
import org.flexmelder.model.Failure;

/** What one request over HTTP came to. */
sealed interface Exchange {

    /**
     * A status line came. It decides what happened, even where the body does not come whole.
     *
     * @param headers
     *            by name in lower case; of several with one name the first
     * @param text
     *            the body as far as it came, at most 8 MiB
     * @param flaw
     *            why the text is not the whole body, or ""
     */
    record Answer(int status, Map<String, String> headers, String text, String flaw) implements Exchange {
        public Answer {
            headers = Map.copyOf(headers);
        }

        String header(String name) {
            return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
        }

        @Override
        public String toString() {
            return "Answer[" + status + "]";
        }
    }

    /**
     * No byte of the request was written.
     *
     * @param failure
     *            NO_CONNECTION, NAME_NOT_FOUND, PROXY, CERTIFICATE or CA_FILE
     */
    record NotBegun(Failure failure, String detail) implements Exchange {}

    /** It broke after the request began to be written and before a status line came. */
    record Lost(String detail) implements Exchange {}
}
