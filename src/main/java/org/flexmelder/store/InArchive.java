package org.flexmelder.store;

/** A new incident was meant for an employee in the archive; nothing was kept. */
public final class InArchive extends StateConflict {
    private static final long serialVersionUID = 1L;

    InArchive(long employee) {
        super("employee " + employee + " is in the archive");
    }
}
