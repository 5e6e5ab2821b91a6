package org.flexmelder.exchange;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.flexmelder.check.Reading;
import org.flexmelder.model.Field;

/** A list in CSV: titles in the first line, in any order. Reads one text. */
final class CsvList {
    private static final int MAX_FIELD = 16 * 1024 * 1024;

    private final Set<Field> needed = EnumSet.of(Field.TYPE, Field.EMPLOYEE_ID, Field.VALID_FROM);
    private final List<Problem> problems = new ArrayList<>();
    private final List<ListRow> rows = new ArrayList<>();
    private final Map<Integer, Field> columns = new HashMap<>();
    private final Set<Integer> ignored = new HashSet<>();
    private boolean titled;

    CsvList(boolean companyGiven) {
        if (!companyGiven) {
            needed.add(Field.CAREFLEX_ID);
        }
    }

    ListFile read(String text) {
        Separator separator = Separator.of(text);
        int next = 1 + separator.linesBefore();
        try (CsvReader<CsvRecord> records = CsvReader.builder().fieldSeparator(separator.character())
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE).missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false).maxBufferSize(MAX_FIELD)
                .ofCsvRecord(text.substring(separator.textFrom()))) {
            for (CsvRecord row : records) {
                int line = (int) row.getStartingLineNumber() + separator.linesBefore();
                next = line + lines(row);
                if (!take(line, row.getFields())) {
                    break;
                }
            }
        } catch (CsvParseException e) {
            problems.add(Problem.error(next, "list.csv.syntax"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ListFile(rows, problems);
    }

    /** How many lines a row takes up. */
    private static int lines(CsvRecord row) {
        return 1 + (int) row.getFields().stream().flatMapToInt(String::chars).filter(c -> c == '\n').count();
    }

    private boolean take(int line, List<String> fields) {
        if (fields.stream().allMatch(String::isBlank)) {
            return true;
        }
        if (titled) {
            row(line, fields);
            return true;
        }
        titled = true;
        return titles(line, fields);
    }

    private boolean titles(int line, List<String> titles) {
        for (int i = 0; i < titles.size(); i++) {
            String title = Reading.normalised(Field.TITLE, titles.get(i));
            Optional<Field> field = Field.ofColumn(title);
            if (field.isPresent()) {
                if (columns.containsValue(field.get())) {
                    problems.add(Problem.error(line, "list.column.doubled", field.get().column()));
                }
                columns.put(i, field.get());
            } else if (!title.isEmpty()) {
                problems.add(Problem.warning(line, "list.column.unknown", title));
                ignored.add(i);
            }
        }
        needed.stream().filter(field -> !columns.containsValue(field))
                .forEach(field -> problems.add(Problem.error(line, "list.column.missing", field.column())));
        return problems.stream().noneMatch(Problem::isError);
    }

    private void row(int line, List<String> fields) {
        EnumMap<Field, String> values = new EnumMap<>(Field.class);
        for (int i = 0; i < fields.size(); i++) {
            Field field = columns.get(i);
            if (field != null) {
                values.put(field, Reading.normalised(field, fields.get(i)));
            } else if (!ignored.contains(i) && !fields.get(i).isBlank()) {
                problems.add(Problem.error(line, "list.row.fields", String.valueOf(fields.size()),
                        String.valueOf(columns.size() + ignored.size())));
                return;
            }
        }
        rows.add(new ListRow(line, values));
    }
}
