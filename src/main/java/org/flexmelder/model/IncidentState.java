package org.flexmelder.model;

import java.util.EnumSet;
import java.util.Set;

/**
 * Where an incident, a batch or an empty report stands. The store changes states by compare-and-set along these arrows.
 */
public enum IncidentState {
    /** Editable; surely not with the portal. */
    DRAFT,
    /** Frozen and queued; surely not with the portal. */
    WAITING,
    /** The request may be on its way. */
    SENDING,
    /** An answer row gave its incident ID, or the clerk settled that it arrived. Final. */
    REPORTED,
    /** The portal refused it. Final; a new draft may replace it. */
    REJECTED,
    /** The portal may or may not have it; only the clerk decides, after a look in the portal. */
    UNCLEAR;

    /** The states that may follow this one. */
    public Set<IncidentState> next() {
        return switch (this) {
            case DRAFT -> EnumSet.of(WAITING);
            case WAITING -> EnumSet.of(SENDING, DRAFT);
            case SENDING -> EnumSet.of(REPORTED, REJECTED, UNCLEAR, WAITING);
            case UNCLEAR -> EnumSet.of(REPORTED, DRAFT);
            case REPORTED, REJECTED -> EnumSet.noneOf(IncidentState.class);
        };
    }

    public boolean mayBecome(IncidentState to) {
        return next().contains(to);
    }
}
