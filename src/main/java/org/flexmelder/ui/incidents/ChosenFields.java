package org.flexmelder.ui.incidents;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.flexmelder.model.Entry;
import org.flexmelder.model.Field;
import org.flexmelder.model.IncidentState;
import org.flexmelder.model.MasterData;

/** Which master data a report of a part of it carries at first. */
final class ChosenFields {
    private ChosenFields() {}

    /**
     * The always needed ones, and what differs from the last report that carried it. Where none was reported yet nobody
     * knows what changed: the always needed ones alone, and the clerk takes in what belongs to it.
     *
     * @param earlier
     *            the person's incidents, newest first
     */
    static Set<Field> initial(MasterData present, Collection<Field> needed, List<Entry> earlier) {
        EnumSet<Field> chosen = EnumSet.noneOf(Field.class);
        chosen.addAll(needed);
        if (wasReported(earlier)) {
            present.fields().stream().filter(field -> isChanged(field, present, earlier)).forEach(chosen::add);
        }
        chosen.removeIf(field -> !present.has(field));
        return chosen.isEmpty() ? Set.copyOf(needed) : chosen;
    }

    /** The value that was reported last, where the field was reported. */
    static Optional<String> reported(Field field, List<Entry> earlier) {
        return earlier.stream().filter(ChosenFields::counts).map(entry -> entry.incident().data())
                .filter(data -> data.has(field)).findFirst().map(data -> data.get(field));
    }

    /** True where the person was reported with master data before. */
    static boolean wasReported(List<Entry> earlier) {
        return earlier.stream().anyMatch(entry -> counts(entry) && !entry.incident().data().isEmpty());
    }

    /** True where the present value is not the one that was reported last. */
    static boolean isChanged(Field field, MasterData present, List<Entry> earlier) {
        return !reported(field, earlier).orElse("").equals(present.get(field));
    }

    private static boolean counts(Entry entry) {
        return entry.state() != IncidentState.DRAFT && entry.state() != IncidentState.REJECTED;
    }
}
