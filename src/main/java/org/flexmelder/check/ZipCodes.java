package org.flexmelder.check;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The shapes of postal codes in Germany and around it. */
final class ZipCodes {
    private record Shape(Pattern pattern, String example) {}

    private static final Shape FOUR = new Shape(Pattern.compile("[0-9]{4}"), "1234");
    private static final Shape FIVE = new Shape(Pattern.compile("[0-9]{5}"), "12345");
    private static final Map<String, Shape> SHAPES = Map.ofEntries(Map.entry("DE", FIVE), Map.entry("FR", FIVE),
            Map.entry("IT", FIVE), Map.entry("ES", FIVE), Map.entry("AT", FOUR), Map.entry("CH", FOUR),
            Map.entry("LU", FOUR), Map.entry("BE", FOUR), Map.entry("DK", FOUR),
            Map.entry("NL", new Shape(Pattern.compile("[1-9][0-9]{3} ?[A-Z]{2}"), "1234 AB")),
            Map.entry("PL", new Shape(Pattern.compile("[0-9]{2}-[0-9]{3}"), "12-345")),
            Map.entry("CZ", new Shape(Pattern.compile("[0-9]{3} ?[0-9]{2}"), "123 45")));

    private ZipCodes() {}

    /** An example of the country's shape, where the code has another one; empty also for a country without a rule. */
    static Optional<String> expected(String country, String zipCode) {
        return Optional.ofNullable(SHAPES.get(country)).filter(s -> !s.pattern().matcher(zipCode).matches())
                .map(Shape::example);
    }
}
