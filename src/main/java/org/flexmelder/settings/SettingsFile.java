package org.flexmelder.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.flexmelder.model.Network;
import org.flexmelder.model.PortalProfile;
import org.flexmelder.settings.Settings.Theme;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** {@code settings.json} in the data folder: written beside, then moved; a version inside. Safe for several threads. */
public final class SettingsFile {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss", Locale.ROOT);

    private final Path file;
    private @Nullable Path setAside;

    public SettingsFile(Path folder) {
        this.file = folder.resolve("settings.json");
    }

    /**
     * What was saved last, with defaults for what is absent. A file that cannot be read is set aside under another name
     * (see {@link #setAside}) and defaults are given, so that the program starts.
     *
     * @throws UncheckedIOException
     *             where it can neither be read nor be set aside, because the next save would overwrite it
     */
    public synchronized Settings load() {
        setAside = null;
        try {
            JsonNode root = Json.read(Files.readString(file));
            if (root.isObject()) {
                return SettingsJson.read(root, defaults());
            }
        } catch (NoSuchFileException e) {
            return defaults();
        } catch (IOException | JacksonException e) {
            System.getLogger(SettingsFile.class.getName()).log(System.Logger.Level.WARNING,
                    "settings could not be read: {0}", e.getClass().getSimpleName());
        }
        setAside = moveAside();
        return defaults();
    }

    /**
     * @throws UncheckedIOException
     *             where it could not be written; the old file then stands
     */
    public synchronized void save(Settings settings) {
        String text = Json.write(SettingsJson.write(settings));
        try {
            AtomicFile.write(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the last {@link #load} put a file that it could not read, if it did. */
    public synchronized Optional<Path> setAside() {
        return Optional.ofNullable(setAside);
    }

    /** Everything as shipped. */
    public static Settings defaults() {
        return new Settings("", Theme.SYSTEM, PortalProfile.DEFAULT, Network.DEFAULT, CatalogueFile.shipped(), false,
                Settings.Sending.NOT_SAID, 100, true);
    }

    private Path moveAside() {
        String name = "settings-unreadable-" + LocalDateTime.now(ZoneId.systemDefault()).format(STAMP);
        try {
            Path aside = file.resolveSibling(name + ".json");
            for (int i = 2; Files.exists(aside); i++) {
                aside = file.resolveSibling(name + "-" + i + ".json");
            }
            return Files.move(file, aside);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
