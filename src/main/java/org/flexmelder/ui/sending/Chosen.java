package org.flexmelder.ui.sending;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a press of the button would send.
 *
 * @param companies
 *            names of the companies
 * @param careflexIds
 *            of the same companies
 * @param drafts
 *            ids of the drafts to queue first
 * @param incidents
 *            drafts and waiting ones together
 * @param emptyReports
 *            waiting empty reports
 */
record Chosen(List<String> companies, Set<String> careflexIds, List<Long> drafts, int incidents, int emptyReports) {
    Chosen {
        companies = List.copyOf(companies);
        careflexIds = Set.copyOf(careflexIds);
        drafts = List.copyOf(drafts);
    }

    static Chosen of(Desk desk, Set<String> leftOutCompanies, Set<Long> leftOutDrafts) {
        List<String> companies = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        List<Long> drafts = new ArrayList<>();
        int waiting = 0;
        int emptyReports = 0;
        for (Ready ready : desk.companies()) {
            List<Long> own = ready.drafts().stream().map(draft -> draft.incident().id())
                    .filter(id -> !leftOutDrafts.contains(id)).toList();
            if (leftOutCompanies.contains(ready.careflexId()) || (own.isEmpty() && !ready.hasWaiting())) {
                continue;
            }
            companies.add(ready.company().name());
            ids.add(ready.careflexId());
            drafts.addAll(own);
            waiting += ready.waiting().size();
            emptyReports += ready.emptyReports().size();
        }
        return new Chosen(companies, ids, drafts, drafts.size() + waiting, emptyReports);
    }

    boolean isEmpty() {
        return incidents == 0 && emptyReports == 0;
    }
}
