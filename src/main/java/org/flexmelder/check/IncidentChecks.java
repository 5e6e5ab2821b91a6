package org.flexmelder.check;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.flexmelder.model.Catalogue;
import org.flexmelder.model.Field;
import org.flexmelder.model.Incident;

/** Checks on one incident together with the master data that its type carries. */
public final class IncidentChecks {
    private IncidentChecks() {}

    /**
     * Every finding, in form order.
     *
     * @param alike
     *            other incidents that this one may double: same company, employee, type and {@code validFrom}, or the
     *            same external ID; each gives a WARNING {@code incident.duplicate} on VALID_FROM or EXTERNAL_ID
     */
    public static List<Finding> check(Incident incident, List<Incident> alike, Catalogue catalogue, LocalDate today) {
        throw new UnsupportedOperationException();
    }

    /**
     * The master data fields that a type requires before it can be sent: those of a whole set for ALL, the name for
     * PART.
     */
    public static Set<Field> required(String type, Catalogue catalogue) {
        throw new UnsupportedOperationException();
    }

    /** The first of the month after {@code validFrom}, when entitlement begins; for display. */
    public static LocalDate entitlement(LocalDate validFrom) {
        return validFrom.withDayOfMonth(1).plusMonths(1);
    }
}
