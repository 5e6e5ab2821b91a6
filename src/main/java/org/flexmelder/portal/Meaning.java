package org.flexmelder.portal;

import org.flexmelder.model.Failure;

/**
 * What the status of an answer means: the failure table of the design page as pure functions.
 *
 * <p>
 * Statuses that the table does not name: 407 comes from a proxy, so the portal was not reached; 408 says that the
 * portal waited in vain for the rest of a request of which it may have more than we believe, so it is unclear; 425 asks
 * to come again. Any other 4xx speaks about the way the request was put to this address, not about its content: it was
 * not taken in, and the run stops.
 */
final class Meaning {
    private Meaning() {}

    /** For the report address; NONE is success. */
    static Failure of(int status) {
        return switch (status) {
            case 400, 409, 413, 415, 422 -> Failure.REFUSED;
            case 401 -> Failure.TOKEN_REFUSED;
            case 403 -> Failure.RIGHTS;
            case 407 -> Failure.PROXY;
            case 408 -> Failure.CONNECTION_LOST;
            case 425, 429, 503 -> Failure.BUSY;
            default -> switch (status / 100) {
                case 2 -> Failure.NONE;
                case 3, 4 -> Failure.ADDRESS;
                default -> Failure.SERVER_ERROR;
            };
        };
    }

    /**
     * For the token address, where nothing is reported and so nothing can be unclear; NONE is success.
     *
     * @param error
     *            code of RFC 6749, 5.2, or ""
     */
    static Failure ofToken(int status, String error) {
        return switch (status) {
            case 400, 401, 403 -> switch (error) {
                case "unauthorized_client" -> Failure.RIGHTS;
                case "invalid_request", "unsupported_grant_type", "invalid_scope" -> Failure.TOKEN_ADDRESS;
                default -> Failure.CREDENTIALS;
            };
            case 407 -> Failure.PROXY;
            case 425, 429, 503 -> Failure.BUSY;
            default -> status / 100 == 2 ? Failure.NONE : Failure.TOKEN_ADDRESS;
        };
    }

    /** Whether a request that failed so may have been taken in all the same. */
    static boolean isUnclear(Failure failure) {
        return switch (failure) {
            case SERVER_ERROR, CONNECTION_LOST, UNREADABLE, CONTRADICTION, INTERRUPTED, RESTORED -> true;
            case NONE, NO_CONNECTION, NAME_NOT_FOUND, PROXY, CERTIFICATE, CA_FILE, CREDENTIALS, TOKEN_ADDRESS,
                    TOKEN_REFUSED, RIGHTS, ADDRESS, BUSY, REFUSED, NOT_RECORDED, NOT_SET_UP,
                    NOT_SWITCHED_ON ->
                false;
        };
    }
}
