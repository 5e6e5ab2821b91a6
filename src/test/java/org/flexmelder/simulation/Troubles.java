package org.flexmelder.simulation;

import static org.flexmelder.model.Failure.ADDRESS;
import static org.flexmelder.model.Failure.BUSY;
import static org.flexmelder.model.Failure.CONNECTION_LOST;
import static org.flexmelder.model.Failure.CREDENTIALS;
import static org.flexmelder.model.Failure.NOT_SET_UP;
import static org.flexmelder.model.Failure.NO_CONNECTION;
import static org.flexmelder.model.Failure.RIGHTS;
import static org.flexmelder.model.Failure.SERVER_ERROR;
import static org.flexmelder.model.Failure.TOKEN_ADDRESS;
import static org.flexmelder.model.Failure.TOKEN_REFUSED;
import static org.flexmelder.model.Failure.UNREADABLE;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.flexmelder.model.Failure;
import org.flexmelder.model.Incident;
import org.flexmelder.model.Outcome;
import org.flexmelder.model.Outcome.Remark;
import org.flexmelder.model.Outcome.Row;
import org.flexmelder.simulation.Counterpart.Taken;
import org.flexmelder.simulation.ModelPortal.Parcel;

/** The outcomes of the failure table, with words and flaws by chance. */
final class Troubles {
    private final Dice dice;
    private int numbers;

    Troubles(Dice dice) {
        this.dice = dice;
    }

    Outcome.NotSent notConnected() {
        return notSent(dice.pick(List.of(NO_CONNECTION, NO_CONNECTION, CREDENTIALS, TOKEN_ADDRESS, BUSY, NOT_SET_UP)));
    }

    Outcome.NotSent notSent() {
        return notSent(dice.pick(
                List.of(NO_CONNECTION, NO_CONNECTION, BUSY, BUSY, BUSY, TOKEN_REFUSED, CREDENTIALS, RIGHTS, ADDRESS)));
    }

    private Outcome.NotSent notSent(Failure failure) {
        Optional<Duration> asked = failure == BUSY
                ? dice.pick(List.of(Optional.empty(), Optional.of(Duration.ZERO), Optional.of(Duration.ofHours(1))))
                : Optional.empty();
        int status = switch (failure) {
            case BUSY -> dice.chance(0.5) ? 429 : 503;
            case TOKEN_REFUSED, CREDENTIALS -> 401;
            case RIGHTS -> 403;
            case ADDRESS -> 404;
            default -> 0;
        };
        return new Outcome.NotSent(failure, status, status == 0 ? "" : words("not sent"), asked, "");
    }

    Outcome refused(Parcel parcel) {
        List<Remark> remarks = new ArrayList<>();
        for (int row = 0; row < parcel.incidents().size(); row++) {
            if (dice.chance(0.3)) {
                remarks.add(new Remark(row, dice.chance(0.5) ? "validFrom" : "", words("row")));
            }
        }
        if (dice.chance(0.4)) {
            remarks.add(new Remark(-1, "", words("all")));
        }
        return new Outcome.Refused(dice.pick(List.of(400, 409, 413, 415, 422)), words("refused"), remarks);
    }

    Outcome unclear() {
        Failure failure = dice.pick(List.of(SERVER_ERROR, CONNECTION_LOST, UNREADABLE));
        return switch (failure) {
            case SERVER_ERROR -> new Outcome.Unclear(failure, 500, words("server error"), "");
            case UNREADABLE -> new Outcome.Unclear(failure, 200, words("<html>"), "");
            default -> new Outcome.Unclear(failure, 0, "", "");
        };
    }

    private String words(String what) {
        return what + " §" + ++numbers;
    }

    static Outcome accepted(Parcel parcel, List<Taken> taken) {
        return answer(rows(parcel, taken), taken);
    }

    private static Outcome answer(List<Row> rows, List<Taken> taken) {
        String importId = taken.getFirst().importId();
        return new Outcome.Accepted(201, importId, rows, importId + " " + rows);
    }

    private static List<Row> rows(Parcel parcel, List<Taken> taken) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < parcel.incidents().size(); i++) {
            Incident incident = parcel.incidents().get(i);
            rows.add(new Row(i, taken.get(i).incidentId(), incident.externalId(), incident.employeeId(),
                    incident.type()));
        }
        return rows;
    }

    /** Taken in whole, but the answer has a flaw (two could make a perfect lie), or harmless peculiarities. */
    Outcome flawed(Parcel parcel, List<Taken> taken) {
        List<Row> rows = rows(parcel, taken);
        if (!rows.isEmpty() && dice.chance(0.8)) {
            flaw(rows);
        }
        if (dice.chance(0.3)) {
            Collections.reverse(rows);
        }
        if (dice.chance(0.3)) {
            rows.replaceAll(r -> new Row(r.rowNumber(), r.incidentId(), null, r.employeeId(), r.type()));
        }
        return answer(rows, taken);
    }

    private void flaw(List<Row> rows) {
        int at = dice.below(rows.size());
        Row row = rows.get(at);
        String id = row.incidentId();
        switch (dice.below(9)) {
            case 0 -> rows.remove(at);
            case 1 -> rows.add(new Row(row.rowNumber(), words("other"), row.externalId(), row.employeeId(),
                    row.type()));
            case 2 -> rows.add(row);
            case 3 -> rows.set(at, new Row(row.rowNumber(), dice.pick(rows).incidentId(), row.externalId(),
                    row.employeeId(), row.type()));
            case 4 -> rows.set(at, new Row(row.rowNumber(), id, row.externalId(), "00000000000", row.type()));
            case 5 -> rows.set(at, new Row(row.rowNumber(), id, row.externalId(), row.employeeId(), "???"));
            case 6 -> rows.set(at, new Row(row.rowNumber(), id, "foreign", row.employeeId(), row.type()));
            case 7 -> rows.add(new Row(dice.chance(0.5) ? -1 : 100, words("stranger"), null, "1", "NEW"));
            default -> rows.clear();
        }
    }
}
