package org.flexmelder.ui.history;

import org.flexmelder.model.IncidentState;

/** Which batches the list shows. Texts stand under {@code history.filter.<NAME>}. */
enum StateFilter {
    ALL,
    UNCLEAR,
    REJECTED,
    REPORTED,
    NOT_SENT,
    TO_CHECK;

    boolean takes(Item item) {
        IncidentState state = item.batch().state();
        return switch (this) {
            case ALL -> true;
            case UNCLEAR -> state == IncidentState.UNCLEAR;
            case REJECTED -> state == IncidentState.REJECTED;
            case REPORTED -> state == IncidentState.REPORTED;
            case NOT_SENT -> state == IncidentState.WAITING;
            case TO_CHECK -> item.toCheck();
        };
    }
}
