package org.flexmelder.practice;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What the portal took in, in order, kept in a file of one JSON object a line where a file is given. A report is
 * written whole before {@link #add} returns, so it outlives the end of the process. Safe for use from several threads.
 */
final class Takings implements Closeable {
    private final List<Received> list = new ArrayList<>();
    private final @Nullable FileChannel file;

    /** Reads what the file holds; a last line that was not written to its end is cut off. */
    Takings(@Nullable Path path) throws IOException {
        if (path == null) {
            file = null;
            return;
        }
        if (Files.notExists(path)) {
            create(path);
        }
        byte[] kept = Files.readAllBytes(path);
        int start = 0;
        for (int i = 0; i < kept.length; i++) {
            if (kept[i] == '\n') {
                list.add(parse(ByteBuffer.wrap(kept, start, i - start), list.size() + 1));
                start = i + 1;
            }
        }
        file = FileChannel.open(path, StandardOpenOption.WRITE);
        file.truncate(start);
        file.position(start);
    }

    synchronized List<Received> list() {
        return List.copyOf(list);
    }

    /** Takes in all or, where the file cannot be written, nothing. */
    synchronized void add(List<Received> report) throws IOException {
        if (file != null) {
            StringBuilder lines = new StringBuilder();
            report.forEach(received -> lines.append(line(received)).append('\n'));
            long before = file.position();
            try {
                ByteBuffer rest = StandardCharsets.UTF_8.encode(lines.toString());
                while (rest.hasRemaining()) {
                    file.write(rest);
                }
            } catch (IOException e) {
                file.truncate(before);
                throw e;
            }
        }
        list.addAll(report);
    }

    @Override
    public synchronized void close() {
        try {
            if (file != null) {
                file.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** For its owner alone, where the file system knows owners. */
    private static void create(Path path) throws IOException {
        if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(path);
        }
    }

    private static String line(Received r) {
        return Json.text(Json.object().put("path", r.path()).put("careflexId", r.careflexId())
                .put("externalId", r.externalId()).put("employeeId", r.employeeId()).put("type", r.type())
                .put("validFrom", r.validFrom()).put("incidentId", r.incidentId()).put("importId", r.importId())
                .put("at", r.at().toString()));
    }

    private static Received parse(ByteBuffer line, int number) throws IOException {
        JsonNode json = Json.read(line).orElseThrow(() -> unreadable(number));
        try {
            return new Received(text(json, "path", number), text(json, "careflexId", number),
                    text(json, "externalId", number), text(json, "employeeId", number), text(json, "type", number),
                    text(json, "validFrom", number), text(json, "incidentId", number), text(json, "importId", number),
                    Instant.parse(text(json, "at", number)));
        } catch (DateTimeException _) {
            throw unreadable(number);
        }
    }

    private static String text(JsonNode json, String name, int number) throws IOException {
        JsonNode value = json.path(name);
        if (!value.isString()) {
            throw unreadable(number);
        }
        return value.stringValue();
    }

    private static IOException unreadable(int number) {
        return new IOException("line " + number + " of the ledger file is not a record of this portal");
    }
}
