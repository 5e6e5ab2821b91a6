package org.flexmelder.settings;

import java.nio.file.Path;

/** {@code settings.json} in the data folder: written beside, then moved; a version inside. Safe for several threads. */
public final class SettingsFile {
    private final Path folder;

    public SettingsFile(Path folder) {
        this.folder = folder;
    }

    /**
     * What was saved last, with defaults for what is absent. A file that cannot be read is set aside under another name
     * (see {@link #setAside}) and defaults are given, so that the program starts.
     */
    public Settings load() {
        throw new UnsupportedOperationException(folder.toString());
    }

    /**
     * @throws java.io.UncheckedIOException
     *             where it could not be written; the old file then stands
     */
    public void save(Settings settings) {
        throw new UnsupportedOperationException();
    }

    /** Where the last {@link #load} put a file that it could not read, if it did. */
    public java.util.Optional<Path> setAside() {
        return java.util.Optional.empty();
    }

    /** Everything as shipped. */
    public static Settings defaults() {
        throw new UnsupportedOperationException();
    }
}
