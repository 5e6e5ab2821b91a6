package org.flexmelder.store;

import java.util.List;
import org.flexmelder.model.Company;

/** The companies that the office reports for. */
public final class Companies {
    public Companies(Database database) {}

    /** All, by name. */
    public List<Company> list() {
        throw new UnsupportedOperationException();
    }

    /** Adds, or changes the one with this CareFlex ID. A managing one takes the mark from the one that had it. */
    public void save(Company company) {
        throw new UnsupportedOperationException();
    }

    /** Removes one without employees and incidents; false where it has some and stays. */
    public boolean remove(String careflexId) {
        throw new UnsupportedOperationException();
    }
}
