package org.flexmelder.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads a list of incidents: CSV with the titles of {@link Template}, or the interface's own request in JSON. */
public final class ListReader {
    static final int MAX_MIB = 64;

    private ListReader() {}

    /**
     * Everything that the file gives. Trouble of any kind is among the problems; nothing is thrown for it.
     *
     * @param companyGiven
     *            true where the company is known from elsewhere, so that the list need not name it
     */
    public static ListFile read(Path file, boolean companyGiven) {
        try {
            if (Files.size(file) > MAX_MIB * 1024L * 1024L) {
                return ListFile.broken(Problem.error(0, "list.tooLarge", String.valueOf(MAX_MIB)));
            }
            try (InputStream in = Files.newInputStream(file)) {
                return read(Decoding.text(in.readAllBytes()), isNamedJson(file), companyGiven);
            }
        } catch (CharacterCodingException e) {
            return ListFile.broken(Problem.error(0, "list.charset"));
        } catch (NoSuchFileException e) {
            return ListFile.broken(Problem.error(0, "list.notFound"));
        } catch (IOException e) {
            return ListFile.broken(Problem.error(0, "list.unreadable"));
        }
    }

    private static boolean isNamedJson(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".json");
    }

    private static ListFile read(String text, boolean namedJson, boolean companyGiven) {
        if (text.indexOf('\0') >= 0 || text.startsWith("PK\u0003\u0004")) {
            return ListFile.broken(Problem.error(0, "list.binary"));
        }
        if (text.isBlank()) {
            return ListFile.broken(Problem.error(0, "list.empty"));
        }
        boolean json = namedJson || text.stripLeading().startsWith("{") || text.stripLeading().startsWith("[");
        ListFile read = json ? new JsonList(companyGiven).read(text) : new CsvList(companyGiven).read(text);
        if (!read.rows().isEmpty() || read.hasErrors()) {
            return read;
        }
        List<Problem> problems = new ArrayList<>(read.problems());
        problems.add(Problem.error(0, "list.empty"));
        return new ListFile(List.of(), problems);
    }
}
