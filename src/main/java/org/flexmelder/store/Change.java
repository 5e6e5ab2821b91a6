package org.flexmelder.store;

/** Told after every committed change of the store, on the thread that made it. */
@FunctionalInterface
public interface Change {
    void changed();
}
