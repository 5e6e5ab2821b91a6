package org.flexmelder.model;

import java.time.YearMonth;
import java.util.Map;

/**
 * One company's month at a glance. An incident belongs to the month of its {@code createdAt}.
 *
 * @param counts
 *            incidents of this month per state; a state without any is absent
 */
public record ReportingMonth(String careflexId, YearMonth month, State state, Map<IncidentState, Integer> counts) {
    public ReportingMonth {
        counts = Map.copyOf(counts);
    }

    /**
     * What a month's cell says: the first that applies, from UNCLEAR down. OPEN is the present month, MISSED a past
     * one, NONE a past one in which the program did not know the company yet.
     */
    public enum State {
        UNCLEAR,
        WAITING,
        REPORTED,
        EMPTY,
        OPEN,
        MISSED,
        NONE
    }

    public int count(IncidentState state) {
        return counts.getOrDefault(state, 0);
    }

    /** Something of the month was reported, and drafts of it are left. */
    public boolean isPartly() {
        return (state == State.REPORTED || state == State.EMPTY) && count(IncidentState.DRAFT) > 0;
    }

    /** All incidents of the month, whatever their state. */
    public int incidents() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
