package org.flexmelder.ui;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.flexmelder.check.Reading;
import org.flexmelder.check.TypedDate;
import org.flexmelder.model.Field;

/** How a field's stored text stands in an input, and back; and how texts are compared in a search. */
public final class FieldTexts {
    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("dd.MM.uuuu", Locale.ROOT);

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

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

    /** Lower case without accents; letters with a stroke, and joined ones, as one types them on any keyboard. */
    public static String folded(String text) {
        return isPlain(text) ? text.toLowerCase(Locale.ROOT).strip() : unmarked(text).strip();
    }

    /** What was typed into a search as folded words, in order. */
    public static List<String> words(String typed) {
        return Arrays.stream(folded(typed).split("[\\s,]+", -1)).filter(word -> !word.isEmpty()).toList();
    }

    /** Thousands of texts are folded at each key, and most are plain. */
    private static boolean isPlain(String text) {
        return text.chars().allMatch(letter -> letter < 0x80);
    }

    private static String unmarked(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("").toLowerCase(Locale.ROOT)
                .replace("ß", "ss").replace('ł', 'l').replace('đ', 'd').replace('ø', 'o').replace('ı', 'i')
                .replace("æ", "ae").replace("œ", "oe");
    }
}
