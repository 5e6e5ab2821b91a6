package org.flexmelder.check;

import java.util.List;
import org.flexmelder.model.Field;

/**
 * One thing that a check has to say about one field.
 *
 * @param key
 *            text key without its prefix, such as {@code zipCode.format}; the words stand in the text bundle under
 *            {@code finding.<key>}
 * @param args
 *            what the words name, in the order of their placeholders
 */
public record Finding(Field field, Severity severity, String key, List<String> args) {
    public Finding {
        args = List.copyOf(args);
    }

    public static Finding error(Field field, String key, String... args) {
        return new Finding(field, Severity.ERROR, key, List.of(args));
    }

    public static Finding warning(Field field, String key, String... args) {
        return new Finding(field, Severity.WARNING, key, List.of(args));
    }

    public static Finding notice(Field field, String key, String... args) {
        return new Finding(field, Severity.NOTICE, key, List.of(args));
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }
}
