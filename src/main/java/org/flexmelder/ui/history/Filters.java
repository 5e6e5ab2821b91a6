package org.flexmelder.ui.history;

import java.time.YearMonth;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.flexmelder.store.BatchFilter;

/**
 * What the list is narrowed to, and which of it a jump from another screen set: that which a person touches is theirs.
 */
final class Filters {
    private final StringProperty query = new SimpleStringProperty("");
    private final ObjectProperty<StateFilter> state = new SimpleObjectProperty<>(StateFilter.ALL);
    private final ObjectProperty<Optional<String>> company = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<YearMonth>> month = new SimpleObjectProperty<>(Optional.empty());
    private final Set<Property<?>> jumped = new HashSet<>();
    private boolean lifting;

    /**
     * @param narrow
     *            run after each change but a lifting
     */
    Filters(Runnable narrow) {
        for (Property<?> each : Set.of(query, state, company, month)) {
            each.addListener((_, _, _) -> {
                if (!lifting) {
                    jumped.remove(each);
                    narrow.run();
                }
            });
        }
    }

    StringProperty query() {
        return query;
    }

    ObjectProperty<StateFilter> state() {
        return state;
    }

    /** CareFlex ID of the company that is shown alone, or empty for all. */
    ObjectProperty<Optional<String>> company() {
        return company;
    }

    /** Month whose reports are shown alone, or empty for all. */
    ObjectProperty<Optional<YearMonth>> month() {
        return month;
    }

    /** For the store, all but the words that are searched for. */
    BatchFilter wanted() {
        return new BatchFilter(company.get(), month.get(), state.get().state(), state.get() == StateFilter.TO_CHECK);
    }

    <T> void jump(Property<T> filter, T value) {
        filter.setValue(value);
        jumped.add(filter);
    }

    void lift() {
        lift(_ -> true);
    }

    /** Lifts what a jump set and nobody has touched since; false where there is none. */
    boolean liftJump() {
        Set<Property<?>> set = Set.copyOf(jumped);
        lift(set::contains);
        return !set.isEmpty();
    }

    private void lift(Predicate<Property<?>> which) {
        lifting = true;
        if (which.test(state)) {
            state.set(StateFilter.ALL);
        }
        if (which.test(company)) {
            company.set(Optional.empty());
        }
        if (which.test(month)) {
            month.set(Optional.empty());
        }
        if (which.test(query)) {
            query.set("");
        }
        lifting = false;
        jumped.clear();
    }
}
