package org.flexmelder.check;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.flexmelder.model.Field;

/**
 * Dates as people type them: beside what {@link Reading#date} understands, digits alone ({@code 03021988},
 * {@code 030288}), other separators, and years of two digits. The day comes first. A year of two digits is the latest
 * that can be meant: of a birth date one that is not after today, of any other date one at most {@value #YEARS_AHEAD}
 * years ahead.
 */
public final class TypedDate {
    private static final int YEARS_AHEAD = 20;
    private static final Pattern DIGITS = Pattern.compile("([0-9]{2})([0-9]{2})([0-9]{2}|[0-9]{4})");
    private static final Pattern YEAR_FIRST = Pattern.compile("([0-9]{4})([0-9]{2})([0-9]{2})");
    private static final Pattern PARTS = Pattern
            .compile("([0-9]{1,2}|[0-9]{4}) ?([.,/-]) ?([0-9]{1,2}) ?\\2 ?([0-9]{1,2}|[0-9]{4})");

    private final LocalDate latest;

    private TypedDate(Field field, LocalDate today) {
        latest = field == Field.BIRTHDAY ? today : today.plusYears(YEARS_AHEAD);
    }

    /**
     * The date that the text means; empty where it means none, or could mean two.
     *
     * @param monthMayComeFirst
     *            true where {@code 3/4/2026} could be the 4th of March too
     */
    public static Optional<LocalDate> of(Field field, String text, LocalDate today, boolean monthMayComeFirst) {
        List<LocalDate> all = readings(field, text, today, monthMayComeFirst);
        return all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty();
    }

    /** Every date that the text could mean. */
    static List<LocalDate> readings(Field field, String text, LocalDate today, boolean monthMayComeFirst) {
        Optional<LocalDate> clear = Reading.date(text);
        if (clear.isPresent()) {
            return List.of(clear.get());
        }
        String typed = Reading.strip(text);
        TypedDate reader = new TypedDate(field, today);
        Matcher parts = PARTS.matcher(typed);
        if (parts.matches()) {
            return reader.readings(parts.group(1), parts.group(2), parts.group(3), parts.group(4), monthMayComeFirst);
        }
        Matcher dayFirst = DIGITS.matcher(typed);
        Matcher yearFirst = YEAR_FIRST.matcher(typed);
        return Stream.of(
                dayFirst.matches()
                        ? reader.date(dayFirst.group(3), dayFirst.group(2), dayFirst.group(1))
                        : Optional.<LocalDate>empty(),
                yearFirst.matches()
                        ? reader.date(yearFirst.group(1), yearFirst.group(2), yearFirst.group(3))
                        : Optional.<LocalDate>empty())
                .flatMap(Optional::stream).distinct().toList();
    }

    private List<LocalDate> readings(String first, String separator, String second, String third,
            boolean monthMayComeFirst) {
        Set<LocalDate> found = new LinkedHashSet<>();
        date(third, second, first).ifPresent(found::add);
        if (separator.equals("/") && monthMayComeFirst) {
            date(third, first, second).ifPresent(found::add);
        }
        if (first.length() == 4 || separator.equals("-")) {
            date(first, second, third).ifPresent(found::add);
        }
        return List.copyOf(found);
    }

    private Optional<LocalDate> date(String year, String month, String day) {
        if (month.length() > 2 || day.length() > 2 || (year.length() != 2 && year.length() != 4)) {
            return Optional.empty();
        }
        int typed = Integer.parseInt(year);
        if (year.length() == 4) {
            return isLikely(typed) ? date(typed, month, day) : Optional.empty();
        }
        int century = latest.getYear() - latest.getYear() % 100;
        return Stream.of(century, century - 100).map(from -> date(from + typed, month, day)).flatMap(Optional::stream)
                .filter(date -> !date.isAfter(latest)).findFirst();
    }

    /** Digits alone could be any number. */
    private static boolean isLikely(int year) {
        return year >= 1900 && year < 2100;
    }

    private static Optional<LocalDate> date(int year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(year, Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
