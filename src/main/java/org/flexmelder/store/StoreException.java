package org.flexmelder.store;

/** The database file cannot be opened, read or written; what was committed before stands. */
public final class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What the person at the screen is told. */
    public enum Kind {
        /** Another FlexMelder works on this folder. */
        IN_USE,
        /** Made by a newer program. */
        NEWER,
        /** Not a database, damaged, or gone. */
        DAMAGED,
        /** Nothing is sent from a restored copy before {@link Database#confirmRestored}. */
        RESTORED,
        /** No room is left. What was not committed is not sent; it goes on as soon as there is room. */
        DISK_FULL,
        /** Another program, such as a backup or a virus scanner, holds the file for longer than we wait. */
        BUSY,
        /** Read-only, no rights, or something else stands where folder or file should be. */
        UNWRITABLE,
        /** Any other failure of reading or writing. */
        FAILED
    }

    private final Kind kind;

    StoreException(Kind kind, String message, Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    StoreException(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
