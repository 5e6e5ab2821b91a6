package org.flexmelder.ui;

import java.text.Normalizer;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.flexmelder.check.Reading;
import org.flexmelder.model.Field;

/** How a field's stored text stands in an input, and back; and how texts are compared in a search. */
public final class FieldTexts {
    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("dd.MM.uuuu", Locale.ROOT);

    private FieldTexts() {}

    /** TT.MM.JJJJ for a date that was understood, in every language; all else as it is stored. */
    public static String shown(Field field, String stored) {
        return field.kind() == Field.Kind.DATE ? Reading.date(stored).map(TYPED::format).orElse(stored) : stored;
    }

    /** What is kept of a typed text. */
    public static String stored(Field field, String shown) {
        return Reading.normalised(field, shown);
    }

    /** Lower case without accents; letters with a stroke, and joined ones, as one types them on any keyboard. */
    public static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}+", "").toLowerCase(Locale.ROOT)
                .replace("ß", "ss").replace('ł', 'l').replace('đ', 'd').replace('ø', 'o').replace('ı', 'i')
                .replace("æ", "ae").replace("œ", "oe").strip();
    }
}
