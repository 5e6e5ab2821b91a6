package org.flexmelder.ui.incidents;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.flexmelder.model.Employee;
import org.flexmelder.model.Field;
import org.flexmelder.model.Incident;

/** A draft with something else in it. */
final class DraftChange {
    private DraftChange() {}

    /** The typed fields, as they are kept. */
    static Incident texts(Incident draft, Function<Field, String> kept) {
        return new Incident(draft.id(), draft.careflexId(), draft.employee(), draft.employeeId(),
                kept.apply(Field.TYPE), kept.apply(Field.EXTERNAL_ID), kept.apply(Field.CREATED_AT),
                kept.apply(Field.VALID_FROM), draft.data(), draft.chosen(), draft.replaces());
    }

    /** The text of TYPE, EXTERNAL_ID, CREATED_AT or VALID_FROM. */
    static String text(Incident draft, Field field) {
        return switch (field) {
            case TYPE -> draft.type();
            case EXTERNAL_ID -> draft.externalId();
            case CREATED_AT -> draft.createdAt();
            case VALID_FROM -> draft.validFrom();
            default -> throw new IllegalArgumentException("not typed in a draft: " + field);
        };
    }

    /** About another person, with nothing chosen yet. */
    static Incident person(Incident draft, Employee person) {
        return new Incident(draft.id(), person.careflexId(), person.id(), person.employeeId(), draft.type(),
                draft.externalId(), draft.createdAt(), draft.validFrom(), person.data(), Set.of(), draft.replaces());
    }

    static Incident chosen(Incident draft, Set<Field> chosen) {
        return new Incident(draft.id(), draft.careflexId(), draft.employee(), draft.employeeId(), draft.type(),
                draft.externalId(), draft.createdAt(), draft.validFrom(), draft.data(), chosen, draft.replaces());
    }

    /** In which fields two of the same draft differ; EMPLOYEE_ID where they are about different people. */
    static List<Field> fields(Incident one, Incident other) {
        List<Field> fields = new ArrayList<>(
                Stream.of(Field.TYPE, Field.EXTERNAL_ID, Field.CREATED_AT, Field.VALID_FROM)
                        .filter(field -> !text(one, field).equals(text(other, field))).toList());
        if (one.employee() != other.employee()) {
            fields.add(Field.EMPLOYEE_ID);
        }
        return fields;
    }
}
