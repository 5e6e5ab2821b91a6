package org.flexmelder.sending;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.flexmelder.check.Finding;
import org.flexmelder.model.Employee;
import org.flexmelder.model.Field;
import org.flexmelder.model.Incident;
import org.flexmelder.model.Scope;
import org.flexmelder.store.Incidents.Since;

/**
 * A field of the employee that was changed after the draft was written.
 *
 * @param from
 *            what it was then, as kept, or ""
 * @param to
 *            what it is now
 * @param sent
 *            whether the report would say the new value, as the draft stands
 * @param kept
 *            whether it would still say the old one
 */
public record DataChange(Field field, String from, String to, boolean sent, boolean kept) {

    /**
     * Those that matter to a report of this scope. A gap that was filled is told only where a person chooses fields and
     * has not chosen this one.
     */
    static List<DataChange> of(Incident draft, Scope scope, Since since) {
        Set<Field> chosen = draft.chosen();
        Predicate<Field> isSent = field -> !since.kept()
                && (scope != Scope.PART || field == Field.EMPLOYEE_ID || chosen.isEmpty() || chosen.contains(field));
        List<Field> fields = scope == Scope.NONE
                ? List.of(Field.EMPLOYEE_ID)
                : Stream.concat(Stream.of(Field.EMPLOYEE_ID), Field.masterData().stream()).toList();
        return fields.stream().filter(field -> !text(since.then(), field).isEmpty()
                || (scope == Scope.PART && !since.kept() && !isSent.test(field)))
                .filter(field -> !Objects.equals(text(since.then(), field), text(since.now(), field)))
                .map(field -> new DataChange(field, text(since.then(), field), text(since.now(), field),
                        isSent.test(field), since.kept()))
                .toList();
    }

    Finding finding() {
        if (sent) {
            return Finding.notice(field, "data.changed");
        }
        return kept ? Finding.warning(field, "data.changed.kept") : Finding.warning(field, "data.changed.notSent");
    }

    /** Whether a finding tells of such a change. */
    static boolean isOne(Finding finding) {
        return finding.key().startsWith("data.changed");
    }

    private static String text(Employee employee, Field field) {
        return field == Field.EMPLOYEE_ID ? employee.employeeId() : employee.data().get(field);
    }
}
