package org.flexmelder.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.flexmelder.model.Catalogue;
import org.flexmelder.model.Field;
import org.flexmelder.model.MasterData;

/**
 * Checks on the tax ID and the master data of one employee. Texts are taken as the model keeps them, that is after
 * {@link Reading#normalised}: a date must be ISO, a flag {@code true} or {@code false}, a country in capitals, because
 * they reach the portal as they stand.
 */
public final class EmployeeChecks {
    private static final int MIN_AGE = 14;
    private static final int MAX_AGE = 100;
    private static final String GERMANY = "DE";
    private static final Pattern TWO_CAPITALS = Pattern.compile("[A-Z]{2}");
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private EmployeeChecks() {}

    /**
     * Every finding, in form order.
     *
     * @param required
     *            fields whose absence is an ERROR ({@code required}); others may be absent
     */
    public static List<Finding> check(String employeeId, MasterData data, Set<Field> required, Catalogue catalogue,
            LocalDate today) {
        List<Finding> findings = new ArrayList<>();
        if (!employeeId.isBlank()) {
            TaxId.finding(employeeId).ifPresent(findings::add);
        } else if (required.contains(Field.EMPLOYEE_ID)) {
            findings.add(Finding.error(Field.EMPLOYEE_ID, "required"));
        }
        findings.addAll(check(data, required, catalogue, today));
        findings.sort(Comparator.comparing(Finding::field));
        return List.copyOf(findings);
    }

    static List<Finding> check(MasterData data, Set<Field> required, Catalogue catalogue, LocalDate today) {
        List<Finding> findings = new ArrayList<>();
        for (Field field : Field.masterData()) {
            if (data.has(field)) {
                findings.addAll(ofField(field, data, catalogue, today));
            } else if (required.contains(field)) {
                findings.add(Finding.error(field, "required"));
            }
        }
        return findings;
    }

    /** The date as the model keeps it, if it is one. */
    static Optional<LocalDate> kept(String text) {
        return Reading.date(text).filter(date -> date.toString().equals(text));
    }

    /** What is wrong with a text that is no date; also where it could be two. */
    public static Finding noDate(Field field, String text, LocalDate today) {
        List<LocalDate> readings = TypedDate.readings(field, text, today, true);
        return readings.size() > 1
                ? Finding.error(field, "date.ambiguous", readings.getFirst().toString(), readings.getLast().toString())
                : Finding.error(field, "date.invalid");
    }

    private static List<Finding> ofField(Field field, MasterData data, Catalogue catalogue, LocalDate today) {
        String text = data.get(field);
        List<Finding> findings = new ArrayList<>();
        switch (field.kind()) {
            case DATE -> findings.addAll(date(field, data, today));
            case FLAG -> {
                if (!text.equals("true") && !text.equals("false")) {
                    findings.add(Finding.error(field, "flag.invalid"));
                }
            }
            case CODE -> {
                findings.addAll(TextChecks.check(field, text));
                code(field, text, catalogue).ifPresent(findings::add);
            }
            case TEXT -> {
                findings.addAll(TextChecks.check(field, text));
                shape(field, data).ifPresent(findings::add);
            }
        }
        return findings;
    }

    private static List<Finding> date(Field field, MasterData data, LocalDate today) {
        Optional<LocalDate> date = kept(data.get(field));
        if (date.isEmpty()) {
            return List.of(noDate(field, data.get(field), today));
        }
        return field == Field.BIRTHDAY ? birthday(date.get(), today) : start(date.get(), data, today);
    }

    private static List<Finding> birthday(LocalDate birthday, LocalDate today) {
        if (birthday.isAfter(today)) {
            return List.of(Finding.error(Field.BIRTHDAY, "birthday.future"));
        }
        boolean unlikely = birthday.isAfter(today.minusYears(MIN_AGE)) || birthday.isBefore(today.minusYears(MAX_AGE));
        return unlikely
                ? List.of(Finding.warning(Field.BIRTHDAY, "birthday.age", String.valueOf(MIN_AGE),
                        String.valueOf(MAX_AGE)))
                : List.of();
    }

    private static List<Finding> start(LocalDate start, MasterData data, LocalDate today) {
        List<Finding> findings = new ArrayList<>();
        if (kept(data.get(Field.BIRTHDAY)).filter(birthday -> !start.isAfter(birthday)).isPresent()) {
            findings.add(Finding.error(Field.START_OF_EMPLOYMENT, "startOfEmployment.beforeBirthday"));
        }
        if (start.isAfter(today.plusYears(1))) {
            findings.add(Finding.warning(Field.START_OF_EMPLOYMENT, "startOfEmployment.far"));
        }
        return findings;
    }

    private static Optional<Finding> code(Field field, String text, Catalogue catalogue) {
        boolean known = switch (field) {
            case SEX -> catalogue.hasSex(text);
            case EMPLOYMENT_STATUS -> catalogue.hasStatus(text);
            default -> true;
        };
        if (!known) {
            return Optional.of(Finding.warning(field, "code.unknown", text));
        }
        return field == Field.COUNTRY ? country(text) : Optional.empty();
    }

    private static Optional<Finding> country(String text) {
        if (!TWO_CAPITALS.matcher(text).matches()) {
            return Optional.of(Finding.error(Field.COUNTRY, "country.format"));
        }
        return COUNTRIES.contains(text)
                ? Optional.empty()
                : Optional.of(Finding.warning(Field.COUNTRY, "country.unknown", text));
    }

    private static Optional<Finding> shape(Field field, MasterData data) {
        String text = data.get(field);
        String country = data.has(Field.COUNTRY) ? data.get(Field.COUNTRY) : GERMANY;
        return switch (field) {
            case HOUSE_NUMBER -> text.codePoints().anyMatch(Character::isDigit)
                    ? Optional.empty()
                    : Optional.of(Finding.warning(field, "houseNumber.noDigit"));
            case ZIP_CODE -> ZipCodes.expected(country, text)
                    .map(example -> Finding.warning(field, "zipCode.format", country, example));
            case EMAIL_BUSINESS -> ContactChecks.email(text);
            case MOBILE_BUSINESS, LANDLINE_BUSINESS -> ContactChecks.phone(field, text, country);
            default -> Optional.empty();
        };
    }
}
