package org.flexmelder.ui.incidents;

import java.util.List;
import org.flexmelder.model.Catalogue;
import org.flexmelder.model.Field;
import org.flexmelder.ui.Countries;
import org.flexmelder.ui.Texts;
import org.flexmelder.ui.Ui;

/** Values of the master data in the words of the window. */
final class FieldValues {
    private final Ui ui;
    private final Texts texts;

    FieldValues(Ui ui) {
        this.ui = ui;
        texts = ui.texts();
    }

    String shown(Field field, String stored) {
        Catalogue catalogue = ui.settings().get().catalogue();
        return switch (field.kind()) {
            case DATE -> texts.date(stored);
            case FLAG -> switch (stored) {
                case "true" -> texts.get("flag.yes");
                case "false" -> texts.get("flag.no");
                default -> stored;
            };
            case CODE -> {
                if (field == Field.COUNTRY) {
                    yield new Countries(texts.locale()).shown(stored);
                }
                List<Catalogue.Code> codes = field == Field.SEX
                        ? catalogue.sexes()
                        : catalogue.statuses();
                yield codes.stream().filter(code -> code.code().equals(stored)).findFirst()
                        .map(code -> code.label(texts.language())).orElse(stored);
            }
            case TEXT -> stored;
        };
    }
}
