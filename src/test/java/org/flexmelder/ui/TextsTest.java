package org.flexmelder.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
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
    private static final Pattern KEY = Pattern.compile("[a-zA-Z][\\w-]*(\\.[\\w-]+)+");
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

    @Test
    void everyKeyIsUsed() throws IOException {
        String sources = sources();
        Set<String> whole = new HashSet<>();
        Set<String> starts = new HashSet<>();
        Matcher literal = LITERAL.matcher(sources);
        while (literal.find()) {
            String text = literal.group(1);
            if (text.endsWith(".") && text.length() > 1) {
                starts.add(text);
            } else if (KEY.matcher(text).matches()) {
                whole.add(text);
            }
        }
        List<String> unused = Texts.of("de").keys().stream()
                .filter(key -> !key.startsWith("flexmelder.") && !key.startsWith("finding.")
                        && !key.startsWith("mixinStandardHelpOptions."))
                .filter(key -> !whole.contains(key) && starts.stream().noneMatch(key::startsWith)).sorted().toList();
        assertEquals(List.of(), unused);
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
    void aListReadsAsASentence() {
        assertEquals("A, B und C", Texts.of("de").list(List.of("A", "B", "C")));
        assertEquals("A", Texts.of("de").list(List.of("A")));
        assertEquals("", Texts.of("de").list(List.of()));
    }
}
