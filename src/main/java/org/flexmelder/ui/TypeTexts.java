package org.flexmelder.ui;

import org.flexmelder.model.Catalogue.IncidentType;

/** Words for incident types, from the catalogue in the window's language. */
public final class TypeTexts {
    private TypeTexts() {}

    /** The label; the code itself where it is not in the catalogue. */
    public static String label(Ui ui, String code) {
        if (code.isEmpty()) {
            return ui.texts().get("type.none");
        }
        return ui.settings().get().catalogue().type(code).map((IncidentType type) -> type.label(ui.texts().language()))
                .orElse(code);
    }

    /** What the type is for, or "". */
    public static String hint(Ui ui, String code) {
        return ui.settings().get().catalogue().type(code).map((IncidentType type) -> type.hint(ui.texts().language()))
                .orElse("");
    }
}
