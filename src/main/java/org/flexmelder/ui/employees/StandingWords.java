package org.flexmelder.ui.employees;

import java.time.LocalDate;
import org.flexmelder.model.Standing;
import org.flexmelder.ui.Texts;

/** Whether somebody still works there, in words. */
final class StandingWords {
    private StandingWords() {}

    /** "ausgeschieden am 30.11.2026"; "" for somebody who is simply there. */
    static String mark(Texts texts, EmployeeRow row) {
        return mark(texts, row.standing(), row.kind());
    }

    static String mark(Texts texts, Standing standing, Standing.Kind kind) {
        LocalDate last = standing.lastDay();
        if (kind == Standing.Kind.ARCHIVED) {
            return texts.get("employees.standing.archived");
        }
        return last == null
                ? ""
                : texts.get(kind == Standing.Kind.LEFT ? "employees.standing.left" : "employees.standing.leaving",
                        texts.date(last));
    }

    /** The same, with a word also for everybody else. */
    static String whole(Texts texts, EmployeeRow row) {
        String mark = mark(texts, row);
        return mark.isEmpty() ? texts.get("employees.standing.active") : mark;
    }
}
