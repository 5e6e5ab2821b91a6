package org.flexmelder.ui.overview;

import java.util.List;

/**
 * Something that is to be done next.
 *
 * @param count
 *            of incidents, reports or companies, as the kind has it
 * @param companies
 *            names of the companies that it concerns
 * @param batch
 *            the batch to look at first where there is one, else 0
 */
record Step(Kind kind, int count, List<String> companies, long batch) {
    Step {
        companies = List.copyOf(companies);
    }

    Step(Kind kind, int count, List<String> companies) {
        this(kind, count, companies, 0);
    }

    /** In the order of urgency. Texts stand under {@code overview.step.<NAME>}. */
    enum Kind {
        /** Reports cannot leave yet; counts the open steps. */
        SET_UP,
        /** No company is known yet. */
        COMPANIES,
        /** Nobody is known yet. */
        EMPLOYEES,
        /** Reports of which nobody knows whether they arrived. */
        UNCLEAR,
        /** Refused incidents without a corrected draft. */
        REJECTED,
        /** Drafts that a check holds back. */
        DRAFTS,
        /** Ready drafts, and what waits already. */
        SEND,
        /** Companies without a word for this month. */
        OPEN,
        /** Accepted reports that nobody has seen in the portal yet. */
        CHECK
    }
}
