package org.flexmelder.exchange;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.flexmelder.model.Field;
import org.flexmelder.model.Incident;
import org.flexmelder.model.MasterData;

/**
 * One row of a list. Holds personal data: {@link #toString()} names fields only.
 *
 * @param line
 *            where the row starts in the file, from 1; in JSON the position of the incident in its list, from 1
 * @param values
 *            the texts as the model keeps them ({@code Reading.normalised}); a field without a value is absent
 */
public record ListRow(int line, Map<Field, String> values) {
    public ListRow {
        EnumMap<Field, String> copy = new EnumMap<>(Field.class);
        values.forEach((field, text) -> {
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

    /**
     * The incident that the row tells of, not saved yet and of no employee yet. All its master data is chosen for the
     * report.
     *
     * @param defaultCompany
     *            CareFlex ID where the row has none; "" for none
     * @param today
     *            date of the incident where the row has none
     */
    public Incident toIncident(String defaultCompany, LocalDate today) {
        EnumMap<Field, String> employee = new EnumMap<>(Field.class);
        employee.putAll(values);
        employee.keySet().retainAll(Field.masterData());
        MasterData data = new MasterData(employee);
        return new Incident(0, values.getOrDefault(Field.CAREFLEX_ID, defaultCompany), 0, get(Field.EMPLOYEE_ID),
                get(Field.TYPE), get(Field.EXTERNAL_ID), values.getOrDefault(Field.CREATED_AT, today.toString()),
                get(Field.VALID_FROM), data, data.fields(), 0);
    }

    @Override
    public String toString() {
        return "ListRow[" + line + " " + values.keySet() + "]";
    }
}
