package org.flexmelder.ui;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.StringProperty;
import javafx.css.PseudoClass;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;

/** Chooses a code by its label. A code that is not known is kept and shown as such. */
public final class CodeBox extends ComboBox<String> {
    private static final PseudoClass OPEN = PseudoClass.getPseudoClass("unanswered");

    private final Map<String, String> labels = new LinkedHashMap<>();

    /**
     * @param labels
     *            by code, in the order of the list
     * @param none
     *            what stands for no value
     */
    public CodeBox(Texts texts, Map<String, String> labels, String none) {
        this(texts);
        this.labels.put("", none);
        this.labels.putAll(labels);
        getItems().setAll(this.labels.keySet());
    }

    /** One that must be answered: as long as nothing is chosen it asks for it, and nothing is no choice. */
    public CodeBox(Texts texts, Map<String, String> labels) {
        this(texts);
        this.labels.putAll(labels);
        getItems().setAll(labels.keySet());
        setPromptText(texts.get("code.choose"));
        pseudoClassStateChanged(OPEN, true);
        valueProperty().addListener((_, _, code) -> pseudoClassStateChanged(OPEN, code == null));
    }

    private CodeBox(Texts texts) {
        setVisibleRowCount(12);
        setConverter(new StringConverter<>() {
            @Override
            public String toString(String code) {
                return code == null ? "" : label(texts, code);
            }

            @Override
            public String fromString(String label) {
                return label;
            }
        });
        valueProperty().addListener((_, _, code) -> {
            if (code != null && !getItems().contains(code)) {
                getItems().add(code);
            }
        });
    }

    /** Keeps the value and this text the same. */
    public void bind(StringProperty text) {
        show(text.get());
        text.addListener((_, _, code) -> show(code));
        valueProperty().addListener((_, _, code) -> text.set(code == null ? "" : code));
    }

    /** The codes that are offered, with those that were not known. */
    List<String> codes() {
        return new ArrayList<>(getItems());
    }

    private void show(String code) {
        if (code.isEmpty() && !labels.containsKey("")) {
            setValue(null);
        } else if (!code.equals(getValue())) {
            if (!getItems().contains(code)) {
                getItems().add(code);
            }
            setValue(code);
        }
    }

    private String label(Texts texts, String code) {
        String label = labels.get(code);
        return label == null ? texts.get("code.unknown", code) : label;
    }
}
