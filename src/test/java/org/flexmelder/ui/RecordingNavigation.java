package org.flexmelder.ui;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.LongConsumer;
import org.flexmelder.model.Field;
import org.jspecify.annotations.Nullable;

/** Remembers where it was told to go, such as {@code show SETTINGS} or {@code batch 7}. */
public final class RecordingNavigation implements Navigation {
    public final List<String> went = new ArrayList<>();

    @Override
    public void show(Place place) {
        went.add("show " + place);
    }

    @Override
    public void showEmployee(long employee, @Nullable Field field) {
        went.add("employee " + employee + (field == null ? "" : " " + field));
    }

    @Override
    public void newEmployee(String typed, LongConsumer then) {
        went.add("new employee " + typed);
    }

    @Override
    public void newIncident() {
        went.add("new incident");
    }

    @Override
    public void showIncident(long incident, @Nullable Field field) {
        went.add("incident " + incident);
    }

    @Override
    public void correct(long incident) {
        went.add("correct " + incident);
    }

    @Override
    public void redraft(List<Long> incidents) {
        went.add("redraft " + incidents);
    }

    @Override
    public void reportIncident(long employee) {
        went.add("report " + employee);
    }

    @Override
    public void reportChange(long employee, Set<Field> changed) {
        went.add("change " + employee + " " + changed);
    }

    @Override
    public void reportIncidents(Collection<Long> employees) {
        went.add("report " + employees);
    }

    @Override
    public void showReady(String careflexId) {
        went.add("ready " + careflexId);
    }

    @Override
    public void showSwitch() {
        went.add("switch");
    }

    @Override
    public void showBatch(long batch) {
        went.add("batch " + batch);
    }

    @Override
    public void showToCheck() {
        went.add("toCheck");
    }

    @Override
    public void month(String careflexId, YearMonth month) {
        went.add("month " + careflexId + " " + month);
    }
}
