package org.flexmelder.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.flexmelder.model.Catalogue;
import org.flexmelder.model.Catalogue.IncidentType;
import org.flexmelder.model.Field;
import org.flexmelder.model.Incident;
import org.flexmelder.model.MasterData;
import org.flexmelder.model.Scope;

/** Checks on one incident together with the master data that its type carries. */
public final class IncidentChecks {
    private static final Pattern CAREFLEX_ID = Pattern.compile("[0-9a-fA-F]{16}");
    private static final Set<Field> WHOLE = Set.of(Field.FIRST_NAME, Field.LAST_NAME, Field.BIRTHDAY, Field.SEX,
            Field.STREET, Field.HOUSE_NUMBER, Field.ZIP_CODE, Field.CITY, Field.COUNTRY, Field.EMPLOYMENT_STATUS,
            Field.START_OF_EMPLOYMENT);
    private static final Set<Field> NAME = Set.of(Field.FIRST_NAME, Field.LAST_NAME);

    private IncidentChecks() {}

    /**
     * Every finding, in form order. Texts are taken as the model keeps them, see {@link EmployeeChecks}.
     *
     * @param alike
     *            other incidents that this one may double: same company, employee, type and {@code validFrom}, or the
     *            same external ID; each gives a WARNING {@code incident.duplicate} on VALID_FROM or EXTERNAL_ID. This
     *            incident itself may be among them and gives none.
     */
    public static List<Finding> check(Incident incident, List<Incident> alike, Catalogue catalogue, LocalDate today) {
        List<Finding> findings = new ArrayList<>();
        company(incident.careflexId(), findings);
        findings.addAll(TextChecks.check(Field.EXTERNAL_ID, incident.externalId()));
        type(incident.type(), catalogue, findings);
        if (incident.employeeId().isBlank()) {
            findings.add(Finding.error(Field.EMPLOYEE_ID, "required"));
        } else {
            TaxId.finding(incident.employeeId()).ifPresent(findings::add);
        }
        createdAt(incident.createdAt(), today, findings);
        validFrom(incident, catalogue, today, findings);
        findings.addAll(masterData(incident, catalogue, today));
        alike.stream().filter(other -> !isSame(other, incident)).map(other -> duplicate(incident, other))
                .forEach(findings::add);
        findings.sort(Comparator.comparing(Finding::field));
        return List.copyOf(findings);
    }

    /**
     * The master data fields that a type requires before it can be sent: those of a whole set for ALL, the name for
     * PART; none for a type that is not in the catalogue, of which nobody knows what it carries.
     */
    public static Set<Field> required(String type, Catalogue catalogue) {
        return switch (catalogue.type(type).map(IncidentType::scope).orElse(Scope.NONE)) {
            case ALL -> WHOLE;
            case PART -> NAME;
            case NONE -> Set.of();
        };
    }

    /** The first of the month after {@code validFrom}, when entitlement begins; for display. */
    public static LocalDate entitlement(LocalDate validFrom) {
        return validFrom.withDayOfMonth(1).plusMonths(1);
    }

    private static void company(String careflexId, List<Finding> findings) {
        if (careflexId.isBlank()) {
            findings.add(Finding.error(Field.CAREFLEX_ID, "required"));
            return;
        }
        findings.addAll(TextChecks.check(Field.CAREFLEX_ID, careflexId));
        if (!CAREFLEX_ID.matcher(careflexId).matches()) {
            findings.add(Finding.notice(Field.CAREFLEX_ID, "careflexId.format"));
        }
    }

    private static void type(String type, Catalogue catalogue, List<Finding> findings) {
        if (type.isBlank()) {
            findings.add(Finding.error(Field.TYPE, "required"));
            return;
        }
        findings.addAll(TextChecks.check(Field.TYPE, type));
        if (catalogue.type(type).isEmpty()) {
            findings.add(Finding.warning(Field.TYPE, "type.unknown", type));
        }
    }

    private static void createdAt(String text, LocalDate today, List<Finding> findings) {
        date(Field.CREATED_AT, text, today, findings).ifPresent(date -> {
            if (date.isAfter(today)) {
                findings.add(Finding.warning(Field.CREATED_AT, "createdAt.future"));
            } else if (date.isBefore(today.minusYears(1))) {
                findings.add(Finding.warning(Field.CREATED_AT, "createdAt.far"));
            }
        });
    }

    private static void validFrom(Incident incident, Catalogue catalogue, LocalDate today, List<Finding> findings) {
        date(Field.VALID_FROM, incident.validFrom(), today, findings).ifPresent(date -> {
            if (date.isBefore(today.minusYears(1)) || date.isAfter(today.plusYears(1))) {
                findings.add(Finding.warning(Field.VALID_FROM, "validFrom.far"));
            }
            EmployeeChecks.kept(incident.data().get(Field.START_OF_EMPLOYMENT)).ifPresent(start -> {
                if (date.isBefore(start)) {
                    findings.add(Finding.warning(Field.VALID_FROM, "validFrom.beforeStart"));
                } else if (date.isAfter(start) && enrols(incident, catalogue) && !start.isBefore(today.minusYears(1))) {
                    findings.add(Finding.warning(Field.VALID_FROM, "validFrom.afterStart", start.toString()));
                }
            });
        });
    }

    /** The day on which somebody began may be meant for one with the whole master data; one long gone by is not. */
    private static boolean enrols(Incident incident, Catalogue catalogue) {
        return catalogue.type(incident.type()).filter(type -> type.scope() == Scope.ALL).isPresent();
    }

    private static Optional<LocalDate> date(Field field, String text, LocalDate today, List<Finding> findings) {
        Optional<LocalDate> date = EmployeeChecks.kept(text);
        if (date.isEmpty()) {
            findings.add(text.isBlank()
                    ? Finding.error(field, "required")
                    : EmployeeChecks.noDate(field, text, today));
        }
        return date;
    }

    private static List<Finding> masterData(Incident incident, Catalogue catalogue, LocalDate today) {
        Optional<IncidentType> type = catalogue.type(incident.type());
        MasterData reported = incident.reported(catalogue.scope(incident.type()));
        if (type.isPresent() && type.get().scope() == Scope.PART && reported.isEmpty()) {
            return List.of(Finding.error(Field.LAST_NAME, "data.none"));
        }
        return EmployeeChecks.check(reported, required(incident.type(), catalogue), catalogue, today);
    }

    private static boolean isSame(Incident other, Incident incident) {
        return other.id() != 0 && other.id() == incident.id();
    }

    private static Finding duplicate(Incident incident, Incident other) {
        boolean sameKey = !incident.externalId().isBlank() && incident.externalId().equals(other.externalId());
        return Finding.warning(sameKey ? Field.EXTERNAL_ID : Field.VALID_FROM, "incident.duplicate",
                other.externalId());
    }
}
