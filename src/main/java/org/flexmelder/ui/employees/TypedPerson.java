package org.flexmelder.ui.employees;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.flexmelder.check.Reading;
import org.flexmelder.model.Field;

/** What somebody typed for a person who is nobody yet, as the first fields of a new employee. */
final class TypedPerson {
    private static final Pattern NUMBER = Pattern.compile("[0-9 /-]+");
    private static final Pattern BEGINNING = Pattern.compile("(^|[ ,'\u2019-])(\\p{L})");
    private static final int LONGEST_PERSONNEL_NUMBER = 8;
    private static final Set<String> PARTICLES = Set.of("von", "vom", "van", "zu", "zum", "zur", "und", "de", "del",
            "della", "der", "den", "di", "da", "do", "dos", "du", "la", "le", "ten", "ter", "el", "al", "bin", "ben");

    private TypedPerson() {}

    /** By field: "Last, First", "First Last", one name alone as the last one, or a number. */
    static Map<Field, String> of(String typed) {
        String text = typed.strip().replaceAll("\\s+", " ");
        if (text.isEmpty()) {
            return Map.of();
        }
        if (NUMBER.matcher(text).matches()) {
            String number = Reading.normalised(Field.EMPLOYEE_ID, text);
            return Map.of(number.length() > LONGEST_PERSONNEL_NUMBER ? Field.EMPLOYEE_ID : Field.PERSONNEL_NUMBER,
                    number);
        }
        String name = text.equals(text.toLowerCase(Locale.ROOT)) ? capitalised(text) : text;
        int comma = name.indexOf(',');
        if (comma >= 0) {
            return names(name.substring(comma + 1).strip(), name.substring(0, comma).strip());
        }
        List<String> words = List.of(name.split(" "));
        int last = lastName(words);
        return names(String.join(" ", words.subList(0, last)), String.join(" ", words.subList(last, words.size())));
    }

    private static Map<Field, String> names(String first, String last) {
        return Map.of(Field.FIRST_NAME, first, Field.LAST_NAME, last);
    }

    /** Where the last name begins: at its first particle, else at the last word. */
    private static int lastName(List<String> words) {
        for (int i = 1; i < words.size() - 1; i++) {
            if (PARTICLES.contains(words.get(i))) {
                return i;
            }
        }
        return words.size() - 1;
    }

    /** As one types in a search, in small letters alone. */
    private static String capitalised(String text) {
        return Arrays.stream(text.split(" "))
                .map(word -> PARTICLES.contains(word)
                        ? word
                        : BEGINNING.matcher(word).replaceAll(
                                found -> found.group(1) + found.group(2).toUpperCase(Locale.ROOT)))
                .collect(Collectors.joining(" "));
    }
}
