package org.flexmelder.ui.history;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.flexmelder.model.Company;

/**
 * What one reading of the store gave.
 *
 * @param found
 *            the batches that the search finds
 * @param details
 *            of the batch that is selected
 */
record Snapshot(List<Item> items, List<Company> companies, Set<Long> found, Optional<Details> details) {
    static final Snapshot NOTHING = new Snapshot(List.of(), List.of(), Set.of(), Optional.empty());

    Snapshot {
        items = List.copyOf(items);
        companies = List.copyOf(companies);
        found = Set.copyOf(found);
    }
}
