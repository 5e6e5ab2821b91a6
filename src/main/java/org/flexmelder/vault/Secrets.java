package org.flexmelder.vault;

import java.nio.file.Path;

/**
 * Keeps the key of the {@link Sealer} and the portal's credentials in one folder, in files that their owner alone can
 * read.
 */
public final class Secrets {
    private final Path folder;

    /** Nothing is read or written yet. */
    public Secrets(Path folder) {
        this.folder = folder;
    }

    /**
     * The sealer of this folder. Makes a key at first use.
     *
     * @param mustExist
     *            true where sealed data is there already: a missing key is then an error, not made anew
     * @throws VaultException
     *             where the key is missing or cannot be read or written
     */
    public Sealer sealer(boolean mustExist) {
        throw new UnsupportedOperationException(folder.toString());
    }

    /** The named secret, or "" where there is none. */
    public String get(String name) {
        throw new UnsupportedOperationException();
    }

    /** Keeps the named secrets ("" removes one) in one atomic write. */
    public void put(java.util.Map<String, String> values) {
        throw new UnsupportedOperationException();
    }
}
