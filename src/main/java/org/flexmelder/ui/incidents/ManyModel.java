package org.flexmelder.ui.incidents;

import java.time.LocalDate;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableSet;
import javafx.collections.transformation.FilteredList;
import org.flexmelder.check.Reading;
import org.flexmelder.model.Employee;
import org.flexmelder.model.Field;
import org.flexmelder.model.Folding;
import org.flexmelder.store.Books;
import org.flexmelder.ui.FieldTexts;
import org.flexmelder.ui.Ui;

/** One type and one date for many people: who is ticked, and what came of it. Used on the UI thread. */
final class ManyModel {
    private final Ui ui;
    private final Books books;
    private final DraftWork work;
    private final StringProperty type = new SimpleStringProperty("");
    private final StringProperty createdAt = new SimpleStringProperty("");
    private final StringProperty validFrom = new SimpleStringProperty("");
    private final StringProperty search = new SimpleStringProperty("");
    private final ObservableSet<Long> ticked = FXCollections.observableSet(new TreeSet<>());
    private final ObservableList<Employee> people;
    private final FilteredList<Employee> shown;
    /** What each is found by, folded once and not at each key. */
    private final IdentityHashMap<Employee, String> folded = new IdentityHashMap<>();
    private final ObservableList<Employee> leftOut = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper making = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<ManyDrafts.Made>> made = new ReadOnlyObjectWrapper<>(
            Optional.empty());

    /** What is missing before drafts can be made. */
    enum Lack {
        NOTHING,
        /** The store is still at it. */
        ANSWER,
        TYPE,
        DATE,
        PEOPLE
    }

    /**
     * @param searched
     *            the text in which every typed word must occur
     */
    ManyModel(Ui ui, Books books, DraftWork work, ObservableList<Employee> people,
            Function<Employee, String> searched) {
        this.ui = ui;
        this.books = books;
        this.work = work;
        this.people = people;
        people.addListener((InvalidationListener) _ -> folded.clear()); // before the filter asks for them
        shown = new FilteredList<>(people);
        search.addListener((_, _, words) -> {
            List<String> all = Folding.words(words);
            shown.setPredicate(person -> {
                String text = folded.computeIfAbsent(person, each -> Folding.of(searched.apply(each)));
                return all.stream().allMatch(text::contains);
            });
        });
    }

    StringProperty typeProperty() {
        return type;
    }

    StringProperty createdAtProperty() {
        return createdAt;
    }

    StringProperty validFromProperty() {
        return validFrom;
    }

    StringProperty searchProperty() {
        return search;
    }

    /** The people who match the search. */
    ObservableList<Employee> shown() {
        return shown;
    }

    /** Ids of the people who get a draft; a search that hides them leaves them ticked. */
    ObservableSet<Long> ticked() {
        return ticked;
    }

    /** Those of the people that it began with who are in the archive, and get none. */
    ObservableList<Employee> leftOut() {
        return leftOut;
    }

    /** True until the store has answered. */
    ReadOnlyBooleanProperty makingProperty() {
        return making.getReadOnlyProperty();
    }

    /** What came of the last making, until something is chosen anew. */
    ReadOnlyObjectProperty<Optional<ManyDrafts.Made>> madeProperty() {
        return made.getReadOnlyProperty();
    }

    /** Begins anew with these people. */
    void begin(Collection<Long> ids) {
        folded.clear();
        made.set(Optional.empty());
        type.set("");
        validFrom.set("");
        createdAt.set(FieldTexts.shown(Field.CREATED_AT, LocalDate.now(ui.clock()).toString()));
        search.set("");
        ticked.clear();
        ticked.addAll(ids);
        leftOut.clear();
        if (!ids.isEmpty()) {
            ui.tasks().store(() -> ManyDrafts.archived(ids, books), archived -> {
                archived.forEach(person -> ticked.remove(person.id()));
                leftOut.setAll(archived);
            });
        }
    }

    void tickShown() {
        ticked.addAll(shown.stream().map(Employee::id).toList());
    }

    void tickNobody() {
        ticked.clear();
    }

    Lack lack() {
        if (making.get()) {
            return Lack.ANSWER;
        }
        if (type.get().isEmpty()) {
            return Lack.TYPE;
        }
        if (Reading.date(stored(Field.VALID_FROM, validFrom)).isEmpty()
                || Reading.date(stored(Field.CREATED_AT, createdAt)).isEmpty()) {
            return Lack.DATE;
        }
        return ticked.isEmpty() ? Lack.PEOPLE : Lack.NOTHING;
    }

    void make() {
        if (lack() == Lack.NOTHING) {
            make(tickedByName(), false);
        }
    }

    /** In the order of the list, so that the drafts have it too; after them who may have left the list meanwhile. */
    private List<Long> tickedByName() {
        return Stream.concat(people.stream().map(Employee::id).filter(ticked::contains), ticked.stream())
                .distinct().toList();
    }

    /** Also for those who have such an incident already. */
    void makeAlike() {
        made.get().ifPresent(before -> make(before.alike().stream().map(Employee::id).toList(), true));
    }

    /** What was made is told only as long as all of it is there. */
    void read(List<DraftRow> drafts) {
        Set<Long> there = drafts.stream().map(DraftRow::id).collect(Collectors.toSet());
        if (made.get().filter(each -> each.drafts().stream().allMatch(draft -> there.contains(draft.id()))).isEmpty()) {
            made.set(Optional.empty());
        }
    }

    private void make(List<Long> ids, boolean evenAlike) {
        ManyDrafts.Wanted wanted = new ManyDrafts.Wanted(ids, type.get(), stored(Field.CREATED_AT, createdAt),
                stored(Field.VALID_FROM, validFrom), evenAlike);
        making.set(true);
        work.createMany(wanted, result -> {
            making.set(false);
            ids.forEach(ticked::remove);
            made.set(Optional.of(result));
        }, () -> making.set(false));
    }

    private String stored(Field field, StringProperty text) {
        return ui.kept(field, text.get());
    }
}
