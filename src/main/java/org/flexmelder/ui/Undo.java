package org.flexmelder.ui;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * What was done last to what is not sent, to be taken back and done again. It lives as long as the window; of what was
 * sent nothing is here. Used on the UI thread; only the steps themselves run on the store's.
 */
public final class Undo {
    private static final int MOST = 200;

    private final Texts texts;
    private final Tasks tasks;
    private final Dialogs dialogs;
    private final Deque<Step> done = new ArrayDeque<>();
    private final Deque<Step> undone = new ArrayDeque<>();
    private final Queue<Boolean> asked = new ArrayDeque<>();
    private final ReadOnlyObjectWrapper<Optional<String>> last = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<String>> next = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Runnable first = () -> {
    };
    private boolean running;

    public Undo(Texts texts, Tasks tasks, Dialogs dialogs) {
        this.texts = texts;
        this.tasks = tasks;
        this.dialogs = dialogs;
    }

    /** How a step back or forth ended. */
    public enum Outcome {
        DONE,
        /** Something of it is no longer as it was then, or was handed over: nothing was done. */
        CHANGED,
        /** Its person is in the archive: nothing was done. */
        ARCHIVED
    }

    /** One thing that was done. It goes back and forth whole or not at all, on the store's thread. */
    public interface Step {
        /** What was done, as "3 Entwürfe gelöscht". */
        String words();

        Outcome back();

        Outcome forth();

        /** Whether something is done to one of these incidents. */
        default boolean isAbout(Set<Long> incidents) {
            return false;
        }

        /** This and the step before it as one, where a person would take them for one. */
        default Optional<Step> joinedTo(Step before) {
            return Optional.empty();
        }
    }

    /** What is taken back next. */
    public ReadOnlyObjectProperty<Optional<String>> lastProperty() {
        return last.getReadOnlyProperty();
    }

    /** What is done again next. */
    public ReadOnlyObjectProperty<Optional<String>> nextProperty() {
        return next.getReadOnlyProperty();
    }

    /** Run before anything is taken back, so that what is still being typed is a step too. */
    public void setFirst(Runnable action) {
        first = action;
    }

    /** This was done just now. */
    public void did(Step step) {
        undone.clear();
        Step before = done.peek();
        Optional<Step> joined = before == null || running ? Optional.empty() : step.joinedTo(before);
        if (joined.isPresent()) {
            done.pop();
        }
        done.push(joined.orElse(step));
        if (done.size() > MOST) {
            done.removeLast();
        }
        show();
    }

    /** These left for the portal: what was done to them is not offered any more. */
    public void sent(Set<Long> incidents) {
        done.removeIf(step -> step.isAbout(incidents));
        undone.removeIf(step -> step.isAbout(incidents));
        show();
    }

    public void undo() {
        ask(true);
    }

    public void redo() {
        ask(false);
    }

    private void ask(boolean back) {
        first.run();
        asked.add(back);
        tasks.store(() -> back, _ -> goOn());
    }

    private void goOn() {
        Boolean back = running ? null : asked.poll();
        if (back == null) {
            return;
        }
        Deque<Step> from = back ? done : undone;
        Step step = from.peek();
        if (step == null) {
            goOn();
            return;
        }
        running = true;
        tasks.store(() -> back ? step.back() : step.forth(), outcome -> {
            running = false;
            from.remove(step);
            if (outcome == Outcome.DONE) {
                (back ? undone : done).push(step);
            } else {
                dialogs.inform(texts.get(back ? "undo.not.title" : "redo.not.title"),
                        texts.get("undo.not." + outcome.name(), step.words()));
            }
            show();
            goOn();
        }, () -> {
            running = false;
            asked.clear();
        });
    }

    private void show() {
        last.set(Optional.ofNullable(done.peek()).map(Step::words));
        next.set(Optional.ofNullable(undone.peek()).map(Step::words));
    }
}
