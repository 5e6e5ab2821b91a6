package org.flexmelder.model;

import java.util.Set;

/**
 * One HR incident: what is, or will be, said to the portal about one employee. Where it stands is said by the
 * {@link Entry} around it.
 *
 * @param id
 *            given by the store; 0 before the first save
 * @param employee
 *            the {@link Employee#id()} that it is about
 * @param employeeId
 *            the tax ID: the employee's present one while a draft, the reported one from then on; as {@code data} where
 *            the draft came back
 * @param type
 *            code of the incident type, as in the catalogue
 * @param externalId
 *            our own key for it, unique within the company
 * @param createdAt
 *            date of the incident, ISO, or as typed where not understood
 * @param validFrom
 *            effective from, ISO, or as typed where not understood
 * @param data
 *            the employee's present master data while a draft; the frozen copy that is reported from then on. A draft
 *            that was taken back, or settled as not arrived, keeps that copy until it or its employee is changed
 * @param chosen
 *            for a type that carries part of the master data: the fields to send; empty means all that have a value
 * @param replaces
 *            id of the rejected or reported incident that this one corrects, else 0
 */
public record Incident(long id, String careflexId, long employee, String employeeId, String type, String externalId,
        String createdAt, String validFrom, MasterData data, Set<Field> chosen, long replaces) {
    public Incident {
        chosen = Set.copyOf(chosen);
    }

    /** This with other master data. */
    public Incident with(MasterData other) {
        return new Incident(id, careflexId, employee, employeeId, type, externalId, createdAt, validFrom, other, chosen,
                replaces);
    }

    /** The master data that a report of this type carries: all, the chosen part, or none. */
    public MasterData reported(Scope scope) {
        return switch (scope) {
            case ALL -> data;
            case PART -> chosen.isEmpty() ? data : data.only(chosen);
            case NONE -> MasterData.EMPTY;
        };
    }

    @Override
    public String toString() {
        return "Incident[" + id + " " + type + " " + externalId + "]";
    }
}
