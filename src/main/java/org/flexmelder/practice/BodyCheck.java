package org.flexmelder.practice;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * Whether a body is one that the interface describes; written from its schemas, and in addition a date must exist. A
 * field that is not described, and a null, is an error.
 */
final class BodyCheck {
    /** More errors than these help nobody and would make an answer endless. */
    private static final int MOST_ERRORS = 1000;
    private static final int MOST_ROWS = 100;
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");

    private static final Map<String, Rule> NONE = Map.of("careflexId", BodyCheck::text, "apiToken", BodyCheck::text,
            "createdAt", BodyCheck::date);
    private static final Map<String, Rule> ADDRESS = Map.of("street", BodyCheck::text, "houseNumber",
            BodyCheck::houseNumber, "addressSuffix", BodyCheck::text, "zipCode", BodyCheck::text, "city",
            BodyCheck::text, "country", BodyCheck::country);
    private static final Map<String, Rule> JOB = Map.of("employmentSite", BodyCheck::text, "employmentStatus",
            BodyCheck::text, "startOfEmployment", BodyCheck::date, "personnelNumber", BodyCheck::text, "management",
            BodyCheck::flag);
    private static final Map<String, Rule> CONTACT = Map.of("emailBusiness", BodyCheck::text, "mobileBusiness",
            BodyCheck::text, "landlineBusiness", BodyCheck::text);
    private static final Map<String, Rule> EMPLOYEE = Map.of("title", BodyCheck::text, "firstName", BodyCheck::text,
            "lastName", BodyCheck::text, "birthday", BodyCheck::date, "sex", BodyCheck::text, "address", part(ADDRESS),
            "job", part(JOB), "contact", part(CONTACT));
    private static final Map<String, Rule> INCIDENT = Map.of("externalId", BodyCheck::text, "type", BodyCheck::text,
            "employeeId", BodyCheck::text, "createdAt", BodyCheck::date, "validFrom", BodyCheck::date, "employee",
            part(EMPLOYEE));
    private static final Map<String, Rule> NEW = Map.of("careflexId", BodyCheck::text, "apiToken", BodyCheck::text,
            "incidentList", BodyCheck::rows);

    /** One thing that is wrong; the path is like {@code incidentList[3].employee.address.zipCode}, the root "". */
    record Flaw(String path, String message) {}

    private interface Rule {
        void check(BodyCheck errors, String path, JsonNode value);
    }

    private final List<Flaw> errors = new ArrayList<>();

    private BodyCheck() {}

    /** Everything that is wrong with the body of {@code incident/new}. */
    static List<Flaw> incidents(JsonNode body) {
        BodyCheck check = new BodyCheck();
        check.object("", body, NEW, Set.of("careflexId", "apiToken", "incidentList"));
        return List.copyOf(check.errors);
    }

    /** Everything that is wrong with the body of {@code incident/none}. */
    static List<Flaw> empty(JsonNode body) {
        BodyCheck check = new BodyCheck();
        check.object("", body, NONE, NONE.keySet());
        return List.copyOf(check.errors);
    }

    private void add(String path, String message) {
        if (errors.size() < MOST_ERRORS) {
            errors.add(new Flaw(path, message));
        }
    }

    private void object(String path, JsonNode value, Map<String, Rule> fields, Set<String> required) {
        if (!value.isObject()) {
            add(path, "must be an object");
            return;
        }
        String prefix = path.isEmpty() ? "" : path + ".";
        required.stream().sorted().filter(name -> !value.has(name)).forEach(name -> add(prefix + name, "is missing"));
        for (Map.Entry<String, JsonNode> field : value.properties()) {
            Rule rule = fields.get(field.getKey());
            if (rule == null) {
                add(prefix + field.getKey(), "is not a field of this interface");
            } else {
                rule.check(this, prefix + field.getKey(), field.getValue());
            }
        }
    }

    /** An object of which no field is required, but one at least. */
    private static Rule part(Map<String, Rule> fields) {
        return (check, path, value) -> {
            if (value.isObject() && value.isEmpty()) {
                check.add(path, "must not be empty");
            }
            check.object(path, value, fields, Set.of());
        };
    }

    private static void rows(BodyCheck check, String path, JsonNode value) {
        if (!value.isArray() || value.isEmpty() || value.size() > MOST_ROWS) {
            check.add(path, "must be a list of 1 to " + MOST_ROWS);
            return;
        }
        int row = 0;
        for (JsonNode incident : value) {
            check.object(path + "[" + row + "]", incident, INCIDENT,
                    Set.of("type", "employeeId", "createdAt", "validFrom"));
            row++;
        }
    }

    private static void text(BodyCheck check, String path, JsonNode value) {
        if (!isText(value)) {
            check.add(path, "must be a text that is not empty");
        }
    }

    private static void date(BodyCheck check, String path, JsonNode value) {
        if (!value.isString() || !DATE.matcher(value.stringValue()).matches()) {
            check.add(path, "must be a date like 2020-10-24");
            return;
        }
        try {
            LocalDate.parse(value.stringValue());
        } catch (DateTimeException _) {
            check.add(path, "is not in the calendar");
        }
    }

    private static void country(BodyCheck check, String path, JsonNode value) {
        if (!value.isString() || !COUNTRY.matcher(value.stringValue()).matches()) {
            check.add(path, "must be two capital letters");
        }
    }

    private static void flag(BodyCheck check, String path, JsonNode value) {
        if (!value.isBoolean()) {
            check.add(path, "must be true or false");
        }
    }

    private static void houseNumber(BodyCheck check, String path, JsonNode value) {
        if (!isText(value) && !isCount(value)) {
            check.add(path, "must be a whole number from 0 on or a text that is not empty");
        }
    }

    private static boolean isText(JsonNode value) {
        return value.isString() && !value.stringValue().isEmpty();
    }

    /** In JSON Schema 9.0 is an integer too. */
    private static boolean isCount(JsonNode value) {
        if (value.isIntegralNumber()) {
            return value.bigIntegerValue().signum() >= 0;
        }
        double number = value.isNumber() ? value.doubleValue() : -1;
        return number >= 0 && number == Math.rint(number) && !Double.isInfinite(number);
    }
}
