package org.flexmelder.app;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** Where an installation keeps its data, unless told otherwise: the place that the system has for it. */
final class DataFolder {
    private static final String NAME = "FlexMelder";

    private DataFolder() {}

    /** The folder of this machine and user. */
    static Path ofSystem() {
        return of(System.getProperty("os.name", ""), System.getProperty("user.home", "."), System.getenv());
    }

    static Path of(String system, String home, Map<String, String> environment) {
        String os = system.toLowerCase(Locale.ROOT);
        if (os.startsWith("windows")) {
            String roaming = environment.getOrDefault("APPDATA", "");
            return (roaming.isEmpty() ? Path.of(home, "AppData", "Roaming") : Path.of(roaming)).resolve(NAME);
        }
        if (os.startsWith("mac")) {
            return Path.of(home, "Library", "Application Support", NAME);
        }
        String xdg = environment.getOrDefault("XDG_DATA_HOME", "");
        return (xdg.isEmpty() ? Path.of(home, ".local", "share") : Path.of(xdg)).resolve("flexmelder");
    }

    /** Practice data lies beside the real data, never among it. */
    static Path practice(Path folder) {
        return folder.resolve("practice");
    }
}
