package org.flexmelder.ui.employees;

import java.util.List;
import org.flexmelder.model.Field;
import org.flexmelder.model.Folding;
import org.flexmelder.model.Standing.Kind;

/**
 * Whom the list shows.
 *
 * @param words
 *            folded; each must be found
 * @param careflexId
 *            of one company, or ""
 * @param site
 *            one site, or ""
 */
record PeopleFilter(List<String> words, String careflexId, String site, Shown shown) {

    /** By standing; those in the archive only where they are asked for. */
    enum Shown {
        NOT_ARCHIVED,
        ACTIVE,
        LEFT,
        ARCHIVED,
        EVERYBODY;

        boolean fits(Kind kind) {
            return switch (this) {
                case NOT_ARCHIVED -> kind != Kind.ARCHIVED;
                case ACTIVE -> kind == Kind.ACTIVE;
                case LEFT -> kind == Kind.LEFT;
                case ARCHIVED -> kind == Kind.ARCHIVED;
                case EVERYBODY -> true;
            };
        }
    }

    static PeopleFilter of(String typed, String careflexId, String site, Shown shown) {
        return new PeopleFilter(Folding.words(typed), careflexId, site, shown);
    }

    boolean fits(EmployeeRow row) {
        return shown.fits(row.kind()) && (careflexId.isEmpty() || row.employee().careflexId().equals(careflexId))
                && (site.isEmpty() || row.text(Field.EMPLOYMENT_SITE).equals(site)) && row.fits(words);
    }
}
