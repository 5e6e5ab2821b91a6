package org.flexmelder.ui.history;

import java.util.List;
import java.util.Optional;
import org.flexmelder.model.EmptyReport;
import org.flexmelder.model.IncidentState;

/**
 * All about one batch.
 *
 * @param emptyReport
 *            where the batch is one and was the last try to send it
 */
record Details(Item item, List<Row> rows, Optional<EmptyReport> emptyReport) {
    Details {
        rows = List.copyOf(rows);
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
}
