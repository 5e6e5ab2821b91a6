package org.flexmelder.model;

/**
 * An employee of one company.
 *
 * @param id
 *            given by the store; 0 before the first save
 * @param employeeId
 *            the tax ID as it was typed, 11 digits when right; may be "" while the form is being filled in
 */
public record Employee(long id, String careflexId, String employeeId, MasterData data) {

    /** The name, or the tax ID where there is no name yet, or "". */
    public String displayName() {
        String name = data.displayName();
        return name.isEmpty() ? employeeId : name;
    }

    @Override
    public String toString() {
        return "Employee[" + id + "]";
    }
}
