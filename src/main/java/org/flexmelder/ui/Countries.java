package org.flexmelder.ui;

import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.flexmelder.model.Folding;

/** Countries by name in the window's language; kept as their code of two letters. */
public final class Countries {
    private final Locale language;
    private final Set<String> codes = Set.of(Locale.getISOCountries());

    public Countries(Locale language) {
        this.language = language;
    }

    /** All, by name. */
    public List<String> all() {
        return Arrays.stream(Locale.getISOCountries())
                .sorted(Comparator.comparing(this::name, Collator.getInstance(language))).toList();
    }

    /** "Deutschland (DE)"; what is no code stays as it is. */
    public String shown(String code) {
        return codes.contains(code) ? name(code) + " (" + code + ")" : code;
    }

    /** The code that the text names, or the text. */
    public String code(String text) {
        String wanted = Folding.of(text);
        return codes.stream()
                .filter(code -> Folding.of(code).equals(wanted) || Folding.of(name(code)).equals(wanted)
                        || Folding.of(shown(code)).equals(wanted))
                .findFirst().orElse(text.strip());
    }

    private String name(String code) {
        return Locale.of("", code).getDisplayCountry(language);
    }
}
