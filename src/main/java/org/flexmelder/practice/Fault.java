package org.flexmelder.practice;

/** What can go wrong at a portal. Each is met once by the next request that it matches. */
public enum Fault {
    /** A report is answered 401 and its token is no longer valid. */
    TOKEN_EXPIRED(Where.REPORT, false),
    /** Two reports in a row are answered 401, whatever their token. */
    TOKEN_REFUSED(Where.REPORT, false),
    /** The token call is answered 401 in the words of RFC 6749. */
    WRONG_CREDENTIALS(Where.TOKEN, false),
    /** The token call is answered 200 with a web page. */
    TOKEN_UNREADABLE(Where.TOKEN, false),
    /** The token call is answered 503, Retry-After 1. */
    TOKEN_DOWN(Where.TOKEN, false),
    /** 403. */
    FORBIDDEN(Where.REPORT, false),
    /** 404. */
    NOT_FOUND(Where.REPORT, false),
    /** 405. */
    METHOD_REFUSED(Where.REPORT, false),
    /** 302 to an address at the same portal where nothing stands. */
    REDIRECT(Where.REPORT, false),
    /** 400 with a text that names the last row and its {@code validFrom}. */
    REJECT(Where.REPORT, false),
    /** 409. */
    CONFLICT(Where.REPORT, false),
    /** 413. */
    TOO_LARGE(Where.REPORT, false),
    /** 415. */
    UNSUPPORTED(Where.REPORT, false),
    /** 422 with a text that names the first row and its {@code employeeId}. */
    UNPROCESSABLE(Where.REPORT, false),
    /** 429, Retry-After 1. */
    BUSY(Where.REPORT, false),
    /** 503, Retry-After 1. */
    DOWN(Where.REPORT, false),
    /** 500. */
    SERVER_ERROR(Where.REPORT, false),
    /** 500 although the report was taken in. */
    SERVER_ERROR_TAKEN_IN(Where.REPORT, true),
    /** 502 with a web page. */
    BAD_GATEWAY(Where.REPORT, false),
    /** 504 although the report was taken in. */
    GATEWAY_TIMEOUT(Where.REPORT, true),
    /** The connection is closed without an answer, after the report was taken in. */
    CUT_BEFORE_ANSWER(Where.REPORT, true),
    /** The connection is closed without an answer, and the report is not taken in. */
    CUT_BEFORE_TAKING(Where.REPORT, false),
    /** The answer ends in the middle, earlier than its Content-Length says. */
    HALF_ANSWER(Where.REPORT, true),
    /** 200 with a web page, as from the login page of a hotel's network. */
    HTML_ANSWER(Where.REPORT, false),
    /** No answer until the portal is closed; the connection stays open. */
    SILENT(Where.REPORT, true),
    /** The answer lacks its last row. */
    ROW_MISSING(Where.NEW, true),
    /** The last row of the answer comes twice, with two incident IDs. */
    ROW_DOUBLED(Where.NEW, true),
    /** The last row of the answer names another employee than was sent. */
    ROW_CONTRADICTING(Where.NEW, true),
    /** The rows of the answer come in reverse order, which is allowed. */
    ROWS_SHUFFLED(Where.NEW, true),
    /** 201 without a body where rows are expected. */
    EMPTY_ANSWER(Where.NEW, true),
    /** A well-formed answer of more than 8 MiB. */
    HUGE_ANSWER(Where.REPORT, true);

    private enum Where {
        TOKEN,
        REPORT,
        NEW
    }

    private final Where where;
    private final boolean takenIn;

    Fault(Where where, boolean takenIn) {
        this.where = where;
        this.takenIn = takenIn;
    }

    /** Whether the portal has the report that met this fault. */
    public boolean takenIn() {
        return takenIn;
    }

    boolean matches(String path) {
        return switch (where) {
            case TOKEN -> path.equals(Paths.TOKEN);
            case REPORT -> path.equals(Paths.NEW) || path.equals(Paths.NONE);
            case NEW -> path.equals(Paths.NEW);
        };
    }
}
