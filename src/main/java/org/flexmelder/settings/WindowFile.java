package org.flexmelder.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code window.json} beside the settings: where the window was left and how its screens were divided. A file that
 * cannot be read counts as none.
 */
public final class WindowFile {
    private final Path folder;
    private final Path file;

    public WindowFile(Path folder) {
        this.folder = folder;
        file = folder.resolve("window.json");
    }

    /**
     * Where the window stands while it does not fill the screen, in pixels of the desktop.
     *
     * @param maximized
     *            true where it was left filling the screen
     */
    public record Bounds(double x, double y, double width, double height, boolean maximized) {}

    /**
     * @param bounds
     *            null where the window was never left
     * @param shares
     *            of the left side, from 0 to 1, by the name of the screen
     */
    public record Look(@Nullable Bounds bounds, Map<String, Double> shares) {
        public Look {
            shares = Map.copyOf(shares);
        }
    }

    public Look load() {
        try {
            JsonNode root = Json.read(Files.readString(file));
            Map<String, Double> shares = new TreeMap<>();
            root.path("shares").properties().forEach(each -> {
                double share = each.getValue().asDouble(0);
                if (share > 0 && share < 1) {
                    shares.put(each.getKey(), share);
                }
            });
            return new Look(bounds(root.path("bounds")).orElse(null), shares);
        } catch (NoSuchFileException e) {
            return new Look(null, Map.of());
        } catch (IOException | JacksonException e) {
            System.getLogger(WindowFile.class.getName()).log(System.Logger.Level.WARNING,
                    "window could not be read: {0}", e.getClass().getSimpleName());
            return new Look(null, Map.of());
        }
    }

    /**
     * Nothing is written where the folder is not there yet.
     *
     * @throws UncheckedIOException
     *             where it could not be written; the old file then stands
     */
    public void save(Look look) {
        if (look.equals(load()) || !Files.isDirectory(folder)) {
            return;
        }
        ObjectNode root = Json.object().put("version", 1);
        Bounds bounds = look.bounds();
        if (bounds != null) {
            root.putObject("bounds").put("x", bounds.x()).put("y", bounds.y()).put("width", bounds.width())
                    .put("height", bounds.height()).put("maximized", bounds.maximized());
        }
        ObjectNode shares = root.putObject("shares");
        new TreeMap<>(look.shares()).forEach(shares::put);
        try {
            AtomicFile.write(file, Json.write(root));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Bounds> bounds(JsonNode node) {
        Bounds bounds = new Bounds(node.path("x").asDouble(0), node.path("y").asDouble(0),
                node.path("width").asDouble(0), node.path("height").asDouble(0),
                node.path("maximized").asBoolean(false));
        return bounds.width() > 0 && bounds.height() > 0 ? Optional.of(bounds) : Optional.empty();
    }
}
