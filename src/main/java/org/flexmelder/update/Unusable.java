package org.flexmelder.update;

/** What came is not a manifest to go by; the message says why, for the log. */
final class Unusable extends Exception {
    private static final long serialVersionUID = 1;

    Unusable(String message) {
        super(message);
    }
}
