package org.flexmelder.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.flexmelder.settings.TableLook.Column;
import org.flexmelder.settings.TableLook.Shown;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code view.json} beside the settings: how tables were left. A file that cannot be read counts as none, since nothing
 * is lost with it that a person could not set again at once. Safe for several threads.
 */
public final class ViewFile {
    private static final int VERSION = 1;
    private static final int WIDEST = 5000;

    private final Path file;
    private final Map<String, TableLook> tables = new TreeMap<>();

    /** Reads what was saved last. */
    public ViewFile(Path folder) {
        file = folder.resolve("view.json");
        try {
            JsonNode root = Json.read(Files.readString(file));
            root.path("tables").properties().forEach(each -> tables.put(each.getKey(), read(each.getValue())));
        } catch (NoSuchFileException e) {
            tables.clear();
        } catch (IOException | JacksonException e) {
            tables.clear();
            System.getLogger(ViewFile.class.getName()).log(System.Logger.Level.WARNING,
                    "view could not be read: {0}", e.getClass().getSimpleName());
        }
    }

    public synchronized Optional<TableLook> table(String name) {
        return Optional.ofNullable(tables.get(name));
    }

    /**
     * Does nothing where it is as it was.
     *
     * @throws UncheckedIOException
     *             where it could not be written; the old file then stands
     */
    public synchronized void save(String table, TableLook look) {
        if (look.equals(tables.get(table))) {
            return;
        }
        Map<String, TableLook> changed = new TreeMap<>(tables);
        changed.put(table, look);
        ObjectNode root = Json.object().put("version", VERSION);
        ObjectNode all = root.putObject("tables");
        changed.forEach((name, each) -> write(all.putObject(name), each));
        try {
            AtomicFile.write(file, Json.write(root));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        tables.put(table, look);
    }

    private static void write(ObjectNode node, TableLook look) {
        node.put("sortedBy", look.sortedBy()).put("descending", look.descending());
        ArrayNode columns = node.putArray("columns");
        look.columns().forEach(each -> columns.addObject().put("name", each.name()).put("shown", each.shown().name())
                .put("width", each.width()));
    }

    private static TableLook read(JsonNode node) {
        List<Column> columns = new ArrayList<>();
        for (JsonNode each : node.path("columns")) {
            String shown = each.path("shown").asString("");
            columns.add(new Column(each.path("name").asString(""),
                    List.of(Shown.values()).stream().filter(one -> one.name().equals(shown)).findFirst()
                            .orElse(Shown.BY_ROOM),
                    Math.clamp(each.path("width").asInt(0), 0, WIDEST)));
        }
        return new TableLook(columns, node.path("sortedBy").asString(""), node.path("descending").asBoolean(false));
    }
}
