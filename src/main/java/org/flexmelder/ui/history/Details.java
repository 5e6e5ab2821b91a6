package org.flexmelder.ui.history;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.flexmelder.model.EmptyReport;
import org.flexmelder.model.IncidentState;
import org.flexmelder.model.Mark;
import org.jspecify.annotations.Nullable;

/**
 * All about one batch.
 *
 * @param emptyReport
 *            where the batch is one and was the last try to send it
 * @param undoable
 *            ids of the incidents, or of the empty report, on which the clerk's word can still be taken back
 */
record Details(Item item, List<Row> rows, Optional<EmptyReport> emptyReport, Set<Long> undoable) {
    Details {
        rows = List.copyOf(rows);
        undoable = Set.copyOf(undoable);
    }

    List<Row> unclear() {
        return rows.stream().filter(Row::isUnclear).toList();
    }

    List<Row> openRefusals() {
        return rows.stream().filter(Row::isOpenRefusal).toList();
    }

    boolean isUnclearEmptyReport() {
        return emptyReport.filter(report -> report.state() == IncidentState.UNCLEAR).isPresent();
    }

    /** The reports that the portal has, as far as is known, with what is known of a look in the portal. */
    List<Report> reports() {
        return Stream.concat(
                rows.stream().filter(Row::isReported)
                        .map(row -> new Report(row.id(), Optional.ofNullable(row.entry().checked()))),
                emptyReport.filter(report -> report.state() == IncidentState.REPORTED)
                        .map(report -> new Report(report.id(), Optional.ofNullable(report.checked()))).stream())
                .toList();
    }

    /** An incident or an empty report, and who saw it in the portal. */
    record Report(long id, Optional<Mark> checked) {}

    /** The clerk's word on each that was unclear. */
    List<Word> words() {
        return Stream.concat(rows.stream().flatMap(row -> word(row.state(), row.entry().settled())),
                emptyReport.stream().flatMap(report -> word(report.state(), report.settled()))).toList();
    }

    /** One word of the clerk. */
    record Word(boolean arrived, Mark mark) {}

    private static Stream<Word> word(IncidentState state, @Nullable Mark settled) {
        return settled == null ? Stream.empty() : Stream.of(new Word(state == IncidentState.REPORTED, settled));
    }
}
