package org.flexmelder.ui.overview;

import java.util.Optional;
import org.flexmelder.model.Company;
import org.flexmelder.model.EmptyReport;
import org.flexmelder.model.IncidentState;
import org.flexmelder.model.ReportingMonth;
import org.flexmelder.sending.NothingToReport;

/**
 * One company in the present month.
 *
 * @param ready
 *            drafts of this month that can be sent
 * @param rejected
 *            incidents of this month that no other replaces
 * @param emptyReport
 *            the newest of this month that was not taken back
 */
record Line(Company company, ReportingMonth month, int ready, int rejected,
        Optional<EmptyReport> emptyReport) {

    /** Why there cannot be an empty report now. */
    enum Guard {
        NONE,
        INCIDENTS,
        EMPTY_WAITING,
        EMPTY_SENDING,
        EMPTY_UNCLEAR,
        EMPTY_REPORTED
    }

    boolean isOpen() {
        return NothingToReport.isOpen(month);
    }

    /** Something of this month is on its way at this moment. */
    boolean isSending() {
        return month.count(IncidentState.SENDING) > 0
                || emptyReport.filter(report -> report.state() == IncidentState.SENDING).isPresent();
    }

    /** Drafts of this month that a check holds back. */
    int unfinished() {
        return Math.max(0, month.count(IncidentState.DRAFT) - ready);
    }

    Guard guard() {
        if (isOpen()) {
            return Guard.NONE;
        }
        return month.incidents() > 0
                ? Guard.INCIDENTS
                : emptyReport.map(report -> guard(report.state())).orElse(Guard.EMPTY_REPORTED);
    }

    /** The empty report, where the portal refused it and it was not sent again. */
    Optional<EmptyReport> refused() {
        return emptyReport.filter(report -> report.state() == IncidentState.REJECTED);
    }

    private static Guard guard(IncidentState state) {
        return switch (state) {
            case WAITING -> Guard.EMPTY_WAITING;
            case SENDING -> Guard.EMPTY_SENDING;
            case UNCLEAR -> Guard.EMPTY_UNCLEAR;
            case REPORTED, DRAFT, REJECTED -> Guard.EMPTY_REPORTED;
        };
    }
}
