package org.flexmelder.model;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The master data of one employee as texts, by field. A field without a value is absent, never blank. Dates are ISO and
 * flags {@code true} or {@code false} where they were understood; otherwise the text stands as it was typed, so that
 * nothing typed is lost. Holds personal data: {@link #toString()} names fields only.
 */
public record MasterData(Map<Field, String> values) {
    public static final MasterData EMPTY = new MasterData(Map.of());

    public MasterData {
        EnumMap<Field, String> copy = new EnumMap<>(Field.class);
        values.forEach((field, text) -> {
            if (field.section() == Field.Section.INCIDENT) {
                throw new IllegalArgumentException("not master data: " + field);
            }
            if (!text.isBlank()) {
                copy.put(field, text);
            }
        });
        values = Collections.unmodifiableMap(copy);
    }

    /** The field's text, or "" where it has none. */
    public String get(Field field) {
        return values.getOrDefault(field, "");
    }

    public boolean has(Field field) {
        return values.containsKey(field);
    }

    public boolean isEmpty() {
        return values.isEmpty();
    }

    /** This with one field set, or removed where the text is blank. */
    public MasterData with(Field field, String text) {
        EnumMap<Field, String> copy = new EnumMap<>(Field.class);
        copy.putAll(values);
        copy.put(field, text);
        return new MasterData(copy);
    }

    /** This without all other fields. */
    public MasterData only(Collection<Field> fields) {
        return new MasterData(values.entrySet().stream().filter(e -> fields.contains(e.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** This, overlaid with every field that the other has. */
    public MasterData overlaidWith(MasterData other) {
        EnumMap<Field, String> copy = new EnumMap<>(Field.class);
        copy.putAll(values);
        copy.putAll(other.values);
        return new MasterData(copy);
    }

    /** The fields that have a value. */
    public Set<Field> fields() {
        return values.keySet();
    }

    /** "Mustermann, Thomas", or what there is of it, or "". */
    public String displayName() {
        String last = get(Field.LAST_NAME);
        String first = get(Field.FIRST_NAME);
        return last.isEmpty() ? first : first.isEmpty() ? last : last + ", " + first;
    }

    @Override
    public String toString() {
        return "MasterData" + values.keySet();
    }
}
