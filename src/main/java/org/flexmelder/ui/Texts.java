package org.flexmelder.ui;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.PropertyResourceBundle;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.flexmelder.check.Finding;
import org.flexmelder.check.Reading;
import org.flexmelder.model.Failure;
import org.flexmelder.model.Field;
import org.flexmelder.model.IncidentState;

/**
 * The words for people, from one bundle a language ({@code texts_de.properties}, {@code texts_en.properties}). Texts
 * are {@link MessageFormat} patterns; a straight apostrophe does not occur in them. Has no JavaFX in it, so the command
 * line uses it too.
 */
public final class Texts {
    /** End of the key of what is said instead while practising. */
    static final String PRACTISING = ".whenPractising";
    private static final Pattern ISO_DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Set<String> LANGUAGES = Set.of("de", "en");

    private final Locale locale;
    private final PropertyResourceBundle bundle;
    private final boolean practice;
    private final DateTimeFormatter day;
    private final DateTimeFormatter minute;
    private final DateTimeFormatter month;
    private final DateTimeFormatter shortMonth;

    private Texts(Locale locale, PropertyResourceBundle bundle, boolean practice) {
        this.locale = locale;
        this.bundle = bundle;
        this.practice = practice;
        boolean german = "de".equals(locale.getLanguage());
        this.day = DateTimeFormatter.ofPattern(german ? "dd.MM.uuuu" : "d MMM uuuu", locale);
        this.minute = DateTimeFormatter.ofPattern(german ? "dd.MM.uuuu, HH:mm" : "d MMM uuuu, HH:mm", locale);
        this.month = DateTimeFormatter.ofPattern("LLLL uuuu", locale);
        this.shortMonth = DateTimeFormatter.ofPattern("LLL uu", locale);
    }

    /** The texts of a language; "" or one that the program does not speak means the system's, or else English. */
    public static Texts of(String language) {
        String wanted = LANGUAGES.contains(language) ? language : Locale.getDefault().getLanguage();
        Locale locale = "de".equals(wanted) ? Locale.GERMANY : Locale.UK;
        String name = "texts_" + locale.getLanguage() + ".properties";
        try (InputStream in = Texts.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("missing " + name);
            }
            return new Texts(locale,
                    new PropertyResourceBundle(new InputStreamReader(in, StandardCharsets.UTF_8)), false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same, but what does not hold while practising in the words for it: there is no portal to look in. */
    public Texts whenPractising() {
        return new Texts(locale, bundle, true);
    }

    /** {@code de} or {@code en}. */
    public String language() {
        return locale.getLanguage();
    }

    public Locale locale() {
        return locale;
    }

    /**
     * @throws java.util.MissingResourceException
     *             where there is no such key
     */
    public String get(String key, Object... args) {
        String own = key + PRACTISING;
        String pattern = bundle.getString(practice && has(own) ? own : key);
        return args.length == 0 ? pattern : new MessageFormat(pattern, locale).format(args);
    }

    public boolean has(String key) {
        return bundle.containsKey(key);
    }

    /** The bundle itself, for a library that reads its own keys from it. */
    public java.util.ResourceBundle bundle() {
        return bundle;
    }

    /** Every key of the bundle. */
    public Set<String> keys() {
        return bundle.keySet();
    }

    /** The field's label. */
    public String field(Field field) {
        return get("field." + field.column());
    }

    /** Their labels, in the order of the fields, for a sentence. */
    public String fields(Collection<Field> fields) {
        return fields.stream().sorted().map(this::field).collect(Collectors.joining(", "));
    }

    /** The portal's words, with the names of fields as the forms call them. */
    public String remark(String words) {
        return words.lines().map(this::remarkLine).collect(Collectors.joining("\n"));
    }

    private String remarkLine(String line) {
        int end = line.indexOf(": ");
        return end < 0
                ? line
                : Field.ofColumn(line.substring(line.lastIndexOf('.', end) + 1, end))
                        .map(field -> field(field) + line.substring(end)).orElse(line);
    }

    /** A finding's sentence; days in it as they are written in this language. */
    public String finding(Finding finding) {
        return get("finding." + finding.key(), finding.args().stream()
                .map(arg -> ISO_DAY.matcher(arg).matches() ? date(arg) : arg).toArray());
    }

    /** "angenommen". */
    public String state(IncidentState state) {
        return get("state." + state.name());
    }

    /**
     * What happened, in one sentence. See {@code failure.<NAME>.meaning}, {@code .action} and {@code .who} for the
     * rest.
     */
    public String failure(Failure failure) {
        return get("failure." + failure.name());
    }

    /** TT.MM.JJJJ in German; text that is no date stays as it is. */
    public String date(String isoOrTyped) {
        return Reading.date(isoOrTyped).map(this::date).orElse(isoOrTyped);
    }

    public String date(LocalDate date) {
        return day.format(date);
    }

    /** Date and time to the minute, in the machine's time zone. */
    public String time(Instant instant) {
        return minute.format(instant.atZone(ZoneId.systemDefault()));
    }

    /** "November 2026". */
    public String month(YearMonth value) {
        return month.format(value);
    }

    /** "Nov. 26", for where the whole name has no room. */
    public String shortMonth(YearMonth value) {
        return shortMonth.format(value);
    }

    /** "A, B und C". */
    public String list(List<String> items) {
        if (items.size() < 2) {
            return String.join("", items);
        }
        return String.join(", ", items.subList(0, items.size() - 1)) + " " + get("word.and") + " " + items.getLast();
    }
}
