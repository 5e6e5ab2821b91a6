package org.flexmelder.vault;

/** A sealed value does not open: wrong key, or the value was damaged or moved. */
public final class SealBroken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SealBroken(String message, Throwable cause) {
        super(message, cause);
    }
}
