package org.flexmelder.sending;

import java.time.YearMonth;

/** The month that an empty report was meant for has ended meanwhile; nothing was queued. */
public final class MonthOver extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MonthOver(YearMonth meant) {
        super(meant + " is over");
    }
}
