package org.flexmelder.ui.employees;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javafx.beans.property.StringProperty;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Control;
import javafx.scene.control.TextField;
import org.flexmelder.check.Reading;
import org.flexmelder.model.Catalogue;
import org.flexmelder.model.Field;
import org.flexmelder.ui.Chooser;
import org.flexmelder.ui.CodeBox;
import org.flexmelder.ui.Countries;
import org.flexmelder.ui.Texts;

/** Makes the input that fits a field, kept the same as the field's text. */
final class EmployeeInputs {
    private final Texts texts;
    private final Catalogue catalogue;
    private final EmployeeEditor editor;
    private final Function<Field, List<String>> suggestions;

    /**
     * @param suggestions
     *            what others have in this field
     */
    EmployeeInputs(Texts texts, Catalogue catalogue, EmployeeEditor editor,
            Function<Field, List<String>> suggestions) {
        this.texts = texts;
        this.catalogue = catalogue;
        this.editor = editor;
        this.suggestions = suggestions;
    }

    /**
     * @param required
     *            true where it must be answered
     */
    Control input(Field field, boolean required) {
        StringProperty text = editor.text(field);
        Control input = switch (field) {
            case SEX -> codes(catalogue.sexes(), text, required);
            case EMPLOYMENT_STATUS -> codes(catalogue.statuses(), text, required);
            case COUNTRY -> country(text);
            case CITY, EMPLOYMENT_SITE -> suggested(field, text);
            default -> field.kind() == Field.Kind.FLAG ? flag(field, text) : line(field, text);
        };
        input.setId("field-" + field.column());
        input.focusedProperty().addListener((_, _, inside) -> {
            if (!inside) {
                editor.leave(field);
            }
        });
        return input;
    }

    private TextField line(Field field, StringProperty text) {
        TextField line = new TextField();
        line.textProperty().bindBidirectional(text);
        if (field.kind() == Field.Kind.DATE) {
            line.setPromptText(texts.get("date.prompt"));
        }
        return line;
    }

    private CodeBox codes(List<Catalogue.Code> known, StringProperty text, boolean required) {
        Map<String, String> labels = new LinkedHashMap<>();
        known.forEach(code -> labels.put(code.code(), code.label(texts.language())));
        CodeBox box = required
                ? new CodeBox(texts, labels)
                : new CodeBox(texts, labels, texts.get("employees.noValue"));
        box.bind(text);
        return box;
    }

    private Chooser<String> country(StringProperty text) {
        Countries countries = new Countries(texts.locale());
        Chooser<String> chooser = new Chooser<>(countries::shown, countries::shown, countries::code);
        chooser.setItems(countries.all());
        follow(chooser, text);
        return chooser;
    }

    /** Any text will do; those that others have are offered. */
    private Chooser<String> suggested(Field field, StringProperty text) {
        Chooser<String> chooser = new Chooser<>(Function.identity(), Function.identity(), Function.identity());
        chooser.suggestOnly();
        follow(chooser, text);
        chooser.focusedProperty().addListener((_, _, inside) -> {
            if (inside) {
                chooser.setItems(suggestions.apply(field));
            }
        });
        return chooser;
    }

    private static void follow(Chooser<String> chooser, StringProperty text) {
        chooser.valueProperty().set(text.get());
        chooser.valueProperty().addListener((_, _, code) -> text.set(code == null ? "" : code));
        text.addListener((_, _, code) -> chooser.valueProperty().set(code));
    }

    /** A text that is neither yes nor no shows as undecided. */
    private CheckBox flag(Field field, StringProperty text) {
        CheckBox box = new CheckBox(texts.get("employees.flag." + field.column()));
        show(box, text.get());
        text.addListener((_, _, now) -> show(box, now));
        box.setOnAction(_ -> {
            text.set(String.valueOf(box.isSelected()));
            editor.flush();
        });
        return box;
    }

    private static void show(CheckBox box, String text) {
        box.setIndeterminate(Reading.flag(text).isEmpty());
        box.setSelected(Reading.flag(text).orElse(false));
    }
}
