package org.flexmelder.model;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Texts as they are compared in a search and by their order, on any thread. Not by a Collator: setting up its rules is
 * a large part of a start.
 */
public final class Folding {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private Folding() {}

    /** Lower case without accents; letters with a stroke, and joined ones, as one types them on any keyboard. */
    public static String of(String text) {
        return isPlain(text) ? text.toLowerCase(Locale.ROOT).strip() : unmarked(text).strip();
    }

    /** What was typed into a search as folded words, in order. */
    public static List<String> words(String typed) {
        return Arrays.stream(of(typed).split("[\\s,]+", -1)).filter(word -> !word.isEmpty()).toList();
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
