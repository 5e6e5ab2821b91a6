package org.flexmelder.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.flexmelder.exchange.ListRow;
import org.flexmelder.model.Company;
import org.flexmelder.model.Employee;
import org.flexmelder.model.Field;
import org.flexmelder.model.MasterData;

/**
 * The office to practise with: 3 companies, 25 invented employees ({@code sample-office.csv}) and 130 incidents of all
 * types. Its third company has nothing to report.
 */
public final class SampleOffice {
    private static final List<Company> COMPANIES = List.of(
            new Company("a1b2c3d4e5f60718", "Muster Chemie GmbH", true, true),
            new Company("0f1e2d3c4b5a6978", "Beispiel Lacke KG"), new Company("9a8b7c6d5e4f3021", "Ruhe & Söhne OHG"));
    private static final Set<Field> CHANGED = Set.of(Field.FIRST_NAME, Field.LAST_NAME, Field.STREET,
            Field.HOUSE_NUMBER, Field.ZIP_CODE, Field.CITY, Field.COUNTRY);

    private SampleOffice() {}

    public static List<Company> companies() {
        return COMPANIES;
    }

    /** The employees, not saved yet. */
    public static List<Employee> employees() {
        return rows().stream().map(SampleOffice::employee).toList();
    }

    /**
     * The incidents as rows of a list, numbered from 1: an enrolment and a change for each employee, and some without
     * master data with effect in the months to come.
     */
    public static List<ListRow> incidents(LocalDate today) {
        LocalDate month = today.withDayOfMonth(1);
        List<ListRow> incidents = new ArrayList<>();
        List<Map<Field, String>> people = rows();
        for (int i = 0; i < people.size(); i++) {
            Map<Field, String> person = people.get(i);
            add(incidents, "NEW", person, person.keySet(), month, today);
            add(incidents, "SDB", person, CHANGED, month.plusMonths(1), today);
            for (int n = 0; n < (i % 5 == 0 ? 4 : 3); n++) {
                add(incidents, "WIK", person, Set.of(), month.plusMonths(n), today);
            }
        }
        return incidents;
    }

    private static void add(List<ListRow> incidents, String type, Map<Field, String> person, Set<Field> carried,
            LocalDate validFrom, LocalDate today) {
        EnumMap<Field, String> values = new EnumMap<>(Field.class);
        values.putAll(person);
        values.keySet().removeIf(field -> field.section() != Field.Section.INCIDENT && !carried.contains(field));
        int line = incidents.size() + 1;
        values.put(Field.EXTERNAL_ID, "UEB-%tY%<tm-%03d".formatted(today, line));
        values.put(Field.TYPE, type);
        values.put(Field.CREATED_AT, today.toString());
        values.put(Field.VALID_FROM, validFrom.toString());
        incidents.add(new ListRow(line, values));
    }

    private static Employee employee(Map<Field, String> row) {
        EnumMap<Field, String> data = new EnumMap<>(Field.class);
        data.putAll(row);
        data.keySet().retainAll(Field.masterData());
        return new Employee(0, row.getOrDefault(Field.CAREFLEX_ID, ""), row.getOrDefault(Field.EMPLOYEE_ID, ""),
                new MasterData(data));
    }

    private static List<Map<Field, String>> rows() {
        try (InputStream in = SampleOffice.class.getResourceAsStream("sample-office.csv")) {
            if (in == null) {
                throw new IllegalStateException("missing sample-office.csv");
            }
            List<String> lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines().toList();
            List<Field> titles = List.of(lines.getFirst().split(";")).stream()
                    .map(title -> Field.ofColumn(title).orElseThrow()).toList();
            return lines.stream().skip(1).map(line -> row(titles, line.split(";", -1))).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<Field, String> row(List<Field> titles, String[] cells) {
        EnumMap<Field, String> row = new EnumMap<>(Field.class);
        for (int i = 0; i < cells.length; i++) {
            if (!cells[i].isEmpty()) {
                row.put(titles.get(i), cells[i]);
            }
        }
        return row;
    }
}
