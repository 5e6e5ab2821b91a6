package org.flexmelder.ui.history;

import java.util.Optional;
import org.flexmelder.model.IncidentState;

/** Which batches the list shows. Texts stand under {@code history.filter.<NAME>}. */
enum StateFilter {
    ALL,
    UNCLEAR,
    REJECTED,
    REPORTED,
    NOT_SENT,
    TO_CHECK;

    /** The state of the batches to show; empty where any. */
    Optional<IncidentState> state() {
        return switch (this) {
            case ALL, TO_CHECK -> Optional.empty();
            case UNCLEAR -> Optional.of(IncidentState.UNCLEAR);
            case REJECTED -> Optional.of(IncidentState.REJECTED);
            case REPORTED -> Optional.of(IncidentState.REPORTED);
            case NOT_SENT -> Optional.of(IncidentState.WAITING);
        };
    }
}
