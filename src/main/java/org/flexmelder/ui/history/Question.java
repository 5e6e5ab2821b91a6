package org.flexmelder.ui.history;

import java.util.List;
import org.flexmelder.model.EmptyReport;
import org.flexmelder.model.Field;
import org.flexmelder.model.Incident;
import org.flexmelder.ui.Texts;

/**
 * One report that is to be looked for in the portal.
 *
 * @param id
 *            of the incident, or of the empty report
 * @param facts
 *            what it is recognised by, the tax ID first
 */
record Question(long id, String name, List<String> facts, boolean emptyReport) {
    Question {
        facts = List.copyOf(facts);
    }

    static List<Question> of(Details details, Texts texts, Words words) {
        if (details.isUnclearEmptyReport()) {
            return details.emptyReport().stream().map(report -> of(report, texts)).toList();
        }
        return details.unclear().stream().map(row -> of(row, texts, words)).toList();
    }

    private static Question of(EmptyReport report, Texts texts) {
        return new Question(report.id(), texts.get("history.empty", texts.month(report.month())),
                List.of(texts.field(Field.CREATED_AT) + " " + texts.date(report.createdAt())), true);
    }

    private static Question of(Row row, Texts texts, Words words) {
        Incident incident = row.incident();
        return new Question(row.id(), row.person(), List.of(
                texts.get("history.fact", texts.field(Field.EMPLOYEE_ID), incident.employeeId()),
                words.type(incident),
                texts.get("history.fact", texts.field(Field.CREATED_AT), texts.date(incident.createdAt())),
                texts.get("history.row.validFrom", texts.date(incident.validFrom())),
                texts.get("history.row.externalId", incident.externalId())), false);
    }

    /**
     * A line of the list to tick off while looking; cells parted by tabs, as spreadsheets and word processors take it.
     */
    String line() {
        return "\u2610\t" + name + "\t" + String.join("\t", facts);
    }
}
