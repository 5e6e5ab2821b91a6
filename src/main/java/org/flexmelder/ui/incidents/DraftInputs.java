package org.flexmelder.ui.incidents;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.flexmelder.model.Field;
import org.flexmelder.model.Incident;
import org.flexmelder.ui.FieldTexts;
import org.flexmelder.ui.Ui;

/** The texts in the form of a draft. */
final class DraftInputs {
    private static final List<Field> TYPED = List.of(Field.TYPE, Field.CREATED_AT, Field.VALID_FROM, Field.EXTERNAL_ID);

    private final Map<Field, StringProperty> texts = new EnumMap<>(Field.class);
    private final Ui ui;
    private boolean loading;

    /**
     * @param typed
     *            told of each text that a person changed
     */
    DraftInputs(Ui ui, Consumer<Field> typed) {
        this.ui = ui;
        TYPED.forEach(field -> {
            StringProperty text = new SimpleStringProperty("");
            text.addListener((_, _, _) -> {
                if (!loading) {
                    typed.accept(field);
                }
            });
            texts.put(field, text);
        });
    }

    /** TYPE, CREATED_AT, VALID_FROM or EXTERNAL_ID. */
    StringProperty text(Field field) {
        StringProperty text = texts.get(field);
        if (text == null) {
            throw new IllegalArgumentException("not in this form: " + field);
        }
        return text;
    }

    /** The text as it is kept. */
    String kept(Field field) {
        return ui.kept(field, text(field).get());
    }

    /** Shows the text as it is understood. */
    void tidy(Field field) {
        text(field).set(FieldTexts.shown(field, kept(field)));
    }

    /**
     * @param another
     *            false where it is the same draft: then a text that says the same stays as it was typed
     */
    void load(Incident draft, boolean another) {
        loading = true;
        show(Field.TYPE, draft.type(), another);
        show(Field.CREATED_AT, draft.createdAt(), another);
        show(Field.VALID_FROM, draft.validFrom(), another);
        show(Field.EXTERNAL_ID, draft.externalId(), another);
        loading = false;
    }

    private void show(Field field, String stored, boolean another) {
        if (another || !kept(field).equals(stored)) {
            text(field).set(FieldTexts.shown(field, stored));
        }
    }
}
