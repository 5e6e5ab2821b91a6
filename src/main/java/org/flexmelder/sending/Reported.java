package org.flexmelder.sending;

import java.util.List;
import java.util.Optional;
import org.flexmelder.model.Entry;
import org.flexmelder.model.Field;
import org.flexmelder.model.IncidentState;
import org.flexmelder.model.MasterData;

/**
 * What was already said of a person's master data: by all incidents, newest first, but drafts and rejected ones.
 */
public final class Reported {
    private Reported() {}

    /** The value that was reported last, where the field was reported. */
    public static Optional<String> value(Field field, List<Entry> earlier) {
        return earlier.stream().filter(Reported::counts).map(entry -> entry.incident().data())
                .filter(data -> data.has(field)).findFirst().map(data -> data.get(field));
    }

    /** True where the person was reported with master data before. */
    public static boolean any(List<Entry> earlier) {
        return earlier.stream().anyMatch(entry -> counts(entry) && !entry.incident().data().isEmpty());
    }

    /** True where the present value is not the one that was reported last. */
    public static boolean differs(Field field, MasterData present, List<Entry> earlier) {
        return !value(field, earlier).orElse("").equals(present.get(field));
    }

    private static boolean counts(Entry entry) {
        return entry.state() != IncidentState.DRAFT && entry.state() != IncidentState.REJECTED;
    }
}
