package org.flexmelder.ui.incidents;

import org.flexmelder.model.Company.Colour;
import org.flexmelder.model.Incident;

/** An incident in one of the two tables. */
interface IncidentRow {
    Incident incident();

    /** The company's name. */
    String company();

    Colour colour();

    /** What replaced it, where that was accepted; else "". */
    default String replacedBy() {
        return "";
    }

    default long id() {
        return incident().id();
    }

    default String name() {
        String name = incident().data().displayName();
        return name.isEmpty() ? incident().employeeId() : name;
    }
}
