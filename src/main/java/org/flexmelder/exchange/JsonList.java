package org.flexmelder.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.flexmelder.check.Reading;
import org.flexmelder.model.Field;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A list in the shape of the interface's own {@code incident/new} request. Its apiToken is passed over, its careflexId
 * holds for every row, numbers and flags are taken as the texts that they are. Reads one text.
 */
final class JsonList {
    private static final JsonMapper MAPPER = JsonMapper
            .builder(JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                    DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final String LIST = "incidentList";
    private static final String COMPANY = Field.CAREFLEX_ID.path();
    private static final Set<String> ROOT = Set.of(LIST, COMPANY, "apiToken");
    private static final Set<String> GROUPS = Set.of("employee", "employee.address", "employee.job",
            "employee.contact");
    private static final Map<String, Field> FIELDS = Arrays.stream(Field.values())
            .collect(Collectors.toUnmodifiableMap(Field::path, Function.identity()));

    private final boolean companyGiven;
    private final List<Problem> problems = new ArrayList<>();
    private final List<ListRow> rows = new ArrayList<>();

    JsonList(boolean companyGiven) {
        this.companyGiven = companyGiven;
    }

    ListFile read(String text) {
        try {
            root(MAPPER.readTree(text));
        } catch (JacksonException e) {
            TokenStreamLocation place = e.getLocation();
            int line = place == null ? 0 : Math.max(0, place.getLineNr());
            int column = place == null ? 0 : Math.max(0, place.getColumnNr());
            problems.add(Problem.error(0, "list.json.syntax", String.valueOf(line), String.valueOf(column)));
        }
        return new ListFile(rows, problems);
    }

    private void root(JsonNode root) {
        if (!root.path(LIST).isArray()) {
            problems.add(Problem.error(0, "list.json.noList", LIST));
            return;
        }
        root.propertyNames().stream().filter(name -> !ROOT.contains(name))
                .forEach(name -> problems.add(Problem.warning(0, "list.json.field", name)));
        String company = company(root.path(COMPANY));
        JsonNode list = root.path(LIST);
        for (int i = 0; i < list.size(); i++) {
            row(i, list.path(i), company);
        }
        if (!companyGiven && rows.stream().anyMatch(row -> row.get(Field.CAREFLEX_ID).isEmpty())) {
            problems.add(Problem.error(0, "list.column.missing", COMPANY));
        }
    }

    private String company(JsonNode node) {
        if (node.isContainer()) {
            problems.add(Problem.error(0, "list.json.type", COMPANY));
            return "";
        }
        return text(Field.CAREFLEX_ID, node);
    }

    private void row(int index, JsonNode incident, String company) {
        int line = index + 1;
        String place = LIST + "[" + index + "]";
        if (!incident.isObject()) {
            problems.add(Problem.error(line, "list.json.type", place));
            return;
        }
        EnumMap<Field, String> values = new EnumMap<>(Field.class);
        values.put(Field.CAREFLEX_ID, company);
        if (values(incident, "", line, values)) {
            rows.add(new ListRow(line, values));
        }
    }

    /** Collects what an object below an incident gives; false where something in it has a wrong shape. */
    private boolean values(JsonNode object, String prefix, int line, Map<Field, String> values) {
        boolean sound = true;
        for (Map.Entry<String, JsonNode> entry : object.properties()) {
            String path = prefix + entry.getKey();
            JsonNode value = entry.getValue();
            Field field = FIELDS.get(path);
            boolean group = GROUPS.contains(path);
            if (field == null && !group) {
                problems.add(Problem.warning(line, "list.json.field", path));
            } else if (group && value.isObject()) {
                sound &= values(value, path + ".", line, values);
            } else if (group ? !value.isNull() : value.isContainer()) {
                problems.add(Problem.error(line, "list.json.type", path));
                sound = false;
            } else if (field != null && !value.isNull()) {
                values.put(field, text(field, value));
            }
        }
        return sound;
    }

    private static String text(Field field, JsonNode scalar) {
        if (scalar.isMissingNode() || scalar.isNull()) {
            return "";
        }
        return Reading.normalised(field, scalar.isNumber() && scalar.isBigDecimal()
                ? scalar.decimalValue().toPlainString()
                : scalar.asString());
    }
}
