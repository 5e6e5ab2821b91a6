package org.flexmelder.exchange;

import java.util.List;
import org.flexmelder.check.Severity;

/**
 * What is wrong with a list itself, not with what its rows say. With an ERROR anywhere nothing of the list may be taken
 * in unseen.
 *
 * @param line
 *            as in {@link ListRow}; 1 for the titles of a CSV file, 0 for the whole file
 * @param key
 *            text key without its prefix, such as {@code list.column.unknown}
 * @param args
 *            what the words name, in the order of their placeholders
 */
public record Problem(int line, Severity severity, String key, List<String> args) {
    public Problem {
        args = List.copyOf(args);
    }

    static Problem error(int line, String key, String... args) {
        return new Problem(line, Severity.ERROR, key, List.of(args));
    }

    static Problem warning(int line, String key, String... args) {
        return new Problem(line, Severity.WARNING, key, List.of(args));
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }
}
