package org.flexmelder.ui.incidents;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
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
        List<Field> fields = new ArrayList<>();
        if (!one.type().equals(other.type())) {
            fields.add(Field.TYPE);
        }
        if (!one.externalId().equals(other.externalId())) {
            fields.add(Field.EXTERNAL_ID);
        }
        if (one.employee() != other.employee()) {
            fields.add(Field.EMPLOYEE_ID);
        }
        if (!one.createdAt().equals(other.createdAt())) {
            fields.add(Field.CREATED_AT);
        }
        if (!one.validFrom().equals(other.validFrom())) {
            fields.add(Field.VALID_FROM);
        }
        return fields;
    }
}
