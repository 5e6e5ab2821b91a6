package org.flexmelder.check;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.flexmelder.model.Field;

/**
 * How typed or listed text is understood: dates as ISO or TT.MM.JJJJ, flags as true/false, ja/nein, yes/no, wahr/falsch
 * (as a German spreadsheet writes them), 1/0.
 */
public final class Reading {
    private static final Pattern ISO = Pattern.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})");
    private static final Pattern GERMAN = Pattern.compile("([0-9]{1,2})\\. ?([0-9]{1,2})\\. ?([0-9]{4})");
    private static final Pattern TWO_LETTERS = Pattern.compile("[A-Za-z]{2}");
    /** As on letters: "D-45127". A country whose own codes have letters is not among these. */
    private static final Pattern COUNTRY_BEFORE_ZIP = Pattern
            .compile("(?i)(?:DE?|A|AT|CH|LU?|FR?|IT?|ES?|BE?|DK)(?: ?[-\u2010-\u2014] ?| )([0-9]{4,5})");
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");
    private static final String INVISIBLE = "\u200B\u200C\u200D\u2060\uFEFF\u00AD";

    private Reading() {}

    /** The date that the text means, if it means one that exists. The year has four digits. */
    public static Optional<LocalDate> date(String text) {
        String stripped = strip(text);
        Matcher iso = ISO.matcher(stripped);
        if (iso.matches()) {
            return date(iso.group(1), iso.group(2), iso.group(3));
        }
        Matcher german = GERMAN.matcher(stripped);
        return german.matches() ? date(german.group(3), german.group(2), german.group(1)) : Optional.empty();
    }

    public static Optional<Boolean> flag(String text) {
        return switch (strip(text).toLowerCase(Locale.ROOT)) {
            case "true", "ja", "yes", "wahr", "1" -> Optional.of(true);
            case "false", "nein", "no", "falsch", "0" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    /**
     * The text as the model keeps it: composed Unicode (NFC), without blanks and invisible characters around it, dates
     * ISO, flags {@code true}/{@code false}, the country in capitals, the tax ID without inner blanks and slashes, the
     * postcode without a country before it; what is not understood stays as it is.
     */
    public static String normalised(Field field, String text) {
        String stripped = Normalizer.normalize(strip(text), Normalizer.Form.NFC);
        if (field == Field.COUNTRY) {
            return TWO_LETTERS.matcher(stripped).matches() ? stripped.toUpperCase(Locale.ROOT) : stripped;
        }
        if (field == Field.EMPLOYEE_ID) {
            String bare = withoutBlanks(stripped).replace("/", "");
            return DIGITS.matcher(bare).matches() ? bare : stripped;
        }
        if (field == Field.ZIP_CODE) {
            Matcher zip = COUNTRY_BEFORE_ZIP.matcher(stripped);
            return zip.matches() ? zip.group(1) : stripped;
        }
        return switch (field.kind()) {
            case DATE -> date(stripped).map(LocalDate::toString).orElse(stripped);
            case FLAG -> flag(stripped).map(String::valueOf).orElse(stripped);
            case TEXT, CODE -> stripped;
        };
    }

    /** Whether the character is a blank of any width or cannot be seen at all. */
    static boolean isBlank(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || INVISIBLE.indexOf(c) >= 0;
    }

    static String strip(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (from < to && isBlank(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static String withoutBlanks(String text) {
        StringBuilder bare = new StringBuilder();
        text.codePoints().filter(c -> !isBlank(c)).forEach(bare::appendCodePoint);
        return bare.toString();
    }

    private static Optional<LocalDate> date(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
