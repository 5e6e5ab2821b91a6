package org.flexmelder.ui.incidents;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.flexmelder.store.InArchive;
import org.flexmelder.store.Incidents;
import org.flexmelder.store.Snapshot;
import org.flexmelder.store.StateConflict;
import org.flexmelder.ui.Undo;

/**
 * Drafts that were made, changed or removed.
 *
 * @param key
 *            what of which draft was typed, so that a text that is saved while it is typed is one step; "" for none
 */
record DraftStep(Incidents incidents, String words, String key, List<Snapshot> before,
        List<Snapshot> after) implements Undo.Step {
    DraftStep {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    @Override
    public Undo.Outcome back() {
        return exchange(after, before);
    }

    @Override
    public Undo.Outcome forth() {
        return exchange(before, after);
    }

    @Override
    public boolean isAbout(Set<Long> sent) {
        return Stream.concat(before.stream(), after.stream()).map(Snapshot::id).anyMatch(sent::contains);
    }

    @Override
    public Optional<Undo.Step> joinedTo(Undo.Step earlier) {
        return earlier instanceof DraftStep first && !key.isEmpty() && first.key.equals(key)
                && first.after.equals(before)
                        ? Optional.of(new DraftStep(incidents, words, key, first.before, after))
                        : Optional.empty();
    }

    private Undo.Outcome exchange(List<Snapshot> seen, List<Snapshot> instead) {
        try {
            incidents.exchange(seen, instead);
            return Undo.Outcome.DONE;
        } catch (InArchive e) {
            return Undo.Outcome.ARCHIVED;
        } catch (StateConflict e) {
            return Undo.Outcome.CHANGED;
        }
    }
}
