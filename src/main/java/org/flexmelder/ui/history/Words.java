package org.flexmelder.ui.history;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.flexmelder.model.Batch;
import org.flexmelder.model.Failure;
import org.flexmelder.model.Incident;
import org.flexmelder.model.IncidentState;
import org.flexmelder.settings.Settings;
import org.flexmelder.ui.StateBadge;
import org.flexmelder.ui.Texts;
import org.kordamp.ikonli.feather.Feather;

/** How batches and their rows are named. */
final class Words {
    private static final int BRIEF = 300;
    /** Failures that leave a whole batch unclear. */
    private static final Set<Failure> UNCLEAR = EnumSet.of(Failure.SERVER_ERROR, Failure.CONNECTION_LOST,
            Failure.UNREADABLE, Failure.INTERRUPTED);

    private final Texts texts;
    private final Supplier<Settings> settings;

    Words(Texts texts, Supplier<Settings> settings) {
        this.texts = texts;
        this.settings = settings;
    }

    /** "12 Vorfälle" or "Leermeldung November 2026". */
    String content(Batch batch) {
        return batch.month() == null
                ? texts.get("history.incidents", batch.size())
                : texts.get("history.empty", texts.month(batch.month()));
    }

    /** "Beispiel, Anna: Anmeldung (NEW)", or the number and one of several; the month of an empty report. */
    String content(Item item) {
        Batch batch = item.batch();
        if (batch.isEmptyReport() || item.person().isEmpty()) {
            return content(batch);
        }
        return batch.size() == 1
                ? texts.get("history.one", item.person(), type(item.type()))
                : texts.get("history.several", content(batch), item.person());
    }

    /** A batch that did not arrive waits again; a row that did not arrive may have become a draft. */
    StateBadge badge(IncidentState state) {
        return state == IncidentState.WAITING || state == IncidentState.DRAFT
                ? new StateBadge(texts.get("history.state." + state.name()), Feather.CORNER_UP_LEFT, "plain")
                : new StateBadge(texts, state);
    }

    StateBadge badge(Row row) {
        if (row.isSettledRefusal()) {
            return StateBadge.replaced(texts);
        }
        return row.entry().settled() == null ? badge(row.state()) : StateBadge.settled(texts, row.state());
    }

    /** What nobody knew and is known now, is known from the clerk. */
    StateBadge badge(Batch batch) {
        boolean settled = UNCLEAR.contains(batch.failure())
                && (batch.state() == IncidentState.REPORTED || batch.state() == IncidentState.WAITING);
        return settled ? StateBadge.settled(texts, batch.state()) : badge(batch.state());
    }

    /** The type's label, or its code where the catalogue does not have it. */
    String type(Incident incident) {
        return type(incident.type());
    }

    private String type(String code) {
        return settings.get().catalogue().type(code).map(type -> type.label(texts.language())).orElse(code);
    }

    /** The portal's words where they are short; else their beginning. */
    static String brief(String portalWords) {
        String line = portalWords.strip();
        return line.length() <= BRIEF ? line : line.substring(0, BRIEF) + " …";
    }

    /** The row as one line, cells parted by tabs, as spreadsheets take it. */
    String line(Row row) {
        Incident incident = row.incident();
        return String.join("\t", List.of(Integer.toString(row.entry().row() + 1), row.person(), incident.employeeId(),
                incident.type(), texts.date(incident.validFrom()), texts.state(row.state()), row.entry().incidentId(),
                incident.externalId(), row.entry().remark()));
    }
}
