package org.flexmelder.ui.employees;

import java.text.CollationKey;
import java.text.Collator;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Compares texts as people of this language sort them; remembers each text's key, so that sorting again is quick. */
final class Collated implements Comparator<String> {
    private static final int MANY = 50_000;

    private final Collator collator;
    private final Map<String, CollationKey> keys = new HashMap<>();

    Collated(Locale language) {
        collator = Collator.getInstance(language);
    }

    @Override
    public int compare(String one, String other) {
        return key(one).compareTo(key(other));
    }

    private CollationKey key(String text) {
        if (keys.size() > MANY) {
            keys.clear();
        }
        return keys.computeIfAbsent(text, collator::getCollationKey);
    }
}
