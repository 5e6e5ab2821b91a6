package org.flexmelder.ui;

import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.LongConsumer;
import org.flexmelder.model.Field;
import org.jspecify.annotations.Nullable;

/** From one screen to another. */
public interface Navigation {
    void show(Place place);

    /** The employee's form, with the focus on a field where one is given. */
    void showEmployee(long employee, @Nullable Field field);

    /**
     * The form of a new employee.
     *
     * @param typed
     *            what the person is called, as somebody typed it
     * @param then
     *            where to go on with the new employee
     */
    void newEmployee(String typed, LongConsumer then);

    /** A new draft, for whom is still to be chosen. */
    void newIncident();

    /** The draft, with the focus on a field where one is given. */
    void showIncident(long incident, @Nullable Field field);

    /** The draft that corrects this accepted incident, or replaces this rejected one; made where there is none yet. */
    void correct(long incident);

    /** A new draft in the place of each of these rejected incidents that has none yet. */
    void redraft(List<Long> incidents);

    /** A new draft for this employee. */
    void reportIncident(long employee);

    /** A new draft for this employee, of whom these master data have just been changed. */
    void reportChange(long employee, Set<Field> changed);

    /** One incident for each of these employees, of a type and a date that are still to be chosen. */
    void reportIncidents(Collection<Long> employees);

    /** What is ready to send, with this company's drafts unfolded. */
    void showReady(String careflexId);

    /** The settings, where sending is switched on. */
    void showSwitch();

    /** The batch in the history. */
    void showBatch(long batch);

    /** The reports in the history that nobody has seen in the portal yet. */
    void showToCheck();

    /** What was sent of a company for a month, in the history. */
    void month(String careflexId, YearMonth month);
}
