package org.flexmelder.app;

import java.util.Collection;
import org.flexmelder.model.IncidentState;
import org.flexmelder.sending.Sender;

/** The exit codes of the command line; where several apply, the first of {@link #ORDER} counts. */
enum ExitCode {
    OK(0),
    FAILED(1),
    INPUT(2),
    REFUSED(3),
    UNCLEAR(4),
    WAITING(5);

    private static final ExitCode[] ORDER = {FAILED, UNCLEAR, REFUSED, WAITING, INPUT};

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }

    static ExitCode of(IncidentState state) {
        return switch (state) {
            case REPORTED -> OK;
            case REJECTED -> REFUSED;
            case UNCLEAR, SENDING -> UNCLEAR;
            case WAITING -> WAITING;
            case DRAFT -> INPUT;
        };
    }

    /** What stopped a run, beside what became of its batches. */
    static ExitCode of(Sender.Run run) {
        return switch (run.stopped()) {
            case NONE -> OK;
            case NOT_RECORDED -> FAILED;
            default -> run.has(IncidentState.UNCLEAR) ? UNCLEAR : WAITING;
        };
    }

    static ExitCode worst(Collection<ExitCode> codes) {
        for (ExitCode code : ORDER) {
            if (codes.contains(code)) {
                return code;
            }
        }
        return OK;
    }
}
