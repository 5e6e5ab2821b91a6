package org.flexmelder.ui.incidents;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.flexmelder.check.Reading;
import org.flexmelder.model.Field;
import org.flexmelder.model.Incident;
import org.flexmelder.ui.Ui;

/** The drafts that are selected together, and what is to be changed in all of them. Used on the UI thread. */
final class SeveralModel {
    /** What makes sense for several drafts alike. */
    static final List<Field> FIELDS = List.of(Field.TYPE, Field.VALID_FROM, Field.CREATED_AT);

    private final Ui ui;
    private final DraftWork work;
    private final ObservableList<DraftRow> rows = FXCollections.observableArrayList();
    private final Map<Field, StringProperty> texts = new EnumMap<>(Field.class);

    /** What is missing before they can be changed. */
    enum Lack {
        NOTHING,
        VALUE,
        DATE
    }

    SeveralModel(Ui ui, DraftWork work) {
        this.ui = ui;
        this.work = work;
        FIELDS.forEach(field -> texts.put(field, new SimpleStringProperty("")));
    }

    ObservableList<DraftRow> rows() {
        return rows;
    }

    Set<Long> ids() {
        return Set.copyOf(rows.stream().map(DraftRow::id).toList());
    }

    /** What is to stand in this field of all; "" leaves each as it is. */
    StringProperty text(Field field) {
        StringProperty text = texts.get(field);
        if (text == null) {
            throw new IllegalArgumentException("not for several: " + field);
        }
        return text;
    }

    /** These are selected now; others than before begin with nothing to change. */
    void show(List<DraftRow> selected) {
        if (!Set.copyOf(selected.stream().map(DraftRow::id).toList()).equals(ids())) {
            clear();
        }
        if (!rows.equals(selected)) {
            rows.setAll(selected);
        }
    }

    Lack lack() {
        if (texts.values().stream().allMatch(text -> text.get().isBlank())) {
            return Lack.VALUE;
        }
        boolean dates = List.of(Field.VALID_FROM, Field.CREATED_AT).stream()
                .allMatch(field -> text(field).get().isBlank()
                        || Reading.date(ui.kept(field, text(field).get())).isPresent());
        return dates ? Lack.NOTHING : Lack.DATE;
    }

    /** Changes all of them, or none. */
    void change() {
        if (lack() == Lack.NOTHING) {
            EnumMap<Field, String> values = new EnumMap<>(Field.class);
            texts.forEach((field, text) -> {
                if (!text.get().isBlank()) {
                    values.put(field, ui.kept(field, text.get()));
                }
            });
            work.change(drafts(), values, this::clear);
        }
    }

    void remove(Runnable then) {
        work.remove(drafts(), then);
    }

    private List<Incident> drafts() {
        return rows.stream().map(DraftRow::incident).toList();
    }

    private void clear() {
        texts.values().forEach(text -> text.set(""));
    }
}
