package org.flexmelder.ui.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.flexmelder.model.Catalogue;

/** The codes that the portal takes, one list in view at a time. */
final class CatalogueModel {
    private final SettingsModel settings;
    private final ReadOnlyObjectWrapper<Kind> kind = new ReadOnlyObjectWrapper<>(Kind.TYPES);
    private final ObservableList<CodeRow> rows = FXCollections.observableArrayList();
    /** Kept, since it hears of changes only as long as somebody holds it. */
    private final ObservableList<CodeRow> shown = FXCollections.unmodifiableObservableList(rows);

    /** The lists of the catalogue. */
    enum Kind {
        TYPES,
        SEXES,
        STATUSES
    }

    CatalogueModel(SettingsModel settings) {
        this.settings = settings;
        refresh();
    }

    ReadOnlyObjectProperty<Kind> kindProperty() {
        return kind.getReadOnlyProperty();
    }

    ObservableList<CodeRow> rows() {
        return shown;
    }

    void show(Kind wanted) {
        kind.set(wanted);
        refresh();
    }

    void refresh() {
        List<CodeRow> read = rows(settings.settings().catalogue(), kind.get());
        if (!rows.equals(read)) {
            rows.setAll(read);
        }
    }

    /** Adds, or, where a code is replaced, puts it in the place of that one. */
    void put(CodeRow row, Optional<String> replaced) {
        Kind which = kind.get();
        settings.change(before -> before.withCatalogue(put(before.catalogue(), which, row, replaced)), this::refresh);
    }

    /** All lists as they are saved. */
    Catalogue catalogue() {
        return settings.settings().catalogue();
    }

    /** Puts another catalogue in the place of this one. */
    void replace(Catalogue other) {
        settings.change(before -> before.withCatalogue(other), this::refresh);
    }

    void remove(CodeRow row) {
        Kind which = kind.get();
        settings.change(before -> before.withCatalogue(remove(before.catalogue(), which, row.code())),
                this::refresh);
    }

    /** What is wrong with a code, as a text key. */
    Optional<String> codeFlaw(String code, Optional<String> replaced) {
        String stripped = code.strip();
        if (stripped.isEmpty()) {
            return Optional.of("settings.code.missing");
        }
        boolean taken = rows.stream().map(CodeRow::code)
                .anyMatch(other -> other.equals(stripped) && !replaced.equals(Optional.of(other)));
        return taken ? Optional.of("settings.code.taken") : Optional.empty();
    }

    /** The last incident type cannot be removed. */
    boolean isRemovable() {
        return kind.get() != Kind.TYPES || rows.size() > 1;
    }

    private static List<CodeRow> rows(Catalogue catalogue, Kind which) {
        return switch (which) {
            case TYPES -> catalogue.types().stream().map(CodeRow::of).toList();
            case SEXES -> catalogue.sexes().stream().map(CodeRow::of).toList();
            case STATUSES -> catalogue.statuses().stream().map(CodeRow::of).toList();
        };
    }

    private static Catalogue put(Catalogue catalogue, Kind which, CodeRow row, Optional<String> replaced) {
        List<CodeRow> all = new ArrayList<>(rows(catalogue, which));
        int place = replaced.map(code -> all.stream().map(CodeRow::code).toList().indexOf(code)).orElse(-1);
        if (place < 0) {
            all.add(row);
        } else {
            all.set(place, row);
        }
        return with(catalogue, which, all);
    }

    private static Catalogue remove(Catalogue catalogue, Kind which, String code) {
        return with(catalogue, which,
                rows(catalogue, which).stream().filter(row -> !row.code().equals(code)).toList());
    }

    private static Catalogue with(Catalogue catalogue, Kind which, List<CodeRow> all) {
        return switch (which) {
            case TYPES ->
                new Catalogue(all.stream().map(CodeRow::type).toList(), catalogue.sexes(), catalogue.statuses());
            case SEXES ->
                new Catalogue(catalogue.types(), all.stream().map(CodeRow::plain).toList(), catalogue.statuses());
            case STATUSES ->
                new Catalogue(catalogue.types(), catalogue.sexes(), all.stream().map(CodeRow::plain).toList());
        };
    }
}
