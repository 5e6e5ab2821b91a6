package org.flexmelder.ui.history;

import java.time.YearMonth;
import java.util.List;
import org.flexmelder.model.Company;

/**
 * What the first piece of a reading gave.
 *
 * @param months
 *            those to choose from, newest first
 * @param all
 *            how many batches there are
 * @param matching
 *            how many of them the filters leave, whatever is searched for
 */
record Snapshot(Piece piece, List<Company> companies, List<YearMonth> months, int all, int matching) {
    static final Snapshot NOTHING = new Snapshot(Piece.NOTHING, List.of(), List.of(), 0, 0);

    Snapshot {
        companies = List.copyOf(companies);
        months = List.copyOf(months);
    }
}
