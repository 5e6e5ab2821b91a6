package org.flexmelder.model;

/** What went wrong with a request, in the words that decide what the clerk is told. */
public enum Failure {
    NONE,
    /** No connection was made: refused, connect time-out, no TLS. Nothing left the machine. */
    NO_CONNECTION,
    /** The portal's name is not known to this network. Nothing left the machine. */
    NAME_NOT_FOUND,
    /** The proxy wants a log-in, refuses, or is not to be found. Nothing was sent to the portal. */
    PROXY,
    /** Whoever answered did not prove to be the portal. Nothing was sent to it. */
    CERTIFICATE,
    /** The file with the office's own certificates cannot be read. Nothing left the machine. */
    CA_FILE,
    /** The token address refused the service user and its secret. */
    CREDENTIALS,
    /** The token address did not give a readable token. */
    TOKEN_ADDRESS,
    /** 401 with a fresh token. */
    TOKEN_REFUSED,
    /** 403. */
    RIGHTS,
    /** 404, 405, or a redirect, which is never followed. */
    ADDRESS,
    /** 429 or 503: the portal asks to wait. */
    BUSY,
    /** 400, 409, 413, 415, 422: the portal refused the content. */
    REFUSED,
    /** 500, 502, 504 and other 5xx: it may have been taken in. */
    SERVER_ERROR,
    /** The connection was lost, or no answer came in time, after the request began. */
    CONNECTION_LOST,
    /** A success status with an answer that cannot be read. */
    UNREADABLE,
    /** A readable answer in which rows are missing, doubled or contradict what was sent. */
    CONTRADICTION,
    /** The program or the machine ended while it was being sent. */
    INTERRUPTED,
    /**
     * The answer is there, but the disk did not take it; it is kept beside, and recorded as soon as that is possible.
     */
    NOT_RECORDED,
    /** A copy of the database was restored: what was still to be sent in it may have been sent since. */
    RESTORED,
    /** Addresses or credentials are not set. */
    NOT_SET_UP,
    /** Nobody has switched on sending to the real portal yet. Nothing left the machine. */
    NOT_SWITCHED_ON
}
