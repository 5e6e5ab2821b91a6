package org.flexmelder.ui.employees;

import java.util.Optional;
import org.flexmelder.store.Employees;
import org.flexmelder.store.Employees.Seen;
import org.flexmelder.store.StateConflict;
import org.flexmelder.ui.Undo;

/**
 * A person who was added, changed, archived or removed.
 *
 * @param key
 *            what of whom was typed, so that a text that is saved while it is typed is one step; "" for none
 */
record PersonStep(Employees employees, String words, String key, long id, Optional<Seen> before,
        Optional<Seen> after) implements Undo.Step {

    @Override
    public Undo.Outcome back() {
        return exchange(after, before);
    }

    @Override
    public Undo.Outcome forth() {
        return exchange(before, after);
    }

    @Override
    public Optional<Undo.Step> joinedTo(Undo.Step earlier) {
        return earlier instanceof PersonStep first && !key.isEmpty() && first.key.equals(key)
                && first.after.equals(before)
                        ? Optional.of(new PersonStep(employees, words, key, id, first.before, after))
                        : Optional.empty();
    }

    private Undo.Outcome exchange(Optional<Seen> seen, Optional<Seen> instead) {
        try {
            employees.exchange(id, seen, instead);
            return Undo.Outcome.DONE;
        } catch (StateConflict e) {
            return Undo.Outcome.CHANGED;
        }
    }
}
