package org.flexmelder.ui.sending;

import java.util.List;
import org.flexmelder.model.Company;
import org.flexmelder.model.EmptyReport;
import org.flexmelder.model.Entry;
import org.flexmelder.sending.Drafts.Draft;

/**
 * What one company has to send.
 *
 * @param drafts
 *            those that are ready
 * @param waiting
 *            incidents that are queued already
 * @param emptyReports
 *            empty reports that are queued already
 */
record Ready(Company company, List<Draft> drafts, List<Entry> waiting, List<EmptyReport> emptyReports) {
    Ready {
        drafts = List.copyOf(drafts);
        waiting = List.copyOf(waiting);
        emptyReports = List.copyOf(emptyReports);
    }

    String careflexId() {
        return company.careflexId();
    }

    boolean isEmpty() {
        return drafts.isEmpty() && waiting.isEmpty() && emptyReports.isEmpty();
    }

    /** How many drafts somebody should look at before they are sent. */
    int warned() {
        return (int) drafts.stream().filter(draft -> draft.warnings() > 0).count();
    }

    boolean hasWaiting() {
        return !waiting.isEmpty() || !emptyReports.isEmpty();
    }
}
