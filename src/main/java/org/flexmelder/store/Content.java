package org.flexmelder.store;

import java.io.StringWriter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.flexmelder.model.Field;
import org.flexmelder.model.Incident;
import org.flexmelder.model.MasterData;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** What is sealed of a person or of a sent incident: one flat JSON object of texts, named by {@link Field#column()}. */
record Content(String employeeId, MasterData data) {
    private static final JsonFactory JSON = new JsonFactory();
    private static final Map<String, Field> MASTER_DATA = Field.masterData().stream()
            .collect(Collectors.toUnmodifiableMap(Field::column, Function.identity()));

    String json() {
        return write(texts(employeeId, data));
    }

    static Content of(String json) {
        return of(read(json));
    }

    private static Content of(Map<String, String> texts) {
        EnumMap<Field, String> values = new EnumMap<>(Field.class);
        texts.forEach((column, text) -> {
            Field field = MASTER_DATA.get(column);
            if (field != null) {
                values.put(field, text);
            }
        });
        return new Content(text(texts, Field.EMPLOYEE_ID), new MasterData(values));
    }

    /** Everything that was said of an incident in a batch, so that later changes of it do not show there. */
    static String sent(Incident incident) {
        Map<String, String> texts = texts(incident.employeeId(), incident.data());
        texts.put(Field.CAREFLEX_ID.column(), incident.careflexId());
        texts.put(Field.EXTERNAL_ID.column(), incident.externalId());
        texts.put(Field.TYPE.column(), incident.type());
        texts.put(Field.CREATED_AT.column(), incident.createdAt());
        texts.put(Field.VALID_FROM.column(), incident.validFrom());
        texts.put("chosen", names(incident.chosen()));
        texts.put("replaces", Long.toString(incident.replaces()));
        texts.put("person", Long.toString(incident.employee()));
        return write(texts);
    }

    /** The incident as {@link #sent} wrote it. */
    static Incident sent(long id, String json) {
        Map<String, String> texts = read(json);
        Content content = of(texts);
        return new Incident(id, text(texts, Field.CAREFLEX_ID), Long.parseLong(texts.getOrDefault("person", "0")),
                content.employeeId(), text(texts, Field.TYPE), text(texts, Field.EXTERNAL_ID),
                text(texts, Field.CREATED_AT), text(texts, Field.VALID_FROM), content.data(),
                fields(texts.getOrDefault("chosen", "")), Long.parseLong(texts.getOrDefault("replaces", "0")));
    }

    static String names(Set<Field> fields) {
        return fields.stream().sorted(Comparator.naturalOrder()).map(Field::name).collect(Collectors.joining(" "));
    }

    static Set<Field> fields(String names) {
        return names.isEmpty()
                ? Set.of()
                : Arrays.stream(names.split(" ", -1)).map(Field::valueOf).collect(Collectors.toSet());
    }

    private static String text(Map<String, String> texts, Field field) {
        return texts.getOrDefault(field.column(), "");
    }

    private static Map<String, String> texts(String employeeId, MasterData data) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put(Field.EMPLOYEE_ID.column(), employeeId);
        data.values().forEach((field, text) -> texts.put(field.column(), text));
        return texts;
    }

    private static String write(Map<String, String> texts) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            texts.forEach(json::writeStringProperty);
            json.writeEndObject();
        }
        return text.toString();
    }

    private static Map<String, String> read(String text) {
        Map<String, String> texts = new LinkedHashMap<>();
        try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), text)) {
            json.nextToken();
            for (String name = json.nextName(); name != null; name = json.nextName()) {
                json.nextToken();
                texts.put(name, json.getString());
            }
        }
        return texts;
    }

    @Override
    public String toString() {
        return "Content[…]";
    }
}
