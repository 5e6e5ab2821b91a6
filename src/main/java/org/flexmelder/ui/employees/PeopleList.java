package org.flexmelder.ui.employees;

import java.text.Collator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import org.flexmelder.model.Field;
import org.flexmelder.ui.employees.PeopleFilter.Shown;

/** All employees, decoded once, and those of them that fit search and filters. Used on the UI thread. */
final class PeopleList {
    private final Collator collator;
    private final ObservableList<EmployeeRow> rows = FXCollections.observableArrayList();
    private final FilteredList<EmployeeRow> shown = new FilteredList<>(rows);
    private final StringProperty search = new SimpleStringProperty("");
    private final StringProperty company = new SimpleStringProperty("");
    private final StringProperty site = new SimpleStringProperty("");
    private final ObjectProperty<Shown> standing = new SimpleObjectProperty<>(Shown.NOT_ARCHIVED);
    private final ObservableList<String> sites = FXCollections.observableArrayList();
    private final Runnable onRows;
    private boolean changing;

    /**
     * @param onRows
     *            called whenever what is shown may have changed
     */
    PeopleList(Locale locale, Runnable onRows) {
        this.onRows = onRows;
        collator = Collator.getInstance(locale);
        search.addListener((_, _, _) -> filter());
        company.addListener((_, _, _) -> {
            findSites();
            filter();
        });
        site.addListener((_, _, _) -> filter());
        standing.addListener((_, _, _) -> filter());
        filter();
    }

    /** All employees. */
    ObservableList<EmployeeRow> rows() {
        return rows;
    }

    ObservableList<EmployeeRow> shown() {
        return shown;
    }

    StringProperty searchProperty() {
        return search;
    }

    /** CareFlex ID of the company to which the list is limited, or "". */
    StringProperty companyProperty() {
        return company;
    }

    /** The site to which the list is limited, or "". */
    StringProperty siteProperty() {
        return site;
    }

    /** Who is shown by standing. */
    ObjectProperty<Shown> standingProperty() {
        return standing;
    }

    /** The sites of the company to which the list is limited, or of all. */
    ObservableList<String> sites() {
        return sites;
    }

    /** True while the rows change by themselves, so that a changed selection is nobody's choice. */
    boolean isChanging() {
        return changing;
    }

    /** True where search or filters may hide somebody who is not in the archive. */
    boolean isLimited() {
        return !search.get().isBlank() || !company.get().isEmpty() || !site.get().isEmpty()
                || (standing.get() != Shown.NOT_ARCHIVED && standing.get() != Shown.EVERYBODY);
    }

    /** Shows all that are not in the archive. */
    void showAll() {
        search.set("");
        company.set("");
        site.set("");
        standing.set(Shown.NOT_ARCHIVED);
    }

    /** Takes search and filters away where they hide this one. */
    void reveal(long employee) {
        if (isHidden(employee)) {
            showAll();
        }
        if (isHidden(employee)) {
            standing.set(Shown.EVERYBODY);
        }
    }

    Optional<EmployeeRow> row(long employee) {
        return rows.stream().filter(row -> row.employee().id() == employee).findFirst();
    }

    /** True where that changed something. */
    boolean replace(List<EmployeeRow> read) {
        if (rows.equals(read)) {
            return false;
        }
        change(() -> rows.setAll(read));
        return true;
    }

    /** Puts the row in the place of the one of the same employee, or at the end. */
    void put(EmployeeRow row) {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).employee().id() == row.employee().id()) {
                int at = i;
                change(() -> rows.set(at, row));
                return;
            }
        }
        change(() -> rows.add(row));
    }

    /** What stands in this field of anybody, those of this company first; each once, sorted. */
    List<String> texts(Field field, String careflexId) {
        return Stream.of(true, false)
                .flatMap(here -> rows.stream().filter(row -> row.employee().careflexId().equals(careflexId) == here)
                        .map(row -> row.text(field)).filter(text -> !text.isEmpty()).distinct().sorted(collator))
                .distinct().toList();
    }

    private boolean isHidden(long employee) {
        return row(employee).isPresent() && shown.stream().noneMatch(row -> row.employee().id() == employee);
    }

    private void filter() {
        PeopleFilter wanted = PeopleFilter.of(search.get(), company.get(), site.get(), standing.get());
        quietly(() -> shown.setPredicate(wanted::fits));
    }

    private void findSites() {
        List<String> found = rows.stream()
                .filter(row -> company.get().isEmpty() || row.employee().careflexId().equals(company.get()))
                .map(row -> row.text(Field.EMPLOYMENT_SITE)).filter(text -> !text.isEmpty()).distinct()
                .sorted(collator).toList();
        if (!sites.equals(found)) {
            sites.setAll(found);
        }
        if (!site.get().isEmpty() && !found.contains(site.get())) {
            site.set("");
        }
    }

    private void change(Runnable change) {
        quietly(change);
        findSites();
    }

    private void quietly(Runnable change) {
        changing = true;
        change.run();
        changing = false;
        onRows.run();
    }
}
