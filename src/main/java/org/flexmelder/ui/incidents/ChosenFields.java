package org.flexmelder.ui.incidents;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.flexmelder.model.Entry;
import org.flexmelder.model.Field;
import org.flexmelder.model.MasterData;
import org.flexmelder.sending.Reported;

/** Which master data a report of a part of it carries at first. */
final class ChosenFields {
    private ChosenFields() {}

    /**
     * The always needed ones, and what differs from the last report that carried it. Where none was reported yet nobody
     * knows what changed: the always needed ones alone, and the clerk takes in what belongs to it. A needed one without
     * a value is among them, so that it is reported as soon as it has one.
     *
     * @param earlier
     *            the person's incidents, newest first
     */
    static Set<Field> initial(MasterData present, Collection<Field> needed, List<Entry> earlier) {
        EnumSet<Field> chosen = EnumSet.noneOf(Field.class);
        chosen.addAll(needed);
        if (Reported.any(earlier)) {
            present.fields().stream().filter(field -> Reported.differs(field, present, earlier)).forEach(chosen::add);
        }
        return chosen;
    }
}
