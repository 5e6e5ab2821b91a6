package org.flexmelder.app;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.flexmelder.check.Finding;
import org.flexmelder.model.Batch;
import org.flexmelder.model.EmptyReport;
import org.flexmelder.model.Entry;
import org.flexmelder.model.Incident;
import org.flexmelder.ui.Texts;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The JSON of the command line's answers, field by field as its contract says. */
final class Answers {
    private final Texts texts;

    Answers(Texts texts) {
        this.texts = texts;
    }

    /**
     * One incident of an answer.
     *
     * @param line
     *            in the list that it came from, 0 where it came from none
     * @param state
     *            DRAFT, INVALID, or the name of its state
     */
    record Line(int line, Incident incident, String state, String incidentId, String importId, String remark,
            List<Finding> findings) {
        Line {
            findings = List.copyOf(findings);
        }

        static Line of(int line, Entry entry, List<Finding> findings) {
            return new Line(line, entry.incident(), entry.state().name(), entry.incidentId(), entry.importId(),
                    entry.remark(), findings);
        }
    }

    ObjectNode incidents(List<Line> lines, List<Batch> batches) {
        ObjectNode answer = Console.JSON.createObjectNode();
        ArrayNode list = answer.putArray("incidents");
        lines.forEach(line -> list.add(incident(line)));
        ArrayNode sent = answer.putArray("batches");
        batches.forEach(batch -> sent.add(batch(batch)));
        ObjectNode counts = answer.putObject("counts");
        counts(lines.stream().map(Line::state).toList()).forEach(counts::put);
        return answer;
    }

    /** How often each state occurs. */
    static Map<String, Integer> counts(Collection<String> states) {
        Map<String, Integer> counts = new TreeMap<>();
        states.forEach(state -> counts.merge(state, 1, Integer::sum));
        return counts;
    }

    private ObjectNode incident(Line line) {
        Incident incident = line.incident();
        ObjectNode node = Console.JSON.createObjectNode();
        if (line.line() > 0) {
            node.put("line", line.line());
        }
        node.put("careflexId", incident.careflexId()).put("externalId", incident.externalId())
                .put("employeeId", incident.employeeId()).put("type", incident.type()).put("state", line.state())
                .put("incidentId", line.incidentId()).put("importId", line.importId());
        if (!line.remark().isEmpty()) {
            node.put("remark", line.remark());
        }
        ArrayNode findings = node.putArray("findings");
        for (Finding finding : line.findings()) {
            findings.addObject().put("field", finding.field().path()).put("severity", finding.severity().name())
                    .put("key", finding.key()).put("message", texts.finding(finding));
        }
        return node;
    }

    ObjectNode batch(Batch batch) {
        ObjectNode node = Console.JSON.createObjectNode().put("batch", String.valueOf(batch.id()))
                .put("careflexId", batch.careflexId()).put("size", batch.size()).put("state", batch.state().name())
                .put("httpStatus", batch.httpStatus()).put("importId", batch.importId());
        if (batch.month() != null) {
            node.put("month", batch.month().toString());
        }
        return node;
    }

    static ObjectNode report(EmptyReport report) {
        return Console.JSON.createObjectNode().put("careflexId", report.careflexId())
                .put("month", report.month().toString()).put("state", report.state().name())
                .put("httpStatus", report.httpStatus());
    }
}
