package org.flexmelder.vault;

/** Key or secrets are missing, damaged, or cannot be read or written. */
public final class VaultException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    VaultException(String message) {
        super(message);
    }

    VaultException(String message, Throwable cause) {
        super(message, cause);
    }
}
