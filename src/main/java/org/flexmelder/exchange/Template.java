package org.flexmelder.exchange;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.flexmelder.model.Field;

/** An empty list to fill in. */
public final class Template {
    private Template() {}

    /**
     * Writes the titles of all columns: UTF-8 with a byte order mark and {@code ;}, as German spreadsheets open it by a
     * double click.
     *
     * @throws java.nio.file.FileAlreadyExistsException
     *             where there is such a file already; it is left as it is
     */
    public static void write(Path file) throws IOException {
        String titles = Arrays.stream(Field.values()).map(Field::column).collect(Collectors.joining(";"));
        Files.write(file, ("\uFEFF" + titles + "\r\n").getBytes(StandardCharsets.UTF_8), StandardOpenOption.WRITE,
                StandardOpenOption.CREATE_NEW);
    }
}
