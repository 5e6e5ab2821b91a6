package org.flexmelder.ui.sending;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.flexmelder.model.Company;

/**
 * What a press of the button would send.
 *
 * @param companies
 *            what each of them sends
 * @param drafts
 *            ids of the drafts to queue first
 * @param incidents
 *            drafts and waiting ones together
 * @param emptyReports
 *            waiting empty reports
 */
record Chosen(List<Share> companies, List<Long> drafts, int incidents, int emptyReports) {
    Chosen {
        companies = List.copyOf(companies);
        drafts = List.copyOf(drafts);
    }

    /** What one company sends. */
    record Share(Company company, int incidents, int emptyReports) {}

    Set<String> careflexIds() {
        return companies.stream().map(share -> share.company().careflexId()).collect(Collectors.toSet());
    }

    static Chosen of(Desk desk, Set<String> leftOutCompanies, Set<Long> leftOutDrafts) {
        List<Share> companies = new ArrayList<>();
        List<Long> drafts = new ArrayList<>();
        for (Ready ready : desk.companies()) {
            List<Long> own = ready.drafts().stream().map(draft -> draft.incident().id())
                    .filter(id -> !leftOutDrafts.contains(id)).toList();
            if (leftOutCompanies.contains(ready.careflexId()) || (own.isEmpty() && !ready.hasWaiting())) {
                continue;
            }
            companies.add(new Share(ready.company(), own.size() + ready.waiting().size(),
                    ready.emptyReports().size()));
            drafts.addAll(own);
        }
        return new Chosen(companies, drafts, companies.stream().mapToInt(Share::incidents).sum(),
                companies.stream().mapToInt(Share::emptyReports).sum());
    }

    boolean isEmpty() {
        return incidents == 0 && emptyReports == 0;
    }
}
