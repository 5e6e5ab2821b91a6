package org.flexmelder.ui.sending;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.flexmelder.model.Batch;
import org.flexmelder.model.Failure;
import org.flexmelder.sending.Progress;
import org.flexmelder.ui.Tasks;
import org.jspecify.annotations.Nullable;

/** One run as the screen shows it. Told on the run's thread, changes on the UI thread. */
final class RunState implements Progress {
    private final Tasks tasks;
    private final Clock clock;
    private final ReadOnlyIntegerWrapper total = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper number = new ReadOnlyIntegerWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Batch> current = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Pause> pause = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper canceling = new ReadOnlyBooleanWrapper();
    private final ObservableList<Batch> recorded = FXCollections.observableArrayList();
    /** Kept, since it hears of changes only as long as somebody holds it. */
    private final ObservableList<Batch> shown = FXCollections.unmodifiableObservableList(recorded);

    /** The run waits until then before it tries again. */
    record Pause(Failure failure, Instant until) {}

    RunState(Tasks tasks, Clock clock) {
        this.tasks = tasks;
        this.clock = clock;
    }

    @Override
    public void started(int batches, int incidents) {
        tasks.ui(() -> total.set(batches));
    }

    @Override
    public void sending(int which, Batch batch) {
        tasks.ui(() -> {
            pause.set(null);
            number.set(which);
            current.set(batch);
        });
    }

    @Override
    public void recorded(int which, Batch batch) {
        tasks.ui(() -> {
            current.set(null);
            if (which <= recorded.size()) {
                recorded.set(which - 1, batch);
            } else {
                recorded.add(batch);
            }
        });
    }

    @Override
    public void pausing(Failure failure, Duration length) {
        Instant until = clock.instant().plus(length);
        tasks.ui(() -> pause.set(new Pause(failure, until)));
    }

    void cancel() {
        canceling.set(true);
    }

    /** How many batches lie before the run, 0 before it has begun. */
    ReadOnlyIntegerProperty totalProperty() {
        return total.getReadOnlyProperty();
    }

    /** The batch under way or last under way, counted from 1. */
    ReadOnlyIntegerProperty numberProperty() {
        return number.getReadOnlyProperty();
    }

    /** The batch that is on its way, or null. */
    ReadOnlyObjectProperty<@Nullable Batch> currentProperty() {
        return current.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Pause> pauseProperty() {
        return pause.getReadOnlyProperty();
    }

    /** True from the person's wish to stop on. */
    ReadOnlyBooleanProperty cancelingProperty() {
        return canceling.getReadOnlyProperty();
    }

    /** Those whose answer is on disk, in order, each with its last try. */
    ObservableList<Batch> recorded() {
        return shown;
    }

    /** The ids of all its batches so far. */
    List<Long> batches() {
        List<Long> ids = new ArrayList<>(recorded.stream().map(Batch::id).toList());
        Batch now = current.get();
        if (now != null) {
            ids.add(now.id());
        }
        return ids;
    }
}
