package org.flexmelder.ui;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.flexmelder.check.Reading;
import org.flexmelder.check.TypedDate;
import org.flexmelder.model.Field;

/** How a field's stored text stands in an input, and back. */
public final class FieldTexts {
    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("dd.MM.uuuu", Locale.ROOT);

    private FieldTexts() {}

    /** TT.MM.JJJJ for a date that was understood, in every language; all else as it is stored. */
    public static String shown(Field field, String stored) {
        return field.kind() == Field.Kind.DATE ? Reading.date(stored).map(TYPED::format).orElse(stored) : stored;
    }

    /** What is kept of a typed text; {@link Ui#kept} knows the day and the language. */
    static String stored(Field field, String shown, LocalDate today, boolean monthMayComeFirst) {
        return field.kind() == Field.Kind.DATE
                ? TypedDate.of(field, shown, today, monthMayComeFirst).map(LocalDate::toString)
                        .orElseGet(() -> Reading.normalised(field, shown))
                : Reading.normalised(field, shown);
    }
}
