package org.flexmelder.portal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.flexmelder.model.Incident;
import org.flexmelder.model.Outcome;

/**
 * The portal's three calls. Calls block, may take as long as their time-outs, and may be interrupted by {@link #close}.
 */
public interface Portal extends AutoCloseable {

    /**
     * A request that is ready to go.
     *
     * @param path
     *            relative to the report address: {@code incident/new} or {@code incident/none}
     * @param body
     *            exact body, UTF-8 JSON, with the API token
     * @param kept
     *            the body as text with the API token left out, to be kept in the ledger
     */
    record Request(String path, String body, String kept) {
        @Override
        public String toString() {
            return "Request[" + path + "]";
        }
    }

    /** The report of 1 to 100 frozen incidents of one company, their data being what is reported. */
    Request report(String careflexId, List<Incident> incidents);

    /** The empty report. */
    Request emptyReport(String careflexId, LocalDate createdAt);

    /** What of the settings is missing or cannot be right, so that no call can begin; sends nothing. */
    Optional<Outcome.NotSent> flaw();

    /**
     * Makes sure that there is a valid token, fetching one where needed; sends nothing else.
     *
     * @return what stood in the way, or empty where a token is there
     */
    Optional<Outcome.NotSent> connect();

    /** Sends it once. After 401, which means that nothing was taken in, the next call fetches a new token. */
    Outcome send(Request request);

    /** Until when the present token is used; empty where there is none. */
    Optional<Instant> tokenValidUntil();

    /** Ends a call under way and forgets the token. */
    @Override
    void close();
}
