package org.flexmelder.ui.sending;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.flexmelder.model.IncidentState;
import org.flexmelder.sending.Batches;
import org.flexmelder.ui.Texts;

/** Sentences that are put together from counts and names. */
final class Words {
    /** In the order in which a result is told; what waits has a sentence of its own. */
    private static final List<IncidentState> TOLD = List.of(IncidentState.REPORTED, IncidentState.REJECTED,
            IncidentState.UNCLEAR);

    private final Texts texts;

    Words(Texts texts) {
        this.texts = texts;
    }

    /** "12 Vorfälle und 1 Leermeldung". */
    String amount(int incidents, int emptyReports) {
        List<String> parts = new ArrayList<>();
        if (incidents > 0) {
            parts.add(texts.get("sending.incidents", incidents));
        }
        if (emptyReports > 0) {
            parts.add(texts.get("sending.emptyReports", emptyReports));
        }
        return texts.list(parts);
    }

    /** "12 Vorfälle für Muster GmbH senden"; without a name where there are several, which then stand beside it. */
    String button(Chosen chosen) {
        if (chosen.isEmpty()) {
            return texts.get("sending.send.nothing");
        }
        String amount = amount(chosen.incidents(), chosen.emptyReports());
        return chosen.companies().size() == 1
                ? texts.get("sending.send", amount, chosen.companies().getFirst().company().name())
                : texts.get("sending.send.several", amount);
    }

    /** "2 Sendungen: 100 + 30", or "" where one is enough. */
    String batches(int incidents, int batchSize) {
        List<Integer> sizes = Batches.sizes(incidents, batchSize);
        if (sizes.size() < 2) {
            return "";
        }
        List<String> shown = new ArrayList<>(sizes.stream().limit(3).map(String::valueOf).toList());
        if (sizes.size() > shown.size()) {
            shown.add("…");
        }
        return texts.get("sending.batches", sizes.size(), String.join(" + ", shown));
    }

    /** "100 Vorfälle angenommen, 30 Vorfälle unklar und 1 Leermeldung angenommen", or "". */
    String outcome(Finished finished) {
        List<String> parts = new ArrayList<>();
        add(parts, "sending.incidents", finished.incidents());
        add(parts, "sending.emptyReports", finished.emptyReports());
        return texts.list(parts);
    }

    private void add(List<String> parts, String key, Map<IncidentState, Integer> counts) {
        for (IncidentState state : TOLD) {
            int count = counts.getOrDefault(state, 0);
            if (count > 0) {
                parts.add(texts.get("sending.outcome", texts.get(key, count), texts.state(state)));
            }
        }
    }
}
