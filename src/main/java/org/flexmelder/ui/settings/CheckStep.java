package org.flexmelder.ui.settings;

import org.flexmelder.model.Failure;

/** The steps of a check of the connection, in order. Words stand under {@code settings.step.<NAME>}. */
enum CheckStep {
    /** Addresses and credentials are there and well-formed. */
    ADDRESS,
    /** The network knows the portal's name. */
    NAME,
    /** A connection was made, and the other side proved to be the portal. */
    REACHED,
    /** The portal gave an access token. */
    TOKEN;

    /** How a step ended. Words stand under {@code settings.step.<NAME>}. */
    enum End {
        OK,
        FAILED,
        NOT_TRIED
    }

    /**
     * How this step ended in a check that ended so; a step after the one that failed was not tried.
     *
     * @param failure
     *            NONE where the check went well
     * @param status
     *            of the portal's answer, 0 where there was none
     * @param proxy
     *            true where a proxy of the office's own looks the name up, so that nothing is known of that here
     */
    End end(Failure failure, int status, boolean proxy) {
        if (failure != Failure.NONE) {
            int after = compareTo(failedBy(failure, status));
            if (after >= 0) {
                return after == 0 ? End.FAILED : End.NOT_TRIED;
            }
        }
        boolean before = failure == Failure.PROXY || failure == Failure.CA_FILE;
        return this == NAME && (proxy || before) ? End.NOT_TRIED : End.OK;
    }

    private static CheckStep failedBy(Failure failure, int status) {
        return switch (failure) {
            case NOT_SET_UP -> ADDRESS;
            case ADDRESS -> status == 0 ? ADDRESS : TOKEN;
            case NAME_NOT_FOUND -> NAME;
            case NO_CONNECTION, PROXY, CERTIFICATE, CA_FILE, CONNECTION_LOST -> REACHED;
            default -> TOKEN;
        };
    }
}
