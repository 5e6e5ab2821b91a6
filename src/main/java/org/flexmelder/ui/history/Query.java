package org.flexmelder.ui.history;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.flexmelder.check.Reading;

/** What was typed into the search, taken apart. A date or a month may be written as people write it. */
final class Query {
    private static final int LABEL = 3;
    private static final Pattern MONTH = Pattern.compile("(\\d{1,2})[./](\\d{4})");
    private static final Pattern DAY = Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.?");

    private final List<Word> words;

    /**
     * @param iso
     *            as dates are kept; the same as typed where it is neither date nor month
     */
    private record Word(String typed, String iso) {
        boolean isIn(Searched line) {
            return line.text().contains(typed) || line.text().contains(iso)
                    || (typed.length() >= LABEL && line.labels().contains(" " + typed));
        }
    }

    private Query(List<Word> words) {
        this.words = words;
    }

    static Query of(String typed) {
        return new Query(Arrays.stream(typed.strip().toLowerCase(Locale.ROOT).split("[\\s,]+"))
                .filter(word -> !word.isEmpty()).map(word -> new Word(word, iso(word))).toList());
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    /** Whether every word is in it. */
    boolean finds(Searched line) {
        return words.stream().allMatch(word -> word.isIn(line));
    }

    private static String iso(String word) {
        Matcher month = MONTH.matcher(word);
        if (month.matches()) {
            return month.group(2) + "-" + two(month.group(1)) + "-";
        }
        Matcher day = DAY.matcher(word);
        return day.matches()
                ? "-" + two(day.group(2)) + "-" + two(day.group(1))
                : Reading.date(word).map(Object::toString).orElse(word);
    }

    private static String two(String digits) {
        return digits.length() == 1 ? "0" + digits : digits;
    }

    @Override
    public String toString() {
        return "Query[" + words.size() + " words]";
    }
}
