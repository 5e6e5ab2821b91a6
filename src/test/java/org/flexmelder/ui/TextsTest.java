package org.flexmelder.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.flexmelder.check.Finding;
import org.flexmelder.model.Field;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Path BUNDLES = Path.of("src/main/resources/org/flexmelder/ui");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");
    private static final int A_SENTENCE = 24;
    private static final Pattern FINDING = Pattern
            .compile("(?:error|warning|notice)\\(\\s*[^,;]+?,\\s*\"([a-z][\\w.]+)\"");

    private static List<String> lines(String language) throws IOException {
        return Files.readAllLines(BUNDLES.resolve("texts_" + language + ".properties")).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    }

    private static String sources() throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                all.append(Files.readString(file)).append('\n');
            }
        }
        return all.toString();
    }

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertEquals(new TreeSet<>(Texts.of("de").keys()), new TreeSet<>(Texts.of("en").keys()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "en"})
    void noKeyStandsTwice(String language) throws IOException {
        Set<String> seen = new HashSet<>();
        List<String> doubled = lines(language).stream().map(line -> line.substring(0, line.indexOf('=')).strip())
                .filter(key -> !seen.add(key)).toList();
        assertEquals(List.of(), doubled);
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "en"})
    void noTextHoldsAStraightApostrophe(String language) throws IOException {
        assertEquals(List.of(), lines(language).stream().filter(line -> line.contains("'")).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "en"})
    void everyTextIsAPatternThatCanBeFilledIn(String language) {
        Texts texts = Texts.of(language);
        for (String key : texts.keys()) {
            new MessageFormat(texts.get(key), texts.locale());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "en"})
    void whilePractisingNobodyIsSentToThePortal(String language) {
        Texts texts = Texts.of(language);
        Texts practising = texts.whenPractising();
        String no = "de".equals(language) ? "In der Übung" : "In practice";
        for (String key : List.of("failure.CONNECTION_LOST.action", "history.settle.step1.text", "history.check.text",
                "sending.result.notImported")) {
            assertTrue(practising.get(key, 2).contains(no), key);
            assertFalse(texts.get(key, 2).contains(no), key);
        }
        assertEquals(texts.get("app.name"), practising.get("app.name"));
    }

    @Test
    void bothLanguagesNameTheSamePlaceholders() {
        Texts german = Texts.of("de");
        Texts english = Texts.of("en");
        for (String key : german.keys()) {
            assertEquals(placeholders(german.get(key)), placeholders(english.get(key)), key);
        }
    }

    private static Set<String> placeholders(String text) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = Pattern.compile("\\{(\\d)").matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    @Test
    void everyKeyInTheSourcesHasItsText() throws IOException {
        Texts texts = Texts.of("de");
        Set<String> firsts = new HashSet<>();
        texts.keys().forEach(key -> firsts.add(key.substring(0, key.indexOf('.') + 1)));
        List<String> missing = new ArrayList<>();
        Matcher literal = Pattern
                .compile("(?:texts\\(?\\)?|say|complain|text)\\.?(?:get)?\\(\\s*\"([\\w-]+(?:\\.[\\w-]+)+)\"\\s*[,)]")
                .matcher(sources());
        while (literal.find()) {
            if (!texts.has(literal.group(1))) {
                missing.add(literal.group(1));
            }
        }
        assertEquals(List.of(), missing);
    }

    /**
     * A key is used where it stands in the sources as a whole, or where it is put together there: its beginning is a
     * literal to which something is added, and every further part is a literal too, a constant of an enum, or the title
     * of a field. What merely ends in a dot is no beginning.
     */
    @Test
    void everyKeyIsUsed() throws IOException {
        String sources = sources();
        Set<String> literals = new HashSet<>();
        Matcher literal = LITERAL.matcher(sources);
        while (literal.find()) {
            literals.add(literal.group(1));
        }
        Set<String> beginnings = new HashSet<>();
        Matcher begun = Pattern.compile("\"((?:[a-z][\\w-]*\\.)+)\"\\s*(?:\\+|,|\\))").matcher(sources);
        while (begun.find()) {
            beginnings.add(begun.group(1));
        }
        Set<String> parts = parts(sources, literals);
        List<String> unused = Texts.of("de").keys().stream()
                .filter(key -> !key.startsWith("mixinStandardHelpOptions."))
                .map(key -> key.endsWith(Texts.PRACTISING)
                        ? key.substring(0, key.length() - Texts.PRACTISING.length())
                        : key)
                .filter(key -> !literals.contains(key) && !isPutTogether(key, beginnings, parts)
                        && !isOfACommand(key, literals))
                .sorted().toList();
        assertEquals(List.of(), unused);
    }

    /** Picocli asks for the headers of commands by their names. */
    private static boolean isOfACommand(String key, Set<String> literals) {
        String end = ".usage.header";
        return key.startsWith("flexmelder") && key.endsWith(end)
                && literals.containsAll(List.of(key.substring(0, key.length() - end.length()).split("\\.", -1)));
    }

    private static boolean isPutTogether(String key, Set<String> beginnings, Set<String> parts) {
        return beginnings.stream()
                .anyMatch(begin -> key.startsWith(begin) && isOf(key.substring(begin.length()), parts));
    }

    private static boolean isOf(String rest, Set<String> parts) {
        if (parts.contains(rest)) {
            return true;
        }
        for (int dot = rest.indexOf('.'); dot >= 0; dot = rest.indexOf('.', dot + 1)) {
            if (parts.contains(rest.substring(0, dot)) && isOf(rest.substring(dot + 1), parts)) {
                return true;
            }
        }
        return false;
    }

    /** What can be added to the beginning of a key. */
    private static Set<String> parts(String sources, Set<String> literals) {
        Set<String> parts = new HashSet<>();
        for (String each : literals) {
            parts.add(each.startsWith(".") ? each.substring(1) : each);
            if (each.startsWith("settings.")) {
                parts.add(each.substring("settings.".length()));
            }
        }
        Matcher constant = Pattern.compile("\\b[A-Z][A-Z0-9_]+\\b").matcher(sources);
        while (constant.find()) {
            parts.add(constant.group());
        }
        for (Field field : Field.values()) {
            parts.add(field.column());
        }
        for (int size : org.flexmelder.settings.Settings.TEXT_SIZES) {
            parts.add(String.valueOf(size));
        }
        return parts;
    }

    /** One idea has one key: no sentence stands under two, unless they are of one row of cases. */
    @Test
    void noSentenceIsSaidUnderTwoKeys() {
        Texts german = Texts.of("de");
        Texts english = Texts.of("en");
        Map<String, String> seen = new HashMap<>();
        List<String> doubled = new ArrayList<>();
        for (String key : new TreeSet<>(german.keys())) {
            String said = german.get(key) + "\n" + english.get(key);
            String other = seen.put(said, key);
            if (other != null && german.get(key).length() > A_SENTENCE && !row(key).equals(row(other))) {
                doubled.add(other + " and " + key);
            }
        }
        assertEquals(List.of(), doubled);
    }

    /** The key without the case that it is for. */
    private static String row(String key) {
        return key.replaceAll("\\b[A-Z][A-Z0-9_]+\\b", "*");
    }

    @Test
    void everyFindingThatACheckCanGiveHasItsText() throws IOException {
        Texts texts = Texts.of("de");
        Set<String> missing = new TreeSet<>();
        int found = 0;
        Matcher matcher = FINDING.matcher(sources());
        while (matcher.find()) {
            found++;
            if (!texts.has("finding." + matcher.group(1))) {
                missing.add(matcher.group(1));
            }
        }
        assertEquals(Set.of(), missing);
        assertTrue(found > 20, "the pattern still finds the checks, " + found);
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "en"})
    void everyFieldHasALabel(String language) {
        Texts texts = Texts.of(language);
        for (Field field : Field.values()) {
            assertTrue(texts.field(field).length() > 1);
        }
    }

    @Test
    void datesAreShownAsTheReaderWritesThem() {
        assertEquals("24.11.2026", Texts.of("de").date("2026-11-24"));
        assertEquals("24 Nov 2026", Texts.of("en").date(LocalDate.of(2026, 11, 24)));
        assertEquals("31.02.2026", Texts.of("de").date("31.02.2026"));
        assertEquals("November 2026", Texts.of("de").month(YearMonth.of(2026, 11)));
    }

    @Test
    void aFindingNamesItsArguments() {
        assertTrue(Texts.of("de").finding(Finding.warning(Field.SEX, "code.unknown", "x")).startsWith("x "));
    }

    @Test
    void aLanguageThatTheProgramDoesNotSpeakIsTheSystems() {
        assertEquals(Locale.getDefault().getLanguage().equals("de") ? "de" : "en", Texts.of("fr").language());
    }

    @Test
    void thePortalsWordsNameFieldsAsTheFormsDo() {
        assertEquals("Wirksam ab: liegt in einem abgeschlossenen Monat\nPostleitzahl: fehlt\nBatch: a.b: x\nohne Ort",
                Texts.of("de")
                        .remark("validFrom: liegt in einem abgeschlossenen Monat\nemployee.address.zipCode: fehlt\n"
                                + "Batch: a.b: x\nohne Ort"));
    }

    @Test
    void aListReadsAsASentence() {
        assertEquals("A, B und C", Texts.of("de").list(List.of("A", "B", "C")));
        assertEquals("A", Texts.of("de").list(List.of("A")));
        assertEquals("", Texts.of("de").list(List.of()));
    }
}
