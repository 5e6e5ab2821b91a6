package org.flexmelder.store;

import java.util.List;
import java.util.Optional;
import org.flexmelder.model.Employee;

/** The employees' master data, sealed at rest. */
public final class Employees {
    public Employees(Database database) {}

    /** Those of all companies, by name. */
    public List<Employee> list() {
        throw new UnsupportedOperationException();
    }

    /** Those of one company, by name. */
    public List<Employee> list(String careflexId) {
        throw new UnsupportedOperationException();
    }

    public Optional<Employee> find(long id) {
        throw new UnsupportedOperationException();
    }

    /** Adds where the id is 0, else changes. Returns it as saved, with its id. */
    public Employee save(Employee employee) {
        throw new UnsupportedOperationException();
    }

    /** Adds or changes many in one transaction; returned in the same order. */
    public List<Employee> saveAll(List<Employee> employees) {
        throw new UnsupportedOperationException();
    }

    /** Removes one without incidents; false where it has some and stays. */
    public boolean remove(long id) {
        throw new UnsupportedOperationException();
    }
}
