package org.flexmelder.ui.history;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.flexmelder.model.Batch;
import org.flexmelder.model.Field;
import org.flexmelder.model.Incident;
import org.flexmelder.model.Mark;
import org.flexmelder.ui.Texts;
import org.jspecify.annotations.Nullable;

/**
 * What was sent in one batch and what came of it, in words, to print or to hand on.
 *
 * @param banner
 *            what stands over everything, in practice; else ""
 */
record Receipt(String title, String banner, String fileName, List<Fact> facts, List<Line> lines, String note) {

    /** A line of the head. */
    record Fact(String label, String value) {}

    /**
     * An incident.
     *
     * @param about
     *            type and dates
     * @param ids
     *            each with its label
     * @param remarks
     *            the clerk's word, the tick, the portal's words; where there are any
     */
    record Line(int number, String person, String about, String state, List<Fact> ids, List<String> remarks) {
        Line {
            ids = List.copyOf(ids);
            remarks = List.copyOf(remarks);
        }
    }

    Receipt {
        facts = List.copyOf(facts);
        lines = List.copyOf(lines);
    }

    static Receipt of(Details details, Texts texts, Words words, boolean practice, Instant now) {
        Batch batch = details.item().batch();
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(texts.get("history.receipt.company"), details.item().company()));
        facts.add(new Fact(texts.field(Field.CAREFLEX_ID), batch.careflexId()));
        facts.add(new Fact(texts.get("history.receipt.content"), words.content(batch)));
        facts.add(new Fact(texts.get("history.receipt.sent"), texts.time(batch.sentAt())));
        facts.add(new Fact(texts.get("history.receipt.answered"), batch.httpStatus() == 0 || batch.answeredAt() == null
                ? texts.get("history.answer.none")
                : texts.time(batch.answeredAt())));
        facts.add(new Fact(texts.get("sending.column.state"), words.badge(batch).getText()));
        if (!batch.importId().isEmpty()) {
            facts.add(new Fact(texts.get("sending.column.importId"), batch.importId()));
        }
        details.emptyReport().ifPresent(report -> marks(texts, report.settled(), report.checked(), report.remark())
                .forEach(remark -> facts.add(new Fact(texts.get("sending.column.remark"), remark))));
        List<Line> lines = details.rows().stream().map(row -> line(row, texts, words)).toList();
        String name = texts.get("history.receipt") + " " + details.item().company() + " "
                + texts.date(LocalDate.ofInstant(batch.sentAt(), ZoneId.systemDefault()));
        return new Receipt(texts.get("history.receipt"), practice ? texts.get("practice.banner") : "",
                name.replaceAll("[^\\p{L}\\p{N}.]+", "-") + ".html", facts, lines,
                texts.get("history.receipt.note", texts.time(now)));
    }

    private static Line line(Row row, Texts texts, Words words) {
        Incident incident = row.incident();
        String about = String.join(" · ", words.type(incident),
                texts.get("history.receipt.createdAt", texts.date(incident.createdAt())),
                texts.get("history.row.validFrom", texts.date(incident.validFrom())));
        List<Fact> ids = Stream.of(new Fact(texts.field(Field.EMPLOYEE_ID), incident.employeeId()),
                new Fact(texts.get("sending.column.incidentId"), row.entry().incidentId()),
                new Fact(texts.get("history.receipt.externalId"), incident.externalId()))
                .filter(fact -> !fact.value().isEmpty()).toList();
        return new Line(row.entry().row() + 1, row.person(), about, words.badge(row).getText(), ids,
                marks(texts, row.entry().settled(), row.entry().checked(), row.entry().remark()));
    }

    private static List<String> marks(Texts texts, @Nullable Mark settled,
            @Nullable Mark checked, String remark) {
        List<String> marks = new ArrayList<>();
        Optional.ofNullable(settled)
                .ifPresent(mark -> marks.add(texts.get("history.settled", texts.time(mark.at()), mark.who())));
        Optional.ofNullable(checked)
                .ifPresent(mark -> marks.add(texts.get("history.checked", texts.time(mark.at()), mark.who())));
        if (!remark.isBlank()) {
            marks.add(texts.get("history.receipt.remark", Words.brief(remark)));
        }
        return marks;
    }

    /** Without persons. */
    @Override
    public String toString() {
        return "Receipt[" + lines.size() + " lines]";
    }
}
