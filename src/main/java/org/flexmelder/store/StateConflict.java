package org.flexmelder.store;

/** A state was not the one that the change starts from; nothing of the change was kept. */
public sealed class StateConflict extends RuntimeException permits InArchive {
    private static final long serialVersionUID = 1L;

    StateConflict(String message) {
        super(message);
    }
}
