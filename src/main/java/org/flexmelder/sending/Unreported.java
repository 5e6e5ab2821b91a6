package org.flexmelder.sending;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.flexmelder.model.Catalogue;
import org.flexmelder.model.Entry;
import org.flexmelder.model.Field;
import org.flexmelder.model.IncidentState;
import org.flexmelder.model.MasterData;
import org.flexmelder.model.Scope;
import org.jspecify.annotations.Nullable;

/**
 * Master data of a reported person that are no longer as the portal was told.
 *
 * @param data
 *            as they are now, these fields alone, each with a value
 * @param emptied
 *            fields that were reported and were just emptied; a request leaves out what has no value, so that no report
 *            can say it, and it is told only then
 * @param draft
 *            id of an open draft that carries master data, or whose type is still open; 0 where there is none
 */
public record Unreported(MasterData data, Set<Field> emptied, long draft) {
    public Unreported {
        emptied = Set.copyOf(emptied);
    }

    /**
     * A field that was never reported counts only where it was just changed: that it was not reported is no change.
     *
     * @param typed
     *            what was just changed or emptied in the form
     */
    public static Optional<Unreported> of(MasterData present, Set<Field> typed, List<Entry> newestFirst,
            Catalogue catalogue) {
        if (newestFirst.stream().noneMatch(entry -> entry.state() == IncidentState.REPORTED)) {
            return Optional.empty();
        }
        List<Field> fields = present.fields().stream().filter(field -> Reported.value(field, newestFirst)
                .map(told -> !told.equals(present.get(field))).orElse(typed.contains(field))).toList();
        Set<Field> emptied = typed.stream()
                .filter(field -> !present.has(field) && Reported.value(field, newestFirst).isPresent())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Field.class)));
        long draft = newestFirst.stream().filter(entry -> entry.state() == IncidentState.DRAFT)
                .map(Entry::incident).filter(each -> catalogue.scope(each.type()) != Scope.NONE)
                .mapToLong(each -> each.id()).findFirst().orElse(0);
        return fields.isEmpty() && emptied.isEmpty()
                ? Optional.empty()
                : Optional.of(new Unreported(present.only(fields), emptied, draft));
    }

    /** Whether it tells nothing that the other did not, whatever draft there is. */
    public boolean saysNoMoreThan(@Nullable Unreported other) {
        return other != null && data.equals(other.data) && other.emptied.containsAll(emptied);
    }
}
